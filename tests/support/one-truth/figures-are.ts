import type {RecordedFigure, RecordLine} from "../../../pipeline/core/document-record.ts";
import {bindingOf, type CellBinding} from "../../../pipeline/core/origin.ts";
import {printedRows} from "../../../pipeline/core/printed-rows.ts";
import {named, openTables, printedForms, type Table, workbookTables} from "./published-values.ts";
import type {Cell, Outputs} from "./read-outputs.ts";

/** What was found to differ, and how many figures were held against another output. */
export interface Compared {
  readonly problems: readonly string[];
  readonly compared: number;
}

interface Bound extends Pick<RecordedFigure, "text" | "binding" | "isPart"> {
  readonly place: string;
}

/** Figures in documents that differ from the cell of the workbook and of the open data that they were printed from. */
export function printedProblems(outputs: Outputs): Compared {
  const tables = [...workbookTables(outputs, "xlsx"), ...openTables(outputs)].map(asPrintedTable);
  const printed = outputs.records.flatMap(({name, lines}) => lines.flatMap((line) => boundIn(line, name)));
  const checks = printed.flatMap((figure) => {
    const binding = bindingOf(figure.binding);
    if (binding.kind !== "cell") return [];
    return tables
      .filter(({view}) => view === binding.view)
      .map((table) => ({...figure, table, wanted: writtenFrom(table, binding)}));
  });
  return {
    compared: checks.length,
    problems: checks
      .filter(({text, wanted, isPart = false}) =>
        isPart ? !wanted.some((whole) => whole.includes(text)) : !wanted.includes(text),
      )
      .map(({place, text, wanted, table}) => `${place}: ${text}, maar ${table.place} geeft ${wanted[0]}`),
  };
}

const boundIn = (line: RecordLine, name: string): readonly Bound[] =>
  (line.kind === "rij" ? line.cells : line.figures).flatMap(({binding, ...said}) =>
    binding === null ? [] : [{...said, binding, place: `${name}, ${line.where}`}],
  );

/** A table with parts of a total as documents print them: that is the one place where these differ from what is stored. */
function asPrintedTable(table: Table): Table {
  const {view, columns} = table;
  const printed = printedRows({name: view, about: "", columns, rows: named(table)});
  return {...table, rows: printed.map(({row}) => columns.map(({name}) => row[name] ?? null))};
}

/** What a table would have printed for a binding to one of its cells, or to several behind one another. */
function writtenFrom({columns, rows}: Table, binding: CellBinding): readonly string[] {
  const column = columns.findIndex((candidate) => candidate.name === binding.column);
  const found = columns[column];
  if (found === undefined) return [`geen kolom ${binding.column}`];
  const written = binding.rows.map((row) => printedForms(rows[row - 1]?.[column] ?? null, found));
  return written.length === 1 ? (written[0] ?? []) : [written.map(([first]) => first).join("; ")];
}

/** Figures that one document prints otherwise than another, though they are bound to the same. */
export function repeatedProblems({records}: Outputs): Compared {
  const seen = new Map<string, string>();
  const problems: string[] = [];
  let compared = 0;
  for (const {name, audience, lines} of records)
    for (const {text, binding, place, isPart} of lines.flatMap((line) => boundIn(line, name))) {
      // A number may also be written in letters; the sentences of one text are no repetition.
      if (!/\d/.test(text) || isPart) continue;
      const key = `${audience} ${binding}`;
      const before = seen.get(key) ?? text;
      compared += seen.has(key) ? 1 : 0;
      seen.set(key, before);
      if (before !== text) problems.push(`${place}: ${binding} is ${text} en elders ${before}`);
    }
  return {problems, compared};
}

/** Cells of the workbook that differ from the open data, and cells of its other form that differ from it. */
export function cellProblems(outputs: Outputs): Compared {
  const xlsx = workbookTables(outputs, "xlsx");
  const pairs = [
    ...xlsx.flatMap((table) =>
      openTables(outputs)
        .filter(({view}) => view === table.view)
        .map((other) => [table, other] as const),
    ),
    ...workbookTables(outputs, "ods").map((table, index) => [table, xlsx[index]] as const),
  ];
  const found = pairs.map(([one, other]) => besides(one, other));
  return {
    compared: found.reduce((sum, {compared}) => sum + compared, 0),
    problems: found.flatMap(({problems}) => problems),
  };
}

function besides(one: Table, other: Table | undefined): Compared {
  const most = Math.max(one.rows.length, other?.rows.length ?? 0);
  const problems: string[] = [];
  for (let row = 0; row < most; row += 1)
    for (const [column, {name}] of one.columns.entries()) {
      const [seen, wanted] = [one, other].map((table) => comparable(table?.rows[row]?.[column]));
      if (seen === wanted) continue;
      const place = `${one.place}, rij ${row + 2}, ${name}`;
      problems.push(`${place}: ${String(seen)}, maar ${other?.place} geeft ${String(wanted)}`);
    }
  return {problems, compared: most * one.columns.length};
}

/** The same value in the writing of every file: open data knows no difference between empty and unknown, and workbooks write yes and no. */
function comparable(cell: Cell | undefined): Cell {
  if (cell === undefined || cell === "[x]") return null;
  if (typeof cell === "boolean") return cell ? "ja" : "nee";
  return cell;
}

const CAUSES = ["door_scores", "door_criteria", "door_gewichten", "door_dekking", "door_methode"];

/** Causes of a change, and weights, that do not add up as they are printed. */
export function sumProblems({records}: Outputs): Compared {
  const problems: string[] = [];
  let compared = 0;
  for (const {name, lines} of records) {
    const weights = new Map<string, number>();
    for (const line of lines) {
      if (line.kind !== "rij") continue;
      const cells = new Map(line.cells.map(({binding, text}) => [columnOf(binding), tenths(text)]));
      const causes = CAUSES.map((cause) => cells.get(`veranderingen.${cause}`));
      const weight = cells.get("criteria.gewicht");
      if (typeof weight === "number") weights.set(line.where, (weights.get(line.where) ?? 0) + weight);
      if (causes.some((cause) => typeof cause !== "number")) continue;
      compared += 1;
      const sum = causes.reduce<number>((before, cause) => before + (cause ?? 0), 0);
      if (sum !== cells.get("veranderingen.verschil")) problems.push(`${name}: ${JSON.stringify(line)}`);
    }
    compared += weights.size;
    for (const [where, sum] of weights) if (sum !== 1000) problems.push(`${name}, ${where}: ${sum / 10}%`);
  }
  return {problems, compared};
}

const columnOf = (binding: string | null): string => {
  const bound = binding === null ? null : bindingOf(binding);
  return bound?.kind === "cell" ? `${bound.view}.${bound.column}` : "";
};

/** A printed number with one decimal in tenths; null for anything else. */
const tenths = (text: string): number | null =>
  /^[+−]?\d+,\d%?$/.test(text) ? Number(text.replace("−", "-").replace(/[,%+]/g, "")) : null;
