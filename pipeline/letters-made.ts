import {readReturned} from "./1-ingest/index.ts";
import {
  type Assessment,
  assessLetter,
  type DrawnLabel,
  type ExpectedLine,
  expectedLines,
  type Names,
  recordDocument,
} from "./6-report/index.ts";
import {presentManifest, soundFiles} from "./7-publish/index.ts";
import {type Anew, type AnewDocument, composeAnew} from "./compose-anew.ts";
import {attachmentsOf} from "./core/attachments.ts";
import {highestClassification} from "./core/classification.ts";
import type {ReportDocument} from "./core/document.ts";
import type {DocumentRecord} from "./core/document-record.ts";
import {type Effects, UsageError} from "./core/effects.ts";
import type {IsoDate} from "./core/ids.ts";
import type {ReturnedLetter} from "./core/returned-letter.ts";
import type {Organisation} from "./core/strategy.ts";
import type {Templates} from "./core/templates.ts";
import type {Request} from "./request.ts";

/** The letters of the set in the output folder. */
export interface LettersMade {
  /** At least one. */
  readonly letters: readonly LetterMade[];
  readonly names: Names;
  readonly templates: Templates;
  /** The highest of what was read; empty when there is none. */
  readonly classification: string;
}

/** A letter of the set, with everything that is printed in it. */
export interface LetterMade {
  readonly composed: AnewDocument;
  readonly expected: readonly ExpectedLine[];
  /** Whether the data say something else now than when the letter was made. */
  readonly isOutdated: boolean;
}

/**
 * Reads what the letters in the output folder say, and composes them again from the data of now. Throws `UsageError` when there are none.
 * @param returned what they will be held against: a PDF of ours shows its figures, all that was made from the Word file has them in words.
 */
export async function lettersMade(
  request: Request,
  effects: Effects,
  returned: ReturnedLetter,
): Promise<LettersMade> {
  const {input, documents, edition, date} = await composeAsMade(request, effects);
  const {strategy, deliveries} = input.dataset;
  const {templates} = input;
  const classification = highestClassification(deliveries);
  const showsFigures = returned.paragraphs.some(({part}) => part === "figuur");
  const letters: LetterMade[] = [];
  for (const composed of documents.filter(({document}) => document.letter !== null)) {
    const {document, drawn} = composed;
    const record = await recordOf(`intern/teksten/${document.name}.json`, request.folders.output, effects);
    if (record === null) continue;
    const now = recordDocument(document, drawn, classification);
    const isOutdated = JSON.stringify(record.lines) !== JSON.stringify(now.lines);
    const labels = showsFigures ? await labelsOf(document, request.folders.output, effects) : null;
    const expected = expectedLines(record, document, {layout: templates.theme.letter, labels});
    letters.push({composed, expected, isOutdated});
  }
  if (letters.length === 0) throw new UsageError(noSet(request));
  const names = {
    ministries: ministriesOn(strategy.organisations, date),
    titles: attachmentsOf(strategy, edition.id).map(({title}) => title),
  };
  return {letters, names, templates, classification};
}

/** The letter of which most came back as it was, with what was found when the two were held against each other. */
export function nearestLetter(
  returned: ReturnedLetter,
  {letters, names}: LettersMade,
): LetterMade & {readonly assessment: Assessment} {
  const [first, ...others] = letters.map((letter) => ({
    ...letter,
    assessment: assessLetter(returned, letter.expected, names),
  }));
  if (first === undefined) throw new Error("no letter to hold it against");
  return others.reduce(
    (best, other) => (other.assessment.changes.length < best.assessment.changes.length ? other : best),
    first,
  );
}

/** What ministries are called on a date, without “Ministerie van”, in small letters. */
const ministriesOn = (organisations: readonly Organisation[], date: IsoDate): ReadonlySet<string> =>
  new Set(
    organisations
      .filter((item) => (item.from ?? "") <= date && (item.until === null || date < item.until))
      .map(({name}) => name.replace(/^Ministerie van /, "").toLowerCase()),
  );

/** The text of a document of the set; null when it is not there as the program wrote it. */
async function recordOf(file: string, output: string, effects: Effects): Promise<DocumentRecord | null> {
  const bytes = await ownFile(file, output, effects);
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as DocumentRecord);
}

/** A file of the set; null when it is not there as the program wrote it. */
async function ownFile(file: string, output: string, effects: Effects): Promise<Uint8Array | null> {
  const path = `${output}/${file}`;
  if (!(await effects.exists(path))) return null;
  const bytes = await effects.read(path);
  const sound = await soundFiles(output, new Map([[file, bytes]]), effects);
  return sound.has(file) ? bytes : null;
}

/** What is written in the drawings of a letter of the set, as its PDF has it; none when that is not there as the program wrote it. */
async function labelsOf(
  {name, audience}: ReportDocument,
  output: string,
  effects: Effects,
): Promise<readonly DrawnLabel[]> {
  const bytes = await ownFile(`${audience}/${name}.pdf`, output, effects);
  const {value} = bytes === null ? {value: null} : await readReturned(bytes);
  return (value?.paragraphs ?? []).flatMap(({part, number, text}) =>
    part === "figuur" ? [{figure: number, text}] : [],
  );
}

/** The documents from the data of now, with the choices that the set in the output folder was made with. */
async function composeAsMade(request: Request, effects: Effects): Promise<Anew> {
  const manifest = await presentManifest(request.folders.output, effects);
  const {editie, datum, datum_gegeven, definitief} = manifest?.options ?? {};
  if (typeof editie !== "string" || typeof datum !== "string") throw new UsageError(noSet(request));
  const date = datum_gegeven === true ? datum : null;
  const anew = await composeAnew(
    {...request, edition: editie, date, definitive: definitief === true},
    effects,
  );
  if (anew === null) throw new UsageError("Er is geen editie met beoordelingen, en dus geen brief.");
  return anew;
}

const noSet = ({folders}: Request): string =>
  `In ${folders.output} staat geen brief om mee te vergelijken. Maak die eerst met npm start.`;
