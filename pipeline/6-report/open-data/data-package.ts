import {createHash} from "node:crypto";
import {writeKamerstuk} from "../../core/kamerstuk.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Edition, Strategy} from "../../core/strategy.ts";
import type {Column, View} from "../../core/views.ts";
import type {OpenField, OpenTable, Reference} from "./open-table.ts";

/** A table with its rows, and the files that were made of it. */
export interface PublishedTable {
  readonly table: OpenTable;
  readonly view: View;
  readonly csv: Uint8Array;
  readonly parquet: Uint8Array;
}

/** What the package as a whole says. */
export interface PackageHead {
  readonly strategy: Strategy;
  readonly edition: Edition;
  readonly organisation: string;
  /** The reference date. */
  readonly date: string;
}

const PREFIXES: Readonly<Record<Status, string>> = {
  fictief: "VOORBEELD: ",
  concept: "CONCEPT: ",
  vastgesteld: "",
};

/** A title that says first how far it may be relied on. */
export const titleWithStatus = (title: string, status: Status): string => `${PREFIXES[status]}${title}`;

/** The worst status of the rows. */
export const statusOf = ({rows}: View): Status => worstStatus(rows.map((row) => row.status as Status));

/**
 * `datapackage.json`: what every file and column of the open data is, after Data Package 2.0 (datapackage.org). Fields of our own:
 * `titleEn` and `descriptionEn` beside the Dutch, `status`, `unit` of a field, `parquet` with the same rows for a database, and
 * `optionalForeignKeys`, because a key of which a part may be empty is no foreign key there.
 */
export function dataPackage(tables: readonly PublishedTable[], head: PackageHead): Uint8Array {
  const status = worstStatus(tables.map(({view}) => statusOf(view)));
  const about = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `nationale-veiligheid-${slug(head.edition.id)}`,
    title: titleWithStatus(`Open data bij ${head.edition.title}`, status),
    titleEn: `Open data on the national security strategy, edition ${head.edition.id}`,
    description: DESCRIPTION.nl,
    descriptionEn: DESCRIPTION.en,
    status,
    created: `${head.date}T00:00:00Z`,
    licenses: [
      {
        name: "CC0-1.0",
        path: "https://creativecommons.org/publicdomain/zero/1.0/",
        title: "CC0 1.0 Universal, voor wat van onszelf is; de bronnen houden hun eigen rechten",
      },
    ],
    contributors: [{title: head.organisation, roles: ["publisher"]}],
    sources: sourcesOf(head.strategy),
  };
  const resources = tables.map((item) => resourceOf(item, tables));
  return new TextEncoder().encode(`${JSON.stringify({...about, resources}, null, 2)}\n`);
}

const DESCRIPTION = {
  nl: "De gegevens achter de brief en de bijlagen, onafgerond, met op elke rij de status: vastgesteld, concept of fictief (verzonnen). Een lege cel is onbekend of niet van toepassing, nooit nul. In CSV staat een ' voor tekst die met =, +, - of @ begint, zodat een rekenblad haar niet uitvoert; in Parquet niet.",
  en: "The data behind the letter and its annexes, unrounded, each row with its status: vastgesteld (decided), concept (draft) or fictief (invented). An empty cell is unknown or not applicable, never zero. In CSV a ' stands before text that begins with =, +, - or @, so that a spreadsheet does not run it; not so in Parquet.",
};

/** The parliamentary papers that the editions went with. */
const sourcesOf = ({papers, editions}: Strategy) => {
  const named = papers.filter(({edition}) => edition !== null);
  return named.length > 0
    ? named.map(({title, reference}) => ({title: `${title} (${writeKamerstuk(reference)})`}))
    : editions.map(({title}) => ({title}));
};

function resourceOf({table, view, csv, parquet}: PublishedTable, all: readonly PublishedTable[]) {
  const status = statusOf(view);
  return {
    name: table.file,
    type: "table",
    path: `${table.file}.csv`,
    title: titleWithStatus(view.about, status),
    titleEn: table.en,
    status,
    ...fileOf(csv, "csv", "text/csv"),
    encoding: "utf-8",
    dialect: {delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true},
    schema: schemaOf(table, view, new Set(all.map((other) => other.table.file))),
    parquet: {
      path: `${table.file}.parquet`,
      ...fileOf(parquet, "parquet", "application/vnd.apache.parquet"),
    },
  };
}

const fileOf = (bytes: Uint8Array, format: string, mediatype: string) => ({
  format,
  mediatype,
  bytes: bytes.length,
  hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
});

function schemaOf(table: OpenTable, view: View, present: ReadonlySet<string>) {
  const keyIsWhole = table.key.every((name) => table.fields[name]?.constraints?.required === true);
  const references = table.references.filter((reference) => present.has(reference.table));
  const [optional, whole] = [true, false].map((isOptional) =>
    references.filter((reference) => (reference.optional ?? false) === isOptional).map(foreignKey),
  );
  return {
    fields: view.columns.map((column) => fieldOf(column, table.fields[column.name])),
    missingValues: [""],
    // A primary key has no empty cells; a unique key may have them.
    ...(keyIsWhole ? {primaryKey: table.key} : {uniqueKeys: [table.key]}),
    ...(whole?.length === 0 ? {} : {foreignKeys: whole}),
    ...(optional?.length === 0 ? {} : {optionalForeignKeys: optional}),
  };
}

const foreignKey = ({fields, table, to}: Reference) => ({
  fields,
  reference: {resource: table, fields: to},
});

function fieldOf({name, title, type}: Column, field: OpenField | undefined) {
  if (field === undefined) throw new Error(`column ${name} of open data is not described`);
  return {
    name,
    title,
    type,
    ...FORMATS[type],
    description: field.nl,
    descriptionEn: field.en,
    ...(field.unit === undefined ? {} : {unit: field.unit}),
    ...(field.constraints === undefined ? {} : {constraints: field.constraints}),
  };
}

const FORMATS: Readonly<Record<Column["type"], object>> = {
  string: {},
  number: {decimalChar: "."},
  integer: {},
  boolean: {trueValues: ["true"], falseValues: ["false"]},
  date: {format: "%Y-%m-%d"},
};

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "editie";
