import {letterValue, normalisedWeights} from "../../core/arithmetic.ts";
import type {Method} from "../../core/strategy.ts";
import {medals} from "./medal-table.ts";
import type {RanksOfRisk, Way} from "./ways-of-weighing.ts";
import type {LetteredRisk} from "./weigher.ts";

const NAMES: Readonly<Record<Way, string>> = {
  perCriterion: "de weging per criterium",
  perInterest: "de weging per belang",
  medals: "de medaillespiegel",
  highest: "het hoogste criterium",
  pareto: "de vergelijking zonder gewichten",
};

/** Why two ways of weighing put a risk in different places, in a Dutch sentence made from its letters. */
export function whyTheyDisagree(found: RanksOfRisk, risk: LetteredRisk, method: Method): string {
  const places = `Het hoogst bij ${NAMES[found.highestBy]}, het laagst bij ${NAMES[found.lowestBy]}: `;
  return `${places}${reason(found, risk, method)}.`;
}

function reason({highestBy, lowestBy}: RanksOfRisk, risk: LetteredRisk, method: Method): string {
  const letters = topLetters(risk, method);
  if (highestBy === "medals") return `het heeft ${letters}, en een gewogen som deelt dat over alle criteria`;
  if (lowestBy === "medals") return `het heeft ${letters}, en een gewogen som telt ook de lagere klassen mee`;
  return highestBy === "perInterest"
    ? `${movingInterest(risk, method, 1)} telt per belang zwaarder dan per criterium`
    : `${movingInterest(risk, method, -1)} telt per criterium zwaarder dan per belang`;
}

/** `2 keer verwacht E`: how often the highest class that occurs was given. */
function topLetters(risk: LetteredRisk, method: Method): string {
  const counts = medals(risk, method);
  const at = counts.findIndex((count) => count > 0);
  const classes = method.impactScale.filter((step) => step.order > 0).sort((a, b) => b.order - a.order);
  const letter = classes[at]?.grade;
  return letter === undefined ? "overal X" : `${counts[at]} keer verwacht ${letter}`;
}

/** The interest that adds most (or with `direction` −1 loses most) when interests count alike instead of criteria. */
function movingInterest(risk: LetteredRisk, method: Method, direction: 1 | -1): string {
  const [alike, own] = [
    normalisedWeights(method.criteria, "per_interest"),
    normalisedWeights(method.criteria, "per_criterion"),
  ];
  const gains = method.interests.map((interest) => {
    const gain = method.criteria
      .filter((criterion) => criterion.interest === interest.id)
      .map(({id}) => ((alike.get(id) ?? 0) - (own.get(id) ?? 0)) * letterWeight(risk, id, method.base));
    return {title: interest.title, gain: direction * gain.reduce((sum, each) => sum + each, 0)};
  });
  const most = Math.max(...gains.map(({gain}) => gain));
  return gains.find(({gain}) => gain === most)?.title ?? "geen enkel belang";
}

const letterWeight = (risk: LetteredRisk, criterion: string, base: number): number =>
  letterValue(base, risk.orders.get(criterion) ?? 0);
