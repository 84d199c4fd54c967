import type {Group, Risk} from "../../core/strategy.ts";
import {extraId, extraText, id, maybeId, maybeText, text, translation} from "../table/fields.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";
import {readTerritories} from "./read-territories.ts";
import {joinKey, type Known, knownIn} from "./strategy-tables.ts";

const RISKS = {
  fields: [
    id("editie"),
    id("risico"),
    text("titel"),
    text("bron"),
    extraText("weggelaten_omdat"),
    extraId("scenario_van"),
    translation(),
    extraText("gebied"),
  ],
  key: ["editie", "risico"],
};
const ASSIGNMENTS = {
  fields: [id("editie"), id("risico"), maybeId("vraagstuk"), maybeText("toelichting")],
  key: ["editie", "risico", "vraagstuk"],
};

/** The risks with the groups they stand under, and what the concordance may refer to. */
export function readRisks(
  context: EditionContext,
  groups: readonly Group[],
): {readonly risks: readonly Risk[]; readonly known: Known} {
  const {tables} = context;
  const parsed = tables.read("risicos.csv", RISKS);
  const usable = parsed.rows.filter((row) => ofEdition(context, row));
  const known = knownIn("risicos.csv", usable, (row) => joinKey(row.text("editie"), row.text("risico")));
  const groupIds: Known = {
    files: ["vraagstukken.csv", "themas.csv"],
    ids: new Set(groups.map((group) => joinKey(group.edition, group.id))),
  };
  const groupsOf = new Map<string, string[]>();
  for (const row of tables.read("indeling.csv", ASSIGNMENTS, false).rows) {
    const risk = joinKey(row.text("editie"), row.text("risico"));
    if (!tables.refers(row, "risico", {key: risk, known}) || row.text("vraagstuk") === "") continue;
    const group = joinKey(row.text("editie"), row.text("vraagstuk"));
    if (!tables.refers(row, "vraagstuk", {key: group, known: groupIds})) continue;
    groupsOf.set(risk, [...(groupsOf.get(risk) ?? []), row.text("vraagstuk")]);
  }
  const risks = usable.map(
    (row): Risk => ({
      edition: row.text("editie"),
      id: row.text("risico"),
      title: row.text("titel"),
      source: row.text("bron"),
      groups: groupsOf.get(joinKey(row.text("editie"), row.text("risico"))) ?? [],
      leftOut: row.maybeText("weggelaten_omdat"),
      scenarioOf: row.maybeText("scenario_van"),
      ownTranslation: row.text("vertaling") === "eigen",
      territories: readTerritories(tables, row),
    }),
  );
  return {risks, known};
}
