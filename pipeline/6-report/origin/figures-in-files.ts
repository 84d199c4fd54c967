import {documentName, OWN_ENDINGS} from "../../core/attachments.ts";
import {formatScalar} from "../../core/format.ts";
import {cellAddress} from "../../core/place.ts";
import type {Column, Row, Scalar, View} from "../../core/views.ts";
import type {WorkbookTemplate} from "../../core/workbook-template.ts";
import {forMachines} from "../csv/write-csv.ts";
import type {OpenTable} from "../open-data/open-table.ts";
import {OPEN_TABLES} from "../open-data/open-tables.ts";
import type {ReportRequest} from "../report-request.ts";
import {dataSheetNames} from "../workbook/figures-workbook.ts";
import {drawnViews} from "./drawn-views.ts";
import {figuresInChart, type PrintedFigure} from "./figures-in.ts";

/** A table, workbook or chart of the set, with the figures in it. */
export interface FileFigures {
  /** Below the output folder. One table or workbook is written in two forms. */
  readonly paths: readonly string[];
  /** Worked out when asked: some tables are long. */
  figures(): readonly PrintedFigure[];
}

type FilesRequest = Pick<ReportRequest, "views" | "templates" | "strategy" | "edition">;

/** The public files of the set that are no documents. */
export function figuresInFiles(request: FilesRequest): readonly FileFigures[] {
  const {views, templates} = request;
  const tables = OPEN_TABLES.flatMap((table): readonly FileFigures[] => {
    const view = views.views.get(table.view);
    if (view === undefined) return [];
    const path = `kamer/data/${table.file}`;
    return [{paths: [`${path}.csv`, `${path}.parquet`], figures: () => inOpenTable(table, view)}];
  });
  const workbooks = templates.workbooks.map((template): FileFigures => {
    const named = {name: template.name, ending: OWN_ENDINGS.workbook};
    const path = `kamer/${documentName(request.strategy, request.edition.id, named)}`;
    const paths = [path + OWN_ENDINGS.workbook, path + OWN_ENDINGS.openWorkbook];
    return {paths, figures: () => inWorkbook(template, request)};
  });
  const charts = [...drawnViews(templates.charts, views)].map(([name, view]): FileFigures => {
    const title = templates.charts.find((chart) => chart.name === name)?.title ?? name;
    return {paths: [`kamer/grafieken/${name}.svg`], figures: () => figuresInChart(title, view)};
  });
  return [...tables, ...workbooks, ...charts];
}

/** Values as the file has them, with what names their row; that itself is no figure. */
const inOpenTable = ({file, key}: OpenTable, view: View): readonly PrintedFigure[] =>
  inCells(view, {
    sheet: "",
    textOf: (value) => forMachines(value),
    whereIs: (row, {name}) => {
      const named = key.map((column) => forMachines(row[column] ?? null)).filter((text) => text !== "");
      return `tabel ${file}, ${named.join(", ")}, kolom ${name}`;
    },
  }).filter(({binding}) => binding.kind !== "cell" || !key.includes(binding.column));

function inWorkbook(template: WorkbookTemplate, {views}: FilesRequest): readonly PrintedFigure[] {
  const shown = template.views.flatMap((name) => views.views.get(name) ?? []);
  const names = dataSheetNames(shown);
  const method = template.method.map(({label, fact}): PrintedFigure => {
    const text = views.facts.get(fact)?.text ?? "";
    return {text, where: `blad Methode, ${label}`, binding: {kind: "fact", name: fact}};
  });
  const cells = shown.flatMap((view, index) => {
    const sheet = names[index] ?? "";
    const whereIs = (_: Row, {title}: Column): string => `blad ${sheet}, kolom ${title}`;
    const textOf = (value: Scalar, {format}: Column): string => formatScalar(value, format);
    return inCells(view, {sheet: `${sheet}!`, textOf, whereIs});
  });
  return [...method, ...cells];
}

/** How a file shows the cells of a view. */
interface Shown {
  /** What stands before the address of a cell. */
  readonly sheet: string;
  textOf(value: Scalar, column: Column): string;
  whereIs(row: Row, column: Column): string;
}

/** Every cell of a view that stands in a file as a table from A1 down, with titles in the first row. */
const inCells = (
  {name: view, columns, rows}: View,
  {sheet, textOf, whereIs}: Shown,
): readonly PrintedFigure[] =>
  rows.flatMap((row, index) =>
    columns.map((column, at): PrintedFigure => {
      const cell = `${sheet}${cellAddress(index + 2, at + 1)}`;
      const binding = {kind: "cell", view, column: column.name, rows: [index + 1]} as const;
      return {
        text: textOf(row[column.name] ?? null, column),
        where: `${cell}: ${whereIs(row, column)}`,
        cell,
        binding,
      };
    }),
  );
