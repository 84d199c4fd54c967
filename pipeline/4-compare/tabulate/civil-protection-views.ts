import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {Score} from "../../core/scores.ts";
import {worstStatus} from "../../core/status.ts";
import type {CivilProtectionAnswer, Measure} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {bandInFigures, likelihoodInWords, NOT_PUBLIC} from "../../core/words.ts";
import {capabilitiesOf, countBalance} from "./capability-views.ts";
import {plain} from "./draft-fact.ts";
import {type Material, methodOf} from "./material.ts";
import {measuresOf} from "./measure-views.ts";
import {type RankedRisk, rankedRisks, statusOf} from "./ranked-risks.ts";

/** How many risks an answer names; the others stand in the tables of the annex. */
const NAMED = 5;
const NO_ANSWER = "geen antwoord in de gebruikte gegevens";

/** A risk that the EU's summary asks measures for: it works across borders, or has a small chance and grave effects. */
interface Priority {
  readonly item: RankedRisk;
  /** Null when no criterion about other countries was assessed. */
  readonly acrossBorders: boolean | null;
  /** Null when a place is missing. */
  readonly rareAndGrave: boolean | null;
  readonly measures: readonly Measure[];
}

/** The answers of the reported edition to the EU's questions, and the risks that the third part is about. Both empty without `ucpm.csv`. */
export function civilProtectionViews(material: Material): readonly View[] {
  const answers = answersOf(material);
  const priorities = answers.length === 0 ? [] : prioritiesOf(material);
  return [
    viewOf(
      "ucpm",
      answers.map((answer) => answerRow(material, answer, priorities)),
    ),
    viewOf(
      "ucpm_risicos",
      priorities.map((priority) => priorityRow(material, priority)),
    ),
  ];
}

/** The facts about the EU's summary: how much of it is answered, and the rule for part III. */
export function civilProtectionFacts(material: Material) {
  const answers = answersOf(material);
  const priorities = answers.length === 0 ? [] : prioritiesOf(material);
  const {abroad, abroadFrom, rareUpTo, graveFrom} = material.strategy.parameters.civilProtection;
  return {
    "ucpm.is_er": plain(answers.length > 0),
    "ucpm.vragen": plain(answers.length),
    "ucpm.zonder_antwoord": plain(
      answers.filter(
        ({answer, from}) => textOf(answer, from === null ? null : FIGURES[from](material, priorities)) === "",
      ).length,
    ),
    "ucpm.risicos": plain(priorities.length),
    "ucpm.grens": plain(abroadFrom),
    "ucpm.criteria": plain(abroad.join(", ") || "geen"),
    "ucpm.kans": plain(rareUpTo),
    "ucpm.impact": plain(graveFrom),
  };
}

const answersOf = ({strategy, edition}: Material): readonly CivilProtectionAnswer[] =>
  strategy.civilProtection.filter((answer) => answer.edition === edition.id);

function prioritiesOf(material: Material): readonly Priority[] {
  const measures = measuresOf(material, material.edition);
  return rankedRisks(material, material.edition)
    .map((item) => ({
      item,
      acrossBorders: worksAcrossBorders(material, item.impact),
      rareAndGrave: isRareAndGrave(material, item),
      measures: measures.filter(({risks}) => risks.includes(item.risk.id)),
    }))
    .filter(({acrossBorders, rareAndGrave}) => acrossBorders === true || rareAndGrave === true);
}

/** Whether a criterion about other countries has the letter of the rule; null when none of them was assessed. */
function worksAcrossBorders(material: Material, impact: Score | undefined): boolean | null {
  const {abroad, abroadFrom} = material.strategy.parameters.civilProtection;
  const scale = methodOf(material.strategy, material.edition).impactScale;
  const order = (grade: string): number => scale.find((step) => step.grade === grade)?.order ?? 0;
  const parts = (impact?.parts ?? []).filter(({criterion}) => abroad.includes(criterion));
  return parts.length === 0 ? null : parts.some(({expected}) => order(expected) >= order(abroadFrom));
}

function isRareAndGrave(material: Material, {impact, likelihood}: RankedRisk): boolean | null {
  const {rareUpTo, graveFrom} = material.strategy.parameters.civilProtection;
  const scale = methodOf(material.strategy, material.edition).likelihoodScale;
  const rare = scale.find((step) => step.grade === rareUpTo)?.order ?? Number.NEGATIVE_INFINITY;
  const [effect, chance] = [impact?.band?.expected, likelihood?.band?.expected];
  return effect == null || chance == null ? null : effect >= graveFrom && chance <= rare;
}

const yesNo = (answer: boolean | null): string => (answer === null ? "niet bekend" : answer ? "ja" : "nee");

function priorityRow(material: Material, {item, ...found}: Priority): RowOf<"ucpm_risicos"> {
  const {likelihoodScale} = methodOf(material.strategy, material.edition);
  return {
    risico: item.risk.id,
    titel: item.risk.title,
    impact: item.impact === undefined ? NOT_PUBLIC : bandInFigures(item.impact.band),
    waarschijnlijkheid:
      item.likelihood === undefined ? NOT_PUBLIC : likelihoodInWords(item.likelihood.band, likelihoodScale),
    over_grenzen: yesNo(found.acrossBorders),
    zeldzaam_en_groot: yesNo(found.rareAndGrave),
    maatregelen: found.measures.map(({id}) => id).join(", ") || "geen",
    status: statusOf(item),
  };
}

function answerRow(
  material: Material,
  {edition, part, question, topic, answer, from, source, verified}: CivilProtectionAnswer,
  priorities: readonly Priority[],
): RowOf<"ucpm"> {
  const figures = from === null ? null : FIGURES[from](material, priorities);
  return {
    editie: edition,
    deel: part,
    vraag: question,
    onderwerp: topic,
    geverifieerd: verified,
    status: figures?.status ?? "vastgesteld",
    antwoord: textOf(answer, figures) || NO_ANSWER,
    bron: source || "–",
  };
}

/** What was written and what our figures add; empty where there is neither. */
const textOf = (answer: string, figures: Figures | null): string =>
  [answer, figures?.text ?? ""].filter((sentence) => sentence !== "").join(" ");

interface Figures {
  readonly text: string;
  readonly status: string;
}

/** The sentence that our own figures add to an answer. */
const FIGURES: Readonly<
  Record<
    NonNullable<CivilProtectionAnswer["from"]>,
    (material: Material, priorities: readonly Priority[]) => Figures
  >
> = {
  risks: (material) => {
    const ranked = rankedRisks(material, material.edition).filter(
      ({impact}) => impact?.band?.expected != null,
    );
    const named = ranked.slice(0, NAMED);
    const titles = named.map(({risk, impact}) => `${risk.title} (${bandInFigures(impact?.band ?? null)})`);
    return {
      text: `Aantal risico’s met een plaats: ${ranked.length}. De hoogste verwachte impact hebben: ${titles.join("; ")}.`,
      status: worstStatus(named.map(statusOf)),
    };
  },
  method: (material) => {
    const {title, criteria, interests} = methodOf(material.strategy, material.edition);
    return {
      text: `Gebruikt is: ${title}, met ${criteria.length} criteria voor ${interests.length} belangen. Kans en gevolg staan los van elkaar, elk met een bandbreedte.`,
      status: "vastgesteld",
    };
  },
  measures: (material) => {
    const measures = measuresOf(material, material.edition);
    const owned = measures.filter(({owners}) => owners.length > 0).length;
    return {
      text: `De strategie noemt ${measures.length} maatregelen; bij ${owned} noemt zij een eigenaar.`,
      status: "vastgesteld",
    };
  },
  capabilities: (material) => {
    const own = capabilitiesOf(material);
    const short = countBalance(own, "tekort");
    const silent = countBalance(own, "onbekend");
    return {
      text:
        own.length === 0
          ? ""
          : `Aantal opgaven van wat nodig is en wat er is: ${own.length}; daarvan met een tekort: ${short}, onbekend: ${silent}. Het hoofdstuk over wat nodig is en wat er is, noemt ze.`,
      status: worstStatus(own.map(({delivery}) => delivery.status)),
    };
  },
  priority: (_, priorities) => {
    const without = priorities.filter(({measures}) => measures.length === 0).length;
    return {
      text: `Risico’s die over grenzen heen werken, of weinig kans en grote gevolgen hebben: ${priorities.length}; zonder maatregel: ${without}.`,
      status: worstStatus(priorities.map(({item}) => statusOf(item))),
    };
  },
};
