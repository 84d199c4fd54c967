import {score} from "./3-score/index.ts";
import {compare, explainer, orderTests, tabulate} from "./4-compare/index.ts";
import type {Dataset} from "./core/dataset.ts";
import type {EditionId, IsoDate} from "./core/ids.ts";
import type {Keep} from "./core/keep.ts";
import type {Explain} from "./core/origin.ts";
import type {Views} from "./core/views.ts";
import type {FindingCountsByAudience} from "./finding-counts.ts";
import type {Progress} from "./request.ts";

/** The figures of all editions, and what each audience is shown about the reported one. */
export interface MadeFigures {
  readonly figures: Required<Parameters<typeof tabulate>[0]>;
  readonly open: Shown;
  readonly inside: Shown;
  /** The tables that the same figures give beside another strategy. */
  viewsOf(dataset: Dataset): {readonly open: Views; readonly inside: Views};
}

/** Tables and facts, with who can say where they come from. */
export interface Shown {
  readonly views: Views;
  readonly explain: Explain;
}

/** The reported edition, and what its documents say beside the figures. */
export interface FiguresAsked {
  readonly edition: EditionId;
  /** The date that was given; null when there was none. */
  readonly date: IsoDate | null;
  readonly counts: FindingCountsByAudience;
  readonly keep?: Keep | undefined;
}

/** Scores and compares all editions, and makes the tables about one of them for each audience. */
export function makeFigures(dataset: Dataset, asked: FiguresAsked, progress: Progress): MadeFigures {
  const {edition, date, counts, keep} = asked;
  progress("scoren");
  const scores = score(dataset);
  progress("vergelijken");
  const figures = {
    dataset,
    scores,
    comparison: compare(dataset, scores),
    orders: orderTests(dataset, scores, keep),
  };
  const forOutside = {edition, audience: "kamer", findings: counts.kamer, date} as const;
  const forInside = {edition, audience: "intern", findings: counts.intern, date} as const;
  const viewsOf: MadeFigures["viewsOf"] = (of) => ({
    open: tabulate({...figures, dataset: of}, forOutside),
    inside: tabulate({...figures, dataset: of}, forInside),
  });
  const views = viewsOf(dataset);
  return {
    figures,
    open: {views: views.open, explain: explainer(figures, forOutside, views.open)},
    inside: {views: views.inside, explain: explainer(figures, forInside, views.inside)},
    viewsOf,
  };
}
