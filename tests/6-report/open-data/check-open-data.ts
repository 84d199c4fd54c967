import {createHash} from "node:crypto";
import {parse} from "csv-parse/sync";
import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {neutralise} from "../../../pipeline/6-report/csv/neutralise.ts";
import type {Artefact} from "../../../pipeline/core/document.ts";

interface FileSays {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}
interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean" | "date";
  readonly description: string;
  readonly descriptionEn: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
}
interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: {readonly resource: string; readonly fields: readonly string[]};
}
export interface Resource extends FileSays {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly status: string;
  readonly parquet: FileSays;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly uniqueKeys?: readonly (readonly string[])[];
    readonly foreignKeys?: readonly ForeignKey[];
    readonly optionalForeignKeys?: readonly ForeignKey[];
  };
}
export interface DataPackage {
  readonly title: string;
  readonly status: string;
  readonly resources: readonly Resource[];
}

type Files = ReadonlyMap<string, Uint8Array>;
type Cells = Readonly<{[column: string]: string}>;

/** The files of the data folder by name. */
export const dataFolder = (files: readonly Artefact[]): Files =>
  new Map(files.map(({path, bytes}) => [path.replace("kamer/data/", ""), bytes]));

export const packageIn = (files: Files): DataPackage =>
  JSON.parse(textOf(files, "datapackage.json")) as DataPackage;

const textOf = (files: Files, name: string): string => new TextDecoder().decode(files.get(name));
const recordsIn = (files: Files, name: string): readonly Cells[] =>
  parse(textOf(files, name), {columns: true}) as readonly Cells[];

/** Everything in which the tables go against their schemas, one line each; what a second reader of the schema would find. */
export function tableFlaws(files: Files): readonly string[] {
  const {resources} = packageIn(files);
  const tables = new Map(resources.map(({name, path}) => [name, recordsIn(files, path)]));
  return resources.flatMap((resource) => {
    const rows = tables.get(resource.name) ?? [];
    return [
      ...fileFlaws(files, resource),
      ...fileFlaws(files, resource.parquet),
      ...headerFlaws(files, resource),
      ...rows.flatMap((row) => resource.schema.fields.flatMap((field) => cellFlaws(row[field.name], field))),
      ...keyFlaws(rows, resource),
      ...referenceFlaws(tables, resource),
    ].map((flaw) => `${resource.name}: ${flaw}`);
  });
}

function fileFlaws(files: Files, {path, bytes, hash}: FileSays): readonly string[] {
  const content = files.get(path) ?? new Uint8Array();
  const own = `sha256:${createHash("sha256").update(content).digest("hex")}`;
  return bytes === content.length && hash === own ? [] : [`${path} has another size or hash`];
}

function headerFlaws(files: Files, {path, schema}: Resource): readonly string[] {
  const header = textOf(files, path).split("\n")[0];
  return header === schema.fields.map(({name}) => name).join(",") ? [] : ["other columns"];
}

const PATTERNS = {
  string: /^/,
  number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
} as const;

function cellFlaws(cell = "", {name, type, constraints = {}}: Field): readonly string[] {
  if (cell === "") return constraints.required === true ? [`${name} is empty`] : [];
  if (!PATTERNS[type].test(cell)) return [`${name} is no ${type}: ${cell}`];
  if (constraints.enum?.includes(cell) === false) return [`${name} is none of its words: ${cell}`];
  const {minimum = -Infinity, maximum = Infinity} = constraints;
  const isInside = Number(cell) >= minimum && Number(cell) <= maximum;
  return isInside || (type !== "number" && type !== "integer") ? [] : [`${name} is out of bounds: ${cell}`];
}

const keyOf = (row: Cells, fields: readonly string[]): string =>
  JSON.stringify(fields.map((field) => row[field]));

function keyFlaws(rows: readonly Cells[], {schema}: Resource): readonly string[] {
  const keys = [
    ...(schema.primaryKey === undefined ? [] : [schema.primaryKey]),
    ...(schema.uniqueKeys ?? []),
  ];
  const twice = keys.filter((fields) => new Set(rows.map((row) => keyOf(row, fields))).size < rows.length);
  return [...(keys.length === 1 ? [] : ["no single key"]), ...twice.map((fields) => `${fields} not unique`)];
}

function referenceFlaws(
  tables: ReadonlyMap<string, readonly Cells[]>,
  {name, schema}: Resource,
): readonly string[] {
  const all = [...(schema.foreignKeys ?? []), ...(schema.optionalForeignKeys ?? [])];
  return all.flatMap(({fields, reference}) => {
    const known = new Set((tables.get(reference.resource) ?? []).map((row) => keyOf(row, reference.fields)));
    return (tables.get(name) ?? [])
      .filter((row) => fields.every((field) => row[field] !== "") && !known.has(keyOf(row, fields)))
      .map((row) => `${keyOf(row, fields)} is not in ${reference.resource}`);
  });
}

/** Everything in which a Parquet file differs from its CSV, one line each. */
export async function parquetFlaws(
  files: Files,
  {name, parquet, path, schema}: Resource,
): Promise<readonly string[]> {
  const file = new Uint8Array(files.get(parquet.path) ?? []).buffer;
  const columns = parquetMetadata(file)
    .schema.slice(1)
    .map((column) => column.name);
  const stored = await parquetReadObjects({file});
  const written = recordsIn(files, path);
  const other = columns.join() === schema.fields.map((field) => field.name).join() ? [] : ["other columns"];
  const count = stored.length === written.length ? [] : [`${stored.length} rows, not ${written.length}`];
  const cells = written.flatMap((row, index) =>
    schema.fields
      .filter((field) => inCsv(stored[index]?.[field.name]) !== row[field.name])
      .map((field) => `row ${index + 1}, ${field.name}`),
  );
  return [...other, ...count, ...cells].map((flaw) => `${name}: ${flaw}`);
}

/** A cell of Parquet as CSV has it. */
function inCsv(cell: unknown): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" ? neutralise(cell) : String(cell);
}
