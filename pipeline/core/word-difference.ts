import {commonOrder} from "./common-order.ts";

/** A stretch of words that stayed, went or came. */
export interface WordPiece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Words, figures with their decimals, and each sign by itself, with the space behind it. */
const WORD = /(?:\p{L}[\p{L}\p{M}’'-]*|\p{N}+(?:[.,]\p{N}+)*|[^\s])\s*/gu;

/** What changed between two versions of a sentence, word for word; where words were replaced, those that went stand first. */
export function wordDifference(before: string, after: string): readonly WordPiece[] {
  const [old, now] = [before.match(WORD) ?? [], after.match(WORD) ?? []];
  const bare = (words: readonly string[]): readonly string[] => words.map((word) => word.trimEnd());
  const pieces: WordPiece[] = [];
  const add = (kind: WordPiece["kind"], words: readonly string[]): void => {
    const last = pieces.at(-1);
    if (words.length === 0) return;
    if (last?.kind === kind) pieces[pieces.length - 1] = {kind, text: last.text + words.join("")};
    else pieces.push({kind, text: words.join("")});
  };
  let [nextOld, nextNow] = [0, 0];
  for (const [oldAt, nowAt] of [...commonOrder(bare(old), bare(now)), [old.length, now.length] as const]) {
    add("removed", old.slice(nextOld, oldAt));
    add("added", now.slice(nextNow, nowAt));
    add("same", now.slice(nowAt, nowAt + 1));
    [nextOld, nextNow] = [oldAt + 1, nowAt + 1];
  }
  return pieces;
}
