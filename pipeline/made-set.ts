import type {readOriginals} from "./1-ingest/index.ts";
import {reportFindings, writeAsked, writeReturns} from "./6-report/index.ts";
import {publish, sendNotice} from "./7-publish/index.ts";
import type {ReadInput} from "./check.ts";
import {missingAttachments} from "./core/attachments.ts";
import {highestClassification} from "./core/classification.ts";
import type {Artefact} from "./core/document.ts";
import type {Effects} from "./core/effects.ts";
import {countFindings} from "./core/finding-catalogue.ts";
import type {Finding} from "./core/findings.ts";
import {formatDate} from "./core/format.ts";
import {letterFieldsOf} from "./core/letter-fields.ts";
import {worstStatus} from "./core/status.ts";
import type {Waived} from "./core/waiver.ts";
import {leakReasons} from "./leak-reasons.ts";
import {reasonsToRefuse} from "./reasons-to-refuse.ts";
import type {Request} from "./request.ts";
import type {LastSent} from "./sent-set.ts";
import type {SetFrame} from "./set-frame.ts";

/** A set as it was made, before it is known whether it may take the place of the one in the output folder. */
export interface MadeSet {
  readonly read: ReadInput;
  readonly frame: SetFrame;
  /** What was made for Parliament and for inside, but for what goes back to senders and the lists of findings. */
  readonly files: readonly Artefact[];
  /** What was found while that was made. */
  readonly flaws: readonly Finding[];
  /** Everything that is open, and what a waiver holds for. */
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
  readonly lastSent: LastSent;
}

/** Why the set may not be published, in Dutch; empty when it may. */
export function reasonsAgainst({read, frame, flaws, findings, lastSent}: MadeSet): readonly string[] {
  const leaked = leakReasons(flaws);
  if (!frame.definitive) return leaked;
  const {dataset, templates} = read;
  const isOfEdition = (item: {readonly edition: string}): boolean => item.edition === frame.edition.id;
  const final = reasonsToRefuse({
    status: worstStatus(madeFrom(read).map((item) => item.status)),
    faults: countFindings(findings).faults,
    sent: frame.sent,
    letterFields: letterFieldsOf(dataset.strategy, frame.edition.id),
    memoFields: templates.reports.some(({form}) => form === "nota")
      ? dataset.memoFields.filter(isOfEdition)
      : null,
    missing: missingAttachments(dataset, frame.edition.id),
    steering: dataset.steering.filter(isOfEdition),
    inaccessible: inaccessibleIn(findings),
    spoilt: lastSent.findings.map(({place}) => place.file),
  });
  return [...leaked, ...final];
}

/** Deliveries and links, of which the status weighs on the set. */
const madeFrom = ({dataset: {deliveries, strategy}}: ReadInput) => [
  ...deliveries,
  ...strategy.links.map((link) => ({...link, isPublic: true})),
];

const inaccessibleIn = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap((item) => (item.code === "pdf/toegankelijkheid" ? [item.details.document] : []));

/** Puts the set in the place of the one before, with what goes back to senders: their `originals` with the findings in them, and what they were asked. */
export async function publishSet(
  set: MadeSet,
  originals: Awaited<ReturnType<typeof readOriginals>>,
  {request, effects}: {readonly request: Request; readonly effects: Effects},
): Promise<void> {
  const {read, frame, findings, waived, lastSent} = set;
  const {dataset, inputs, asked, forms} = read;
  const {deliveries, strategy} = dataset;
  const {organisation} = read.templates.theme;
  const returns = await writeReturns(originals, {findings, deliveries}, {organisation, date: frame.date});
  const files = [
    ...set.files,
    ...returns,
    ...writeAsked({asked, deliveries, forms, strategy, organisation}),
    ...reportFindings(findings, {
      strategy,
      edition: frame.edition.title,
      date: frame.date,
      waived,
      classification: highestClassification(deliveries),
    }),
  ];
  await publish(
    [...files, noticeOf(set, files)],
    {
      inputs: [...inputs.files, ...lastSent.input],
      versions: request.versions,
      seed: strategy.parameters.robustness.seed,
      options: optionsOf(set),
    },
    request.folders.output,
    effects,
  );
}

/** The notice lies in kamer/: it says nothing of files that are not public. */
function noticeOf({read, frame}: MadeSet, files: readonly Artefact[]): Artefact {
  const open = madeFrom(read).filter(({isPublic}) => isPublic);
  return sendNotice(
    {
      edition: frame.edition.title,
      date: formatDate(frame.date),
      status: worstStatus(open.map((item) => item.status)),
      faults: frame.publicFaults,
      definitive: frame.definitive,
    },
    files,
  );
}

/** The choices that the set can be made with again. */
const optionsOf = ({frame, lastSent}: MadeSet) => ({
  editie: frame.edition.id,
  datum: frame.date,
  datum_gegeven: frame.sent !== null,
  definitief: frame.definitive,
  vergeleken_met: lastSent.before?.sent ?? "",
});
