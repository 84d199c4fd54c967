import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {beforeAll, describe, expect, it} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../../pipeline/4-compare/index.ts";
import {openData} from "../../../pipeline/6-report/open-data/open-data.ts";
import {OPEN_TABLES} from "../../../pipeline/6-report/open-data/open-tables.ts";
import {writeParquet} from "../../../pipeline/6-report/open-data/write-parquet.ts";
import {columnsOf} from "../../../pipeline/core/catalogue.ts";
import type {Artefact} from "../../../pipeline/core/document.ts";
import type {Column, Row, View} from "../../../pipeline/core/views.ts";
import {bundledData} from "../../support/bundled-data.ts";
import {dataFolder, packageIn, parquetFlaws, type Resource, tableFlaws} from "./check-open-data.ts";

const column = (name: string, type: Column["type"]): Column => ({name, title: name, type, format: "tekst"});
const COLUMNS = [
  column("naam", "string"),
  column("plaats", "number"),
  column("aantal", "integer"),
  column("klopt", "boolean"),
  column("op", "date"),
];
const view = (rows: readonly Row[], columns = COLUMNS): View => ({name: "v", about: "", columns, rows});
const read = (bytes: Uint8Array) => parquetReadObjects({file: new Uint8Array(bytes).buffer});

describe("a Parquet file", () => {
  const DIKE = {naam: "=Dijk’s “kruin”", plaats: 1 / 3, aantal: 12, klopt: false, op: "2023-04-03"};
  const EMPTY = {naam: "", plaats: null, aantal: null, klopt: null, op: null};

  it("holds every kind of value as it is, and nothing for what is empty", async () => {
    const rows = await read(writeParquet(view([DIKE, EMPTY]), {}));
    expect(rows).toEqual([
      {...DIKE, aantal: 12n, op: new Date("2023-04-03T00:00:00Z")},
      {naam: null, plaats: null, aantal: null, klopt: null, op: null},
    ]);
  });

  it("has the types that databases know, also without rows", () => {
    const {schema, num_rows} = parquetMetadata(new Uint8Array(writeParquet(view([]), {})).buffer);
    expect(num_rows).toBe(0n);
    expect(schema.slice(1).map(({name, type, converted_type}) => [name, type, converted_type])).toEqual([
      ["naam", "BYTE_ARRAY", "UTF8"],
      ["plaats", "DOUBLE", undefined],
      ["aantal", "INT64", undefined],
      ["klopt", "BOOLEAN", undefined],
      ["op", "INT32", "DATE"],
    ]);
  });

  it("says what it is and how far it may be relied on, and names no moment", () => {
    const bytes = writeParquet(view([DIKE]), {title: "VOORBEELD: proef", status: "fictief"});
    const {key_value_metadata, created_by} = parquetMetadata(new Uint8Array(bytes).buffer);
    expect(key_value_metadata).toEqual([
      {key: "title", value: "VOORBEELD: proef"},
      {key: "status", value: "fictief"},
    ]);
    expect(created_by).toBe("kamerklaar");
    expect(writeParquet(view([DIKE]), {title: "VOORBEELD: proef", status: "fictief"})).toEqual(bytes);
  });

  it.each([
    ["plaats", "3,2"],
    ["plaats", Number.NaN],
    ["aantal", 1.5],
    ["klopt", "ja"],
    ["op", "3 april 2023"],
    ["naam", 3],
  ])("refuses %s %s, which is not what its column says", (name, value) => {
    expect(() => writeParquet(view([{...DIKE, [name]: value}]), {})).toThrow(`v.${name}`);
  });
});

describe("the open data of the bundled cycle", () => {
  let files: readonly Artefact[] = [];
  let folder: ReadonlyMap<string, Uint8Array> = new Map();
  let resources: readonly Resource[] = [];

  beforeAll(async () => {
    const {dataset} = (await bundledData()).value;
    const scores = score(dataset);
    const edition = dataset.strategy.editions.find(({id}) => id === "2023");
    if (edition === undefined) throw new Error("no edition 2023");
    const findings = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
    const views = tabulate(
      {dataset, scores, comparison: compare(dataset, scores)},
      {edition: "2023", audience: "kamer", findings},
    );
    files = openData(views, {strategy: dataset.strategy, edition, organisation: "Proef", date: "2023-04-03"});
    folder = dataFolder(files);
    resources = packageIn(folder).resources;
  });

  it("has a CSV and a Parquet file of every table, and a package that names them all", () => {
    const named = resources.flatMap(({path, parquet}) => [path, parquet.path]);
    expect([...folder.keys()].sort()).toEqual([...named, "datapackage.json"].sort());
    expect(resources.map(({name}) => name)).toEqual(OPEN_TABLES.map(({file}) => file));
  });

  it("goes against none of its own schemas", () => {
    expect(tableFlaws(folder)).toEqual([]);
  });

  it("is the same in Parquet as in CSV", async () => {
    const flaws = await Promise.all(resources.map((resource) => parquetFlaws(folder, resource)));
    expect(flaws.flat()).toEqual([]);
  });

  it("says of every column in Dutch and in English what it means", () => {
    for (const {schema, titleEn} of resources) {
      expect(titleEn).toMatch(/^\S.{10}/);
      for (const field of schema.fields) {
        expect(field.description, field.name).toMatch(/^[^\s].*\.$/);
        expect(field.descriptionEn, field.name).toMatch(/^[^\s].*\.$/);
        expect(field.descriptionEn, field.name).not.toBe(field.description);
      }
    }
  });

  it("describes no column that a view does not have", () => {
    for (const {view: name, fields} of OPEN_TABLES)
      expect(Object.keys(fields).sort()).toEqual(
        columnsOf(name)
          .map((item) => item.name)
          .sort(),
      );
  });

  it("says that it is made up as long as a row is", () => {
    const {title, status} = packageIn(folder);
    expect([title, status]).toEqual([expect.stringMatching(/^VOORBEELD: /), "fictief"]);
    const byStatus = new Map(resources.map((resource) => [resource.name, resource]));
    expect(byStatus.get("scores")?.title).toMatch(/^VOORBEELD: /);
    expect(byStatus.get("maatregelen")).toMatchObject({
      status: "vastgesteld",
      title: "De maatregelen van alle edities",
    });
  });

  it("has a foreign key wherever a row must name a risk", () => {
    const keyed = resources.filter(({schema}) => schema.foreignKeys !== undefined).map(({name}) => name);
    expect(keyed).toEqual(["beoordelingen", "rangacceptatie", "scores", "teruggerekend", "zonder-koppeling"]);
  });

  /** The folder with a line of a table changed. */
  const changed = (table: string, change: (text: string) => string): ReadonlyMap<string, Uint8Array> => {
    const text = new TextDecoder().decode(folder.get(`${table}.csv`));
    return new Map([...folder, [`${table}.csv`, new TextEncoder().encode(change(text))]]);
  };
  const line = (text: string, number: number): string => text.split("\n")[number] ?? "";

  it.each([
    ["a key twice", "risicos", (text: string) => `${text}${line(text, 1)}\n`, "not unique"],
    [
      "a key with an empty part twice",
      "veranderingen",
      (text: string) => `${text}${line(text, 1)}\n`,
      "not unique",
    ],
    [
      "a status that does not exist",
      "scores",
      (text: string) => text.replace("fictief", "zeker"),
      "none of its words",
    ],
    ["no edition", "scores", (text: string) => text.replace("\n2019,", "\n,"), "editie is empty"],
    [
      "a risk that does not exist",
      "beoordelingen",
      (text: string) => text.replace("\n2019,", "\n2099,"),
      "not in risicos",
    ],
    [
      "an earlier risk that does not exist",
      "veranderingen",
      (text: string) => text.replace("\n2019,", "\n2099,"),
      "not in risicos",
    ],
    [
      "a number with a comma",
      "teruggerekend",
      (text: string) => text.replace(/,\d\.(\d+)/, ',"3,$1"'),
      "is no number",
    ],
    [
      "a share above one",
      "scores",
      (text: string) => text.replace(/,1,fictief/, ",1.01,fictief"),
      "out of bounds",
    ],
    ["another column", "risicos", (text: string) => text.replace("titel", "naam"), "other columns"],
    ["another byte", "risicos", (text: string) => text.replace(/a/, "e"), "another size or hash"],
  ])("would be found to have %s", (_, table, change, flaw) => {
    expect(tableFlaws(changed(table, change)).join("\n")).toContain(flaw);
  });

  it("would be found to have another figure in CSV than in Parquet", async () => {
    const resource = resources.find(({name}) => name === "scores");
    if (resource === undefined) throw new Error("no scores");
    const other = changed("scores", (text) => text.replace(/\.(\d)/, ".0$1"));
    expect(await parquetFlaws(other, resource)).toHaveLength(1);
  });
});
