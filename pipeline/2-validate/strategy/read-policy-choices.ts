import {finding} from "../../core/findings.ts";
import {NOT_APPLICABLE_PART, POLICY_PARTS, type PolicyChoices} from "../../core/policy-choices.ts";
import {code, id, text} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";

const CHOICES = {
  fields: [
    id("editie"),
    code("onderdeel", [...POLICY_PARTS.map((part) => part.id), NOT_APPLICABLE_PART]),
    text("tekst"),
    text("bron"),
  ],
  key: ["editie", "onderdeel"],
};

/** The frame "Beleidskeuzes uitgelegd" of each edition that scores. Half a frame, none at all or both a frame and N.v.t. is a finding, and then there is none. */
export function readPolicyChoices(context: EditionContext): readonly PolicyChoices[] {
  const table = context.tables.read("beleidskeuzes.csv", CHOICES, false);
  // Without the file nothing is asked here; a decision note asks for it.
  if (table.rows.length + table.rejected.length === 0) return [];
  const rows = table.rows.filter((row) => ofEdition(context, row));
  // A row that is itself wrong has its own finding; that its part is missing is no second mistake.
  const spoilt = new Set(table.rejected.map((row) => row.text("editie")));
  return context.editions.flatMap((edition) => {
    const own = rows.filter((row) => row.text("editie") === edition.id);
    if ((edition.kind === "direction" && own.length === 0) || spoilt.has(edition.id)) return [];
    return choicesOf(edition.id, own, context);
  });
}

function choicesOf(
  edition: string,
  rows: readonly TableRow[],
  {tables}: EditionContext,
): readonly PolicyChoices[] {
  const place = rows[0]?.place("onderdeel") ?? {file: "strategie/beleidskeuzes.csv"};
  const none = rows.find((row) => row.text("onderdeel") === NOT_APPLICABLE_PART);
  if (none !== undefined && rows.length > 1) {
    tables.findings.push(finding("beleidskeuzes/dubbel", none.place("onderdeel"), {edition}));
    return [];
  }
  if (none !== undefined)
    return [{edition, applies: false, reason: none.text("tekst"), source: none.text("bron")}];
  const parts = POLICY_PARTS.flatMap(({id: part}) =>
    rows
      .filter((row) => row.text("onderdeel") === part)
      .map((row) => ({part, text: row.text("tekst"), source: row.text("bron")})),
  );
  if (parts.length === POLICY_PARTS.length) return [{edition, applies: true, parts}];
  const missing = POLICY_PARTS.map((part) => part.id).filter(
    (part) => !parts.some((found) => found.part === part),
  );
  tables.findings.push(finding("beleidskeuzes/onvolledig", place, {edition, missing}));
  return [];
}
