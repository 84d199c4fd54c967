import {formatNumber} from "../../../core/format.ts";
import {type Status, worstStatus} from "../../../core/status.ts";
import type {Row, View} from "../../../core/views.ts";
import type {WorkbookChart} from "../../../core/workbook-template.ts";
import {presentableText} from "../checked-values.ts";
import {STATUS_PREFIXES} from "../status-statement.ts";
import type {ChartLook, SheetChart} from "./sheet-chart.ts";

/** A chart of a template beside the table of its view, with a description that says in words what it shows. */
export function viewChart(view: View, chart: WorkbookChart, look: ChartLook): SheetChart {
  const at = (name: string): number => view.columns.findIndex((column) => column.name === name);
  const title = (name: string): string => view.columns[at(name)]?.title ?? name;
  const status = worstStatus(view.rows.map((row) => row.status as Status));
  const frame = {title: presentableText(`${STATUS_PREFIXES[status]}${chart.title}`), look};
  if (chart.kind === "staven") {
    const {namen, waarden} = chart.columns;
    const description = describeBars(frame.title, title(waarden), numbersOf(view.rows, waarden));
    return {...frame, kind: "bars", labels: at(namen), values: at(waarden), description};
  }
  const {namen, x, y, links, rechts, omlaag, omhoog} = chart.columns;
  const reach = {left: at(links), right: at(rechts), down: at(omlaag), up: at(omhoog)};
  const description = describePoints(frame.title, [
    {title: title(x), values: numbersOf(view.rows, x)},
    {title: title(y), values: numbersOf(view.rows, y)},
  ]);
  return {...frame, kind: "points", labels: at(namen), x: at(x), y: at(y), reach, description};
}

const numbersOf = (rows: readonly Row[], name: string): readonly number[] =>
  rows.map((row) => row[name]).filter((value) => typeof value === "number");

const TABLE = "De tabel op dit blad heeft dezelfde gegevens.";

/** What a chart with bars shows, in words. */
export const describeBars = (title: string, what: string, values: readonly number[]): string =>
  `Staafdiagram: ${title}. ${counted(values, "staaf", "staven")}; ${what} ${span(values)}. ${TABLE}`;

interface Shown {
  readonly title: string;
  readonly values: readonly number[];
}

/** What a chart with points shows, in words. */
export const describePoints = (title: string, [x, y]: readonly [Shown, Shown]): string =>
  `Spreidingsdiagram: ${title}. ${counted(y.values, "punt", "punten")}; van links naar rechts ${x.title} ${span(x.values)}, van onder naar boven ${y.title} ${span(y.values)}. De lijnen door een punt zijn zijn bandbreedte. ${TABLE}`;

const counted = (values: readonly number[], one: string, more: string): string =>
  `${values.length} ${values.length === 1 ? one : more}`;

const span = (values: readonly number[]): string =>
  values.length === 0
    ? "zonder getallen"
    : `van ${formatNumber(Math.min(...values), 1)} tot ${formatNumber(Math.max(...values), 1)}`;
