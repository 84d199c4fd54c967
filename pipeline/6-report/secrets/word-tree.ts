/** Phrases by their words, so that one walk over a text finds all of them. */
export interface WordTree {
  readonly next: ReadonlyMap<string, WordTree>;
  /** Whether a phrase ends here. */
  readonly isEnd: boolean;
}

interface Growing extends WordTree {
  readonly next: Map<string, Growing>;
  isEnd: boolean;
}

/** A number with its separators, or letters and digits that stand together. */
const WORD = /\d+(?:[.,]\d+)+(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/**
 * The words of a text in small letters, without punctuation or invisible signs. A number is its significant digits,
 * so `1.234,50`, `1234.5` and `12,345` are one word: how a program writes a number does not hide it.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .toLowerCase();
  return (plain.match(WORD) ?? []).map((word) => (/^\d[\d.,]*$/.test(word) ? significant(word) : word));
}

const significant = (number: string): string =>
  number.replace(/[.,]/g, "").replace(/^0+/, "").replace(/0+$/, "") || "0";

/** The name of a phrase: its words with one space between. */
export const phraseOf = (words: readonly string[]): string => words.join(" ");

/** A tree of these phrases, each a series of words. */
export function wordTree(phrases: Iterable<readonly string[]>): WordTree {
  const root: Growing = {next: new Map(), isEnd: false};
  for (const words of phrases) {
    let node = root;
    for (const word of words) {
      const next = node.next.get(word) ?? {next: new Map(), isEnd: false};
      node.next.set(word, next);
      node = next;
    }
    node.isEnd = true;
  }
  return root;
}

/** The phrases of the tree that stand in a series of words, as `phraseOf` names them. */
export function phrasesIn(tree: WordTree, words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let start = 0; start < words.length; start += 1) {
    let node: WordTree | undefined = tree;
    for (let at = start; node !== undefined; at += 1) {
      if (node.isEnd) found.add(phraseOf(words.slice(start, at)));
      node = node.next.get(words[at] ?? "");
    }
  }
  return found;
}
