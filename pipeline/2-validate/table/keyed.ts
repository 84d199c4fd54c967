/** Slots for this many items to begin with; a power of two. */
const SLOTS = 64;

/**
 * Items by a key that can be read from the item itself, so that it is not kept: of a million rows the keys as texts would cost more than the
 * rows. In the order of hashes, so only to look things up in.
 */
export class Keyed<Item> {
  readonly #keyOf: (item: Item) => string;
  #slots: (Item | undefined)[] = Array(SLOTS).fill(undefined);
  /** The hash of the key of the item in each slot. */
  #hashes = new Uint32Array(SLOTS);
  #length = 0;

  constructor(keyOf: (item: Item) => string) {
    this.#keyOf = keyOf;
  }

  get(key: string): Item | undefined {
    return this.#slots[this.#slotOf(key, hashOf(key))];
  }

  /** Puts an item under its own key, in the place of any that was there. */
  set(item: Item): void {
    const key = this.#keyOf(item);
    const hash = hashOf(key);
    const slot = this.#slotOf(key, hash);
    if (this.#slots[slot] === undefined) this.#length += 1;
    this.#slots[slot] = item;
    this.#hashes[slot] = hash;
    if (this.#length * 2 > this.#slots.length) this.#grow();
  }

  /** The slot of a key, or the free one where it belongs. */
  #slotOf(key: string, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const item = this.#slots[slot];
      if (item === undefined || (this.#hashes[slot] === hash && this.#keyOf(item) === key)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const [items, hashes] = [this.#slots, this.#hashes];
    const mask = items.length * 2 - 1;
    this.#slots = Array(items.length * 2).fill(undefined);
    this.#hashes = new Uint32Array(items.length * 2);
    for (const [at, item] of items.entries()) {
      if (item === undefined) continue;
      const hash = hashes[at] ?? 0;
      let slot = hash & mask;
      while (this.#slots[slot] !== undefined) slot = (slot + 1) & mask;
      this.#slots[slot] = item;
      this.#hashes[slot] = hash;
    }
  }
}

/** FNV-1a over the letters of a text, with its bits mixed once more (the finish of MurmurHash3), as rows are counted up in their last digits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
