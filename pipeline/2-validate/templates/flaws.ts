import {type Finding, type FindingCode, type FindingDetails, finding} from "../../core/findings.ts";
import type {KnownNames} from "../../core/report-template.ts";
import type {Piece} from "./parse-tree.ts";

/** Something wrong in a template, and the piece that is therefore left out; null when only the finding matters. */
export interface Wrong {
  readonly finding: Finding;
  readonly leaveOut: Piece | null;
}

export type Wrongs = Generator<Wrong, void, undefined>;

/** What a check may look at: which file, which names there are, and what surrounds the piece. */
export interface Scope {
  readonly file: string;
  readonly known: KnownNames;
  /** Columns of the view that is being repeated; `"unknown"` when it cannot be told, null outside `elk`. */
  readonly columns: readonly string[] | "unknown" | null;
  /** Inside a note, where only text, figures and links may stand. */
  readonly note: boolean;
  /** At the `elk` that a list item consists of, which needs no separator. */
  readonly ownItem: boolean;
}

/** A mistake that costs the piece its place in the report. */
export function leftOut<Code extends FindingCode>(
  piece: Piece,
  scope: Scope,
  [code, details]: readonly [Code, FindingDetails[Code]],
): Wrong {
  return {finding: finding(code, {file: scope.file, line: piece.line}, details), leaveOut: piece};
}

/** A mistake in a piece that stays. */
export function keptIn<Code extends FindingCode>(
  piece: Piece,
  scope: Scope,
  problem: readonly [Code, FindingDetails[Code]],
): Wrong {
  return {...leftOut(piece, scope, problem), leaveOut: null};
}
