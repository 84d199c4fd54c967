import {undrawnCharts} from "./5-chart/index.ts";
import {type ComposedDocument, composeDocuments, type Drawn, drawnViews} from "./6-report/index.ts";
import {type CheckedInput, check} from "./check.ts";
import {chooseEdition} from "./choose-edition.ts";
import type {Effects} from "./core/effects.ts";
import type {IsoDate} from "./core/ids.ts";
import type {Explain} from "./core/origin.ts";
import type {Edition} from "./core/strategy.ts";
import type {Views} from "./core/views.ts";
import {findingCounts} from "./finding-counts.ts";
import {makeFigures, type Shown} from "./make-figures.ts";
import type {Request} from "./request.ts";
import {setFrame} from "./set-frame.ts";
import {withLetterOrigins} from "./with-letter-origins.ts";

/** All documents of a set in memory, without a chart drawn or a page set, with who can say where their figures come from. */
export interface Anew {
  readonly input: CheckedInput;
  readonly edition: Edition;
  /** The date that the documents count from. */
  readonly date: IsoDate;
  readonly documents: readonly AnewDocument[];
  /** What is shown to Parliament. */
  readonly open: Shown;
}

export interface AnewDocument extends ComposedDocument {
  readonly explain: Explain;
  readonly views: Views;
  /** What its charts would draw. */
  readonly drawn: Drawn;
}

/** Reads, checks, scores, compares and composes again, and writes nothing; null when there is no edition to report. */
export async function composeAnew(request: Request, effects: Effects): Promise<Anew | null> {
  const {value: input, findings} = await check(request, effects, () => undefined);
  const {dataset, templates, waived} = input;
  const edition = chooseEdition(dataset.strategy, request.edition);
  if (edition === null) return null;
  const counts = findingCounts(findings, waived);
  const made = makeFigures(dataset, {edition: edition.id, date: request.date, counts}, () => undefined);
  const shownTo = ({views, explain}: Shown) => ({
    views,
    explain,
    charts: undrawnCharts(templates.charts, views),
  });
  const [open, inside] = [shownTo(made.open), shownTo(made.inside)];
  const frame = setFrame(input, {edition, counts}, request);
  const context = {...frame, views: open.views, charts: open.charts, inside};
  const shown = withLetterOrigins(context, open.explain);
  const composed = composeDocuments({...context, views: shown.views});
  const documents = composed.map((item) => {
    const isInside = item.document.audience === "intern";
    const {explain} = isInside ? inside : shown;
    const {views} = isInside ? inside : open;
    return {...item, explain, views, drawn: drawnViews(templates.charts, views)};
  });
  return {input, edition, date: context.date, documents, open: made.open};
}
