import type {Statement} from "../../core/strategy.ts";
import {code, maybeId, text} from "../table/fields.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";

const SUBJECTS = {
  opvolging: "follow-up",
  "kan-niet": "limits",
  "zelf-doen": "self-help",
  woord: "term",
  caribisch: "caribbean",
} as const;
const STATEMENTS = {
  fields: [maybeId("editie"), code("onderwerp", Object.keys(SUBJECTS)), text("tekst"), text("bron")],
  key: ["editie", "onderwerp", "tekst"],
};

/** What reports may tell in our own words, from `uitleg.csv`, in the order of the file. The file may be absent. */
export function readStatements(context: EditionContext): readonly Statement[] {
  return context.tables
    .read("uitleg.csv", STATEMENTS, false)
    .rows.filter((row) => row.text("editie") === "" || ofEdition(context, row))
    .map((row) => ({
      edition: row.maybeText("editie"),
      subject: SUBJECTS[row.text("onderwerp") as keyof typeof SUBJECTS],
      text: row.text("tekst"),
      source: row.text("bron"),
    }));
}
