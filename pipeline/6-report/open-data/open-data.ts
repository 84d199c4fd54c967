import type {Artefact} from "../../core/document.ts";
import type {Views} from "../../core/views.ts";
import {writeOpenCsv} from "../csv/write-csv.ts";
import {
  dataPackage,
  type PackageHead,
  type PublishedTable,
  statusOf,
  titleWithStatus,
} from "./data-package.ts";
import {OPEN_TABLES} from "./open-tables.ts";
import {writeParquet} from "./write-parquet.ts";

const FOLDER = "kamer/data";

/** `kamer/data/`: the figures of all editions, unrounded, each row with its status; every table as CSV and as Parquet, and what they all mean. */
export function openData({views}: Views, head: PackageHead): readonly Artefact[] {
  const tables = OPEN_TABLES.flatMap((table): readonly PublishedTable[] => {
    const view = views.get(table.view);
    if (view === undefined) return [];
    const status = statusOf(view);
    const says = {title: titleWithStatus(view.about, status), status, language: "nl", license: "CC0-1.0"};
    return [{table, view, csv: writeOpenCsv(view), parquet: writeParquet(view, says)}];
  });
  return [
    ...tables.flatMap(({table: {file}, csv, parquet}) => [
      {path: `${FOLDER}/${file}.csv`, bytes: csv},
      {path: `${FOLDER}/${file}.parquet`, bytes: parquet},
    ]),
    {path: `${FOLDER}/datapackage.json`, bytes: dataPackage(tables, head)},
  ];
}
