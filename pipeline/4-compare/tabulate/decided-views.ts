import {type OtherFactName, type RowOf, viewOf} from "../../core/catalogue.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {View} from "../../core/views.ts";
import {NOT_PUBLIC} from "../../core/words.ts";
import {
  type DecidedStanding,
  type Deviation,
  decidedStandings,
  needsReason,
} from "../robustness/decided-list.ts";
import {riskTitle} from "./change-views.ts";
import type {DraftFact} from "./draft-fact.ts";
import type {Material} from "./material.ts";
import {ranksInWords} from "./order-test-views.ts";
import {rankedRisks, statusOf} from "./ranked-risks.ts";

const IN_WORDS: Readonly<Record<Deviation, string>> = {
  same: "gelijk",
  within: "anders, maar binnen wat de letters toelaten",
  higher: "hoger besloten dan de letters toelaten",
  lower: "lager besloten dan de letters toelaten",
  unlisted: "niet op de lijst, wel berekend in de kop",
  incomputable: "niet te berekenen",
};

/** The reason of a deviation as printed. */
export const reasonInWords = (reason: string): string => (reason === "" ? "geen reden opgegeven" : reason);

/** Where not every assessment may be seen, ranks of those that may say nothing of the decided list. */
const hasWholeOrder = ({edition, closedEditions}: Material): boolean => !closedEditions.has(edition.id);

const decidedOf = ({strategy, edition}: Material): Material["strategy"]["decidedPlaces"] =>
  strategy.decidedPlaces.filter((place) => place.edition === edition.id);

function standingsOf(material: Material): readonly DecidedStanding[] {
  const test = hasWholeOrder(material) ? material.orders.get(material.edition.id) : undefined;
  return decidedStandings(decidedOf(material), test, material.strategy.parameters.robustness.certainty);
}

const statusOfList = (material: Material): Status =>
  worstStatus(rankedRisks(material, material.edition).map(statusOf));

/** The decided list of the reported edition beside the computed order. Empty without a list. */
export function decidedView(material: Material): View {
  const status = statusOfList(material);
  return viewOf(
    "besluitlijst",
    standingsOf(material).map(
      (standing): RowOf<"besluitlijst"> => ({
        plaats: standing.decided?.rank ?? null,
        risico: standing.risk,
        titel: riskTitle(material, material.edition.id, standing.risk),
        rang: standing.rank,
        rangen: standing.ranks === null ? "–" : ranksInWords(standing.ranks),
        afwijking: hasWholeOrder(material) ? IN_WORDS[standing.deviation] : NOT_PUBLIC,
        reden: needsReason(standing)
          ? reasonInWords(standing.decided?.reason ?? "")
          : standing.decided?.reason || "–",
        bron: standing.decided?.source ?? "",
        status,
      }),
    ),
  );
}

/** The counts that go with the decided list; null without one. */
export function decidedFacts(
  material: Material,
): Readonly<Record<Extract<OtherFactName, `besluitlijst.${string}`>, DraftFact>> {
  const standings = standingsOf(material);
  const listed = decidedOf(material).filter(({rank}) => rank !== null).length;
  const deviating = standings.filter(needsReason);
  const bare = deviating.filter(({decided}) => (decided?.reason ?? "") === "");
  const computed = hasWholeOrder(material) && listed > 0;
  const fact = (value: number): DraftFact => ({
    value: computed ? value : null,
    status: statusOfList(material),
    sources: [],
  });
  return {
    "besluitlijst.aantal": {value: listed === 0 ? null : listed, status: "vastgesteld", sources: []},
    "besluitlijst.afwijkingen": fact(deviating.length),
    "besluitlijst.zonder_reden": fact(bare.length),
  };
}
