import type {Group, Measure, Statement} from "../../core/strategy.ts";
import {code, extraText, maybeId, text} from "../table/fields.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";
import {wordsIn} from "./read-measures.ts";
import {joinKey, type Known} from "./strategy-tables.ts";

const FILE = "uitleg.csv";
const SUBJECTS = {
  doet: "promise",
  opvolging: "follow-up",
  "kan-niet": "limits",
  "zelf-doen": "self-help",
  woord: "term",
  caribisch: "caribbean",
} as const;
const STATEMENTS = {
  fields: [
    maybeId("editie"),
    code("onderwerp", Object.keys(SUBJECTS)),
    text("tekst"),
    text("bron"),
    extraText("onderdeel"),
    extraText("maatregelen"),
  ],
  key: ["editie", "onderwerp", "tekst"],
};

/** What statements refer to. */
export interface StatementContext extends EditionContext {
  readonly groups: readonly Group[];
  readonly measures: readonly Measure[];
}

/**
 * What reports may tell in our own words, from `uitleg.csv`, in the order of the file. The file may be absent. A row about an unknown
 * security issue or theme is not used; of measures only those that are wrong are left out.
 */
export function readStatements(context: StatementContext): readonly Statement[] {
  const {tables} = context;
  const known = (files: readonly string[], items: readonly (Group | Measure)[]): Known => ({
    files,
    ids: new Set(items.map(({edition, id}) => joinKey(edition, id))),
  });
  const groups = known(["vraagstukken.csv", "themas.csv"], context.groups);
  const measures = known(["maatregelen.csv"], context.measures);
  return tables
    .read(FILE, STATEMENTS, false)
    .rows.filter((row) => row.text("editie") === "" || ofEdition(context, row))
    .filter((row) => {
      const key = joinKey(row.text("editie"), row.text("onderdeel"));
      return row.text("onderdeel") === "" || tables.refers(row, "onderdeel", {key, known: groups});
    })
    .map((row) => ({
      edition: row.maybeText("editie"),
      subject: SUBJECTS[row.text("onderwerp") as keyof typeof SUBJECTS],
      text: row.text("tekst"),
      group: row.maybeText("onderdeel"),
      measures: wordsIn(row, "maatregelen").filter((id) =>
        tables.refers(row, "maatregelen", {key: joinKey(row.text("editie"), id), known: measures}),
      ),
      source: row.text("bron"),
      place: row.place("tekst"),
    }));
}
