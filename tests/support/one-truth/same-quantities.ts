import {formatScalar} from "../../../pipeline/core/format.ts";
import {bandInFigures} from "../../../pipeline/core/words.ts";
import {drawnRows} from "./drawn-figures.ts";
import type {Compared} from "./figures-are.ts";
import {named, openTables, workbookTables} from "./published-values.ts";
import type {Cell, Outputs} from "./read-outputs.ts";

type Cells = Readonly<Record<string, Cell>>;

interface Check {
  readonly place: string;
  readonly seen: Cell;
  readonly wanted: Cell;
}

const LATEST = "2023";
/** Between the names of the parts of a split or merger. */
const BETWEEN = " + ";
const CAUSES = [
  "verschil",
  "door_scores",
  "door_criteria",
  "door_gewichten",
  "door_dekking",
  "door_methode",
  "verschil_gedeeld",
] as const;

/** The same quantity under another name in another file: places and changes of risks in workbook and charts that differ from the open data. */
export function quantityProblems(outputs: Outputs): Compared {
  const open = (view: string): readonly Cells[] =>
    openTables(outputs)
      .filter((table) => table.view === view)
      .flatMap(named);
  const sheet = (view: string): readonly Cells[] =>
    workbookTables(outputs, "xlsx")
      .filter((table) => table.view === view)
      .flatMap(named);
  const drawn = drawnRows(outputs);
  const scores = scoreBook(open("scores"));
  const changes = open("alle_veranderingen");
  const codes = new Map(open("alle_risicos").map((risk) => [`${risk.editie} ${risk.titel}`, risk.risico]));
  const checks = [
    ...sheet("risicos").flatMap((row) => printedBand(row, scores)),
    ...(drawn.get("risicodiagram") ?? []).flatMap((row) => drawnBands(row, scores)),
    ...(drawn.get("warmtekaart_belangen") ?? []).flatMap((row) =>
      ofBand(scores(row.risico, "impact", row.belang), row, "positie"),
    ),
    ...sheet("veranderingen").flatMap((row) =>
      ofChange(row, changeOf(withCodes(row, codes), "impact", changes)),
    ),
    ...sheet("veranderingen_kans").flatMap((row) =>
      ofChange(row, changeOf(withCodes(row, codes), "waarschijnlijkheid", changes)),
    ),
    ...(drawn.get("veranderingen_impact") ?? []).flatMap((row) =>
      writtenDifference(row, changeOf(withCodes(row, codes), "impact", changes)),
    ),
  ];
  return {
    compared: checks.length,
    problems: checks
      .filter(({seen, wanted}) => seen !== wanted)
      .map(({place, seen, wanted}) => `${place}: ${String(seen)} tegenover ${String(wanted)}`),
  };
}

type Scores = (risk: Cell | undefined, axis: string, interest?: string) => Cells | undefined;

function scoreBook(rows: readonly Cells[]): Scores {
  const keyOf = (parts: readonly (Cell | undefined)[]): string => parts.map(String).join(" ");
  const book = new Map(
    rows.map((row) => [keyOf([row.editie, row.risico, row.as, row.belang ?? ""]), row] as const),
  );
  return (risk, axis, interest = "") => book.get(keyOf([LATEST, risk, axis, interest]));
}

const numberIn = (cells: Cells | undefined, name: string): number | null => {
  const cell = cells?.[name];
  return typeof cell === "number" ? cell : null;
};

/** What has no place is printed as a word, which says nothing of a figure. */
function printedBand(row: Cells, scores: Scores): readonly Check[] {
  const found = scores(row.risico, "impact");
  const [low, expected, high] = ["laag", "verwacht", "hoog"].map((name) => numberIn(found, name));
  if (expected === null || expected === undefined) return [];
  const wanted = bandInFigures({low: low ?? null, expected, high: high ?? null});
  return [{place: `risicos ${String(row.risico)}, impact`, seen: row.impact ?? null, wanted}];
}

const drawnBands = (row: Readonly<Record<string, string>>, scores: Scores): readonly Check[] =>
  ["impact", "waarschijnlijkheid"].flatMap((axis) => ofBand(scores(row.risico, axis), row, axis));

function ofBand(
  found: Cells | undefined,
  row: Readonly<Record<string, string>>,
  axis: string,
): readonly Check[] {
  return [
    ["laag", `${axis}_laag`],
    ["verwacht", axis],
    ["hoog", `${axis}_hoog`],
  ].map(([bound = "", column = ""]) => ({
    place: `grafiek ${row.risico} ${row.belang ?? ""}, ${column}`,
    seen: row[column] ?? null,
    wanted: formatScalar(numberIn(found, bound), "positie"),
  }));
}

const firstOf = (cell: Cell | undefined): string => String(cell ?? "").split(BETWEEN)[0] ?? "";

/** Sheets name risks by their titles, of which open data have the codes. */
const withCodes = (row: Cells, codes: ReadonlyMap<string, Cell | undefined>): Cells => ({
  van_risico: codes.get(`2019 ${firstOf(row.van_risico)}`) ?? null,
  naar_risico: codes.get(`${LATEST} ${firstOf(row.naar_risico)}`) ?? null,
});

const changeOf = (row: Cells, axis: string, changes: readonly Cells[]): Cells | undefined =>
  changes.find(
    (change) =>
      change.naar_editie === LATEST &&
      change.as === axis &&
      change.van_risico === firstOf(row.van_risico) &&
      change.naar_risico === firstOf(row.naar_risico),
  );

const ofChange = (row: Cells, change: Cells | undefined): readonly Check[] =>
  CAUSES.filter((name) => name in row).map((name) => ({
    place: `${String(row.titel)}, ${name}`,
    seen: row[name] ?? null,
    wanted: change === undefined ? "geen verandering" : (change[name] ?? null),
  }));

const writtenDifference = (
  row: Readonly<Record<string, string>>,
  change: Cells | undefined,
): readonly Check[] =>
  (["verschil", "verschil_gedeeld"] as const).map((name) => ({
    place: `grafiek ${row.titel}, ${name}`,
    seen: row[name] ?? null,
    wanted: formatScalar(numberIn(change, name), "verschil"),
  }));
