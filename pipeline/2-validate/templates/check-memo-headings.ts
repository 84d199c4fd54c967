import {type Finding, finding} from "../../core/findings.ts";
import {MEMO_HEADINGS, type MemoHeading, memoHeading} from "../../core/memo-headings.ts";
import {nearest} from "../../core/near.ts";
import {keptIn, type Scope} from "./flaws.ts";
import type {Piece} from "./parse-tree.ts";

/** Deeper ones would be a fifth level in the document, below the title. */
const DEEPEST = 3;

/** Headings of a decision note that miss, are unknown, stand out of order or within a tag; the lower ones are free. The text below each stays. */
export function checkMemoHeadings(
  pieces: readonly Piece[],
  scope: Scope,
  lastLine: number,
): readonly Finding[] {
  const findings: Finding[] = [];
  const seen: {readonly heading: MemoHeading; readonly line: number}[] = [];
  for (const piece of pieces) {
    findings.push(...unfitInside(piece, scope));
    if (piece.type !== "heading" || piece.level > 2) continue;
    const heading = memoHeading(piece.level, textIn(piece));
    if (heading === null) findings.push(unknown(piece, scope));
    else if (indexOf(heading) <= indexOf(seen.at(-1)?.heading)) findings.push(misplaced(piece, scope));
    else seen.push({heading, line: piece.line});
  }
  const missing = MEMO_HEADINGS.filter((heading) => {
    const level = heading.level;
    return !pieces.some(
      (piece) =>
        piece.type === "heading" && piece.level === level && memoHeading(level, textIn(piece)) === heading,
    );
  });
  return [
    ...findings,
    ...missing.map((heading) => {
      const next = seen.find((item) => indexOf(item.heading) > indexOf(heading));
      const place = {file: scope.file, line: next?.line ?? lastLine};
      return finding("sjabloon/ontbreekt", place, {what: `kop ${heading.title} in de nota`});
    }),
  ];
}

const indexOf = (heading: MemoHeading | undefined): number =>
  heading === undefined ? -1 : MEMO_HEADINGS.indexOf(heading);

function unknown(piece: Piece, scope: Scope): Finding {
  const titles = MEMO_HEADINGS.filter(({level}) => level === piece.level).map(({title}) => title);
  const seen = textIn(piece);
  return keptIn(piece, scope, ["sjabloon/onbekend", {what: "vaste kop", seen, near: nearest(seen, titles)}])
    .finding;
}

const misplaced = (piece: Piece, scope: Scope): Finding =>
  keptIn(piece, scope, [
    "sjabloon/onleesbaar",
    {reason: `de kop “${textIn(piece)}” staat niet op zijn plaats of staat er twee keer`},
  ]).finding;

/** Headings too deep for a note, and fixed ones that a tag could take away. */
function unfitInside(piece: Piece, scope: Scope, inTag = false): readonly Finding[] {
  const within = piece.children.flatMap((child) => unfitInside(child, scope, inTag || piece.type === "tag"));
  if (piece.type !== "heading") return within;
  if (piece.level > DEEPEST)
    return [unreadable(piece, scope, "een nota heeft koppen van hoogstens drie niveaus")];
  return inTag && piece.level <= 2
    ? [unreadable(piece, scope, "een vaste kop van de nota kan niet in een tag staan")]
    : within;
}

const unreadable = (piece: Piece, scope: Scope, reason: string): Finding =>
  keptIn(piece, scope, ["sjabloon/onleesbaar", {reason}]).finding;

const textIn = (piece: Piece): string => piece.text + piece.children.map(textIn).join("");
