import type {Finding} from "../../../pipeline/core/findings.ts";
import {formatPlace} from "../../../pipeline/core/place.ts";
import {seededRandom} from "../random.ts";
import {readCycle} from "../small-cycle.ts";
import {CYCLE, cleanForms} from "./clean-forms.ts";
import {FAULT_KINDS, type Fault, type FaultKind} from "./fault-kinds.ts";
import {harmlessEdit} from "./harmless-edits.ts";
import {pickFrom} from "./pick.ts";
import {type CleanForm, type Edit, type FileKind, SHEET, sentForm} from "./sent-form.ts";

/** What became of the seeded faults of one kind. */
export interface KindResult {
  readonly name: string;
  readonly seeded: number;
  /** Told with the right code at the right cell. */
  readonly found: number;
}

/** What the benchmark measured. */
export interface FaultResults {
  readonly kinds: readonly KindResult[];
  readonly seeded: number;
  readonly found: number;
  /** Faults that were not found where they are, with what was told instead. */
  readonly missed: readonly string[];
  /** Clean files that were sent, and what was told of them all the same. */
  readonly clean: number;
  readonly falsely: readonly string[];
}

/** A form is filled in anew after this many rounds of all kinds. */
const ROUNDS_PER_FILLING = 4;
/** After so many faults a file goes out in which nothing is wrong. */
const FAULTS_PER_CLEAN_FILE = 3;
const FILES: readonly FileKind[] = ["xlsx", "csv"];

/**
 * Seeds `count` faults one by one into clean forms, the kinds in turn, in workbooks and text files by turns, and has each file checked as
 * a delivery. Between them go clean files, as filled in or with something harmless done to them. Same count and seed, same results.
 */
export async function seededFaults(count: number, seed: number): Promise<FaultResults> {
  const random = seededRandom(seed);
  const missed: string[] = [];
  const falsely: string[] = [];
  const tally = new Map(FAULT_KINDS.map(({name}) => [name, {name, seeded: 0, found: 0}]));
  let clean = 0;
  const sendClean = async (form: CleanForm, edit: Edit, file: FileKind): Promise<void> => {
    clean += 1;
    const told = await send(form, edit, file);
    if (told.length > 0) falsely.push(`${form.form}, ${file}: ${JSON.stringify(edit)} → ${firstOf(told)}`);
  };
  let forms: readonly CleanForm[] = [];
  for (const [index, kind] of faultsInTurn(count).entries()) {
    const round = Math.floor(index / FAULT_KINDS.length);
    if (index % (ROUNDS_PER_FILLING * FAULT_KINDS.length) === 0) {
      forms = await cleanForms(random);
      for (const form of forms) for (const file of FILES) await sendClean(form, {}, file);
    }
    if (index % FAULTS_PER_CLEAN_FILE === 0) {
      const form = pickFrom(forms, random);
      await sendClean(form, harmlessEdit(form, random), pickFrom(FILES, random));
    }
    const file = kind.files[round % kind.files.length] ?? "xlsx";
    const fitting = forms.filter((candidate) => kind.forms.includes(candidate.form));
    const form = pickFrom(fitting, random);
    const fault = kind.make(form, random);
    const told = await send(form, fault.edit, file);
    const isFound = told.some((item) => isIt(item, fault));
    const score = tally.get(kind.name);
    if (score !== undefined) {
      score.seeded += 1;
      score.found += isFound ? 1 : 0;
    }
    if (!isFound)
      missed.push(`${kind.name} (${form.form}, ${file}): ${JSON.stringify(fault)} → ${firstOf(told)}`);
  }
  const kinds = [...tally.values()];
  const found = kinds.reduce((sum, item) => sum + item.found, 0);
  return {kinds, seeded: count, found, missed, clean, falsely};
}

const faultsInTurn = (count: number): readonly FaultKind[] =>
  Array.from({length: count}, (_, index) => FAULT_KINDS[index % FAULT_KINDS.length]).filter(
    (kind) => kind !== undefined,
  );

const firstOf = (findings: readonly Finding[]): string =>
  findings.slice(0, 3).map(briefly).join(" | ") || "nothing";

const briefly = ({code, place}: Finding): string => `${code} @ ${formatPlace(place)}`;

function isIt({code, place}: Finding, fault: Fault): boolean {
  if (code !== fault.code || (place.cell ?? null) !== fault.cell) return false;
  return place.sheet === undefined || place.sheet === SHEET;
}

/** What is told when this form is the only delivery of its kind and edition. */
async function send(form: CleanForm, edit: Edit, file: FileKind): Promise<readonly Finding[]> {
  const name = `ingevuld.${file}`;
  const folder = `aanleveringen/${form.edition}`;
  const row = `${name};${form.form};ANV;2023-01-01;fictief;ja;geen`;
  const head = "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering";
  const letters = "letters.csv;anv-beoordeling;ANV;2023-01-01;fictief;ja;geen";
  const beside = form.form === "proef-bedragen" ? [letters] : [];
  const {"aanleveringen/2023/letters.csv": others = "", ...rest} = CYCLE;
  const {findings} = await readCycle({
    ...rest,
    ...(form.form === "anv-beoordeling" ? {} : {"aanleveringen/2023/letters.csv": others}),
    [`${folder}/register.csv`]: [head, ...beside, row].join("\n"),
    [`${folder}/${name}`]: sentForm(form, edit, file),
  });
  return findings;
}
