import type {Row, Scalar} from "../core/views.ts";
import type {MeasureText} from "./measure-text.ts";
import {wrapText} from "./wrap-text.ts";

/** How the titles in a column are broken, and which columns say what thing they belong to. */
interface TitleStyle {
  readonly width: number;
  readonly maxLines: number;
  readonly keys: readonly string[];
}

const ROW: TitleStyle = {
  width: 200,
  maxLines: 2,
  keys: ["risico", "van_risico", "naar_risico"],
};
const STYLES: Readonly<Record<string, TitleStyle>> = {
  belang_titel: {width: 72, maxLines: 3, keys: ["belang"]},
  stap_titel: {width: 210, maxLines: 1, keys: ["wat"]},
};
const TEXT = {size: 10, bold: false, italic: false};

/**
 * Adds to rows with a column `titel` (or `…_titel`) a column `titel_regels`: the title in short lines at 10 px, joined by line feeds.
 * Axes draw one row or column per text, so titles that two things would share get the id behind them.
 */
export function addTitleLines(rows: readonly Row[], measure: MeasureText): readonly Row[] {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name === "titel" || name.endsWith("_titel"));
  return names.reduce((done, name) => addLines(done, name, measure), rows);
}

function addLines(rows: readonly Row[], name: string, measure: MeasureText): readonly Row[] {
  const style = STYLES[name] ?? ROW;
  const broken = rows.map((row) => {
    const title = String(row[name] ?? "");
    return wrapText(title, (line) => measure(line, TEXT), style).join("\n");
  });
  const owners = new Map<string, Set<string>>();
  rows.forEach((row, index) => {
    const lines = broken[index] ?? "";
    owners.set(lines, (owners.get(lines) ?? new Set()).add(keyOf(row, style)));
  });
  return rows.map((row, index) => {
    const lines = broken[index] ?? "";
    const shared = (owners.get(lines)?.size ?? 0) > 1;
    return {...row, [`${name}_regels`]: shared ? `${lines} (${keyOf(row, style)})` : lines};
  });
}

function keyOf(row: Row, {keys}: TitleStyle): string {
  const values: readonly Scalar[] = keys.map((key) => row[key] ?? null);
  return values.filter((value) => value !== null && value !== "").join(" → ");
}
