import type {Finding} from "../../pipeline/core/findings.ts";
import type {CellValue, RawSheet} from "../../pipeline/core/inputs.ts";
import {cellAddress, formatPlace} from "../../pipeline/core/place.ts";

/** The cells of a sheet by address, for example `{A1: "text Dijk", B2: "number 0 formula 0%"}`. */
export function showCells(sheet: RawSheet | null | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...(sheet?.cells ?? [])].map(({row, column, value, formula, format}) => [
      cellAddress(row, column),
      [showValue(value), formula ? "formula" : "", format ?? ""].filter((word) => word !== "").join(" "),
    ]),
  );
}

function showValue(value: CellValue): string {
  const {kind, ...rest} = value;
  return `${kind} ${Object.values(rest).join("")}`;
}

/** Findings as `code @ place: what was seen`. */
export function showFindings(findings: readonly Finding[]): readonly string[] {
  return findings.map(
    ({code, place, details}) => `${code} @ ${formatPlace(place)}: ${Object.values(details).join(", ")}`,
  );
}
