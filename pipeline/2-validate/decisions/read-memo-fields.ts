import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {RawTable} from "../../core/inputs.ts";
import {MEMO_FIELDS, type MemoField, memoFieldSpec} from "../../core/memo-fields.ts";
import {nearest} from "../../core/near.ts";
import {baseName} from "../../core/place.ts";
import type {Edition} from "../../core/strategy.ts";
import {id, maybeFlag, maybeText} from "../table/fields.ts";
import {parseTable} from "../table/parse-table.ts";
import type {TableRow} from "../table/table-row.ts";

const SHAPE = {fields: [id("veld"), maybeText("waarde"), maybeFlag("openbaar")], key: ["veld"]};
const INSIDE = {sender: null, isPublic: false};

/**
 * What `data/besluitvorming/<editie>.csv` says of the decision notes. Only `ja` makes a field public, and only one that may be;
 * a `ja` elsewhere is found and not followed. Every finding is for inside: the files hold what is not public.
 */
export function readMemoFields(
  files: readonly RawTable[],
  editions: readonly Edition[],
): Checked<readonly MemoField[]> {
  const read = files.map((table) => readFile(table, editions));
  return {
    value: read.flatMap(({value}) => value),
    findings: read.flatMap(({findings}) => findings).map((item) => ({...item, isPublic: false})),
  };
}

function readFile({file, sheet}: RawTable, editions: readonly Edition[]): Checked<readonly MemoField[]> {
  const edition = baseName(file, ".csv");
  const ids = editions.map((candidate) => candidate.id);
  if (!ids.includes(edition)) {
    const details = {
      column: "bestandsnaam",
      seen: edition,
      target: "edities.csv",
      near: nearest(edition, ids),
    };
    return {value: [], findings: [finding("cel/onbekende-verwijzing", {file}, details, INSIDE)]};
  }
  const table = parseTable(sheet, SHAPE, file);
  const rows = table.value.rows.map((row) => readRow(row, edition));
  return {
    value: rows.flatMap(({value}) => value),
    findings: [...table.findings, ...rows.flatMap(({findings}) => findings)],
  };
}

function readRow(row: TableRow, edition: string): Checked<readonly MemoField[]> {
  const name = row.text("veld");
  const spec = memoFieldSpec(name);
  if (spec === null) return {value: [], findings: [unknownField(row, name)]};
  const asked = row.flag("openbaar") === true;
  const field: MemoField = {
    edition,
    field: spec.name,
    value: row.text("waarde"),
    isPublic: asked && spec.nature === "open",
    place: row.place("waarde"),
  };
  const loosened = asked && spec.nature === "closed";
  return {
    value: [field],
    findings: loosened ? [finding("nota/niet-openbaar", row.place("openbaar"), {field: name}, INSIDE)] : [],
  };
}

function unknownField(row: TableRow, seen: string): Finding {
  const allowed = MEMO_FIELDS.map(({name, series}) => (series ? `${name}_1` : name));
  const details = {column: "veld", seen, allowed, near: nearest(seen, allowed)};
  return finding("cel/onbekende-code", row.place("veld"), details, INSIDE);
}
