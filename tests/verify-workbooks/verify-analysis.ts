import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {readWorkbook} from "../../pipeline/1-ingest/index.ts";
import type {Assessment, Dataset} from "../../pipeline/core/dataset.ts";
import type {RawCell, RawSheet} from "../../pipeline/core/inputs.ts";
import {cellAddress} from "../../pipeline/core/place.ts";
import type {Method} from "../../pipeline/core/strategy.ts";
import {analysisOf} from "../support/analysis.ts";
import {bundledData} from "../support/bundled-data.ts";
import {type Filling, fillWorkbook} from "../support/fill-workbook.ts";
import {withGrades} from "../support/with-grades.ts";
import {savedByLibreOffice} from "./saved-by-libreoffice.ts";
import {verifySchemas} from "./verify-schemas.ts";

/** How far LibreOffice may be from the program. */
const SLACK = 1e-9;
/** Rows above the titles of a table: title of the sheet, notice, what it shows. */
const HEAD_ROW = 4;
/** What a change of input leaves behind on purpose: the distance from what was published, and causes that were computed before. */
const STALE = /^Verschuiving|^Som van de oorzaken$|^Controle$/;

/**
 * The workbook for analysts, held against the schemas of its format where Java is. Then without any saved result, computed by LibreOffice: every formula must come to the figure of the program. Then
 * the same with weights, letters, the base and the way of weighing changed in their cells, against the program on data that were changed
 * alike. Lines of what is otherwise; null when LibreOffice is not here.
 */
export async function verifyAnalysis(): Promise<readonly string[] | null> {
  const {value} = await bundledData();
  const workbook = await analysisOf(value.dataset);
  const schemas = verifySchemas(workbook);
  if (schemas === null) console.log("niet gecontroleerd: de schema's (Java en Maven zijn er hier niet)");
  const unchanged = await recalculated(workbook, workbook, () => true);
  if (unchanged === null) return null;
  const edited = await editedAs(workbook);
  const changed = await recalculated(
    edited,
    await analysisOf(changedData(value.dataset)),
    ({sheet, title}) => sheet !== "Controle" && !STALE.test(title),
  );
  const moved = await recalculated(edited, workbook, () => true);
  const stays =
    (moved?.wrong.length ?? 0) > 100
      ? []
      : ["een wijziging van de invoer verandert bijna niets in het werkboek"];
  console.log(
    `analysewerkboek: ${unchanged.compared} formules herberekend, na wijziging ${changed?.compared ?? 0}; ` +
      `${moved?.wrong.length ?? 0} uitkomsten veranderden door de wijziging`,
  );
  return [...(schemas ?? []), ...unchanged.wrong, ...(changed?.wrong ?? []), ...stays];
}

interface Address {
  readonly sheet: string;
  /** The title of its column. */
  readonly title: string;
}

/** What LibreOffice makes of a workbook without results, held against the results in another one, wherever a formula stands. */
async function recalculated(
  workbook: Uint8Array,
  expected: Uint8Array,
  isCompared: (at: Address) => boolean,
): Promise<{readonly compared: number; readonly wrong: readonly string[]} | null> {
  const saved = savedByLibreOffice(withoutResults(workbook));
  if (saved === null) return null;
  const there = new Map((await sheetsOf(saved)).map((sheet) => [sheet.name, cellsOf(sheet)]));
  const wrong: string[] = [];
  let compared = 0;
  for (const sheet of await sheetsOf(expected)) {
    const ours = cellsOf(sheet);
    const theirs = there.get(sheet.name) ?? new Map<string, RawCell>();
    // A formula that shows nothing is no cell to the reader, so those of either side count.
    const formulas = new Map([...theirs, ...ours].filter(([, {formula}]) => formula));
    for (const [address, {column}] of formulas) {
      const title = textAt(ours, HEAD_ROW, column);
      if (!isCompared({sheet: sheet.name ?? "", title})) continue;
      compared += 1;
      const [want, got] = [outcomeOf(ours.get(address)), outcomeOf(theirs.get(address))];
      if (!isSame(want, got)) wrong.push(`${sheet.name}!${address} (${title}): ${want} werd ${got}`);
    }
  }
  return {compared, wrong};
}

/** Without what a formula came to, LibreOffice cannot but compute it. */
function withoutResults(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => {
    if (!name.startsWith("xl/worksheets/sheet")) return [name, bytes] as const;
    return [name, strToU8(strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"))] as const;
  });
  return zipSync(Object.fromEntries(parts), {mtime: new Date(1980, 0, 1)});
}

const sheetsOf = async (workbook: Uint8Array): Promise<readonly RawSheet[]> =>
  (await readWorkbook(workbook, "werkmap.xlsx")).value;
const cellsOf = ({cells}: RawSheet): ReadonlyMap<string, RawCell> =>
  new Map([...cells].map((cell) => [cellAddress(cell.row, cell.column), cell]));

/** A number as it is, anything else as text; a formula that shows nothing is an empty text. */
function outcomeOf(cell: RawCell | undefined): number | string {
  if (cell?.value.kind === "number") return cell.value.number;
  return cell?.value.kind === "text" ? cell.value.text : (cell?.value.kind ?? "");
}

const textAt = (cells: ReadonlyMap<string, RawCell>, row: number, column: number): string =>
  String(outcomeOf(cells.get(cellAddress(row, column))));

const isSame = (a: number | string, b: number | string): boolean =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= SLACK : a === b;

/** What an analyst changes, in the terms of the workbook; `changedData` does the same to the data. */
const WEIGHT = {method: "anv-2022", criterion: "5.2", weight: 4};
const BASE = {method: "anv-2019", base: 4};
const WEIGHING = {method: "anv-2022", weighing: "per_belang"};
const LETTERS = {edition: "2023", criterion: "1.1", low: "B", expected: "D", high: "E"};
const NOT_ASSESSED = {edition: "2019", criterion: "2.1"};

/** The workbook with these cells changed; letters are those of the first risk. */
async function editedAs(workbook: Uint8Array): Promise<Uint8Array> {
  const sheets = new Map((await sheetsOf(workbook)).map((sheet) => [sheet.name ?? "", cellsOf(sheet)]));
  const edits: readonly (readonly [string, string, string, Readonly<Record<string, Filling>>])[] = [
    [`Gewichten ${WEIGHT.method}`, "Criterium", WEIGHT.criterion, {"Gewicht [invoer]": WEIGHT.weight}],
    ["Methoden", "Methode", BASE.method, {"Grondtal [invoer]": BASE.base}],
    ["Methoden", "Methode", WEIGHING.method, {"Weging [invoer]": WEIGHING.weighing}],
    [`Letters ${LETTERS.edition}`, "Criterium", LETTERS.criterion, lettersIn(LETTERS)],
    [
      `Letters ${NOT_ASSESSED.edition}`,
      "Criterium",
      NOT_ASSESSED.criterion,
      lettersIn({low: "?", expected: "?", high: "?"}),
    ],
  ];
  return edits.reduce((bytes, [sheet, title, key, values]) => {
    const cells = sheets.get(sheet) ?? new Map<string, RawCell>();
    const columns = [...cells.values()].filter(({row}) => row === HEAD_ROW);
    const columnOf = (name: string): number =>
      columns.find((cell) => outcomeOf(cell) === name)?.column ?? Number.NaN;
    const found = [...cells.values()].find(
      (cell) => cell.row > HEAD_ROW && cell.column === columnOf(title) && outcomeOf(cell) === key,
    );
    const filled = Object.entries(values).map(
      ([name, value]) => [cellAddress(found?.row ?? Number.NaN, columnOf(name)), value] as const,
    );
    return fillWorkbook(bytes, sheet, Object.fromEntries(filled));
  }, workbook);
}

const lettersIn = ({low, expected, high}: {low: string; expected: string; high: string}) => ({
  "Laag [invoer]": low,
  "Verwacht [invoer]": expected,
  "Hoog [invoer]": high,
});

function changedData(dataset: Dataset): Dataset {
  const {strategy} = dataset;
  const firstOf = (edition: string): string =>
    strategy.risks.find((risk) => risk.edition === edition && risk.leftOut === null)?.id ?? "";
  const isAt = (item: Assessment, {edition, criterion}: {edition: string; criterion: string}): boolean =>
    item.edition === edition && item.criterion === criterion && item.risk === firstOf(edition);
  return {
    ...dataset,
    strategy: {...strategy, methods: strategy.methods.map(changedMethod)},
    assessments: dataset.assessments.map((item) => {
      const {low, expected, high} = LETTERS;
      if (isAt(item, LETTERS)) return withGrades(item, {low, expected, high});
      return isAt(item, NOT_ASSESSED) ? withGrades(item, null) : item;
    }),
  };
}

const changedMethod = (method: Method): Method => ({
  ...method,
  base: method.id === BASE.method ? BASE.base : method.base,
  weighting: method.id === WEIGHING.method ? "per_interest" : method.weighting,
  criteria: method.criteria.map((criterion) =>
    method.id === WEIGHT.method && criterion.id === WEIGHT.criterion
      ? {...criterion, weight: WEIGHT.weight}
      : criterion,
  ),
});
