import {formatDate} from "../../core/format.ts";
import type {IsoDate} from "../../core/ids.ts";
import type {Status} from "../../core/status.ts";
import type {View} from "../../core/views.ts";
import type {WorkbookChart, WorkbookNote} from "../../core/workbook-template.ts";
import type {ChartLook} from "./charts/sheet-chart.ts";
import {viewChart} from "./charts/view-chart.ts";
import {presentableText} from "./checked-values.ts";
import {columnWidth} from "./column-width.ts";
import {sheetNames} from "./sheet-names.ts";
import {STATUS_PREFIXES, STATUS_STATEMENTS} from "./status-statement.ts";
import {NOT_AVAILABLE, viewSheet} from "./view-sheet.ts";
import type {CellContent, SheetContent, WorkbookContent} from "./workbook-writer.ts";

/** What goes into `tk-bijlage-4-cijfers`, whatever the kind of file. */
export interface FiguresInput {
  readonly title: string;
  /** The worst status of everything in the views. */
  readonly status: Status;
  readonly organisation: string;
  /** The reference date; also the date in the properties of the file. */
  readonly date: IsoDate;
  readonly notes: readonly WorkbookNote[];
  readonly method: readonly {readonly label: string; readonly text: string}[];
  /** One sheet each, in this order. */
  readonly views: readonly View[];
  /** Each beside the table of its view. */
  readonly charts: readonly WorkbookChart[];
  readonly look: ChartLook;
}

/** Sheets that every workbook of figures has, in their order. */
const FRONT = ["Voorblad", "Inhoud", "Toelichting", "Methode"] as const;

/**
 * The workbook of figures that goes with the letter: cover, contents, notes, method, and one sheet per view that is a real
 * table from A1 down. Its title begins with VOORBEELD or CONCEPT as the status asks.
 */
export function figuresWorkbook(input: FiguresInput): WorkbookContent {
  const title = titleWithStatus(input.title, input.status);
  const names = dataSheetNames(input.views);
  const charts = new Map(input.charts.map((chart) => [chart.view, chart]));
  const data = input.views.map((view, index) => {
    const chart = charts.get(view.name);
    return {
      ...viewSheet(view, names[index] ?? "", (column) => markersOf(view, column, input.notes)),
      ...(chart === undefined || view.rows.length === 0 ? {} : {chart: viewChart(view, chart, input.look)}),
    };
  });
  const sheets = [cover(input, title), contents(input, names), notes(input), method(input), ...data];
  return {title, organisation: presentableText(input.organisation), date: input.date, sheets};
}

/** What the sheets of the views are called, in their order. */
export const dataSheetNames = (views: readonly View[]): readonly string[] =>
  sheetNames(
    views.map(({name}) => name),
    FRONT,
  );

interface NumberedNote extends WorkbookNote {
  /** Null for a note that no column refers to. */
  readonly marker: string | null;
}

/** Notes with the markers that refer to them, numbered in the order of the sheet of notes. */
function numbered(notes: readonly WorkbookNote[]): readonly NumberedNote[] {
  const referred = notes.filter(({at}) => at.length > 0);
  return notes.map((note) => ({
    ...note,
    marker: note.at.length > 0 ? `[noot ${referred.indexOf(note) + 1}]` : null,
  }));
}

/** The markers behind the title of a column. */
const markersOf = ({name: view}: View, column: string, notes: readonly WorkbookNote[]): readonly string[] =>
  numbered(notes).flatMap(({marker, at}) =>
    marker !== null && (at.includes(column) || at.includes(`${view}.${column}`)) ? [marker] : [],
  );

function titleWithStatus(title: string, status: Status): string {
  const prefix = STATUS_PREFIXES[status];
  const clean = presentableText(title).replace(/\s+/g, " ");
  return clean.startsWith(prefix.trimEnd().replace(":", "")) ? clean : `${prefix}${clean}`;
}

function cover(input: FiguresInput, title: string): SheetContent {
  const lines = [
    STATUS_STATEMENTS[input.status],
    `Organisatie: ${input.organisation}`,
    `Peildatum: ${formatDate(input.date)}`,
    `Dit bestand heeft ${FRONT.length + input.views.length} bladen. Het blad Inhoud noemt ze alle en verwijst ernaar.`,
    "Elk blad met cijfers is één tabel die in cel A1 begint. De kolom Status zegt per rij hoe zeker de gegevens zijn: vastgesteld, concept of fictief.",
    "Getallen zijn onafgerond opgeslagen en worden afgerond getoond. Het blad Toelichting zegt wat lege cellen en tekens betekenen.",
  ];
  return {name: "Voorblad", title, lines: lines.map(presentableText), width: 100, table: null};
}

function contents(input: FiguresInput, names: readonly string[]): SheetContent {
  const prefix = STATUS_PREFIXES[input.status];
  const rows: CellContent[][] = [
    [link("Toelichting"), text("Wat lege cellen, tekens en noten betekenen"), null],
    [link("Methode"), text("Hoe de cijfers zijn gemaakt"), null],
    ...input.views.map((view, index) => [
      link(names[index] ?? ""),
      text(view.about),
      {kind: "number", number: view.rows.length} as const,
    ]),
  ];
  return tableSheet({
    name: "Inhoud",
    title: `${prefix}inhoud`,
    lines: ["De namen in de eerste kolom zijn verwijzingen naar de bladen."],
    titles: ["Blad", "Wat het laat zien", "Aantal rijen"],
    rows,
  });
}

function notes(input: FiguresInput): SheetContent {
  const rows = [
    [
      text("Lege cel"),
      text(
        "In een kolom met getallen of datums: onbekend of niet van toepassing. Een lege cel is nooit nul.",
      ),
    ],
    [text(NOT_AVAILABLE), text("In een kolom met tekst: onbekend of niet van toepassing.")],
    ...numbered(input.notes).map(({marker, text: said}) => [text(marker ?? "Algemeen"), text(said)]),
  ];
  const lines = ["Deze tabel zegt wat lege cellen, tekens en noten op de andere bladen betekenen."];
  return tableSheet({name: "Toelichting", title: "Toelichting", lines, titles: ["Teken", "Betekenis"], rows});
}

function method(input: FiguresInput): SheetContent {
  const rows = input.method.map(({label, text: said}) => [text(label), text(said)]);
  return tableSheet({
    name: "Methode",
    title: "Methode",
    lines: ["Deze tabel zegt hoe de cijfers in dit bestand zijn gemaakt."],
    titles: ["Onderdeel", "Uitleg"],
    rows: rows.length > 0 ? rows : [[text("Geen gegevens"), null]],
  });
}

interface TextTable {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly titles: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
}

function tableSheet({name, title, lines, titles, rows}: TextTable): SheetContent {
  const columns = titles.map((columnTitle, index) => {
    const texts = rows.map((row) => textOf(row[index] ?? null));
    const isNumeric = rows.some((row) => row[index]?.kind === "number");
    return {
      title: columnTitle,
      format: isNumeric ? "0" : null,
      width: columnWidth(columnTitle, texts, {most: 90}),
    };
  });
  return {name, title, lines, width: 10, table: {name: `tbl_${name.toLowerCase()}`, columns, rows}};
}

const text = (words: string): CellContent => ({kind: "text", text: presentableText(words)});
const link = (sheet: string): CellContent => ({kind: "link", text: sheet, sheet});
const textOf = (cell: CellContent): string =>
  cell?.kind === "text" || cell?.kind === "link" ? cell.text : "";
