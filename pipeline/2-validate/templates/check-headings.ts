import {keptIn, type Scope, type Wrong} from "./flaws.ts";
import type {Piece} from "./parse-tree.ts";

interface Walked {
  /** Level of the heading that a next one follows; the highest in rank of those possible. */
  readonly end: number;
  readonly wrongs: readonly Wrong[];
}

const DEEPEST = 4;

/** Headings that skip a level, whichever conditional parts are printed. The first is level 1. */
export function checkHeadings(pieces: readonly Piece[], scope: Scope): readonly Wrong[] {
  return walk(pieces, 0, scope).wrongs;
}

function walk(pieces: readonly Piece[], before: number, scope: Scope): Walked {
  let end = before;
  const wrongs: Wrong[] = [];
  for (const piece of pieces) {
    const step = piece.type === "heading" ? heading(piece, end, scope) : inside(piece, end, scope);
    wrongs.push(...step.wrongs);
    end = step.end;
  }
  return {end, wrongs};
}

function heading(piece: Piece, before: number, scope: Scope): Walked {
  const deepest = Math.min(before + 1, DEEPEST);
  if (piece.level <= deepest) return {end: piece.level, wrongs: []};
  return {
    end: piece.level,
    wrongs: [keptIn(piece, scope, ["sjabloon/kopniveau", {seen: piece.level, expected: deepest}])],
  };
}

function inside(piece: Piece, before: number, scope: Scope): Walked {
  // What only the internal document says is not there in the public one.
  if (piece.tag === "als" || piece.tag === "intern") {
    const turn = piece.children.findIndex((child) => child.tag === "anders");
    const cut = turn === -1 ? piece.children.length : turn;
    const yes = walk(piece.children.slice(0, cut), before, scope);
    const no = walk(piece.children.slice(cut), before, scope);
    return {end: Math.min(yes.end, no.end), wrongs: [...yes.wrongs, ...no.wrongs]};
  }
  // A part is also a document of its own, which begins with a heading of level 1.
  if (piece.tag === "deel") {
    const alone = walk(piece.children, 0, scope);
    const among = walk(piece.children, before, scope);
    return {end: among.end, wrongs: alone.wrongs};
  }
  const once = walk(piece.children, before, scope);
  if (piece.tag !== "elk") return once;
  const again = walk(piece.children, Math.min(before, once.end), scope);
  return {end: Math.min(before, once.end), wrongs: again.wrongs};
}
