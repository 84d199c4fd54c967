import {readReturned} from "./1-ingest/index.ts";
import {
  adoptLetter,
  finishDocument,
  type ReturnedWithFindings,
  reasonsNotToAdopt,
  returnedFindings,
  stemOf,
  writeAssessment,
} from "./6-report/index.ts";
import type {AnewDocument} from "./compose-anew.ts";
import {type Effects, UsageError} from "./core/effects.ts";
import {describe, severityOf} from "./core/finding-catalogue.ts";
import type {Finding} from "./core/findings.ts";
import type {ReturnedLetter} from "./core/returned-letter.ts";
import type {Templates} from "./core/templates.ts";
import {drawDocument} from "./draw-document.ts";
import {lettersMade, nearestLetter} from "./letters-made.ts";
import type {Request} from "./request.ts";

/** What became of a letter that came back. Paths are below the output folder. */
export interface Receipt {
  readonly findings: readonly Finding[];
  /** How many figures, dates, names and references were judged, and how many of those are right. */
  readonly judged: number;
  readonly right: number;
  readonly files: readonly string[];
  /** Why its text was not adopted, though that was asked; empty when it was, or was not asked. */
  readonly refused: readonly string[];
}

/**
 * Holds a letter that came back from elsewhere against the letter in the output folder, and writes the assessment beside the set; when asked,
 * and when nothing stands in its way, also the PDF of its text. Throws `UsageError` for a file that cannot be read and for a set that is not there.
 */
export async function assessReturned(
  request: Request,
  asked: {readonly path: string; readonly adopt: boolean},
  effects: Effects,
): Promise<Receipt> {
  const file = asked.path.replace(/^.*[\\/]/, "");
  const letter = await readLetter(asked.path, effects);
  const made = await lettersMade(request, effects, letter);
  const {composed, assessment, isOutdated} = nearestLetter(letter, made);
  const findings = returnedFindings(file, assessment, isOutdated);
  const artefacts = writeAssessment({
    file,
    document: composed.document.name,
    assessment,
    findings,
    explain: composed.explain,
    classification: made.classification,
  });
  for (const {path, bytes} of artefacts) await effects.write(`${request.folders.output}/${path}`, bytes);
  const files = artefacts.map(({path}) => path);
  const returned = {letter, assessment, findings};
  const adopted = asked.adopt ? await adopt(returned, composed, made.templates) : null;
  if (adopted?.pdf) {
    const path = `teruggekomen/${stemOf(file)}.pdf`;
    await effects.write(`${request.folders.output}/${path}`, adopted.pdf);
    files.push(path);
  }
  const right = assessment.judgements.filter(({verdict}) => verdict === "klopt").length;
  const refused = adopted?.refused ?? [];
  return {findings, judged: assessment.judgements.length, right, files, refused};
}

/** The accessible PDF of the text that came back, or why there can be none. */
async function adopt(
  returned: ReturnedWithFindings,
  composed: AnewDocument,
  templates: Templates,
): Promise<{readonly pdf: Uint8Array | null; readonly refused: readonly string[]}> {
  const reasons = reasonsNotToAdopt(returned);
  if (reasons.length > 0) return {pdf: null, refused: reasons};
  const drawn = await drawDocument(composed.document, templates, composed.views);
  const document = adoptLetter(drawn.value, returned);
  const {findings, printed} = await finishDocument(document, composed.template.file, {
    theme: templates.theme,
  });
  const {value: files, findings: flaws} = await printed;
  const pdf = files.find(({path}) => path.endsWith(".pdf"));
  const faults = [...drawn.findings, ...findings, ...flaws].filter((item) => severityOf(item) === "fout");
  const refused = faults.map(sayFinding);
  return {pdf: refused.length === 0 ? (pdf?.bytes ?? null) : null, refused};
}

function sayFinding(item: Finding): string {
  const {title, seen} = describe(item);
  return `${title}: ${seen}.`;
}

async function readLetter(path: string, effects: Effects): Promise<ReturnedLetter> {
  if (!(await effects.exists(path))) throw new UsageError(`Het bestand ${path} bestaat niet.`);
  const read = await readReturned(await effects.read(path));
  if (read.refusal !== null)
    throw new UsageError(
      `${path} kan niet worden gelezen: ${read.refusal.text}. Sla de brief op als Word-document (.docx) of als PDF met tekst, en probeer het opnieuw.`,
    );
  return read.value;
}
