import type {OtherFactName} from "../../core/catalogue.ts";
import type {Change, Verdict} from "../../core/comparison.ts";
import {alsoOnBehalfOf, letterFieldsOf, signatoriesOf} from "../../core/letter-fields.ts";
import {worstStatus} from "../../core/status.ts";
import type {Link} from "../../core/strategy.ts";
import type {Scalar} from "../../core/views.ts";
import {breaksBetween} from "../breaks/breaks-between.ts";
import {groupLinks} from "../group-links.ts";
import {attachmentFacts} from "./attachment-views.ts";
import {capabilityFacts} from "./capability-facts.ts";
import {unverifiedFacts} from "./caveats/caveat-views.ts";
import {changeTitle} from "./change-views.ts";
import {civilProtectionFacts} from "./civil-protection-views.ts";
import type {RiskOfEdition} from "./closed-totals.ts";
import {type DraftFact, plain, UNKNOWN_FACT} from "./draft-fact.ts";
import {expectationFacts} from "./expectation-views.ts";
import {changesOf, decidingEdition, isRelevant, linksOf, type Material, methodOf} from "./material.ts";
import {measureFacts} from "./measure-facts.ts";
import {progressFacts} from "./progress-facts.ts";
import {letterReference} from "./references.ts";
import {steeringFacts} from "./steering-views.ts";
import {undertakingFacts} from "./undertaking-views.ts";

const GROUP_RULES = {
  alle: "elk risico apart, zonder gezamenlijke plaats",
  hoogste: "de plaats van het risico met de hoogste verwachte impact",
  omhullende:
    "de hoogste verwachte plaats, met de band van de laagste tot de hoogste grens van alle risico’s",
} as const;

/** The facts that are not about one edition: what lies between, what changed, dominance, measures, the data and the findings. */
export function otherFacts(
  material: Material,
): Readonly<
  Record<Exclude<OtherFactName, `${"weging" | "robuustheid" | "besluitlijst"}.${string}`>, DraftFact>
> {
  return {
    ...betweenFacts(material),
    ...changeFacts(material),
    ...dominanceFacts(material),
    ...letterFacts(material),
    ...policyFacts(material),
    ...measureFacts(material),
    ...undertakingFacts(material),
    ...civilProtectionFacts(material),
    ...steeringFacts(material),
    ...progressFacts(material),
    ...capabilityFacts(material),
    ...dataFacts(material),
    ...attachmentFacts(material),
    ...expectationFacts(material),
    ...unverifiedFacts(material),
    ...NOTHING_SENT,
  };
}

/** What holds until the documents are laid beside those of a sent set. */
const NOTHING_SENT = {
  "verzonden.is_er": plain(false),
  "verzonden.datum": UNKNOWN_FACT,
  "verzonden.kamerstuk": UNKNOWN_FACT,
  "verzonden.zelfde_editie": plain(false),
  "verzonden.verschillen": plain(0),
  "verzonden.errata": plain(0),
};

function betweenFacts({strategy, between, previous, directions, closedEditions}: Material) {
  const stated = directions.filter((direction) => direction.edition === between?.id);
  return {
    "vorige.is_er": plain(previous !== null),
    "tussentijds.is_er": plain(between !== null),
    "tussentijds.titel": plain(between?.title ?? null),
    "tussentijds.analyse": plain(between?.analysis ?? null),
    "tussentijds.gepubliceerd": plain(between?.published ?? null),
    "tussentijds.kamerstuk": between === null ? UNKNOWN_FACT : letterReference(strategy, between),
    "tussentijds.alles_openbaar": plain(between === null ? null : !closedEditions.has(between.id)),
    "tussentijds.richtingen": {
      value: stated.length,
      status: worstStatus(stated.map((direction) => direction.delivery.status)),
      sources: stated.map((direction) => direction.place),
    },
  };
}

function changeFacts(material: Material) {
  const all = changesOf(material);
  const impact = all.filter((change) => change.axis === "impact");
  const links = linksOf(material);
  const shown = new Set(impact.flatMap((change) => change.links));
  const hidden = groupLinks(links).filter((group) => !group.some((link) => shown.has(link)));
  const likelihood = all.filter((change) => change.axis === "likelihood");
  const made = {status: worstStatus(all.map((change) => change.status)), sources: []};
  const count = (changes: readonly Change[], verdict: Verdict): DraftFact => ({
    value: changes.filter((change) => change.verdict === verdict).length,
    ...made,
  });
  return {
    "veranderingen.koppelingen": plain(groupLinks(links).length),
    "veranderingen.niet_openbaar": plain(hidden.length > 0),
    "veranderingen.aantal_niet_openbaar": plain(
      material.closedTotals.countOver(hidden.flat().flatMap(endsOf), hidden.length),
    ),
    "veranderingen.vergeleken": {
      value: impact.filter((change) => change.sharedDifference !== null).length,
      ...made,
    },
    "veranderingen.hoger": count(impact, "hoger"),
    "veranderingen.lager": count(impact, "lager"),
    "veranderingen.gelijk": count(impact, "gelijk"),
    "veranderingen.onduidelijk": count(impact, "onduidelijk"),
    "veranderingen.niet_vergelijkbaar": count(impact, "niet vergelijkbaar"),
    "veranderingen.nieuw": plain(links.filter((link) => link.kind === "nieuw").length),
    "veranderingen.vervallen": plain(links.filter((link) => link.kind === "vervallen").length),
    "veranderingen.gedeelde_criteria": plain(sharedCriteria(material)),
    ...largestFacts(material, impact),
    "veranderingen.grootste": {
      value: Math.min(
        material.strategy.parameters.movers,
        impact.filter((change) => change.causes !== null).length,
      ),
      ...made,
    },
    "veranderingen.kans_hoger": count(likelihood, "hoger"),
    "veranderingen.kans_lager": count(likelihood, "lager"),
    "veranderingen.breuken": plain(breaksInWords(material)),
    "veranderingen.drempel_gelijk": plain(material.strategy.parameters.levelThreshold),
  };
}

/** The kinds of breaks since the edition before, each once: `gebied, methode, analyse`; null when there is none. */
function breaksInWords({strategy, edition, previous}: Material): Scalar {
  const breaks = previous === null ? [] : breaksBetween(strategy, previous, edition);
  return [...new Set(breaks.map(({kind}) => kind))].join(", ") || null;
}
/** The risks at the ends of a link, each with its edition. */
const endsOf = ({fromEdition, fromRisk, toEdition, toRisk}: Link): readonly RiskOfEdition[] =>
  [
    {edition: fromEdition, risk: fromRisk},
    {edition: toEdition, risk: toRisk},
  ].flatMap(({edition, risk}) => (risk === null ? [] : [{edition, risk}]));

function sharedCriteria({strategy, edition, previous}: Material): Scalar {
  if (previous === null) return null;
  const earlier = new Set(methodOf(strategy, previous).criteria.map((criterion) => criterion.sharedAs));
  return methodOf(strategy, edition).criteria.filter((criterion) => earlier.has(criterion.sharedAs)).length;
}

function largestFacts(material: Material, changes: readonly Change[]) {
  let largest: Change | null = null;
  for (const change of changes) {
    if (Math.abs(change.sharedDifference ?? 0) > Math.abs(largest?.sharedDifference ?? 0)) largest = change;
  }
  const about = (value: Scalar): DraftFact =>
    largest === null ? UNKNOWN_FACT : {value, status: largest.status, sources: []};
  return {
    "veranderingen.grootste_titel": about(largest === null ? null : changeTitle(material, largest)),
    "veranderingen.grootste_verschil": about(largest?.sharedDifference ?? null),
    "veranderingen.grootste_oordeel": about(largest?.verdict ?? null),
  };
}

function dominanceFacts(material: Material) {
  const deciding = decidingEdition(material);
  const shown = material.dominance.filter((item) => item.edition === deciding?.id);
  const made = {status: worstStatus(shown.map((item) => item.status)), sources: []};
  return {
    "dominantie.is_er": plain(deciding !== null),
    "dominantie.editie": plain(deciding?.title ?? null),
    "dominantie.besloten": plain(
      material.strategy.groups.filter((group) => group.edition === deciding?.id && group.dominant).length,
    ),
    "dominantie.berekend": {value: shown.filter((item) => item.computed === true).length, ...made},
    "dominantie.letter": plain(material.strategy.parameters.dominantGrade),
    "groepen.regel": plain(GROUP_RULES[material.strategy.parameters.groupRule]),
  };
}

function letterFacts({strategy, edition}: Material) {
  const fields = letterFieldsOf(strategy, edition.id);
  const signatories = signatoriesOf(fields);
  // In the middle of a sentence an office begins with a small letter.
  const offices = signatories.map(({office}) => office.charAt(0).toLowerCase() + office.slice(1));
  return {
    "brief.wij": plain(signatories.length > 1),
    "brief.mede_namens": plain(alsoOnBehalfOf(fields) || null),
    "brief.ondertekenaars": plain(offices.join(" en ") || null),
  };
}

function policyFacts({strategy, edition}: Material) {
  const choices = strategy.policyChoices.find((item) => item.edition === edition.id);
  const none = choices !== undefined && !choices.applies ? choices : null;
  return {
    "beleidskeuzes.ingevuld": plain(choices === undefined ? null : choices.applies),
    "beleidskeuzes.reden": plain(none?.reason ?? null),
    "beleidskeuzes.bron": plain(none?.source ?? null),
  };
}

function dataFacts(material: Material) {
  const {findings} = material;
  const deliveries = material.deliveries.filter((delivery) => isRelevant(material, delivery));
  return {
    "gegevens.fictief": plain(deliveries.some((delivery) => delivery.status === "fictief")),
    "gegevens.concept": plain(deliveries.some((delivery) => delivery.status === "concept")),
    "bevindingen.fouten": plain(findings.faults),
    "bevindingen.waarschuwingen": plain(findings.warnings),
    "bevindingen.opmerkingen": plain(findings.notes),
    "bevindingen.ontheven_waarschuwingen": plain(findings.waivedWarnings),
    "bevindingen.ontheven_opmerkingen": plain(findings.waivedNotes),
  };
}
