import {attachmentIds} from "../../core/attachments.ts";
import {finding} from "../../core/findings.ts";
import type {Attachment, Organisation, Paper, Undertaking} from "../../core/strategy.ts";
import {code, date, id, maybeId, maybeText, text} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {promisedDate} from "./promised-date.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";
import type {Known} from "./strategy-tables.ts";

const KINDS = {toezegging: "promise", motie: "motion", bevinding: "finding"} as const;
const STATES = {
  openstaand: "open",
  "deels voldaan": "partly-met",
  voldaan: "met",
  vervallen: "lapsed",
  "niet bekend": "unknown",
} as const;
const UNDERTAKINGS = {
  fields: [
    id("editie"),
    id("zaak"),
    code("soort", Object.keys(KINDS)),
    date("datum"),
    maybeId("van"),
    text("tekst"),
    maybeId("kamerstuk"),
    maybeText("termijn"),
    code("stand", Object.keys(STATES)),
    maybeText("hoe"),
    maybeId("gemeld_in"),
    maybeText("vindplaats"),
    text("bron"),
  ],
  key: ["editie", "zaak"],
};

/** What undertakings refer to. */
export interface UndertakingContext extends EditionContext {
  readonly organisations: readonly Organisation[];
  readonly papers: readonly Paper[];
  readonly attachments: readonly Attachment[];
}

/**
 * Promises, motions and findings of oversight bodies, in the order of the file, which may be absent. Parliament counts a promise as met
 * when it has the result in writing, so one that is `voldaan` without the paper that brought it counts as not known.
 */
export function readUndertakings(context: UndertakingContext): readonly Undertaking[] {
  const known = {
    organisations: {files: ["organisaties.csv"], ids: new Set(context.organisations.map((item) => item.id))},
    papers: {files: ["kamerstukken.csv"], ids: new Set(context.papers.map((item) => item.id))},
    attachments: {files: ["bijlagen.csv"], ids: new Set(attachmentIds(context))},
  };
  return context.tables
    .read("kamerzaken.csv", UNDERTAKINGS, false)
    .rows.filter((row) => ofEdition(context, row))
    .map((row) => toUndertaking(context, row, known));
}

function toUndertaking(
  {tables}: UndertakingContext,
  row: TableRow,
  known: Readonly<Record<"organisations" | "papers" | "attachments", Known>>,
): Undertaking {
  const named = (column: string, target: Known): string | null => {
    const key = row.text(column);
    return key !== "" && tables.refers(row, column, {key, known: target}) ? key : null;
  };
  const reportedIn = named("gemeld_in", known.papers);
  const foundIn = [...new Set(row.text("vindplaats").split(/\s+/))].filter(
    (key) => key !== "" && tables.refers(row, "vindplaats", {key, known: known.attachments}),
  );
  const stated = STATES[row.text("stand") as keyof typeof STATES];
  const unproven = stated === "met" && row.text("gemeld_in") === "";
  if (unproven) tables.findings.push(finding("zaak/voldaan-zonder-stuk", row.place("gemeld_in"), {}));
  return {
    edition: row.text("editie"),
    id: row.text("zaak"),
    kind: KINDS[row.text("soort") as keyof typeof KINDS],
    date: row.date("datum") ?? "",
    by: named("van", known.organisations),
    title: row.text("tekst"),
    paper: named("kamerstuk", known.papers),
    due: promisedDate(tables, row, "termijn"),
    state: unproven ? "unknown" : stated,
    answer: row.text("hoe"),
    reportedIn,
    foundIn,
    source: row.text("bron"),
  };
}
