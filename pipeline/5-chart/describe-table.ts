import {formatScalar} from "../core/format.ts";
import type {Column, View} from "../core/views.ts";
import {countOf, fromHighToLow} from "./dutch-words.ts";

/** Any view in words, by its columns: what its rows are, how many, and the extremes of each column of numbers with their names. */
export function describeTable({about, columns, rows}: View): string {
  const names = columns.find(({name}) => name === "titel") ?? columns.find(({type}) => type === "string");
  const label = (row: (typeof rows)[number] | undefined) => String(row?.[names?.name ?? ""] ?? "zonder naam");
  const extremes = columns.filter(isMeasure).flatMap((column) => {
    const sorted = fromHighToLow(rows, column.name);
    if (sorted.length === 0) return [];
    const value = (row: (typeof rows)[number] | undefined) =>
      formatScalar(row?.[column.name] ?? null, column.format);
    return [
      `${column.title}: hoogste ${value(sorted[0])} (${label(sorted[0])}), laagste ${value(sorted.at(-1))} (${label(sorted.at(-1))}).`,
    ];
  });
  return [about.replace(/([^.])$/, "$1."), `${countOf(rows.length, "rij", "rijen")}.`, ...extremes].join(" ");
}

/** Ends of a band are said with their middle or not at all; numbers that only count rows say nothing. */
function isMeasure({name, type}: Column): boolean {
  return (
    (type === "number" || type === "integer") &&
    !/_(laag|hoog)$/.test(name) &&
    name !== "nummer" &&
    name !== "volgorde"
  );
}
