import type {DecidedPlace} from "../../core/strategy.ts";
import {id, maybeText, maybeWhole, text} from "../table/fields.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";
import {joinKey, type Known} from "./strategy-tables.ts";

const LIST = {
  fields: [id("editie"), id("risico"), maybeWhole("plaats", 1), maybeText("reden"), text("bron")],
  key: ["editie", "risico"],
};

/** The decided order of risks from `besluitlijst.csv`, which may be absent. A row about a risk that does not exist is not used, with a finding. */
export function readDecidedPlaces(context: EditionContext, risks: Known): readonly DecidedPlace[] {
  const {tables} = context;
  return tables
    .read("besluitlijst.csv", LIST, false)
    .rows.filter((row) => ofEdition(context, row))
    .filter((row) =>
      tables.refers(row, "risico", {key: joinKey(row.text("editie"), row.text("risico")), known: risks}),
    )
    .map((row) => ({
      edition: row.text("editie"),
      risk: row.text("risico"),
      rank: row.number("plaats"),
      reason: row.text("reden"),
      source: row.text("bron"),
      place: row.place("reden"),
    }));
}
