import type {Scenario} from "../../core/capability.ts";
import {id, maybeText, text} from "../table/fields.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";
import {wordsIn} from "./read-measures.ts";
import {joinKey, type Known} from "./strategy-tables.ts";

const SCENARIOS = {
  fields: [
    id("editie"),
    id("scenario"),
    text("titel"),
    text("risicos"),
    maybeText("toelichting"),
    text("bron"),
  ],
  key: ["editie", "scenario"],
};

/** Which risks to look at together, in the order of `gelijktijdig.csv`, which may be absent. Of the risks only those that are wrong are left out. */
export function readScenarios(context: EditionContext, knownRisks: Known): readonly Scenario[] {
  return context.tables
    .read("gelijktijdig.csv", SCENARIOS, false)
    .rows.filter((row) => ofEdition(context, row))
    .map((row) => ({
      edition: row.text("editie"),
      id: row.text("scenario"),
      title: row.text("titel"),
      risks: wordsIn(row, "risicos").filter((risk) =>
        context.tables.refers(row, "risicos", {key: joinKey(row.text("editie"), risk), known: knownRisks}),
      ),
      note: row.text("toelichting"),
      source: row.text("bron"),
    }));
}
