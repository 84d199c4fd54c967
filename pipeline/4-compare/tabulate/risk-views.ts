import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {NO_TERRITORY, territoriesInWords} from "../../core/territories.ts";
import type {Scalar, View} from "../../core/views.ts";
import {
  bandInFigures,
  lettersWithBand,
  likelihoodInWords,
  NOT_PUBLIC,
  placeInLabels,
} from "../../core/words.ts";
import {type Material, methodOf, risksOf, scoreOf} from "./material.ts";
import {type RankedRisk, rankedRisks, statusOf} from "./ranked-risks.ts";

/** The tables and chart data about the risks of the reported edition. */
export function riskViews(material: Material): readonly View[] {
  const ranked = rankedRisks(material, material.edition);
  return [
    viewOf(
      "risicos",
      ranked.map((item) => riskRow(material, item)),
    ),
    viewOf("risicos_per_gebied", areaRows(material)),
    viewOf(
      "risicodiagram",
      ranked.flatMap((item) => diagramRow(material, item)),
    ),
    viewOf("risicodiagram_banden", ranked.flatMap((item) => diagramRow(material, item)).map(reachRow)),
    viewOf(
      "warmtekaart_criteria",
      ranked.flatMap((item) => criterionRows(material, item)),
    ),
    viewOf(
      "warmtekaart_belangen",
      ranked.flatMap((item) => interestRows(material, item)),
    ),
  ];
}

function groupTitles(material: Material, {risk}: RankedRisk): string {
  const titles = risk.groups.map(
    (id) =>
      material.strategy.groups.find((group) => group.edition === risk.edition && group.id === id)?.title ??
      id,
  );
  return titles.length === 0 ? "geen" : titles.join("; ");
}

function riskRow(material: Material, item: RankedRisk): RowOf<"risicos"> {
  const method = methodOf(material.strategy, material.edition);
  const band = item.impact?.band ?? null;
  return {
    nummer: item.number,
    risico: item.risk.id,
    titel: item.risk.title,
    groep: groupTitles(material, item),
    gebied: territoriesInWords(item.risk.territories),
    waarschijnlijkheid:
      item.likelihood === undefined
        ? NOT_PUBLIC
        : likelihoodInWords(item.likelihood.band, method.likelihoodScale),
    impact: item.impact === undefined ? NOT_PUBLIC : bandInFigures(band),
    impact_in_woorden:
      item.impact === undefined
        ? NOT_PUBLIC
        : band === null
          ? "niet beoordeeld"
          : placeInLabels(band.expected, method.impactScale),
    dekking: item.impact?.coverage ?? null,
    status: statusOf(item),
  };
}

/** Risks by the areas that their source names together, most risks first; those without one last. */
function areaRows(material: Material): readonly RowOf<"risicos_per_gebied">[] {
  const byArea = new Map<string, string[]>();
  for (const {title, territories} of risksOf(material, material.edition)) {
    const area = territoriesInWords(territories);
    byArea.set(area, [...(byArea.get(area) ?? []), title]);
  }
  const place = ([area, titles]: readonly [string, readonly string[]]): number =>
    area === NO_TERRITORY ? 0 : titles.length;
  return [...byArea]
    .sort((a, b) => place(b) - place(a))
    .map(([gebied, titles]) => ({
      gebied,
      aantal: titles.length,
      risicos: titles.join("; "),
      status: "vastgesteld",
    }));
}

function diagramRow(material: Material, item: RankedRisk): readonly RowOf<"risicodiagram">[] {
  const impact = item.impact?.band;
  const likelihood = item.likelihood?.band;
  if (impact?.expected == null || likelihood?.expected == null) return [];
  return [
    {
      risico: item.risk.id,
      nummer: item.number,
      titel: item.risk.title,
      groep: groupTitles(material, item),
      waarschijnlijkheid_laag: likelihood.low,
      waarschijnlijkheid: likelihood.expected,
      waarschijnlijkheid_hoog: likelihood.high,
      impact_laag: impact.low,
      impact: impact.expected,
      impact_hoog: impact.high,
      status: statusOf(item),
    },
  ];
}

/** Lengths instead of bounds, because that is what a spreadsheet draws; none down where all may be X. */
const reachRow = (row: RowOf<"risicodiagram">): RowOf<"risicodiagram_banden"> => {
  const {nummer, titel, waarschijnlijkheid, impact, status} = row;
  return {
    nummer,
    titel,
    waarschijnlijkheid,
    impact,
    waarschijnlijkheid_omlaag: distance(waarschijnlijkheid, row.waarschijnlijkheid_laag),
    waarschijnlijkheid_omhoog: distance(row.waarschijnlijkheid_hoog, waarschijnlijkheid),
    impact_omlaag: distance(impact, row.impact_laag),
    impact_omhoog: distance(row.impact_hoog, impact),
    status,
  };
};

const distance = (high: Scalar, low: Scalar): number | null =>
  typeof high === "number" && typeof low === "number" ? high - low : null;

function criterionRows(
  material: Material,
  {risk, impact}: RankedRisk,
): readonly RowOf<"warmtekaart_criteria">[] {
  const method = methodOf(material.strategy, material.edition);
  const orders = new Map(method.impactScale.map((step) => [step.grade, step.order]));
  // What the audience may not see is not shown as "not assessed" either: the risk has no row at all.
  if (impact === undefined) return [];
  return method.criteria.map((criterion) => {
    const part = impact.parts.find((candidate) => candidate.criterion === criterion.id);
    return {
      risico: risk.id,
      titel: risk.title,
      criterium: criterion.id,
      criterium_titel: criterion.title,
      belang: criterion.interest,
      laag: part?.low ?? null,
      verwacht: part?.expected ?? null,
      hoog: part?.high ?? null,
      volgorde: part === undefined ? null : (orders.get(part.expected) ?? null),
      letters: part === undefined ? "?" : lettersWithBand(part),
      status: impact.status,
    };
  });
}

function interestRows(
  material: Material,
  {risk, impact}: RankedRisk,
): readonly RowOf<"warmtekaart_belangen">[] {
  const method = methodOf(material.strategy, material.edition);
  if (impact === undefined) return [];
  return method.interests.map((interest) => {
    const score = scoreOf(material, {
      edition: risk.edition,
      risk: risk.id,
      axis: "impact",
      interest: interest.id,
    });
    return {
      risico: risk.id,
      titel: risk.title,
      belang: interest.id,
      belang_titel: interest.title,
      positie_laag: score?.band?.low ?? null,
      positie: score?.band?.expected ?? null,
      positie_hoog: score?.band?.high ?? null,
      plaats: bandInFigures(score?.band ?? null),
      status: score?.status ?? impact.status,
    };
  });
}
