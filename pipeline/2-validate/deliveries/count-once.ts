import type {Delivery} from "../../core/dataset.ts";
import type {Place} from "../../core/place.ts";

/** What a sender said, with where it stands and who may see it. */
export interface Sent {
  readonly delivery: Delivery;
  readonly place: Place;
}

/** Something that does not count because something else with the same key does. */
export interface Double<Item extends Sent> {
  readonly item: Item;
  readonly counted: Item;
  /** Whom a finding about it is for; public only when both are open. */
  readonly origin: Pick<Delivery, "sender" | "isPublic">;
}

/**
 * Of items with one key one counts: the first that is open, else the first, so that what is closed moves nothing that is open. What counts
 * stays in the order in which it came, for the place of a row among the others would tell of a closed one before it.
 */
export function countOnce<Item extends Sent>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): {readonly kept: readonly Item[]; readonly doubles: readonly Double<Item>[]} {
  const counted = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    const earlier = counted.get(key);
    if (earlier === undefined || (!isOpen(earlier) && isOpen(item))) counted.set(key, item);
  }
  const kept = new Set(counted.values());
  const doubles = items.flatMap((item): readonly Double<Item>[] => {
    const other = counted.get(keyOf(item));
    if (other === undefined || other === item) return [];
    const origin = {sender: item.delivery.sender, isPublic: isOpen(item) && isOpen(other)};
    return [{item, counted: other, origin}];
  });
  return {kept: items.filter((item) => kept.has(item)), doubles};
}

/** Parts of a key as one text. */
export const keyFrom = (...parts: readonly string[]): string => parts.join("\u0000");

const isOpen = ({delivery}: Sent): boolean => delivery.isPublic;
