import type {Delivery} from "../../core/dataset.ts";
import type {Checked, Finding} from "../../core/findings.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import type {Place} from "../../core/place.ts";
import {Keyed} from "../table/keyed.ts";

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
 * stays in the order in which it came, for the place of a row among the others would tell of a closed one before it. The others are a finding each.
 */
export function countOnce<Item extends Sent>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  tell: (double: Double<Item>) => Finding,
): Checked<readonly Item[]> {
  const counted = new Keyed(keyOf);
  const passed = new Set<Item>();
  for (const item of items) {
    const earlier = counted.get(keyOf(item));
    const counts = earlier === undefined || (!isOpen(earlier) && isOpen(item));
    if (counts) counted.set(item);
    if (earlier !== undefined) passed.add(counts ? earlier : item);
  }
  const findings = new LimitedFindings();
  for (const item of items) {
    const other = passed.has(item) ? counted.get(keyOf(item)) : undefined;
    if (other === undefined) continue;
    const origin = {sender: item.delivery.sender, isPublic: isOpen(item) && isOpen(other)};
    findings.add(tell({item, counted: other, origin}));
  }
  return {value: items.filter((item) => !passed.has(item)), findings: findings.all};
}

/** Parts of a key as one text. */
export const keyFrom = (...parts: readonly string[]): string => parts.join("\u0000");

const isOpen = ({delivery}: Sent): boolean => delivery.isPublic;
