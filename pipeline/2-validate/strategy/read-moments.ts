import {finding} from "../../core/findings.ts";
import type {Moment} from "../../core/strategy.ts";
import {id, maybeFlag, text} from "../table/fields.ts";
import {PROMISE_FORMS, parsePromised} from "../table/parse-promised.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";

const MOMENTS = {
  fields: [
    id("editie"),
    id("peilmoment"),
    text("datum"),
    text("soort"),
    text("bron"),
    {...maybeFlag("berekend"), columnRequired: false},
  ],
  key: ["editie", "peilmoment"],
};

/** When progress is reported, in the order of the file, which may be absent. A moment without a readable date is not used. */
export function readMoments(context: EditionContext): readonly Moment[] {
  const rows = context.tables.read("peilmomenten.csv", MOMENTS, false).rows;
  return rows
    .filter((row) => ofEdition(context, row))
    .flatMap((row) => {
      const seen = row.text("datum");
      const date = parsePromised(seen);
      if (date === null) {
        const details = {column: "datum", seen, also: PROMISE_FORMS};
        context.tables.findings.push(finding("cel/geen-datum", row.place("datum"), details));
        return [];
      }
      return {
        edition: row.text("editie"),
        id: row.text("peilmoment"),
        date,
        kind: row.text("soort"),
        computed: row.flag("berekend") === true,
        source: row.text("bron"),
      };
    });
}
