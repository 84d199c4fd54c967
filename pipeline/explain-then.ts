import type {ExplainedThen} from "./6-report/index.ts";
import type {FrozenSet} from "./7-publish/index.ts";
import {check} from "./check.ts";
import {chooseEdition} from "./choose-edition.ts";
import type {Effects} from "./core/effects.ts";
import {findingCounts} from "./finding-counts.ts";
import {makeFigures} from "./make-figures.ts";
import type {Request} from "./request.ts";
import {requestThen} from "./request-then.ts";

const NOTHING: ExplainedThen = {open: () => null, inside: () => null};

/** Reads, checks, scores and compares once more what was kept with a sent set: who can say where its figures came from. */
export async function explainThen(
  request: Request,
  set: FrozenSet,
  effects: Effects,
): Promise<ExplainedThen> {
  const silent = () => undefined;
  const {keep} = request;
  const then = {...requestThen(request, set, ""), ...(keep === undefined ? {} : {keep})};
  const {value, findings} = await check(then, effects, silent);
  const edition = chooseEdition(value.dataset.strategy, then.edition);
  if (edition === null) return NOTHING;
  const counts = findingCounts(findings, value.waived);
  const {open, inside} = makeFigures(
    value.dataset,
    {edition: edition.id, date: then.date, counts, keep},
    silent,
  );
  return {open: open.explain, inside: inside.explain};
}
