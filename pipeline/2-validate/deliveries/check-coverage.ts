import {isEnough, normalisedWeights} from "../../core/arithmetic.ts";
import type {Assessment} from "../../core/dataset.ts";
import {type Finding, finding} from "../../core/findings.ts";
import {LIKELIHOOD} from "../../core/ids.ts";
import type {Risk, Strategy} from "../../core/strategy.ts";

/**
 * Says which risks of scored editions got no letter at all, and which too few for a place on the axis. What is missing shows what is there, so
 * of an edition with closed rows none of this is counted in public.
 */
export function checkCoverage(strategy: Strategy, assessments: readonly Assessment[]): readonly Finding[] {
  const byRisk = new Map<string, Assessment[]>();
  // Where the first letter of a risk is missing, for the risks that have a row for it.
  const gaps = new Map<string, Assessment>();
  for (const item of assessments) {
    const key = `${item.edition}\u0000${item.risk}`;
    if (item.grades !== null) {
      const known = byRisk.get(key);
      if (known === undefined) byRisk.set(key, [item]);
      else known.push(item);
    } else if (item.criterion !== LIKELIHOOD && !gaps.has(key)) gaps.set(key, item);
  }
  return strategy.editions.flatMap((edition) => {
    const method = strategy.methods.find((candidate) => candidate.id === edition.method);
    if (method === undefined) return [];
    const weights = normalisedWeights(method.criteria, method.weighting);
    const isPublic = assessments.every((item) => item.edition !== edition.id || item.delivery.isPublic);
    const risks = strategy.risks.filter((risk) => risk.edition === edition.id && risk.leftOut === null);
    const lettersOf = (risk: Risk): readonly Assessment[] =>
      byRisk.get(`${edition.id}\u0000${risk.id}`) ?? [];
    const missing = (risk: string): Finding =>
      finding(
        "beoordeling/ontbreekt",
        {file: "strategie/risicos.csv"},
        {risk, edition: edition.id},
        {sender: null, isPublic},
      );
    // When nobody sent anything usable, that is one thing to repair and not one per risk.
    if (risks.length > 1 && risks.every((risk) => lettersOf(risk).length === 0))
      return [missing(`alle ${risks.length} risico’s`)];
    return risks.flatMap((risk): readonly Finding[] => {
      const letters = lettersOf(risk);
      const first = letters[0];
      if (first === undefined) return [missing(risk.title)];
      const coverage = letters.reduce(
        (sum, item) => sum + (item.criterion === LIKELIHOOD ? 0 : (weights.get(item.criterion) ?? 0)),
        0,
      );
      if (isEnough(coverage, method.minCoverage)) return [];
      const details = {risk: risk.title, coverage, minimum: method.minCoverage};
      const gap = gaps.get(`${edition.id}\u0000${risk.id}`);
      const {place, delivery} = gap ?? {place: {file: first.place.file}, delivery: first.delivery};
      return [finding("beoordeling/dekking", place, details, {sender: delivery.sender, isPublic})];
    });
  });
}
