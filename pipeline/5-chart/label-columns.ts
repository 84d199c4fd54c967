import type {ChartTemplate} from "../core/chart-template.ts";
import type {Row} from "../core/views.ts";
import type {Box, Segment} from "./boxes.ts";
import type {MeasureText} from "./measure-text.ts";
import {type LabelRequest, type PlacedLabel, placeLabels} from "./place-labels.ts";
import type {PixelScale} from "./render-svg.ts";
import {type Point, type Spread, spreadPoints} from "./spread-points.ts";
import {wrapText} from "./wrap-text.ts";

type PointLabels = NonNullable<ChartTemplate["pointLabels"]>;

export interface Scales {
  readonly x: PixelScale;
  readonly y: PixelScale;
}

/** More points than this get their number only; the table beside the chart is the key. */
export const MOST_TITLES = 40;
/** Room for a number of two digits inside a point. */
export const POINT_RADIUS = 8;
const STYLE = {size: 10, bold: false, italic: false};
const LINE_HEIGHT = 11;
const LABEL = {width: 112, maxLines: 3};

/**
 * Adds to every row where its point and its label stand, in the units of the axes, so that the chart file can draw them:
 * `punt_x punt_y` (points that coincide are moved sideways), `label_tekst` (lines joined by line feeds, empty above 40 points and where there is no room),
 * `label_x label_uitlijning` (where its lines are anchored), `label_links label_rechts label_boven label_onder` (its box), `lijn_x lijn_y` (end of the leader line or null).
 * Error bars are looked for in the columns `<x>_laag`, `<x>_hoog` and the same for y. Rows must have numbers in x and y.
 */
export function addLabelColumns(
  rows: readonly Row[],
  labels: PointLabels,
  {scales, measure}: {readonly scales: Scales; readonly measure: MeasureText},
): readonly Row[] {
  const wanted = rows.map((row) => wantedPlace(row, labels, scales));
  const points = spreadPoints(wanted, {
    radius: POINT_RADIUS,
    sideways: roomPerClass(scales) / 2 - POINT_RADIUS,
  });
  const texts = rows.map((row) => labelLines(row, {labels, measure, count: rows.length}));
  const requests = points.map((point, index): LabelRequest => {
    const lines = texts[index] ?? [];
    const width = Math.max(0, ...lines.map((line) => measure(line, STYLE)));
    return {point, width, height: lines.length * LINE_HEIGHT};
  });
  const lines = rows.flatMap((row, index) => errorBars(row, {labels, scales, point: points[index]}));
  const placed = placeLabels(requests, {frame: frameOf(scales), radius: POINT_RADIUS, lines});
  return rows.map((row, index) => ({
    ...row,
    ...columnsOf(points[index], placed[index] ?? null, {scales, lines: texts[index] ?? []}),
  }));
}

/** Placeholders with which a first drawing shows where the axes run. */
export function emptyLabelColumns(row: Row, labels: PointLabels): Row {
  const [x = null, y = null] = [row[labels.x], row[labels.y]];
  const box = {label_links: x, label_rechts: x, label_boven: y, label_onder: y};
  return {
    ...row,
    punt_x: x,
    punt_y: y,
    label_tekst: "",
    label_x: x,
    label_uitlijning: "left",
    ...box,
    lijn_x: null,
    lijn_y: null,
  };
}

const roomPerClass = ({x}: Scales): number => Math.abs(x(2) - x(1));

function frameOf({x, y}: Scales): Box {
  const [left = 0, right = 0] = [...x.range()].sort((a, b) => a - b);
  const [top = 0, bottom = 0] = [...y.range()].sort((a, b) => a - b);
  return {left, top, right, bottom};
}

function labelLines(
  row: Row,
  {
    labels,
    measure,
    count,
  }: {readonly labels: PointLabels; readonly measure: MeasureText; readonly count: number},
): readonly string[] {
  const text = row[labels.text];
  if (count > MOST_TITLES || typeof text !== "string" || text.trim() === "") return [];
  return wrapText(text, (line) => measure(line, STYLE), LABEL);
}

/** The bands of one row as lines; a low end that is not known runs to the floor of the axis. */
function errorBars(
  row: Row,
  {
    labels,
    scales,
    point,
  }: {readonly labels: PointLabels; readonly scales: Scales; readonly point: Point | undefined},
): readonly Segment[] {
  if (point === undefined) return [];
  const [left, right] = bandEnds(row, labels.x, scales.x);
  const [bottom, top] = bandEnds(row, labels.y, scales.y);
  return [
    {from: {x: left, y: point.y}, to: {x: right, y: point.y}},
    {from: {x: point.x, y: bottom}, to: {x: point.x, y: top}},
  ];
}

/** Where the low and high end of a band fall, in pixels. A low end that is not known is the floor of the axis; a high end is the point. */
function bandEnds(row: Row, name: string, scale: PixelScale): readonly [number, number] {
  const [low, high] = [row[`${name}_laag`], row[`${name}_hoog`]];
  const point = scale(row[name]);
  return [
    typeof low === "number" ? scale(low) : (scale.range()[0] ?? point),
    typeof high === "number" ? scale(high) : point,
  ];
}

function wantedPlace(row: Row, labels: PointLabels, {x, y}: Scales): Spread {
  const [bottom, top] = bandEnds(row, labels.y, y);
  return {x: x(row[labels.x]), y: y(row[labels.y]), top, bottom};
}

/** A point without a label: its number is the key to the table. */
const nowhere = ({x, y}: Point): PlacedLabel => ({
  box: {left: x, right: x, top: y, bottom: y},
  align: "left",
  leader: null,
});

function columnsOf(
  point: Point | undefined,
  label: PlacedLabel | null,
  {scales, lines}: {readonly scales: Scales; readonly lines: readonly string[]},
): Row {
  if (point === undefined) return {};
  const {box, align, leader} = label ?? nowhere(point);
  const textAt = align === "left" ? box.left : align === "right" ? box.right : (box.left + box.right) / 2;
  const shown = label !== null && lines.length > 0;
  return {
    punt_x: scales.x.invert(point.x),
    punt_y: scales.y.invert(point.y),
    label_tekst: shown ? lines.join("\n") : "",
    label_x: scales.x.invert(textAt),
    label_uitlijning: align,
    label_links: scales.x.invert(box.left),
    label_rechts: scales.x.invert(box.right),
    label_boven: scales.y.invert(box.top),
    label_onder: scales.y.invert(box.bottom),
    lijn_x: shown && leader !== null ? scales.x.invert(leader.x) : null,
    lijn_y: shown && leader !== null ? scales.y.invert(leader.y) : null,
  };
}
