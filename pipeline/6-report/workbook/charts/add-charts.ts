import {OfficePackage} from "../../package/office-package.ts";
import {sheetsOf} from "../../package/workbook-sheets.ts";
import {barsXml} from "./bars-xml.ts";
import {chartXml} from "./chart-xml.ts";
import {type Corner, drawingXml} from "./drawing-xml.ts";
import {pointsXml} from "./points-xml.ts";
import type {SeriesOf, SheetChart} from "./sheet-chart.ts";

const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** A chart with the sheet that it stands on. */
export interface PlacedChart {
  readonly sheet: string;
  readonly chart: SheetChart;
  readonly corner: Corner;
  /** Rows of its table. */
  readonly rows: number;
  readonly seriesOf: SeriesOf;
}

/** The workbook with charts that its readers can edit; exceljs makes none. At most one per sheet. It is not compressed yet. */
export function addCharts(workbook: Uint8Array, charts: readonly PlacedChart[]): Uint8Array {
  if (charts.length === 0) return workbook;
  const file = new OfficePackage(workbook);
  const parts = new Map(sheetsOf(file).map(({name, part}) => [name, part]));
  for (const placed of charts) addChart(file, parts.get(placed.sheet) ?? "", placed);
  return file.bytes({isLast: false});
}

function addChart(file: OfficePackage, sheet: string, {chart, corner, rows, seriesOf}: PlacedChart): void {
  const [part, drawing] = [file.freeName("xl/charts/chart%.xml"), file.freeName("xl/drawings/drawing%.xml")];
  const plot = chart.kind === "bars" ? barsXml(chart, seriesOf) : pointsXml(chart, seriesOf);
  file.put(part, chartXml(chart, plot));
  file.declare(part, CHART);
  const id = file.point(drawing, "chart", part);
  file.put(drawing, drawingXml(chart, {id, corner, rows}));
  file.declare(drawing, DRAWING);
  const pointer = file.point(sheet, "drawing", drawing);
  const element = `<drawing xmlns:r="${file.pointerNamespace()}" r:id="${pointer}"/>`;
  file.put(
    sheet,
    file.text(sheet).replace(/<tableParts|<\/worksheet>/, (next) => `${element}${next}`),
  );
}
