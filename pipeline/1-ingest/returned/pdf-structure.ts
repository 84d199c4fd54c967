import type {ReturnedCell} from "../../core/returned-letter.ts";

/** An element of the structure of a page, as pdfjs gives it: a leaf names a stretch of the page by its id. */
export interface PdfElement {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly PdfElement[];
}

/** What keeps its text apart from the rest: a cell of a table, a drawing, which counts from 1, or what every page has. */
export type PdfUnit =
  | {readonly kind: "running"}
  | {readonly kind: "cell"; readonly cell: ReturnedCell}
  | {readonly kind: "figure"; readonly number: number};

/** The tables and drawings that were met so far. */
export interface PdfCounts {
  tables: number;
  /** In the last table. */
  rows: number;
  figures: number;
}

/**
 * Which stretches of a page stand in a table or a drawing, by their ids; the caption of a drawing does not. Counts on from the pages before:
 * a table that begins with a row without titles only, as a page begins, is the last one going on. Empty for a page that has no structure.
 */
export function unitsOn(page: PdfElement | null, counts: PdfCounts): ReadonlyMap<string, PdfUnit> {
  const units = new Map<string, PdfUnit>();
  let isFirst = true;
  const visit = (element: PdfElement, unit: PdfUnit | null): void => {
    if (element.type === "content") isFirst = false;
    if (element.id !== undefined && unit !== null) units.set(element.id, unit);
    if (element.role === "Table") {
      if (!(isFirst && counts.tables > 0 && goesOn(element))) {
        counts.tables++;
        counts.rows = 0;
      }
      for (const row of rowsOf(element)) {
        counts.rows++;
        for (const [index, cell] of cellsOf(row).entries())
          visitAll(cell, {kind: "cell", cell: {table: counts.tables, row: counts.rows, column: index + 1}});
      }
    } else if (element.role === "Figure") visitAll(element, {kind: "figure", number: ++counts.figures});
    else visitAll(element, element.role === "Caption" ? null : unit);
  };
  const visitAll = ({children = []}: PdfElement, unit: PdfUnit | null): void => {
    for (const child of children) visit(child, unit);
  };
  if (page !== null) visit(page, null);
  return units;
}

const rowsOf = ({children = []}: PdfElement): readonly PdfElement[] =>
  children.flatMap((child) =>
    child.role === "TR" ? [child] : /^T(Head|Body|Foot)$/.test(child.role ?? "") ? rowsOf(child) : [],
  );

const cellsOf = ({children = []}: PdfElement): readonly PdfElement[] =>
  children.filter(({role}) => role === "TH" || role === "TD");

const goesOn = (table: PdfElement): boolean =>
  !(rowsOf(table)[0]?.children ?? []).every(({role}) => role === "TH");
