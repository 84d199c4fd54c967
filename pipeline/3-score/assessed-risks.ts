import type {Assessment, Dataset} from "../core/dataset.ts";
import {type CriterionId, LIKELIHOOD} from "../core/ids.ts";
import {type Status, worstStatus} from "../core/status.ts";
import type {Method, Risk} from "../core/strategy.ts";

/** A risk that its edition took along, with the method it is measured by and the letters it got. */
export interface AssessedRisk {
  readonly risk: Risk;
  readonly method: Method;
  /** Accepted letters on impact criteria, in the order of the method. */
  readonly impact: readonly Lettered[];
  readonly likelihood: Lettered | null;
  /** Everything that was sent about it, "not assessed" included: that too has a sender and a status. */
  readonly given: readonly Assessment[];
}

/** An assessment that has its three letters. */
export interface Lettered extends Assessment {
  readonly grades: NonNullable<Assessment["grades"]>;
}

/** The risks of all scored editions with their letters; a risk without any is there too, with none. */
export function assessedRisks({strategy, assessments}: Dataset): readonly AssessedRisk[] {
  const byRisk = new Map<string, Map<CriterionId, Lettered>>();
  const given = new Map<string, Assessment[]>();
  for (const assessment of assessments) {
    const key = `${assessment.edition}\u0000${assessment.risk}`;
    given.set(key, [...(given.get(key) ?? []), assessment]);
    if (assessment.grades === null) continue;
    const letters = byRisk.get(key) ?? new Map<CriterionId, Lettered>();
    letters.set(assessment.criterion, {...assessment, grades: assessment.grades});
    byRisk.set(key, letters);
  }
  return strategy.editions.flatMap((edition) => {
    const method = strategy.methods.find((candidate) => candidate.id === edition.method);
    if (method === undefined) return [];
    return strategy.risks
      .filter((risk) => risk.edition === edition.id && risk.leftOut === null)
      .map((risk) => {
        const key = `${edition.id}\u0000${risk.id}`;
        const letters = byRisk.get(key);
        const impact = method.criteria
          .map((criterion) => letters?.get(criterion.id))
          .filter((item) => item !== undefined);
        return {
          risk,
          method,
          impact,
          likelihood: letters?.get(LIKELIHOOD) ?? null,
          given: given.get(key) ?? [],
        };
      });
  });
}

/** The worst status and the openness of what a figure was made from; nothing at all is open and decided. */
export function provenance(assessments: readonly Assessment[]): {
  readonly status: Status;
  readonly isPublic: boolean;
} {
  return {
    status: worstStatus(assessments.map((assessment) => assessment.delivery.status)),
    isPublic: assessments.every((assessment) => assessment.delivery.isPublic),
  };
}
