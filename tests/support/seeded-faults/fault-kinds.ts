import type {FindingCode} from "../../../pipeline/core/findings.ts";
import {columnLetters} from "../../../pipeline/core/place.ts";
import {RISKS} from "./clean-forms.ts";
import {pickFrom} from "./pick.ts";
import {addressIn, type CleanForm, type Edit, type FileKind, type Typed} from "./sent-form.ts";

/** One mistake in a form, and the finding that must come of it. */
export interface Fault {
  readonly edit: Edit;
  readonly code: FindingCode;
  /** The cell that the finding names; null when there is none to name: the sheet, or a risk about which nothing was sent. */
  readonly cell: string | null;
}

/** A kind of mistake that the check promises to find. */
export interface FaultKind {
  readonly name: string;
  readonly forms: readonly string[];
  readonly files: readonly FileKind[];
  make(clean: CleanForm, random: () => number): Fault;
}

const LETTERS = "anv-beoordeling";
const DIRECTIONS = "anv-richting";
const AMOUNTS = "proef-bedragen";
const ALL = [LETTERS, DIRECTIONS, AMOUNTS];
const GRADES = ["laag", "verwacht", "hoog"] as const;

/** Columns that a sender types in and the check reads, by form: those that must be filled first. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  [LETTERS]: ["risico", "criterium"],
  [DIRECTIONS]: ["risico", "richting", "bron"],
  [AMOUNTS]: ["maatregel", "bedrag"],
};
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  [LETTERS]: ["risico", "criterium", ...GRADES, "toelichting", "bron"],
  [DIRECTIONS]: ["risico", "richting", "toelichting", "bron"],
  [AMOUNTS]: ["maatregel", "bedrag", "aandeel", "gereed", "stand"],
};

/** A cell in one of the columns, somewhere in the form. */
function cellIn({form, grid}: CleanForm, columns: Columns, random: () => number): string {
  const names = Array.isArray(columns) ? columns : (columns as ByForm)[form];
  return addressIn(grid, pickFrom(names ?? [], random), anyRow(grid, random));
}

type ByForm = Readonly<Record<string, readonly string[]>>;
type Columns = readonly string[] | ByForm;

const anyRow = (grid: CleanForm["grid"], random: () => number): number =>
  2 + Math.floor(random() * (grid.length - 1));

interface Where {
  readonly forms: readonly string[];
  readonly files?: readonly FileKind[];
}

/** A kind that puts something wrong into one cell, and is found there. */
function wrongCell(
  name: string,
  code: FindingCode,
  {
    forms,
    files,
    columns,
    typed,
  }: Where & {readonly columns: Columns; readonly typed: readonly (Typed | null)[]},
): FaultKind {
  const make = (clean: CleanForm, random: () => number): Fault => {
    const cell = cellIn(clean, columns, random);
    return {edit: {cells: {[cell]: pickFrom(typed, random)}}, code, cell};
  };
  return {name, forms, files: files ?? ["xlsx", "csv"], make};
}

const kind = (
  name: string,
  {forms, files}: Where,
  make: (clean: CleanForm, random: () => number) => Fault,
): FaultKind => ({name, forms, files: files ?? ["xlsx", "csv"], make});

const XLSX = ["xlsx"] as const;

/** Puts three letters into a row, of which `wrong` breaks the order. */
const order = (name: string, grades: readonly [string, string, string], wrong: "laag" | "hoog"): FaultKind =>
  kind(name, {forms: [LETTERS]}, ({grid}, random) => {
    const row = anyRow(grid, random);
    const cells = GRADES.map((column, index) => [addressIn(grid, column, row), grades[index] ?? ""]);
    return {
      edit: {cells: Object.fromEntries(cells)},
      code: "beoordeling/volgorde",
      cell: addressIn(grid, wrong, row),
    };
  });

/** A copy of a row below the last one, with some cells otherwise. */
function extraRow({grid}: CleanForm, row: readonly string[], otherwise: Readonly<Record<string, string>>) {
  const texts = (grid[0] ?? []).map((column, index) => otherwise[column] ?? row[index] ?? "");
  const below = grid.length + 1;
  const filled = texts.flatMap((text, index) =>
    text === "" ? [] : [[`${columnLetters(index + 1)}${below}`, text] as const],
  );
  return {cells: Object.fromEntries(filled), below};
}

/** Empties letters of one risk: all of them, or all but the likelihood and the first criterion. */
function withoutLetters({grid}: CleanForm, risk: string, all: boolean): Record<string, null> {
  const kept = ["waarschijnlijkheid", "1.1"];
  const rows = grid.flatMap((row, index) =>
    row[0] === risk && (all || !kept.includes(row[1] ?? "")) ? [index + 1] : [],
  );
  const cells = rows.flatMap((row) => GRADES.map((column) => addressIn(grid, column, row)));
  return Object.fromEntries(cells.map((cell) => [cell, null]));
}

const firstCell = (cells: Readonly<Record<string, null>>, column: string): string =>
  Object.keys(cells).find((cell) => cell.startsWith(column)) ?? "";

/** The closed list of what the check finds in a form. */
export const FAULT_KINDS: readonly FaultKind[] = [
  wrongCell("onbekende letter", "cel/onbekende-code", {
    forms: [LETTERS],
    columns: GRADES,
    typed: ["F", "G", "AB", "3", "hoog", "Z"],
  }),
  wrongCell("onbekende code", "cel/onbekende-code", {
    forms: [DIRECTIONS, AMOUNTS],
    columns: {[DIRECTIONS]: ["richting"], [AMOUNTS]: ["stand"]},
    typed: ["stijging", "bijna", "zie bron"],
  }),
  order("laag boven verwacht", ["C", "B", "D"], "laag"),
  order("hoog onder verwacht", ["B", "D", "C"], "hoog"),
  order("verwacht boven hoog", ["A", "E", "B"], "hoog"),
  wrongCell("onbekend risico", "cel/onbekende-verwijzing", {
    forms: [LETTERS, DIRECTIONS],
    columns: ["risico"],
    typed: ["brant", "stom", "Brand en rook", "risico 3", "hite"],
  }),
  wrongCell("onbekend criterium", "cel/onbekende-verwijzing", {
    forms: [LETTERS],
    columns: ["criterium"],
    typed: ["9.9", "2,1", "waarschijnlikheid", "1.1.1"],
  }),
  wrongCell("verplichte cel leeg", "cel/leeg", {forms: ALL, columns: REQUIRED, typed: [null, " ", "\u00a0"]}),
  wrongCell("tekst waar een getal hoort", "cel/geen-getal", {
    forms: [AMOUNTS],
    columns: ["bedrag", "aandeel"],
    typed: ["ca. 12", "n.v.t.", "twaalf", "12 mln", "1,2,3"],
  }),
  wrongCell("tekst waar een datum hoort", "cel/geen-datum", {
    forms: [AMOUNTS],
    columns: ["gereed"],
    typed: ["begin 2026", "31-02-2026", "Q3", "2026", "13-13-2026"],
  }),
  wrongCell("getal met twee lezingen", "cel/dubbelzinnig-getal", {
    forms: [AMOUNTS],
    columns: ["bedrag"],
    typed: ["1.234", "12.500", "100.000"],
  }),
  wrongCell("getal buiten de grenzen", "cel/buiten-bereik", {
    forms: [AMOUNTS],
    columns: ["aandeel"],
    typed: ["1,5", "-0,1", 7],
  }),
  wrongCell("geen ja of nee", "cel/geen-ja-nee", {
    forms: ALL,
    columns: ["openbaar"],
    typed: ["soms", "j", "openbaar", "0"],
  }),
  wrongCell("verminkte letters in een toelichting", "cel/verminkt", {
    forms: [LETTERS, DIRECTIONS],
    columns: ["toelichting"],
    typed: ["CuraÃ§ao loopt onder", "de dijk van Â½ meter", "â€˜natâ€™", "een ca\ufffd vol"],
  }),
  wrongCell("teken dat niet mag", "cel/teken", {
    forms: [LETTERS],
    columns: GRADES,
    typed: ["A;", 'B"', "C;D"],
  }),
  wrongCell("foutwaarde", "cel/fout", {
    forms: ALL,
    files: XLSX,
    columns: COLUMNS,
    typed: [{kind: "error"}],
  }),
  wrongCell("formule zonder uitkomst", "cel/formule-zonder-uitkomst", {
    forms: ALL,
    files: XLSX,
    columns: COLUMNS,
    typed: [{kind: "no-outcome"}],
  }),
  wrongCell("omgezet in een datum", "cel/omgezet-in-datum", {
    forms: ALL,
    files: XLSX,
    columns: {
      [LETTERS]: ["criterium", ...GRADES],
      [DIRECTIONS]: ["risico", "richting"],
      [AMOUNTS]: ["bedrag"],
    },
    typed: [{kind: "day"}],
  }),
  kind("half ingevuld", {forms: [LETTERS]}, ({grid}, random) => {
    const row = anyRow(grid, random);
    const first = Math.floor(random() * 3);
    const second = random() < 0.5 ? first : first === 2 ? 0 : first + 1;
    const emptied = [first, second].sort().map((index) => addressIn(grid, GRADES[index] ?? "", row));
    return {
      edit: {cells: Object.fromEntries(emptied.map((cell) => [cell, null]))},
      code: "beoordeling/onvolledig",
      cell: emptied[0] ?? "",
    };
  }),
  kind("te lage dekking", {forms: [LETTERS]}, (clean, random) => {
    const cells = withoutLetters(clean, pickFrom(RISKS, random), false);
    const cell = firstCell(cells, addressIn(clean.grid, "verwacht", 1).slice(0, -1));
    return {edit: {cells}, code: "beoordeling/dekking", cell};
  }),
  kind("risico zonder letters", {forms: [LETTERS]}, (clean, random) => ({
    edit: {cells: withoutLetters(clean, pickFrom(RISKS, random), true)},
    code: "beoordeling/ontbreekt",
    cell: null,
  })),
  kind("dubbele rij", {forms: ALL}, (clean, random) => {
    const row = clean.grid[anyRow(clean.grid, random) - 1] ?? [];
    const {cells, below} = extraRow(clean, row, {});
    return {edit: {cells}, code: "rij/dubbel", cell: `A${below}`};
  }),
  kind("totaalrij", {forms: ALL}, (clean, random) => {
    const word = pickFrom(["Totaal", "Eindtotaal", "Subtotaal A", "Totalen", "Som:", "Gemiddelde"], random);
    const below = clean.grid.length + 1;
    return {edit: {cells: {[`A${below}`]: word}}, code: "rij/totaal", cell: `A${below}`};
  }),
  kind("kolom weg", {forms: ALL}, (clean, random) => {
    const column = pickFrom(COLUMNS[clean.form] ?? [], random);
    const withoutColumn = (clean.grid[0]?.indexOf(column) ?? -1) + 1;
    return {edit: {withoutColumn}, code: "kolom/ontbreekt", cell: "A1"};
  }),
  kind("kolom hernoemd", {forms: ALL}, (clean, random) => {
    const cell = addressIn(clean.grid, pickFrom(COLUMNS[clean.form] ?? [], random), 1);
    const name = pickFrom(["Ondergrens (A-E)", "kolom1", "Opmerkingen van ons", "waarde 2026"], random);
    return {edit: {cells: {[cell]: name}}, code: "kolom/onbekend", cell};
  }),
  kind("kop dubbel", {forms: ALL}, (clean, random) => {
    const cell = `${columnLetters((clean.grid[0]?.length ?? 0) + 1)}1`;
    const name = pickFrom(COLUMNS[clean.form] ?? [], random);
    return {edit: {cells: {[cell]: name}}, code: "kolom/dubbel", cell};
  }),
  kind("kolom erbij", {forms: ALL}, (clean, random) => {
    const cell = `${columnLetters((clean.grid[0]?.length ?? 0) + 1)}1`;
    const name = pickFrom(["telefoon", "akkoord DG", "versie"], random);
    return {edit: {cells: {[cell]: name}}, code: "kolom/onbekend", cell};
  }),
  kind("geen koppen", {forms: ALL}, ({grid}) => ({
    edit: {
      cells: Object.fromEntries((grid[0] ?? []).map((_, index) => [`${columnLetters(index + 1)}1`, null])),
    },
    code: "blad/ontbreekt",
    cell: null,
  })),
  kind("samengevoegde cellen", {forms: ALL, files: XLSX}, (clean, random) => {
    const row = 2 + Math.floor(random() * (clean.grid.length - 2));
    const column = pickFrom(COLUMNS[clean.form] ?? [], random);
    const cell = addressIn(clean.grid, column, row);
    // The criterion beside it tells the rows apart, so one risk for both of them makes sense.
    const isRead = clean.form === LETTERS && column === "risico";
    const code = isRead ? "blad/samengevoegde-sleutel" : "blad/samengevoegd";
    const below = `${cell.replace(/\d+/, "")}${row + 1}`;
    return {edit: {merged: `${cell}:${below}`, cells: {[below]: null}}, code, cell};
  }),
  kind("verborgen rij", {forms: ALL, files: XLSX}, ({grid}, random) => {
    const hiddenRow = anyRow(grid, random);
    return {edit: {hiddenRow}, code: "blad/verborgen", cell: `A${hiddenRow}`};
  }),
  kind("verborgen kolom", {forms: ALL, files: XLSX}, (clean, random) => {
    const column = pickFrom(COLUMNS[clean.form] ?? [], random);
    const hiddenColumn = (clean.grid[0]?.indexOf(column) ?? -1) + 1;
    return {edit: {hiddenColumn}, code: "blad/verborgen", cell: addressIn(clean.grid, column, 1)};
  }),
  kind("cel te veel", {forms: ALL, files: ["csv"]}, ({grid}, random) => {
    const row = anyRow(grid, random);
    const cell = `${columnLetters((grid[0]?.length ?? 0) + 1)}${row}`;
    return {edit: {cells: {[cell]: "en meer"}}, code: "rij/kolommen", cell: `A${row}`};
  }),
];
