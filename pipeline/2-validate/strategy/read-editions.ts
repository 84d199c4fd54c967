import type {Edition, Method} from "../../core/strategy.ts";
import {code, date, extraId, id, maybeDate, maybeId, text} from "../table/fields.ts";
import {type Known, knownIn, type StrategyTables} from "./strategy-tables.ts";

const EDITIONS = {
  fields: [
    id("editie"),
    text("titel"),
    maybeDate("gepubliceerd"),
    date("peildatum"),
    text("analyse"),
    maybeId("methode"),
    text("bereik"),
    code("soort", ["beoordeling", "richting"]),
    text("eenheid"),
    extraId("risicos_van"),
  ],
  key: ["editie"],
};

/** The editions in order of their reference date, and what other tables may refer to. An edition that scores needs a known method. */
export function readEditions(
  tables: StrategyTables,
  methods: readonly Method[],
): {readonly editions: readonly Edition[]; readonly known: Known} {
  const parsed = tables.read("edities.csv", EDITIONS);

  const rowsById = knownIn("edities.csv", parsed.rows, (row) => row.text("editie"));
  const methodIds: Known = {files: ["methoden.csv"], ids: new Set(methods.map((method) => method.id))};
  const editions = parsed.rows
    .filter(
      (row) =>
        row.text("soort") === "richting" ||
        tables.refers(row, "methode", {key: row.text("methode"), known: methodIds}),
    )
    .filter(
      (row) =>
        row.text("risicos_van") === "" ||
        tables.refers(row, "risicos_van", {key: row.text("risicos_van"), known: rowsById}),
    )
    .map(
      (row): Edition => ({
        id: row.text("editie"),
        title: row.text("titel"),
        published: row.date("gepubliceerd"),
        referenceDate: row.text("peildatum"),
        analysis: row.text("analyse"),
        method: row.text("soort") === "richting" ? null : row.text("methode"),
        scope: row.text("bereik"),
        kind: row.text("soort") === "richting" ? "direction" : "assessment",
        unit: row.text("eenheid"),
        risksOf: row.maybeText("risicos_van") ?? row.text("editie"),
      }),
    );
  const ordered = editions.sort((a, b) =>
    a.referenceDate < b.referenceDate ? -1 : a.referenceDate > b.referenceDate ? 1 : 0,
  );
  return {
    editions: ordered,
    known: {files: ["edities.csv"], ids: new Set(ordered.map((edition) => edition.id))},
  };
}
