import type {Checked} from "../../core/findings.ts";
import type {RawTable} from "../../core/inputs.ts";
import type {Waiver} from "../../core/waiver.ts";
import {date, extraText, maybeText, text} from "../table/fields.ts";
import {parseTable} from "../table/parse-table.ts";

const WAIVERS = {
  fields: [
    text("code"),
    text("bestand"),
    extraText("blad"),
    maybeText("cel"),
    text("reden"),
    text("door"),
    date("tot"),
  ],
  key: ["code", "bestand", "blad", "cel"],
};

/** The rows of `ontheffingen/*.csv`. Who let what pass and why is nobody's business but ours. */
export function readWaivers(tables: readonly RawTable[]): Checked<readonly Waiver[]> {
  const parsed = tables.map((table) => parseTable(table.sheet, WAIVERS, table.file));
  return {
    value: parsed
      .flatMap(({value}) => value.rows)
      .map((row) => ({
        code: row.text("code"),
        file: row.text("bestand"),
        sheet: row.maybeText("blad"),
        cell: row.maybeText("cel"),
        reason: row.text("reden"),
        by: row.text("door"),
        until: row.text("tot"),
        place: row.place("code"),
      })),
    findings: parsed.flatMap(({findings}) => findings).map((item) => ({...item, isPublic: false})),
  };
}
