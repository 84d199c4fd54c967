import {LIKELIHOOD} from "../core/ids.ts";
import type {Score} from "../core/scores.ts";
import {type AssessedRisk, provenance} from "./assessed-risks.ts";

/** Likelihood of each risk: the place of its letter on the scale, where each next class is ten times as likely. Nothing is computed. */
export function likelihoodScores(risks: readonly AssessedRisk[]): readonly (readonly Score[])[] {
  return risks.map(({risk, method, likelihood, given}) => {
    const order = new Map(method.likelihoodScale.map((step) => [step.grade, step.order]));
    const grades = likelihood?.grades;
    const base = {
      edition: risk.edition,
      risk: risk.id,
      axis: "likelihood" as const,
      interest: null,
      method: method.id,
      sums: null,
    };
    if (likelihood === null || grades === undefined) {
      return [
        {
          ...base,
          band: null,
          coverage: 0,
          ...provenance(given.filter((item) => item.criterion === LIKELIHOOD)),
          parts: [],
        },
      ];
    }
    const band = {
      low: order.get(grades.low) ?? null,
      expected: order.get(grades.expected) ?? null,
      high: order.get(grades.high) ?? null,
    };
    const part = {criterion: LIKELIHOOD, weight: 1, ...grades, place: likelihood.place};
    return [
      {...base, band, coverage: 1, ...provenance([likelihood]), parts: [part]},
    ] satisfies readonly Score[];
  });
}
