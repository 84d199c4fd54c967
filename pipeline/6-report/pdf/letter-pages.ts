import type {LetterHead} from "../../core/document.ts";
import type {Stamp} from "../stamp.ts";
import type {Content} from "./content.ts";
import {mm} from "./content.ts";
import type {LetterPlaces} from "./letter-places.ts";
import {referenceLines} from "./letterhead.ts";
import type {Look} from "./look.ts";
import {stampMark} from "./stamp-content.ts";

/** The stamp in the head of every page of a letter or note; nothing when it may be sent. */
export function stampHeader(stamp: Stamp | null, look: Look, {margins}: LetterPlaces): Content | null {
  if (stamp === null) return null;
  return {columns: [{...stampMark(stamp, look), width: "auto"}], margin: [margins.left, mm(10), 0, 0]};
}

/** `Pagina 1 van 3` below the column at the right. */
export function pageNumber(
  {page, pages}: {readonly page: number; readonly pages: number},
  look: Look,
  {column, toPageNumber}: LetterPlaces,
): Content {
  return {...look.small, text: `Pagina ${page} van ${pages}`, margin: [column.x, toPageNumber, 0, 0]};
}

/** Date and reference at the right of the pages after the first. */
export function laterColumn(
  entries: LetterHead["reference"],
  look: Look,
  {column, margins}: LetterPlaces,
): Content {
  return {
    columns: [{width: column.width, stack: entries.flatMap((entry) => referenceLines(entry, look))}],
    margin: [column.x, margins.top, 0, 0],
  };
}
