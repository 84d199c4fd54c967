import type {Assessment, Dataset} from "../core/dataset.ts";
import {groupBy} from "../core/group-by.ts";
import {LIKELIHOOD} from "../core/ids.ts";
import {type Status, worstStatus} from "../core/status.ts";
import type {Edition, Method, Risk} from "../core/strategy.ts";

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

/** Gives the risks of an edition with their letters; a risk without any is there too, with none. None for an edition that is not scored. */
export function assessedRisks({
  strategy,
  assessments,
}: Dataset): (edition: Edition) => readonly AssessedRisk[] {
  const given = groupBy(assessments, ({edition}) => edition);
  const risks = groupBy(strategy.risks, ({edition}) => edition);
  return (edition) => {
    const method = strategy.methods.find((candidate) => candidate.id === edition.method);
    if (method === undefined) return [];
    const byRisk = groupBy(given.get(edition.id) ?? [], ({risk}) => risk);
    return (risks.get(edition.id) ?? [])
      .filter(({leftOut}) => leftOut === null)
      .map((risk) => assessed(risk, method, byRisk.get(risk.id) ?? []));
  };
}

function assessed(risk: Risk, method: Method, given: readonly Assessment[]): AssessedRisk {
  const letters = new Map(given.filter(hasLetters).map((item) => [item.criterion, item]));
  return {
    risk,
    method,
    impact: method.criteria
      .map((criterion) => letters.get(criterion.id))
      .filter((item) => item !== undefined),
    likelihood: letters.get(LIKELIHOOD) ?? null,
    given,
  };
}

const hasLetters = (assessment: Assessment): assessment is Lettered => assessment.grades !== null;

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
