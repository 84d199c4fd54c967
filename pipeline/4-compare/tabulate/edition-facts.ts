import {letterValue, normalisedWeights, positionOf} from "../../core/arithmetic.ts";
import type {EditionFactName} from "../../core/catalogue.ts";
import {LIKELIHOOD} from "../../core/ids.ts";
import {unitOf} from "../../core/parts.ts";
import type {Score} from "../../core/scores.ts";
import {worstStatus} from "../../core/status.ts";
import type {Edition, Method, Step} from "../../core/strategy.ts";
import type {Scalar} from "../../core/views.ts";
import {placeInWords} from "../../core/words.ts";
import {type DraftFact, plain} from "./draft-fact.ts";
import {type Material, methodOf, risksOf} from "./material.ts";
import {type RankedRisk, rankedRisks} from "./ranked-risks.ts";
import {letterReference} from "./references.ts";

const WEIGHTING = {
  per_criterion: "elk criterium naar zijn gewicht",
  per_interest: "elk belang even zwaar, en daarbinnen elk criterium naar zijn gewicht",
} as const;

/** The facts about one scored edition. */
export function editionFacts(
  material: Material,
  edition: Edition,
): Readonly<Record<EditionFactName, DraftFact>> {
  const method = methodOf(material.strategy, edition);
  const ranked = rankedRisks(material, edition);
  const placed = ranked.filter(
    (item) => item.impact?.band?.expected != null && item.likelihood?.band?.expected != null,
  );
  const letters = material.assessments.filter(
    (item) => item.edition === edition.id && item.criterion !== LIKELIHOOD,
  );
  const lettered = letters.filter((item) => item.grades !== null);
  const made = {status: worstStatus(letters.map((item) => item.delivery.status)), sources: []};
  const aims = (kind: string): number =>
    material.strategy.aims.filter((aim) => aim.edition === edition.id && aim.kind === kind).length;
  return {
    ...identity(edition),
    kamerstuk: letterReference(material.strategy, edition),
    risicos: plain(risksOf(material, edition).length),
    alles_openbaar: plain(!material.closedEditions.has(edition.id)),
    eigen_vertaling: plain(risksOf(material, edition).some((risk) => risk.ownTranslation)),
    geplaatst: {value: placed.length, ...made},
    niet_geplaatst: {value: ranked.length - placed.length, ...made},
    niet_meegenomen: plain(
      material.strategy.risks.filter((risk) => risk.edition === edition.id && risk.leftOut !== null).length,
    ),
    groepen: plain(material.strategy.groups.filter((group) => group.edition === edition.id).length),
    belangen: plain(method.interests.length),
    criteria: plain(method.criteria.length),
    doelen: plain(aims("goal")),
    actielijnen: plain(aims("action-line")),
    ...methodFacts(method),
    letters: {value: lettered.length, ...made},
    niet_beoordeeld: {value: letters.length - lettered.length, ...made},
    letters_met_gesloten: plain(material.closedTotals.letters(edition.id)),
    ...topFacts(ranked, method),
    brede_band: {value: ranked.filter(isWide).length, ...made},
    zonder_groep: plain(risksOf(material, edition).filter((risk) => risk.groups.length === 0).length),
    noemt_inzet: plain(
      material.strategy.groups.some((group) => group.edition === edition.id && group.effort !== null),
    ),
  };
}

/** Whether the lowest and highest letters lie more than one class apart. A bound that is not applicable lies below all others. */
function isWide({impact}: RankedRisk): boolean {
  const band = impact?.band;
  if (band?.high == null) return false;
  return band.low === null || band.high - band.low > 1;
}

const identity = (edition: Edition) => ({
  id: plain(edition.id),
  titel: plain(edition.title),
  analyse: plain(edition.analysis),
  gepubliceerd: plain(edition.published),
  bereik: plain(edition.scope),
  eenheid: plain(unitOf(edition)),
});

const stepInWords = (step: Step | undefined): string | null =>
  step === undefined ? null : `${step.grade} (${step.label})`;

const methodFacts = (method: Method) => ({
  laagste_klasse: plain(stepInWords(method.impactScale.find((step) => step.order > 0))),
  hoogste_klasse: plain(stepInWords(method.impactScale.at(-1))),
  methode: plain(method.title),
  methode_geverifieerd: plain(method.verified),
  grondtal: plain(method.base),
  weging: plain(WEIGHTING[method.weighting]),
  min_dekking: plain(method.minCoverage),
  enkele_e: plain(singleHighest(method)),
});

/** Where a risk stands that gets the highest letter on the method's first criterion and X on all others: shows what adding criteria does. */
function singleHighest(method: Method): Scalar {
  const first = method.criteria[0];
  const top = method.impactScale.at(-1);
  if (first === undefined || top === undefined) return null;
  const weight = normalisedWeights(method.criteria, method.weighting).get(first.id) ?? 0;
  return positionOf(weight * letterValue(method.base, top.order), method.base);
}

function topFacts(ranked: readonly RankedRisk[], method: Method) {
  const [first, second] = ranked.filter((item) => item.impact?.band?.expected != null);
  return {
    hoogste_impact_titel: about(first?.impact, first?.risk.title ?? null),
    hoogste_impact: about(first?.impact, inWords(first, method)),
    tweede_impact_titel: about(second?.impact, second?.risk.title ?? null),
    tweede_impact: about(second?.impact, inWords(second, method)),
  };
}

const inWords = (item: RankedRisk | undefined, method: Method): string | null =>
  item?.impact?.band == null ? null : placeInWords(item.impact.band, method.impactScale);

const about = (score: Score | undefined, value: Scalar): DraftFact => ({
  value,
  status: score?.status ?? "vastgesteld",
  sources: score?.parts.map((part) => part.place) ?? [],
});
