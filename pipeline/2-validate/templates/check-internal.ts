import {type Finding, finding} from "../../core/findings.ts";
import type {RawText} from "../../core/inputs.ts";
import type {Piece} from "./parse-tree.ts";

/** Whatever looks like the start or end of `{% intern %}`, however badly typed. */
const MENTION = /\{\s*%\s*(\/?)\s*intern\b/gi;

/**
 * Whether every `{% intern %}` of a template is what it looks like. Where one is not, nobody can tell what was meant to stay
 * inside: a finding, and the public document must not be made. `pieces` is the body; a title cannot hold one.
 */
export function checkInternal({file, text}: RawText, pieces: readonly Piece[]): readonly Finding[] {
  const mentions = [...text.matchAll(MENTION)].map(({0: _, 1: slash, index}) => ({
    closing: slash === "/",
    line: text.slice(0, index).split(/\r\n?|\n/).length,
  }));
  const sound = soundLines(pieces);
  const opening = mentions.filter(({closing}) => !closing);
  const closing = mentions.filter((mention) => mention.closing);
  if (opening.length === sound.length && closing.length === sound.length) return [];
  const astray = opening.find(({line}) => !sound.includes(line)) ?? closing[0] ?? opening[0];
  const reason = "{% intern %} en {% /intern %} staan hier niet goed; het openbare stuk wordt niet gemaakt";
  return [finding("sjabloon/onleesbaar", {file, line: astray?.line ?? 1}, {reason})];
}

const soundLines = (pieces: readonly Piece[]): readonly number[] =>
  pieces.flatMap((piece) => [
    ...(piece.tag === "intern" && piece.flaw === null && piece.children.length > 0 ? [piece.line] : []),
    ...soundLines(piece.children),
  ]);
