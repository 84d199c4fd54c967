import type {ChartTemplate} from "../../core/chart-template.ts";
import {type Checked, type Finding, finding, sortFindings} from "../../core/findings.ts";
import type {RawText} from "../../core/inputs.ts";
import {type Keep, keptData, NOTHING_KEPT} from "../../core/keep.ts";
import {nearest} from "../../core/near.ts";
import {baseName} from "../../core/place.ts";
import {checkSchema} from "./check-schema.ts";
import {drawingColumns} from "./drawing-columns.ts";
import {foreignData} from "./foreign-data.ts";
import {readJsonLines} from "./json-lines.ts";
import {isObject, type OwnBlock, readOwnBlock} from "./own-block.ts";
import {specFields} from "./spec-fields.ts";

/** Names of the views and their columns. */
type Views = ReadonlyMap<string, readonly string[]>;

/**
 * Understands chart files: our own block, the rest by Vega-Lite's schema, and every field against the columns of its view.
 * Of `texts` only files named `….vl.json` are charts; the name of a chart is that of its file. A chart with any fault is left out, the others stay.
 */
export function checkCharts(
  texts: readonly RawText[],
  columnsOfViews: Views,
  keep: Keep = NOTHING_KEPT,
): Checked<readonly ChartTemplate[]> {
  const charts = texts.filter(({file}) => file.endsWith(".vl.json"));
  const checked = charts.map((text) => checkChart(text, columnsOfViews, keep));
  return {
    value: checked.flatMap(({value}) => (value === null ? [] : [value])),
    findings: sortFindings(checked.flatMap(({findings}) => findings)),
  };
}

function checkChart({file, text}: RawText, views: Views, keep: Keep): Checked<ChartTemplate | null> {
  const json = readJsonLines(text);
  if (json.kind === "broken")
    return refused([finding("grafiek/ongeldig", {file, line: json.line}, {reason: json.reason})]);
  if (!isObject(json.value))
    return refused([
      finding("grafiek/ongeldig", {file, line: 1}, {reason: "het bestand bevat geen grafiek"}),
    ]);
  const at = (pointer: string) => ({file, line: lineOf(pointer, json.lines)});
  const {kamerklaar, ...spec} = json.value;
  const {block, faults} = readOwnBlock(kamerklaar);
  const schemaFault = keptData(keep.look("schema", spec), () => checkSchema(spec));
  const all = [...faults, ...foreignData(spec), ...(schemaFault === null ? [] : [schemaFault])];
  const findings: Finding[] = all.map(({pointer, reason}) =>
    finding("grafiek/ongeldig", at(pointer), {reason}),
  );
  if (block !== null) findings.push(...checkFields(spec, block, {views, at}));
  if (block === null || findings.length > 0) return refused(findings);
  const name = baseName(file, ".vl.json");
  return {
    value: {file, name, title: block.title, view: block.view, spec, pointLabels: block.labels},
    findings: [],
  };
}

const refused = (findings: readonly Finding[]): Checked<null> => ({value: null, findings});

/** The line of a value; of what holds it when the value itself has none. */
function lineOf(pointer: string, lines: ReadonlyMap<string, number>): number {
  return (
    lines.get(pointer) ?? (pointer === "" ? 1 : lineOf(pointer.slice(0, pointer.lastIndexOf("/")), lines))
  );
}

interface Surroundings {
  readonly views: Views;
  readonly at: (pointer: string) => {readonly file: string; readonly line: number};
}

function checkFields(spec: unknown, block: OwnBlock, {views, at}: Surroundings): readonly Finding[] {
  const columns = views.get(block.view);
  if (columns === undefined) {
    const near = nearest(block.view, views.keys());
    return [
      finding("sjabloon/onbekend", at("/kamerklaar/weergave"), {what: "weergave", seen: block.view, near}),
    ];
  }
  const {uses, made} = specFields(spec);
  const known = new Set([...drawingColumns(columns, block.labels !== null), ...made]);
  const labels = Object.entries(block.labels ?? {}).map(([key, field]) => ({
    field,
    pointer: `/kamerklaar/labels/${key === "text" ? "tekst" : key}`,
  }));
  const wrong = [
    ...labels.filter(({field}) => !columns.includes(field)),
    ...uses.filter(({field}) => !known.has(field)),
  ];
  return wrong.map(({field, pointer}) =>
    finding("grafiek/veld", at(pointer), {field, view: block.view, near: nearest(field, known)}),
  );
}
