import type {LetterHead, ReportDocument} from "../../core/document.ts";
import type {DocumentRecord, RecordedFigure, RecordLine} from "../../core/document-record.ts";
import type {LetterLayout} from "../../core/letter-layout.ts";
import {sentencesIn} from "../../core/sentences.ts";
import {stampOf} from "../stamp.ts";

/** A line of the letter as it was made. */
export interface ExpectedLine {
  readonly where: string;
  readonly text: string;
  readonly figures: readonly RecordedFigure[];
  /** `hoofd` is from the data of the letter, `vast` is what every letter or page has, such as labels and the stamp. */
  readonly role: "tekst" | "noot" | "hoofd" | "vast";
}

/** Everything that is printed in a letter, in the order in which its Word file has it: head, stamp, text, signatures, notes, and what each page repeats. */
export function expectedLines(
  record: DocumentRecord,
  document: ReportDocument,
  {labels}: LetterLayout,
): readonly ExpectedLine[] {
  const {letter} = document;
  const stamp = stampOf(document);
  const recorded = record.lines.flatMap((line) => asExpected(line, stamp === null ? "" : `${stamp.mark} – `));
  const of = (...roles: readonly ExpectedLine["role"][]) => recorded.filter(({role}) => roles.includes(role));
  const signed = (line: ExpectedLine): boolean => line.where === "Ondertekening";
  return [
    ...fixed("Retouradres", letter?.returnAddress ?? ""),
    ...fixed("Datum", labels.date),
    ...fixed("Betreft", labels.subject),
    ...columnLabels(letter),
    ...of("hoofd").filter((line) => !signed(line)),
    ...fixed("Stempel", stamp?.sentence ?? ""),
    ...of("tekst"),
    ...of("hoofd").filter(signed),
    ...of("noot"),
    ...fixed("Stempel", stamp === null ? "" : `${stamp.mark} – ${stamp.meaning}`),
  ];
}

const columnLabels = (letter: LetterHead | null): readonly ExpectedLine[] =>
  (letter?.reference ?? []).flatMap(({label}) => fixed("Kantlijn", label));

const fixed = (where: string, text: string): readonly ExpectedLine[] =>
  sentencesIn(text).map(({start, end}) => ({
    where,
    text: text.slice(start, end),
    figures: [],
    role: "vast",
  }));

function asExpected(line: RecordLine, mark: string): readonly ExpectedLine[] {
  if (line.kind === "rij")
    return line.cells.map(({column, text, binding}) => ({
      where: `${line.where} › ${column}`,
      text,
      figures: binding === null ? [] : [{text, at: 0, binding}],
      role: "tekst",
    }));
  const {where, kind, figures} = line;
  if (kind === "noot") return [{where, text: line.text, figures, role: "noot"}];
  if (kind !== "hoofd") return [{where, text: line.text, figures, role: "tekst"}];
  if (figures.length > 0) return [{where, text: line.text, figures, role: "hoofd"}];
  const text = where === "Betreft" ? mark + line.text : line.text;
  return sentencesIn(text).map(({start, end}) => ({
    where,
    text: text.slice(start, end),
    figures,
    role: "hoofd",
  }));
}
