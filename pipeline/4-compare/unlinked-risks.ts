import type {Unlinked} from "../core/comparison.ts";
import type {LinkEnds} from "../core/link-ends.ts";
import type {EditionPair, ScoreBook} from "./score-book.ts";

const AXES = ["impact", "likelihood"] as const;

/** The risks of both editions that no row of the concordance between them speaks of, on both axes, those of the earlier edition first: they belong to no change, and are not lost either. */
export function unlinkedRisks(
  book: ScoreBook,
  {from, to}: EditionPair,
  ends: readonly LinkEnds[],
): readonly Unlinked[] {
  const linked = {
    before: new Set(ends.flatMap((end) => end.before.map(({risk}) => risk))),
    after: new Set(ends.flatMap((end) => end.after.map(({risk}) => risk))),
  };
  const risks = [
    ...book.risksOf(from.id).filter(({id}) => !linked.before.has(id)),
    ...book.risksOf(to.id).filter(({id}) => !linked.after.has(id)),
  ];
  return risks.flatMap(({edition, id}) =>
    AXES.map((axis): Unlinked => {
      const score = book.scoreOf({edition, risk: id, axis, interest: null});
      return {
        fromEdition: from.id,
        toEdition: to.id,
        edition,
        risk: id,
        axis,
        band: score?.band ?? null,
        status: score?.status ?? "vastgesteld",
        isPublic: score?.isPublic ?? true,
      };
    }),
  );
}
