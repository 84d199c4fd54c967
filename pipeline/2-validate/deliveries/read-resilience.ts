import {effortThatFollows, type Resilience} from "../../core/capability.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import {nearest} from "../../core/near.ts";
import {formatPlace} from "../../core/place.ts";
import type {Group} from "../../core/strategy.ts";
import type {TableRow} from "../table/table-row.ts";
import {countOnce, keyFrom} from "./count-once.ts";
import {deliveryOfRow} from "./read-delivery-rows.ts";
import type {SenderContext} from "./read-own-measures.ts";
import {namedIn, type Say, saying} from "./sender-references.ts";

const INTEGRAL: readonly NonNullable<Resilience["integral"]>[] = ["ja", "deels", "nee"];

/** Rows of form `weerbaarheid`, an answer per security issue or theme, with what in the answers asks for a reason. */
export function readResilience(
  rows: readonly TableRow[],
  context: SenderContext,
): Checked<readonly Resilience[]> {
  const findings: Finding[] = [];
  const value = rows.flatMap((row): readonly Resilience[] => {
    const say = saying(row, context, findings);
    const group = groupOf(row, context, say);
    if (group === null) return [];
    const item: Resilience = {
      edition: context.edition.id,
      group: group.id,
      integral: INTEGRAL.find((word) => word === row.text("integrale_aanpak")) ?? null,
      suffices: row.text("voldoet") === "" ? null : (SUFFICES[row.text("voldoet")] ?? null),
      developments: developmentsIn(row, context, say),
      reason: row.text("reden_afwijking"),
      note: row.text("toelichting"),
      source: row.text("bron"),
      delivery: deliveryOfRow(context.delivery, row),
      place: row.place("vraagstuk"),
    };
    sayContradictions(item, group, say);
    return [item];
  });
  return {value, findings};
}

const SUFFICES: Readonly<Record<string, boolean>> = {afdoende: true, "niet afdoende": false};

function groupOf(row: TableRow, {edition, strategy, mentions}: SenderContext, say: Say): Group | null {
  const groups = strategy.groups.filter((group) => group.edition === edition.id);
  const seen = row.text("vraagstuk");
  const found = groups.find(({id}) => id === seen);
  if (found !== undefined) return found;
  if (!["vraagstukken.csv", "themas.csv"].some((file) => mentions(file, edition.id, seen)))
    say("cel/onbekende-verwijzing", "vraagstuk", {
      column: "vraagstuk",
      seen,
      target: `vraagstukken.csv of themas.csv van editie ${edition.id}`,
      near: nearest(
        seen,
        groups.map(({id}) => id),
      ),
    });
  return null;
}

/** Trends of this edition and of those before it: a later one may rely on what an earlier one named. */
function developmentsIn(
  row: TableRow,
  {edition, strategy, mentions}: SenderContext,
  say: Say,
): readonly string[] {
  const editions = strategy.editions.slice(0, strategy.editions.indexOf(edition) + 1).map(({id}) => id);
  return namedIn(row, "ontwikkelingen", {
    known: strategy.developments.filter((item) => editions.includes(item.edition)).map(({id}) => id),
    target: "ontwikkelingen.csv",
    isWrongThere: (id) => editions.some((candidate) => mentions("ontwikkelingen.csv", candidate, id)),
    say,
  });
}

function sayContradictions(item: Resilience, {title, effort}: Group, say: Say): void {
  const follows = effortThatFollows(item);
  if (item.integral === "nee" && item.suffices === true)
    say("weerbaarheid/tegenspraak", "voldoet", {group: title});
  if (follows !== null && effort !== null && follows !== effort && item.reason === "")
    say("weerbaarheid/reden", "reden_afwijking", {group: title, follows, decided: effort});
}

/** Of answers about the same issue in several deliveries one counts; the others are a finding each. */
export function withoutDoubleResilience(items: readonly Resilience[]): Checked<readonly Resilience[]> {
  return countOnce(
    items,
    ({edition, group}) => keyFrom(edition, group),
    ({item: {group, place}, counted, origin}) =>
      finding("weerbaarheid/dubbele-levering", place, {group, other: formatPlace(counted.place)}, origin),
  );
}
