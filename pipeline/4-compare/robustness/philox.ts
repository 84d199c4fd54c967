const MULTIPLIER = 0xd256d193;
const MULTIPLIER_LOW = MULTIPLIER & 0xffff;
const MULTIPLIER_HIGH = MULTIPLIER >>> 16;
const WEYL = 0x9e3779b9;
const ROUNDS = 10;

/** A stream of random words of its own, and the two of 32 bits that it gave last: kept here, so that a hundred million draws make no waste. */
export interface Stream {
  readonly key: number;
  readonly words: Uint32Array;
}

export const streamOf = (key: number): Stream => ({key: key | 0, words: new Uint32Array(2)});

/**
 * Philox 2x32 with ten rounds: two random words that depend on the key, the draw and the slot alone, so that a draw is the
 * same whatever was drawn before it. Salmon and others, Parallel random numbers: as easy as 1, 2, 3 (2011).
 */
export function philox(stream: Stream, draw: number, slot: number): void {
  let first = draw | 0;
  let second = slot | 0;
  let key = stream.key;
  for (let round = 0; round < ROUNDS; round += 1) {
    const mixed = highWord(first) ^ key ^ second;
    second = Math.imul(MULTIPLIER, first);
    first = mixed;
    key = (key + WEYL) | 0;
  }
  stream.words[0] = first;
  stream.words[1] = second;
}

/** The upper 32 bits of the product of the multiplier and a word, which a number of JavaScript cannot hold whole. */
function highWord(word: number): number {
  const low = word & 0xffff;
  const high = word >>> 16;
  // Both sums stay below 2^32, so that no carry is lost.
  const middle = Math.imul(MULTIPLIER_HIGH, low) + (Math.imul(MULTIPLIER_LOW, low) >>> 16);
  const cross = Math.imul(MULTIPLIER_LOW, high) + (middle & 0xffff);
  return (Math.imul(MULTIPLIER_HIGH, high) + (middle >>> 16) + (cross >>> 16)) | 0;
}
