import {ingest} from "./1-ingest/index.ts";
import {applyWaivers, type Validated, validate} from "./2-validate/index.ts";
import {score} from "./3-score/index.ts";
import {checkDecidedList, orderTests} from "./4-compare/index.ts";
import {sentDates} from "./7-publish/index.ts";
import {attachmentsSince, withoutAttachments} from "./core/attachments.ts";
import type {Effects} from "./core/effects.ts";
import {type Checked, type Finding, sortFindings} from "./core/findings.ts";
import type {IsoDate} from "./core/ids.ts";
import type {Inputs} from "./core/inputs.ts";
import type {Strategy} from "./core/strategy.ts";
import type {Waived} from "./core/waiver.ts";
import type {Progress, Request} from "./request.ts";

/** What was read and checked. */
export interface ReadInput extends Validated {
  readonly inputs: Inputs;
}

/** What was read and checked, and the findings that a waiver holds for; the others travel beside it. */
export interface CheckedInput extends ReadInput {
  readonly waived: readonly Waived[];
}

/** Reads and checks, and goes no further: nothing is written. */
export async function check(
  request: Request,
  effects: Effects,
  progress: Progress,
): Promise<Checked<CheckedInput>> {
  return sifted(await readAndCheck(request, effects, progress), [], request);
}

/** The same with everything that the whole job would find in data: decided places are held beside the computed order too. */
export async function checkAll(
  request: Request,
  effects: Effects,
  progress: Progress,
): Promise<Checked<CheckedInput>> {
  const read = await readAndCheck(request, effects, progress);
  return sifted(read, decidedFindings(read.value), request);
}

function sifted(
  {value, findings: found}: Checked<ReadInput>,
  more: readonly Finding[],
  request: Request,
): Checked<CheckedInput> {
  const {findings, waived} = sift([...found, ...more], value, request);
  return {value: {...value, waived}, findings};
}

/** What is found of decided places. The order is put to the test only where something was decided, for that takes seconds. */
function decidedFindings({dataset}: ReadInput): readonly Finding[] {
  if (dataset.strategy.decidedPlaces.length === 0) return [];
  return checkDecidedList(dataset, orderTests(dataset, score(dataset)));
}

/** Every finding, whether or not a waiver holds for it. */
export async function readAndCheck(
  request: Request,
  effects: Effects,
  progress: Progress,
): Promise<Checked<ReadInput>> {
  progress("inlezen");
  const inputs = await (request.reading ?? ingest(effects, request.folders));
  progress("controleren");
  const valid = validate(inputs.value, request.findFont, request.keep);
  const {dataset, templates} = valid.value;
  const sent = await sentDates(request.folders.data, effects);
  const gone = sent.length === 0 ? attachmentsSince(dataset.strategy, templates.reports) : [];
  const strategy = withoutAttachments(dataset.strategy, gone);
  return {
    value: {...valid.value, dataset: {...dataset, strategy}, inputs: inputs.value},
    findings: [...inputs.findings, ...valid.findings],
  };
}

/** Which findings are open and which a waiver holds for; what is wrong with waivers themselves is open too. */
export function sift(
  all: readonly Finding[],
  {waivers, dataset}: Validated,
  request: Request,
): {readonly findings: readonly Finding[]; readonly waived: readonly Waived[]} {
  const date = request.date ?? dateOfEdition(dataset.strategy, request.edition);
  const {open, waived, findings} = applyWaivers(sortFindings(all), waivers, date);
  return {findings: sortFindings([...open, ...findings]), waived};
}

/** The reference date of the edition asked for, else of the latest with letters; empty, before every date, when there is none. */
const dateOfEdition = ({editions}: Strategy, asked: string | null): IsoDate =>
  editions.findLast(({id, kind}) => (asked === null ? kind === "assessment" : id === asked))?.referenceDate ??
  "";
