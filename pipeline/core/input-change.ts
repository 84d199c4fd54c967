import type {OrganisationId} from "./ids.ts";
import type {RawSheet} from "./inputs.ts";
import {type Place, parseAddress} from "./place.ts";

/** An input file as read, sheet by sheet, or line by line when it is a text. */
export interface ReadInput {
  /** Path below the data or templates folder. */
  readonly file: string;
  readonly sheets: readonly RawSheet[] | null;
  readonly lines: readonly string[] | null;
}

/** One cell, line or choice that is another one than it was. */
export interface InputChange {
  /** Where it stands now; where it stood, when it is gone. */
  readonly place: Place;
  /** Where it stood then; null when its row, line or file was not there. */
  readonly stood: Place | null;
  /** As typed; empty when it was not there, or is not there any more. */
  readonly was: string;
  readonly is: string;
  /** Whether the whole row or line is gone, so that nothing of now can have come from it. */
  readonly isGone: boolean;
  /** Null for the product’s own files. */
  readonly sender: OrganisationId | null;
  /** Whether the place may be named outside. */
  readonly isPublic: boolean;
  /** The delivery of which a register says otherwise whether it is public or what it counts as; null for anything else. */
  readonly about: string | null;
}

/** Whether a change is one of an input of a figure: a row of a sender’s form, named by one of its cells, or a file as a whole. */
export function isChangeOf(
  {place, isGone}: Pick<InputChange, "place" | "isGone">,
  {file, sheet, cell}: Place,
): boolean {
  if (place.file !== file) return false;
  if (cell === undefined || place.cell === undefined) return true;
  return place.sheet === sheet && (isGone || rowOf(place.cell) === rowOf(cell));
}

const rowOf = (cell: string): number | undefined => parseAddress(cell)?.row;
