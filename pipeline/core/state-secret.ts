import type {RawSheet} from "./inputs.ts";
import {cellAddress, type Place} from "./place.ts";

/** A mark is a cell by itself, alone or behind the word for it; a longer text that speaks of state secrets is none. */
const LONGEST = 80;
const LEVEL = "(?:zeer geheim|geheim|confidentieel|zg|g|c)";
/** `Stg. Geheim`, `STG CONFIDENTIEEL`, `Stg.ZG`, `Staatsgeheim`; with `rubricering` before it also the level alone. */
const MARK = new RegExp(
  `^(?:(?:rubricering|classificatie|merking) (?:stg |staatsgeheim )?(?:zeer geheim|geheim|confidentieel)|(?:(?:rubricering|classificatie|merking) )?(?:stg|staatsgeheim)(?: ${LEVEL})?)(?: (?:nl|eu|navo))?$`,
);

/** Most cells are not, and there may be a million. */
const WORTH_A_LOOK = /s\W*t\W*g|geheim|confidentieel/i;

/** Whether a short text as a whole is a mark of a state secret. */
export function isSecretMark(text: string): boolean {
  if (text.length > LONGEST || !WORTH_A_LOOK.test(text)) return false;
  const words = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  return MARK.test(words);
}

/** What a header of a printed page says, without its codes for place and look: `&C&"Arial"&12Stg. Geheim`. */
const piecesOfHeader = (header: string): readonly string[] =>
  header.split(/&[LCR]|\r?\n/).map((piece) => piece.replace(/&"[^"]*"|&K[0-9A-F]{6}|&\d+|&[A-Z]/gi, " "));

const LABEL = /^(rubricering|classificatie|merking)\s*[:=]?$/i;

/**
 * Where sheets say of themselves that they are a state secret: in the name of a sheet, the header or footer of its pages, or a cell; null when they
 * do not. `seen` is the mark as it stands there.
 */
export function secretMarkIn(
  sheets: readonly RawSheet[],
  file: string,
): {readonly seen: string; readonly place: Place} | null {
  for (const {name, cells, headers = []} of sheets) {
    const whole: Place = name === null ? {file} : {file, sheet: name};
    if (name !== null && isSecretMark(name)) return {seen: name, place: whole};
    const printed = headers.flatMap(piecesOfHeader).find(isSecretMark);
    if (printed !== undefined) return {seen: printed.trim(), place: whole};
    let before = "";
    for (const {row, column, value} of cells) {
      const text = value.kind === "text" ? value.text.trim() : "";
      if (isSecretMark(text) || (LABEL.test(before) && isSecretMark(`rubricering ${text}`)))
        return {seen: text, place: {...whole, cell: cellAddress(row, column)}};
      before = text;
    }
  }
  return null;
}
