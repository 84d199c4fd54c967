import {readOriginals} from "./1-ingest/index.ts";
import {checkDecidedList} from "./4-compare/index.ts";
import {type Redline, redline, report, reportFindings} from "./6-report/index.ts";
import {publishFindingsOnly, recover} from "./7-publish/index.ts";
import {asSentThen} from "./as-sent-then.ts";
import {type ReadInput, readAndCheck, sift} from "./check.ts";
import {chooseEdition} from "./choose-edition.ts";
import {highestClassification} from "./core/classification.ts";
import type {Dataset} from "./core/dataset.ts";
import type {Effects} from "./core/effects.ts";
import type {Finding} from "./core/findings.ts";
import {formatDate} from "./core/format.ts";
import type {Waived} from "./core/waiver.ts";
import {drawForBoth} from "./draw-for-both.ts";
import {findingCounts} from "./finding-counts.ts";
import {type MadeSet, publishSet, reasonsAgainst} from "./made-set.ts";
import {type MadeFigures, makeFigures} from "./make-figures.ts";
import type {Progress, Request} from "./request.ts";
import {type LastSent, readLastSent} from "./sent-set.ts";
import {type SetFrame, setFrame} from "./set-frame.ts";
import {withLetterOrigins} from "./with-letter-origins.ts";

/** How a run ended. `refused` says why nothing was replaced; empty when the set was published. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly refused: readonly string[];
  /** How many findings are not open because of a waiver. */
  readonly waived: number;
  /** How the set differs from the one that was sent last; absent when there is none. */
  readonly sinceSent?: Redline["counts"];
}

/** The whole job: from deliveries to a published set. Findings travel beside the data and are published with it. */
export async function run(request: Request, effects: Effects, progress: Progress): Promise<Outcome> {
  await recover(request.folders.output, effects);
  const checked = await readAndCheck(request, effects, progress);
  const {dataset, inputs} = checked.value;
  // Documents count what is wrong with the input; a waiver may also be about what is found while they are made.
  const before = sift(checked.findings, checked.value, request);
  const edition = chooseEdition(dataset.strategy, request.edition);
  if (edition === null) return refuse(NOTHING_TO_REPORT, before, {request, effects, dataset});
  const faulty = inputs.deliveries.filter(({file}) => before.findings.some(({place}) => place.file === file));
  const originals = await readOriginals(effects, request.folders.data, faulty);
  const counts = findingCounts(before.findings, before.waived);
  const {date, keep} = request;
  const figures = makeFigures(dataset, {edition: edition.id, date, counts, keep}, progress);
  const frame = setFrame(checked.value, {edition, counts}, request);
  const made = await makeFiles({read: checked.value, frame, figures}, request, {effects, progress});
  progress("wegschrijven");
  const sifted = sift(
    [...checked.findings, ...checkDecidedList(dataset, figures.figures.orders), ...made.found],
    checked.value,
    request,
  );
  const set = {...made, ...sifted, read: checked.value, frame};
  const reasons = reasonsAgainst(set);
  if (reasons.length > 0) return refuse(reasons, sifted, {request, effects, dataset});
  await publishSet(set, originals, {request, effects});
  const {sinceSent} = made;
  const {findings, waived} = sifted;
  return {findings, refused: [], waived: waived.length, ...(sinceSent === null ? {} : {sinceSent})};
}

/** What files are made from. */
interface Computed {
  readonly read: ReadInput;
  readonly frame: SetFrame;
  readonly figures: MadeFigures;
}

interface MadeFiles extends Pick<MadeSet, "files" | "flaws" | "lastSent"> {
  /** Everything that was found while charts were drawn and documents made, and of the set that was sent last. */
  readonly found: readonly Finding[];
  /** Null when nothing was sent before. */
  readonly sinceSent: Redline["counts"] | null;
}

/** Draws the charts, lays the documents beside those that were sent last, and makes every file that they and the figures give. */
async function makeFiles(
  {read, frame, figures}: Computed,
  request: Request,
  {effects, progress}: {readonly effects: Effects; readonly progress: Progress},
): Promise<MadeFiles> {
  const undrawn = {views: figures.open.views, charts: new Map()};
  const open = withLetterOrigins({...frame, ...undrawn, inside: undrawn}, figures.open.explain);
  progress("grafieken tekenen");
  const views = {open: open.views, inside: figures.inside.views};
  const charts = await drawForBoth(read.templates, views, request.keep);
  progress("rapporten maken");
  const toReport = {
    ...frame,
    ...(request.keep === undefined ? {} : {keep: request.keep}),
    print: request.print,
    ...open,
    charts: charts.open,
    inside: {...figures.inside, charts: charts.inside},
    figures: figures.figures,
  };
  const lastSent = await lastSentBeside(read, frame, {request, effects});
  const {before} = lastSent;
  const since =
    before === null
      ? null
      : await redline(toReport, before, asSentThen(toReport, before.records, figures.viewsOf));
  const reports = await report(since === null ? toReport : {...toReport, ...since.shown});
  return {
    files: [...reports.value, ...(since?.files ?? [])],
    flaws: reports.findings,
    found: [...charts.findings, ...lastSent.findings, ...reports.findings],
    lastSent,
    sinceSent: since?.counts ?? null,
  };
}

const lastSentBeside = (
  {inputs, dataset}: ReadInput,
  {edition}: SetFrame,
  {request, effects}: {readonly request: Request; readonly effects: Effects},
): Promise<LastSent> => {
  const letterDate = request.definitive && request.date !== null ? formatDate(request.date) : "";
  return readLastSent({request, edition: edition.id, inputs, dataset, letterDate}, effects);
};

const NOTHING_TO_REPORT = [
  "Er is geen editie met beoordelingen in strategie/edities.csv; er valt niets te rapporteren.",
];

/** Replaces nothing but the lists of findings, which stand beside the last good set. */
async function refuse(
  reasons: readonly string[],
  {findings, waived}: {readonly findings: readonly Finding[]; readonly waived: readonly Waived[]},
  {
    request,
    effects,
    dataset: {strategy, deliveries},
  }: {readonly request: Request; readonly effects: Effects; readonly dataset: Dataset},
): Promise<Outcome> {
  const date = request.date ?? strategy.editions.at(-1)?.referenceDate ?? "";
  const lists = reportFindings(findings, {
    strategy,
    edition: request.edition ?? "geen editie",
    date,
    waived,
    classification: highestClassification(deliveries),
  });
  await publishFindingsOnly(lists, request.folders.output, effects);
  return {findings, refused: reasons, waived: waived.length};
}
