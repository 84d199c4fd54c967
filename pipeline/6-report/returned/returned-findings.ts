import {type Finding, finding} from "../../core/findings.ts";
import type {Place} from "../../core/place.ts";
import type {ReturnedMark, ReturnedPlace} from "../../core/returned-letter.ts";
import type {Assessment, Change} from "./assess-letter.ts";
import type {Judgement} from "./judge-match.ts";

const INSIDE = {sender: null, isPublic: false};

/** Where something stands, for whoever has the letter open: `brief.docx › alinea 12`, `brief.docx › tabel 1, rij 3, kolom 2`. */
export const placeIn = (file: string, {part, number, cell}: ReturnedPlace): Place => ({
  file,
  sheet: cell === null ? `${part} ${number}` : `tabel ${cell.table}, rij ${cell.row}, kolom ${cell.column}`,
});

/**
 * Everything that keeps a letter that came back from being the one that was made, what is not settled in it first.
 * @param isOutdated whether the data say something else now than when the letter was made.
 */
export function returnedFindings(
  file: string,
  assessment: Assessment,
  isOutdated: boolean,
): readonly Finding[] {
  return [
    ...(isOutdated ? [finding("brief/verouderd", {file}, {}, INSIDE)] : []),
    ...assessment.marks.map((mark) => markFinding(file, mark)),
    ...assessment.judgements.flatMap((judgement) => judgementFinding(file, judgement)),
    ...assessment.changes.map((change) => changeFinding(file, change)),
  ];
}

function markFinding(file: string, mark: ReturnedMark): Finding {
  const place = placeIn(file, mark);
  const {kind, text, author, about} = mark;
  if (kind === "opmerking") return finding("brief/opmerking", place, {text, author, about}, INSIDE);
  if (kind === "verborgen") return finding("brief/verborgen", place, {text}, INSIDE);
  if (kind === "ongelezen") return finding("brief/ongelezen", place, {what: text}, INSIDE);
  return finding("brief/bijgehouden", place, {kind, text, author}, INSIDE);
}

function judgementFinding(file: string, judgement: Judgement): readonly Finding[] {
  const {verdict, text: seen, sentence, was} = judgement;
  const place = placeIn(file, judgement);
  if (verdict === "klopt") return [];
  return verdict === "wijkt af"
    ? [finding("brief/afwijking", place, {seen, expected: was ?? "", sentence}, INSIDE)]
    : [finding("brief/niet-te-herleiden", place, {seen, sentence}, INSIDE)];
}

/** What is gone has no place in the file any more: it is told at the heading under which it stood. */
function changeFinding(file: string, {place, where, before, after}: Change): Finding {
  const stood = where === "" ? {file} : {file, sheet: where};
  return finding("brief/tekst", place === null ? stood : placeIn(file, place), {before, after}, INSIDE);
}
