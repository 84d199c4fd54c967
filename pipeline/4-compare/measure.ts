import {isEnough, normalisedWeights} from "../core/arithmetic.ts";
import type {CriterionId, InterestId} from "../core/ids.ts";
import type {Method} from "../core/strategy.ts";
import {type Plan, planOf} from "./plan.ts";
import {impactRuler, likelihoodRuler, type Ruler, sharedNames} from "./ruler.ts";
import type {Member} from "./side.ts";

/** What of two editions is held beside each other: likelihood, impact as a whole, or impact on one interest. */
export type Subject =
  | {readonly axis: "likelihood"; readonly interest: null}
  | {readonly axis: "impact"; readonly interest: InterestId | null};

/** How two editions measure one subject, worked out once for all their risks. */
export interface Measure {
  readonly subject: Subject;
  readonly plan: Plan;
  readonly nameBefore: (criterion: CriterionId) => CriterionId;
  readonly nameAfter: (criterion: CriterionId) => CriterionId;
  /** The criteria that both methods have and all these members were assessed on, with the later method on just these; null when they are too small a part of what the methods share. */
  readonly sharedBy: (members: readonly Member[]) => SharedBasis | null;
}

/** What a verdict is judged on. */
export interface SharedBasis {
  readonly criteria: readonly CriterionId[];
  readonly plan: Plan;
}

/** How two methods measure a subject. */
export function measureOf(before: Method, after: Method, subject: Subject): Measure {
  const rulerOf = (method: Method): Ruler =>
    subject.axis === "impact" ? impactRuler(method, subject.interest) : likelihoodRuler(method);
  const plan = planOf(rulerOf(before), rulerOf(after));
  return {
    subject,
    plan,
    nameBefore: sharedNames(before),
    nameAfter: sharedNames(after),
    sharedBy: sharedBasis(plan),
  };
}

function sharedBasis({rulers}: Plan): Measure["sharedBy"] {
  const known = new Set(rulers.before.criteria.map(({id}) => id));
  const common = rulers.after.criteria.filter(({id}) => known.has(id));
  const weights = normalisedWeights(common, rulers.after.weighting);
  const orders = new Map([...rulers.before.orders, ...rulers.after.orders]);
  const seen = new Map<string, SharedBasis>();
  return (members) => {
    const assessed = common.filter(({id}) => members.every(({letters}) => letters.has(id)));
    const coverage =
      assessed.length === common.length ? 1 : assessed.reduce((sum, {id}) => sum + (weights.get(id) ?? 0), 0);
    if (assessed.length === 0 || !isEnough(coverage, rulers.after.minCoverage)) return null;
    const criteria = assessed.map(({id}) => id);
    const key = criteria.join("\u0000");
    const ruler = {...rulers.after, orders, criteria: assessed};
    const basis = seen.get(key) ?? {criteria, plan: planOf(ruler, ruler)};
    seen.set(key, basis);
    return basis;
  };
}
