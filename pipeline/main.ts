import {today} from "./clock.ts";
import {type Effects, RefusedError, UsageError} from "./core/effects.ts";
import {countFindings} from "./core/finding-catalogue.ts";
import type {Finding} from "./core/findings.ts";
import {readChartWords} from "./grafiek-words.ts";
import {readOriginWords} from "./herkomst-words.ts";
import {readIntakeWords} from "./intake-words.ts";
import {type Choices, readOptions, readWords} from "./options.ts";
import type {Outcome} from "./pipeline.ts";
import {type Progress, type Request, STAGES} from "./request.ts";
import {RUN_FLAGS, readRunWords} from "./run-words.ts";
import {tellFindings} from "./tell-findings.ts";
import {tellSince} from "./tell-since.ts";
import {readReturnedWords} from "./teruggekomen-words.ts";
import {readFreezeWords, takeSentDate} from "./vastleggen-words.ts";
import {readCompareWords} from "./vergelijk-words.ts";

/** The place that a command is given in: where the product stands, and what only the machine can do. */
export interface Surroundings {
  /** Absolute path of the product, with forward slashes. */
  readonly product: string;
  readonly effects: Effects;
  /** Says a line to whoever gave the command, about why it could not be done. */
  readonly complain: (line: string) => void;
  /** Asks on a terminal; null where nobody is there to answer. */
  readonly ask: (question: string) => Promise<string | null>;
  /** Keeps a folder for this command alone, and gives what lets go of it. Throws `RefusedError` while another program has it. */
  readonly hold: (folder: string) => Promise<() => Promise<void>>;
  /** A folder as somebody typed it, from where they stand, as an absolute path. */
  readonly absolute: (folder: string) => string;
  readonly findFont: Request["findFont"];
  readonly versions: Request["versions"];
  /** What prints the documents, where that is not done by the command itself. */
  readonly print?: Request["print"];
}

/** What the program ends with. Design, Findings and exit codes. */
const EXIT = {done: 0, faults: 1, usage: 2, bug: 3, refused: 4} as const;

/**
 * Each command imports what it uses when it is asked for: the whole job brings in a dozen large packages, and whoever mistypes an option
 * should not wait for them.
 */
export async function main(words: readonly string[], around: Surroundings): Promise<number> {
  try {
    const [command = "", ...rest] = words;
    if (command === "controleer") return await checkAsked(rest, around);
    if (command === "vastleggen") return await freezeAsked(rest, around);
    if (command === "ontvang") return await receiveFiles(await readRequest(rest, around), around);
    if (command === "vergelijk") return await compareAsked(rest, around);
    if (command === "herkomst") return await traceAsked(rest, around);
    if (command === "waarom") return await explainOutput(rest, around);
    if (command === "grafiek") return await copyAsked(rest, around);
    if (command === "intake") return await writeForms(rest, around);
    return await runAll(words, around);
  } catch (error) {
    return explain(error, around.complain);
  }
}

async function checkAsked(words: readonly string[], around: Surroundings): Promise<number> {
  const {effects} = around;
  const {letter, adopt, rest: others} = readReturnedWords(words);
  const {sent, rest} = takeSentDate(others);
  const request = await readRequest(rest, around);
  if (letter !== null) return await assessAsked(request, {path: around.absolute(letter), adopt}, effects);
  if (sent === null) return await checkOnly(request, around);
  const {checkSent} = await import("./check-sent.ts");
  const {isSame, lines} = await checkSent(request, sent, effects, tellTo(effects));
  for (const line of lines) effects.say(line);
  return isSame ? EXIT.done : EXIT.faults;
}

async function freezeAsked(words: readonly string[], around: Surroundings): Promise<number> {
  const {effects} = around;
  const {rest, ...asked} = readFreezeWords(words);
  const {folders} = await readRequest(rest, around);
  const {freeze} = await import("./7-publish/index.ts");
  const folder = await holding(folders.output, around, () => freeze({folders, ...asked}, effects));
  effects.say(`Vastgelegd: ${folder}. Wijzig daar niets meer in.`);
  effects.say(`Nagaan of het nog klopt: npm run controleer verzonden=${asked.sent}`);
  return EXIT.done;
}

async function checkOnly(request: Request, {effects}: Surroundings): Promise<number> {
  const {checkAll} = await import("./check.ts");
  const {value, findings} = await checkAll(request, effects, tellTo(effects));
  for (const line of tellFindings(findings, value.waived.length)) effects.say(line);
  return exitCode(findings);
}

async function assessAsked(
  request: Request,
  asked: {readonly path: string; readonly adopt: boolean},
  effects: Effects,
): Promise<number> {
  const {assessReturned} = await import("./teruggekomen.ts");
  const {findings, judged, right, files, refused} = await assessReturned(request, asked, effects);
  effects.say(`Getallen, datums, namen en verwijzingen: ${judged}, waarvan er ${right} kloppen.`);
  for (const line of tellFindings(findings, 0, files[0])) effects.say(line);
  for (const file of files) effects.say(`Geschreven: ${request.folders.output}/${file}`);
  if (refused.length > 0) effects.say("Geweigerd: de tekst van deze brief is niet overgenomen.");
  for (const reason of refused) effects.say(`  ${reason}`);
  if (refused.length > 0) return EXIT.refused;
  return findings.length === 0 || asked.adopt ? EXIT.done : EXIT.faults;
}

async function writeForms(words: readonly string[], around: Surroundings): Promise<number> {
  const {effects} = around;
  const {sender, rest} = readIntakeWords(words);
  const request = await readRequest(rest, around);
  const {intake} = await import("./intake.ts");
  for (const path of await intake(request, sender, effects)) effects.say(path);
  effects.say("Klaar: dit zijn de formulieren. Stuur ze op zoals ze zijn.");
  return EXIT.done;
}

async function compareAsked(words: readonly string[], around: Surroundings): Promise<number> {
  const {effects} = around;
  const {from, to, rest} = readCompareWords(words);
  const request = await readRequest(rest, around);
  const {compareTwo} = await import("./vergelijk.ts");
  const {folder, findings} = await compareTwo(request, {from, to}, effects, tellTo(effects));
  for (const line of tellFindings(findings)) effects.say(line);
  effects.say(`Klaar: ${folder}. Dit staat naast de set voor de Kamer en hoort er niet bij.`);
  return exitCode(findings);
}

async function traceAsked(words: readonly string[], around: Surroundings): Promise<number> {
  const {effects} = around;
  const {rest, ...asked} = readOriginWords(words);
  const request = await readRequest(rest, around);
  const {traceFigure} = await import("./herkomst.ts");
  for (const line of await traceFigure(request, asked, effects)) effects.say(line);
  return EXIT.done;
}

async function explainOutput(words: readonly string[], around: Surroundings): Promise<number> {
  const {effects, product} = around;
  const [output, ...rest] = words;
  if (output === undefined)
    throw new UsageError(
      "Noem een bestand van de set, bijvoorbeeld npm run waarom kamer/aanbiedingsbrief.pdf.",
    );
  const request = await readRequest(rest, around);
  const {whyRebuilt} = await import("./waarom.ts");
  for (const line of await whyRebuilt(request, {product, output}, effects)) effects.say(line);
  return EXIT.done;
}

async function copyAsked(words: readonly string[], around: Surroundings): Promise<number> {
  const {effects} = around;
  const {name, rest} = readChartWords(words);
  const request = await readRequest(rest, around);
  const {copyChart} = await import("./grafiek.ts");
  const {file, isPublic} = await copyChart(request, name, effects, tellTo(effects));
  effects.say(`Klaar: ${file}. Open het in een Vega-editor.`);
  if (!isPublic) effects.say("Let op: dit bestand kan gegevens bevatten die niet openbaar zijn.");
  return EXIT.done;
}

/** More changes than this for one file fill the screen; the rest stands in the list. */
const MOST_CHANGES = 20;

async function receiveFiles(request: Request, {effects, ask}: Surroundings): Promise<number> {
  const {receive} = await import("./ontvang.ts");
  const {receipts, findings} = await receive(request, {...effects, today, ask});
  for (const {from, to, id, replaces, changes} of receipts) {
    const instead = replaces === null ? "" : `; vervangt ${replaces}, ${changes.length} wijzigingen`;
    effects.say(`Ontvangen: ${from} → ${to} (${id.form} van ${id.sender}${instead})`);
    for (const line of changes.slice(0, MOST_CHANGES)) effects.say(`  ${line}`);
    if (changes.length > MOST_CHANGES)
      effects.say(`  … en nog ${changes.length - MOST_CHANGES}; zie ontvangst/ in de uitvoermap`);
  }
  if (receipts.length === 0) effects.say("Er is geen bestand aangenomen.");
  for (const line of tellFindings(findings)) effects.say(line);
  return exitCode(findings);
}

async function runAll(words: readonly string[], around: Surroundings): Promise<number> {
  const {anew, preview, rest} = readRunWords(words);
  const request = await readRequest(rest, around, RUN_FLAGS);
  const {effects, product} = around;
  if (preview) {
    const {previewSet} = await import("./preview.ts");
    const {lines, outcome} = await previewSet(request, product, {effects, progress: tellTo(effects)});
    for (const line of lines) effects.say(line);
    return outcome.refused.length > 0 ? EXIT.refused : exitCode(outcome.findings);
  }
  const {runNeeded} = await import("./run-needed.ts");
  const {outcome, isUnchanged} = await holding(request.folders.output, around, () =>
    runNeeded(request, {product, anew}, {effects, progress: tellTo(effects)}),
  );
  if (isUnchanged)
    effects.say("Er is niets gewijzigd: de set die er ligt, is nog geldig en is niet opnieuw gemaakt.");
  return tellEnd(outcome, request, effects);
}

/** What a set is made or kept with: two at once in one folder would take each other’s files for what a broken run left behind. */
async function holding<Result>(
  folder: string,
  {hold}: Surroundings,
  work: () => Promise<Result>,
): Promise<Result> {
  const release = await hold(folder);
  try {
    return await work();
  } finally {
    await release();
  }
}

function tellEnd(outcome: Outcome, {folders, definitive}: Request, effects: Effects): number {
  for (const line of tellFindings(outcome.findings, outcome.waived)) effects.say(line);
  effects.say("");
  for (const line of tellSince(outcome.sinceSent, definitive)) effects.say(line);
  if (outcome.refused.length > 0) {
    effects.say("Geweigerd: er is geen definitieve set gemaakt en de vorige set is niet vervangen.");
    for (const reason of outcome.refused) effects.say(`  ${reason}`);
    effects.say("De bevindingen staan in geweigerd/ in de uitvoermap.");
    return EXIT.refused;
  }
  effects.say(`Klaar: ${folders.output}. Lees eerst kamer/LEESMIJ.txt.`);
  return exitCode(outcome.findings);
}

const exitCode = (findings: readonly Finding[]): number =>
  countFindings(findings).faults > 0 ? EXIT.faults : EXIT.done;

const tellTo =
  ({say}: Effects): Progress =>
  (stage) =>
    say(`${STAGES.indexOf(stage) + 1}/${STAGES.length} ${stage}`);

async function readRequest(
  words: readonly string[],
  around: Surroundings,
  flags: readonly string[] = [],
): Promise<Request> {
  const {product, effects, absolute, findFont, versions, print} = around;
  const typed = readWords(words, flags);
  const data = typed.data === undefined ? `${product}/data` : absolute(typed.data);
  const options = readOptions({...(await settings(data, effects)), ...typed}, product);
  if (!(await effects.exists(data))) throw new UsageError(`De map met gegevens ${data} bestaat niet.`);
  return {
    folders: {data, templates: `${product}/templates`, output: absolute(options.uitvoer)},
    edition: options.editie,
    date: options.datum,
    definitive: options.definitief,
    findFont,
    versions,
    print,
  };
}

/** Choices that hold for every run: `data/instellingen.csv` with the columns instelling and waarde. */
async function settings(data: string, effects: Effects): Promise<Choices> {
  const file = `${data}/instellingen.csv`;
  if (!(await effects.exists(file))) return {};
  const {readCsv} = await import("./1-ingest/index.ts");
  const sheet = readCsv(await effects.read(file), "instellingen.csv").value;
  const rows = new Map<number, string[]>();
  for (const {row, column, value} of sheet?.cells ?? []) {
    const cells = rows.get(row) ?? [];
    cells[column - 1] = value.kind === "text" ? value.text.trim() : "";
    rows.set(row, cells);
  }
  return readWords([...rows.values()].slice(1).map(([name = "", value = ""]) => `${name}=${value}`));
}

function explain(error: unknown, complain: Surroundings["complain"]): number {
  if (error instanceof UsageError) {
    complain(error.message);
    return EXIT.usage;
  }
  if (error instanceof RefusedError) {
    complain(error.message);
    return EXIT.refused;
  }
  complain("Dit is een fout in het programma. Stuur deze regels aan de beheerder:");
  complain(String(error instanceof Error ? error.stack : error));
  return EXIT.bug;
}
