import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {Change} from "../../core/comparison.ts";
import type {EditionId, RiskId} from "../../core/ids.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Edition, Link, Risk} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {bandInFigures, NOT_PUBLIC} from "../../core/words.ts";
import {groupLinks} from "../group-links.ts";
import {whyNotComparable} from "../why-not-comparable.ts";
import {changesOf, linksOf, type Material, scoreOf} from "./material.ts";

type EveryRiskRow = RowOf<"alle_risicos_van_beide">;

/**
 * What became of every risk of both editions, each risk in exactly one row: linked ones in the order of the concordance (the parts of a
 * split or merger in one row), then the risks that no row links. A risk that the edition itself left out counts too.
 */
export function everyRiskView(material: Material): View {
  const {strategy, previous, edition} = material;
  if (previous === null) return viewOf("alle_risicos_van_beide", []);
  const links = linksOf(material);
  const linked = groupLinks(links).map((group) => linkedRow(material, group));
  const loose = (of: Edition, side: "fromRisk" | "toRisk"): readonly EveryRiskRow[] => {
    const known = new Set(links.map((link) => link[side]));
    return strategy.risks
      .filter((risk) => risk.edition === of.id && !known.has(risk.id))
      .map((risk) => looseRow(material, risk, side));
  };
  return viewOf("alle_risicos_van_beide", [
    ...linked,
    ...loose(previous, "fromRisk"),
    ...loose(edition, "toRisk"),
  ]);
}

const each = (risks: readonly (RiskId | null)[]): readonly RiskId[] => [
  ...new Set(risks.filter((risk) => risk !== null)),
];

const risksAt = (
  material: Material,
  edition: EditionId,
  ids: readonly RiskId[],
): readonly (Risk | RiskId)[] =>
  ids.map((id) => material.strategy.risks.find((risk) => risk.edition === edition && risk.id === id) ?? id);

const titles = (risks: readonly (Risk | RiskId)[]): string =>
  risks.map((risk) => (typeof risk === "string" ? risk : risk.title)).join(" + ");

function linkedRow(material: Material, links: readonly Link[]): EveryRiskRow {
  const [first] = links;
  const [from, to] = [each(links.map((link) => link.fromRisk)), each(links.map((link) => link.toRisk))];
  const change = changesOf(material).find(({axis, links: own}) => axis === "impact" && own[0] === first);
  const before = risksAt(material, first?.fromEdition ?? "", from);
  const after = risksAt(material, first?.toEdition ?? "", to);
  const place = (at: "before" | "after", ends: readonly (Risk | RiskId)[]): string => {
    if (ends.length === 0) return NO_RISK;
    if (ends.every((risk) => typeof risk !== "string" && risk.leftOut !== null)) return LEFT_OUT;
    return change === undefined ? NOT_PUBLIC : bandInFigures(change[at]);
  };
  return {
    van_risico: from.join(" + "),
    naar_risico: to.join(" + "),
    was: titles(before) || NO_RISK,
    soort: first?.kind === "gelijk" ? "zelfde risico" : (first?.kind ?? ""),
    is: titles(after) || NO_RISK,
    impact_was: place("before", before),
    impact_is: place("after", after),
    verschil_gedeeld: change?.sharedDifference ?? null,
    ...judgement(change),
    status: worstStatus([
      ...links.map((link) => link.status),
      ...(change === undefined ? [] : [change.status]),
    ]),
  };
}

const LEFT_OUT = "niet meegenomen";
/** What stands where an edition has no such risk: a cell without text would be skipped when it is read aloud. */
const NO_RISK = "geen";

const judgement = (change: Change | undefined): {readonly oordeel: string; readonly reden: string} =>
  change === undefined
    ? {oordeel: NOT_PUBLIC, reden: ""}
    : {oordeel: change.verdict, reden: whyNotComparable(change)};

/** A risk without a row in the concordance: nothing is known of what became of it, which is not the same as new or ended. */
function looseRow(material: Material, risk: Risk, side: "fromRisk" | "toRisk"): EveryRiskRow {
  const isBefore = side === "fromRisk";
  const score = scoreOf(material, {edition: risk.edition, risk: risk.id, axis: "impact"});
  const isHidden = score === undefined && material.closedEditions.has(risk.edition);
  const band = isHidden ? NOT_PUBLIC : bandInFigures(score?.band ?? null);
  const place = risk.leftOut === null ? band : LEFT_OUT;
  const status: Status = score?.status ?? "vastgesteld";
  return {
    van_risico: isBefore ? risk.id : "",
    naar_risico: isBefore ? "" : risk.id,
    was: isBefore ? risk.title : NO_RISK,
    soort: "niet gekoppeld",
    is: isBefore ? NO_RISK : risk.title,
    impact_was: isBefore ? place : NO_RISK,
    impact_is: isBefore ? NO_RISK : place,
    verschil_gedeeld: null,
    oordeel: "niet vergelijkbaar",
    reden: "geen regel in de concordantie",
    status,
  };
}
