import type {Block} from "../../core/document.ts";
import {formatScalar} from "../../core/format.ts";
import type {ReturnedLetter, ReturnedParagraph} from "../../core/returned-letter.ts";
import type {Status} from "../../core/status.ts";
import type {Column} from "../../core/views.ts";
import {captionMark} from "../stamp.ts";
import {comparable} from "./comparable.ts";

/** A table of a letter that came back, from 1: per row, per cell, the paragraphs in it that say something. The first row has the titles. */
export interface ReturnedTable {
  readonly number: number;
  readonly rows: readonly (readonly (readonly ReturnedParagraph[])[])[];
  /** What stands right above it; null when nothing does. */
  readonly above: ReturnedParagraph | null;
}

type TableBlock = Extract<Block, {kind: "table"}>;

/** The tables in the text of a letter, in order. */
export function tablesIn({paragraphs}: ReturnedLetter): readonly ReturnedTable[] {
  const tables = new Map<number, {rows: ReturnedParagraph[][][]; above: ReturnedParagraph | null}>();
  let above: ReturnedParagraph | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.part !== "alinea") continue;
    const {cell, text} = paragraph;
    if (cell === null) {
      if (text.trim() !== "") above = paragraph;
      continue;
    }
    const table = tables.get(cell.table) ?? {rows: [], above};
    tables.set(cell.table, table);
    table.rows[cell.row - 1] ??= [];
    const row = table.rows[cell.row - 1] ?? [];
    row[cell.column - 1] ??= [];
    if (text.trim() !== "") row[cell.column - 1]?.push(paragraph);
    above = null;
  }
  return [...tables].map(([number, table]) => ({number, ...table}));
}

/** Why these tables of a letter cannot become tables of ours, in Dutch; empty when they can. */
export function reasonsAgainstTables(
  tables: readonly ReturnedTable[],
  {unevenTables}: Pick<ReturnedLetter, "unevenTables">,
): readonly string[] {
  return tables.flatMap(({number, rows, above}) => {
    const [titles = [], ...others] = rows.map((row) => row.map(textOf));
    const cells = rows.flat();
    const isEven = !unevenTables.includes(number) && rows.every((row) => row.length === titles.length);
    return [
      ...(isEven
        ? []
        : [
            `Tabel ${number} in de brief heeft samengevoegde cellen of een tabel in een cel; geef elke rij evenveel cellen.`,
          ]),
      ...(new Set(titles.map(comparable)).size < titles.length || titles.includes("")
        ? [`De eerste rij van tabel ${number} in de brief moet boven elke kolom een eigen titel hebben.`]
        : []),
      ...(others.length === 0
        ? [`Tabel ${number} in de brief heeft geen rijen onder de titels van de kolommen.`]
        : []),
      ...(cells.every((cell) => cell.length <= 1 && cell.every(isPlain))
        ? []
        : [
            `In tabel ${number} van de brief staat een cel met meer alinea’s, een opsomming of een noot; zet in elke cel één gewone alinea.`,
          ]),
      ...(above !== null && CAPTION.test(above.text)
        ? []
        : [
            `Tabel ${number} in de brief heeft geen bijschrift; zet er een alinea boven die begint met “Tabel ${number}.”.`,
          ]),
    ];
  });
}

/**
 * A table as the letter has it, under its caption. What is one of these tables of ours with the same columns keeps how they are set, and what its
 * cells are bound to when none of them was changed.
 */
export function adoptTable(
  {rows, above}: ReturnedTable,
  {own, status}: {readonly own: readonly TableBlock[]; readonly status: Status},
): TableBlock {
  const [titles = [], ...texts] = rows.map((row) => row.map(textOf));
  const twin = own.find((block) => isAlike([block.columns.map(({title}) => title)], [titles]));
  const known = twin?.status ?? status;
  const caption = captionText(above?.text ?? "", known);
  if (twin !== undefined && isAlike(printed(twin), texts)) return {...twin, caption};
  const columns = titles.map(
    (title, index): Column => ({
      name: `kolom_${index + 1}`,
      title,
      type:
        twin?.columns[index]?.type ??
        (texts.every((row) => isNumber(row[index] ?? "")) ? "number" : "string"),
      format: "tekst",
    }),
  );
  return {
    kind: "table",
    caption,
    columns,
    rows: texts.map((row) => Object.fromEntries(columns.map(({name}, index) => [name, row[index] ?? ""]))),
    status: known,
  };
}

/** A caption without its number and without the mark of such data: those are set anew. */
export function captionText(text: string, status: Status): string {
  const own = text.trim().replace(CAPTION, "$2");
  const mark = captionMark(status).trim();
  return mark !== "" && own.endsWith(mark) ? own.slice(0, -mark.length).trimEnd() : own;
}

const CAPTION = /^(Tabel|Figuur)\s+\d+\s*[.:]\s*(?=\S)(.*)$/s;

const textOf = (cell: readonly ReturnedParagraph[]): string =>
  (cell[0]?.text ?? "").replace(/\s+/g, " ").trim();

const isPlain = ({list, notes}: ReturnedParagraph): boolean => list === null && notes.length === 0;

const isNumber = (text: string): boolean => /^[+−-]?\d[\d.,]*\s?%?$/.test(text);

const printed = ({rows, columns}: TableBlock): readonly (readonly string[])[] =>
  rows.map((row) => columns.map(({name, format}) => formatScalar(row[name] ?? null, format)));

const isAlike = (one: readonly (readonly string[])[], other: readonly (readonly string[])[]): boolean => {
  const plain = (rows: readonly (readonly string[])[]): string =>
    JSON.stringify(rows.map((row) => row.map(comparable)));
  return plain(one) === plain(other);
};
