import type {Term} from "./find-terms.ts";

/** A term of the letter as it was made, in its sentence. */
export interface BoundTerm extends Term {
  /** The name of what it is bound to; null for what the template itself says. */
  readonly binding: string | null;
  readonly sentence: string;
}

/** What was judged of a term that came back, beside the term that it should be; null when there is none to hold it against. */
export interface Verdict<Seen extends Term> {
  readonly term: Seen;
  readonly expected: BoundTerm | null;
}

/** A term that came back, in its sentence. */
export interface SeenTerm extends Term {
  readonly sentence: string;
}

/** How far to look to either side, and what each word there counts: what stands before a figure says most of what it is. */
const BEFORE = [3, 3];
const AFTER = [1, 0.5];
const EQUAL = 0.5;
/** Both words before it are the same, and the next one behind it. */
const SURELY = 7;

/**
 * Says of each term of a changed sentence which term of the old sentence it stands for: by the words around it and then by its order, never
 * by its value alone, for figures that changed places are both wrong.
 */
export function pairTerms<Seen extends SeenTerm>(
  seen: readonly Seen[],
  expected: readonly BoundTerm[],
): readonly Verdict<Seen>[] {
  const pairs = seen
    .flatMap((term, a) => expected.map((other, b) => ({a, b, score: likeness(term, other)})))
    .filter(({score}) => score > 0)
    .sort((x, y) => y.score - x.score || x.a - y.a || Math.abs(x.a - x.b) - Math.abs(y.a - y.b));
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const {a, b} of pairs) {
    if (found.has(a) || taken.has(b)) continue;
    found.set(a, b);
    taken.add(b);
  }
  // What has nothing around it to go by keeps its order.
  seen.forEach((term, a) => {
    const next = expected.findIndex(({kind}, b) => kind === term.kind && !taken.has(b));
    if (found.has(a) || next < 0) return;
    found.set(a, next);
    taken.add(next);
  });
  return seen.map((term, a) => ({term, expected: expected[found.get(a) ?? -1] ?? null}));
}

/** What a term of a new sentence stands for, when the same words go before it somewhere in the letter; null when it cannot be told. */
export function likeElsewhere(term: SeenTerm, expected: readonly BoundTerm[]): BoundTerm | null {
  const scored = expected.map((other) => ({other, score: likeness(term, other)}));
  const best = scored.reduce((most, item) => Math.max(most, item.score), 0);
  return best < SURELY ? null : (scored.find(({score}) => score === best)?.other ?? null);
}

/** How alike the words around two terms of one kind are; 0 for terms of two kinds. */
function likeness(term: SeenTerm, other: BoundTerm): number {
  if (term.kind !== other.kind) return 0;
  const [here, there] = [around(term), around(other)];
  const count = (words: readonly string[], others: readonly string[], weights: readonly number[]): number =>
    words.reduce((sum, word, index) => sum + (others.includes(word) ? (weights[index] ?? 0) : 0), 0);
  return (
    count(here.before, there.before, BEFORE) +
    count(here.after, there.after, AFTER) +
    (term.value === other.value ? EQUAL : 0)
  );
}

/** The nearest words, nearest first. */
function around({sentence, at, text}: SeenTerm): {
  readonly before: readonly string[];
  readonly after: readonly string[];
} {
  const words = (part: string): readonly string[] => part.toLowerCase().match(/\p{L}+/gu) ?? [];
  return {
    before: [...words(sentence.slice(0, at))].reverse().slice(0, BEFORE.length),
    after: words(sentence.slice(at + text.length)).slice(0, AFTER.length),
  };
}
