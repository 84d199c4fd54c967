import type {Assessment, Dataset} from "../../core/dataset.ts";
import {type EditionId, LIKELIHOOD, type RiskId} from "../../core/ids.ts";
import type {Parameters} from "../../core/strategy.ts";

/** Totals in which closed rows may be counted; null where the rule in `parameters.csv` does not allow it. */
export interface ClosedTotals {
  /** All letters on impact criteria that an edition got, open and closed together. */
  letters(edition: EditionId): number | null;
  /** A number that says how much of something rests on closed rows about these risks; null when they are too few to hide in. */
  countOver(risks: readonly RiskOfEdition[], count: number): number | null;
}

export interface RiskOfEdition {
  readonly edition: EditionId;
  readonly risk: RiskId;
}

/**
 * The rule `openbaar.totalen`: never, or from `openbaar.vanaf` closed rows of as many senders. What is counted is only the closed part, because
 * whoever takes the open rows off a total has just that part left.
 */
export function closedTotals({assessments, strategy: {parameters}}: Dataset): ClosedTotals {
  const lettered = assessments.filter(({grades, criterion}) => grades !== null && criterion !== LIKELIHOOD);
  const isClosed = ({delivery}: Assessment): boolean => !delivery.isPublic;
  return {
    letters: (edition) => {
      const all = lettered.filter((item) => item.edition === edition);
      const closed = all.filter(isClosed);
      return closed.length > 0 && mayCount(closed, parameters) ? all.length : null;
    },
    countOver: (risks, count) => {
      const keys = new Set(risks.map(keyOf));
      const closed = assessments.filter((item) => isClosed(item) && keys.has(keyOf(item)));
      return mayCount(closed, parameters) ? count : null;
    },
  };
}

const keyOf = ({edition, risk}: RiskOfEdition): string => `${edition}\u0000${risk}`;

function mayCount(closed: readonly Assessment[], {closedCounts}: Parameters): boolean {
  if (closedCounts === null) return false;
  const senders = new Set(closed.map(({delivery}) => delivery.sender));
  return closed.length >= closedCounts && senders.size >= closedCounts;
}
