import type {Block, LetterHead, ReportDocument} from "../../core/document.ts";
import type {
  DocumentRecord,
  RecordedFigure,
  RecordLine,
  RowLine,
  TextLine,
} from "../../core/document-record.ts";
import type {LetterLayout} from "../../core/letter-layout.ts";
import {sentencesIn} from "../../core/sentences.ts";
import type {Status} from "../../core/status.ts";
import {numberedCaption} from "../numbered-caption.ts";
import {captionIn} from "../record/record-document.ts";
import {captionMark, stampOf} from "../stamp.ts";

/** A line of the letter as it was made. */
export interface ExpectedLine {
  readonly where: string;
  readonly text: string;
  readonly figures: readonly RecordedFigure[];
  /**
   * `hoofd` is from the data of the letter, `vast` is what every letter or page has, such as labels and the stamp; `kolom` is a title above a
   * column and `tekening` what a figure shows: its labels, or in a Word file what it says in words.
   */
  readonly role: "tekst" | "noot" | "hoofd" | "vast" | "bijschrift" | "kolom" | "tekening";
  /** The cell that it fills; absent outside tables. */
  readonly cell?: LabelledCell;
  /** Which figure of the letter it is about, from 1; absent for all else. */
  readonly figure?: number;
}

/** A cell by what a reader finds it by. */
export interface LabelledCell {
  /** What the first cell of its row says. */
  readonly row: string;
  readonly column: string;
}

/** What is printed in a drawing of a letter as it was made, by the number of the figure. */
export interface DrawnLabel {
  readonly figure: number;
  readonly text: string;
}

/**
 * Everything that is printed in a letter, in the order in which its Word file has it: head, stamp, text, signatures, notes, and what each page repeats.
 * @param labels what its drawings say; null for a letter that has its figures in words, as the Word file does.
 */
export function expectedLines(
  record: DocumentRecord,
  document: ReportDocument,
  {layout, labels}: {readonly layout: LetterLayout; readonly labels: readonly DrawnLabel[] | null},
): readonly ExpectedLine[] {
  const {letter} = document;
  const stamp = stampOf(document);
  const lines = record.lines.flatMap((line) =>
    line.kind === "rij" || line.kind === "grafiek"
      ? []
      : asExpected(line, stamp === null ? "" : `${stamp.mark} – `),
  );
  const of = (...roles: readonly ExpectedLine["role"][]) => lines.filter(({role}) => roles.includes(role));
  const signed = (line: ExpectedLine): boolean => line.where === "Ondertekening";
  return [
    ...fixed("Retouradres", letter?.returnAddress ?? ""),
    ...fixed("Datum", layout.labels.date),
    ...fixed("Betreft", layout.labels.subject),
    // A letter without a subject still has the stamp before it.
    ...(letter?.subject === "" && stamp !== null ? fixed("Betreft", `${stamp.mark} –`) : []),
    ...columnLabels(letter),
    ...of("hoofd").filter((line) => !signed(line)),
    ...fixed("Stempel", stamp?.sentence ?? ""),
    ...inText(record.lines, document, labels),
    ...of("hoofd").filter(signed),
    ...of("noot"),
    ...fixed("Stempel", stamp === null ? "" : `${stamp.mark} – ${stamp.meaning}`),
  ];
}

const columnLabels = (letter: LetterHead | null): readonly ExpectedLine[] =>
  (letter?.reference ?? []).flatMap(({label}) => fixed("Kantlijn", label));

const fixed = (where: string, text: string): readonly ExpectedLine[] =>
  sentences({where, text, figures: [], role: "vast"});

/** A line sentence by sentence, each with the same figures. */
const sentences = (line: ExpectedLine): readonly ExpectedLine[] =>
  sentencesIn(line.text).map(({start, end}) => ({...line, text: line.text.slice(start, end)}));

function asExpected({where, kind, figures, text}: TextLine, mark: string): readonly ExpectedLine[] {
  if (kind === "noot") return [{where, text, figures, role: "noot"}];
  if (kind !== "hoofd") return [{where, text, figures, role: "tekst"}];
  if (figures.length > 0) return [{where, text, figures, role: "hoofd"}];
  return sentences({where, text: where === "Betreft" ? mark + text : text, figures, role: "hoofd"});
}

/** Sentences, tables and figures in reading order. */
function inText(
  lines: readonly RecordLine[],
  {blocks, status}: ReportDocument,
  labels: readonly DrawnLabel[] | null,
): readonly ExpectedLine[] {
  const statuses = statusesIn(blocks);
  const numbers = {Tabel: 0, Figuur: 0};
  const caption = (word: keyof typeof numbers, where: string): readonly ExpectedLine[] => {
    const number = ++numbers[word];
    const mark = captionMark(statuses[word][number - 1] ?? status);
    const text = numberedCaption(word, number, captionIn(where) + mark);
    return sentences({
      where,
      text,
      figures: [],
      role: "bijschrift",
      ...(word === "Figuur" ? {figure: number} : {}),
    });
  };
  let drawn = "";
  return lines.flatMap((line, index): readonly ExpectedLine[] => {
    const {where} = line;
    if (line.kind === "zin" || line.kind === "kop") return asExpected(line, "");
    if (line.kind === "grafiek") {
      drawn = where;
      const own = caption("Figuur", where);
      const said = labels === null ? [line] : labels.filter(({figure}) => figure === numbers.Figuur);
      return [
        ...own,
        ...said.flatMap(({text}) =>
          sentences({where, text, figures: [], role: "tekening", figure: numbers.Figuur}),
        ),
      ];
    }
    if (line.kind !== "rij" || where === drawn) return [];
    const before = lines[index - 1];
    const isFirst = before?.kind !== "rij" || before.where !== where;
    return [...(isFirst ? [...caption("Tabel", where), ...titlesOf(line)] : []), ...cellsOf(line)];
  });
}

const titlesOf = ({where, cells}: RowLine): readonly ExpectedLine[] =>
  cells.map(({column}) => ({where, text: column, figures: [], role: "kolom"}));

/** The cells of a row that say something, each as a whole. */
const cellsOf = ({where, cells}: RowLine): readonly ExpectedLine[] =>
  cells
    .filter(({text}) => text.trim() !== "")
    .map(({column, text, binding}) => ({
      where: `${where} › ${column}`,
      text,
      figures: binding === null ? [] : [{text, at: 0, binding}],
      role: "tekst",
      cell: {row: cells[0]?.text ?? "", column},
    }));

/** The status of each table and figure, in order. */
function statusesIn(blocks: readonly Block[]): Readonly<Record<"Tabel" | "Figuur", readonly Status[]>> {
  const all = flatten(blocks);
  return {
    Tabel: all.flatMap((block) => (block.kind === "table" ? [block.status] : [])),
    Figuur: all.flatMap((block) => (block.kind === "figure" ? [block.chart.status] : [])),
  };
}

const flatten = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === "list" ? flatten(block.items.flat()) : [block]));
