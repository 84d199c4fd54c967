import type {ChartTemplate} from "../core/chart-template.ts";
import type {Chart} from "../core/document.ts";
import {nameOf} from "../core/origin.ts";
import {ADJUSTED_NOTE, asPrinted, printedRows} from "../core/printed-rows.ts";
import {isStatus, type Status, worstStatus} from "../core/status.ts";
import type {Row, View} from "../core/views.ts";
import {describeChart} from "./describe-chart.ts";
import {withStatus} from "./status-words.ts";

/** Everything of a chart but its drawing. */
export function chartWords(template: ChartTemplate, view: View): Omit<Chart, "svg" | "widthPx" | "heightPx"> {
  const status = chartStatus(view);
  const adjusted = printedRows(view).flatMap((row, index) =>
    row.adjusted.map((column) => nameOf({kind: "cell", view: view.name, column, rows: [index + 1]})),
  );
  const said = describeChart(template, asPrinted(view));
  return {
    name: template.name,
    title: template.title,
    description: withStatus(status, adjusted.length > 0 ? `${said} ${ADJUSTED_NOTE}` : said),
    ...(adjusted.length > 0 ? {adjusted} : {}),
    status,
  };
}

/** The worst of its rows; one that does not say how reliable it is counts as the least reliable. */
export const chartStatus = ({rows}: View): Status => worstStatus(rows.map(statusOf));

const statusOf = ({status}: Row): Status =>
  typeof status === "string" && isStatus(status) ? status : "fictief";
