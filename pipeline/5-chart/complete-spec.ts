import type {ChartTemplate} from "../core/chart-template.ts";
import type {Status} from "../core/status.ts";
import type {Theme} from "../core/theme.ts";
import type {Row} from "../core/views.ts";
import {statusLine} from "./status-words.ts";
import {themeConfig, themeParams} from "./theme-config.ts";

export type Spec = Readonly<Record<string, unknown>>;

/** What a chart gets besides its own rows. */
export interface Frame {
  readonly theme: Theme;
  readonly status: Status;
  /** Rows of the view `schaal`: the classes of both axes. */
  readonly classes: readonly Row[];
}

/** A chart file with rows ready for drawing, the theme and the status line. */
export function completeSpec(
  template: ChartTemplate,
  rows: readonly Row[],
  {theme, status, classes}: Frame,
): Spec {
  const {spec} = template;
  const own = Array.isArray(spec.params) ? (spec.params as readonly unknown[]) : [];
  const title = titleWithStatus(spec.title, {theme, status});
  return {
    ...spec,
    ...(title === undefined ? {} : {title}),
    data: {name: "rijen", values: rows},
    params: [...themeParams(theme), ...classParams(classes), ...extentParams(rows), ...own],
    config: mergeDeep(themeConfig(theme), asObject(spec.config)),
  };
}

/** For the labels of an axis its whole classes from the lowest, each as letter and word: `klassen_impact`, `klassen_waarschijnlijkheid`. */
function classParams(
  classes: readonly Row[],
): readonly {readonly name: string; readonly value: readonly unknown[]}[] {
  return ["impact", "waarschijnlijkheid"].map((axis) => ({
    name: `klassen_${axis}`,
    value: classes
      .filter((row) => row.as === axis && Number.isInteger(row.volgorde) && Number(row.volgorde) > 0)
      .map((row) => [row.klasse, row.omschrijving]),
  }));
}

/** Lowest and highest number of every column, for axes that must hold them all: `laagste.impact_laag`. A column without numbers is absent. */
function extentParams(rows: readonly Row[]): readonly {readonly name: string; readonly value: Spec}[] {
  const extents = (choose: (...numbers: readonly number[]) => number): Spec => {
    const found: Record<string, number> = {};
    for (const [name, value] of rows.flatMap((row) => Object.entries(row))) {
      if (typeof value === "number") found[name] = choose(found[name] ?? value, value);
    }
    return found;
  };
  return [
    {name: "laagste", value: extents(Math.min)},
    {name: "hoogste", value: extents(Math.max)},
  ];
}

/** The status stands above the chart, in the colour of warnings, with the chart's own title (if any) below it. */
function titleWithStatus(
  title: unknown,
  {theme, status}: {readonly theme: Theme; readonly status: Status},
): unknown {
  const line = statusLine(status);
  if (line === null) return title;
  const own = typeof title === "string" ? title : asObject(title).text;
  return {
    ...(typeof own === "string" ? {subtitle: own} : {}),
    text: line,
    anchor: "start",
    frame: "bounds",
    color: theme.colours.warning,
    fontSize: 11,
    fontWeight: "bold",
    offset: 8,
  };
}

const asObject = (value: unknown): Spec =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Spec) : {};

/** The second wins, key by key. */
function mergeDeep(base: Spec, extra: Spec): Spec {
  const merged: Record<string, unknown> = {...base};
  for (const [key, value] of Object.entries(extra)) {
    const both = Object.keys(asObject(value)).length > 0 && Object.keys(asObject(base[key])).length > 0;
    merged[key] = both ? mergeDeep(asObject(base[key]), asObject(value)) : value;
  }
  return merged;
}
