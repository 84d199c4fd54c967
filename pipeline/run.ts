// A time zone set here, before anything reads it, keeps the zone of the machine out of every output.
process.env.TZ = "UTC";

import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";
import {createInterface} from "node:readline/promises";
import {fileURLToPath} from "node:url";
import {today} from "./clock.ts";
import {type Effects, RefusedError, UsageError} from "./core/effects.ts";
import {countFindings} from "./core/finding-catalogue.ts";
import type {Finding} from "./core/findings.ts";
import {diskEffects} from "./disk.ts";
import {readOriginWords} from "./herkomst-words.ts";
import {readIntakeWords} from "./intake-words.ts";
import {type Choices, readOptions, readWords} from "./options.ts";
import {type Request, STAGES} from "./request.ts";
import {tellFindings} from "./tell-findings.ts";
import {tellSince} from "./tell-since.ts";
import {readFreezeWords, takeSentDate} from "./vastleggen-words.ts";
import {readCompareWords} from "./vergelijk-words.ts";

const FOLDER = fileURLToPath(new URL("..", import.meta.url))
  .replaceAll(path.sep, "/")
  .replace(/\/$/, "");
const require = createRequire(import.meta.url);

/** What the program ends with. Design, Findings and exit codes. */
const EXIT = {done: 0, faults: 1, usage: 2, bug: 3, refused: 4} as const;

/**
 * Each command imports what it uses when it is asked for: the whole job brings in a dozen large packages, and whoever mistypes an option
 * should not wait for them.
 */
async function main(words: readonly string[]): Promise<number> {
  const effects = diskEffects((line) => console.log(line));
  try {
    const [command = "", ...rest] = words;
    if (command === "controleer") return await checkAsked(rest, effects);
    if (command === "vastleggen") return await freezeAsked(rest, effects);
    if (command === "ontvang") return await receiveFiles(await readRequest(rest, effects), effects);
    if (command === "vergelijk") return await compareAsked(rest, effects);
    if (command === "herkomst") return await traceAsked(rest, effects);
    if (command === "intake") return await writeForms(rest, effects);
    return await runAll(await readRequest(words, effects), effects);
  } catch (error) {
    return explain(error);
  }
}

async function checkAsked(words: readonly string[], effects: Effects): Promise<number> {
  const {sent, rest} = takeSentDate(words);
  const request = await readRequest(rest, effects);
  if (sent === null) return await checkOnly(request, effects);
  const {checkSent} = await import("./check-sent.ts");
  const {isSame, lines} = await checkSent(request, sent, effects, tellStage);
  for (const line of lines) effects.say(line);
  return isSame ? EXIT.done : EXIT.faults;
}

async function freezeAsked(words: readonly string[], effects: Effects): Promise<number> {
  const {rest, ...asked} = readFreezeWords(words);
  const {folders} = await readRequest(rest, effects);
  const {freeze} = await import("./7-publish/index.ts");
  const folder = await freeze({folders, ...asked}, effects);
  effects.say(`Vastgelegd: ${folder}. Wijzig daar niets meer in.`);
  effects.say(`Nagaan of het nog klopt: npm run controleer verzonden=${asked.sent}`);
  return EXIT.done;
}

async function checkOnly(request: Request, effects: Effects): Promise<number> {
  const {check} = await import("./check.ts");
  const {value, findings} = await check(request, effects, tellStage);
  for (const line of tellFindings(findings, value.waived.length)) effects.say(line);
  return exitCode(findings);
}

async function writeForms(words: readonly string[], effects: Effects): Promise<number> {
  const {sender, rest} = readIntakeWords(words);
  const request = await readRequest(rest, effects);
  const {intake} = await import("./intake.ts");
  for (const path of await intake(request, sender, effects)) effects.say(path);
  effects.say("Klaar: dit zijn de formulieren. Stuur ze op zoals ze zijn.");
  return EXIT.done;
}

async function compareAsked(words: readonly string[], effects: Effects): Promise<number> {
  const {from, to, rest} = readCompareWords(words);
  const request = await readRequest(rest, effects);
  const {compareTwo} = await import("./vergelijk.ts");
  const {folder, findings} = await compareTwo(request, {from, to}, effects, tellStage);
  for (const line of tellFindings(findings)) effects.say(line);
  effects.say(`Klaar: ${folder}. Dit staat naast de set voor de Kamer en hoort er niet bij.`);
  return exitCode(findings);
}

async function traceAsked(words: readonly string[], effects: Effects): Promise<number> {
  const {rest, ...asked} = readOriginWords(words);
  const request = await readRequest(rest, effects);
  const {traceFigure} = await import("./herkomst.ts");
  for (const line of await traceFigure(request, asked, effects)) effects.say(line);
  return EXIT.done;
}

/** More changes than this for one file fill the screen; the rest stands in the list. */
const MOST_CHANGES = 20;

async function receiveFiles(request: Request, effects: Effects): Promise<number> {
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

/** Asks on a terminal; anywhere else nobody is there to answer. */
async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const lines = createInterface({input: process.stdin, output: process.stdout});
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

async function runAll(request: Request, effects: Effects): Promise<number> {
  const {run} = await import("./pipeline.ts");
  const outcome = await run(request, effects, tellStage);
  for (const line of tellFindings(outcome.findings, outcome.waived)) effects.say(line);
  effects.say("");
  for (const line of tellSince(outcome.sinceSent, request.definitive)) effects.say(line);
  if (outcome.refused.length > 0) {
    effects.say("Geweigerd: er is geen definitieve set gemaakt en de vorige set is niet vervangen.");
    for (const reason of outcome.refused) effects.say(`  ${reason}`);
    effects.say("De bevindingen staan in geweigerd/ in de uitvoermap.");
    return EXIT.refused;
  }
  effects.say(`Klaar: ${request.folders.output}. Lees eerst kamer/LEESMIJ.txt.`);
  return exitCode(outcome.findings);
}

const exitCode = (findings: readonly Finding[]): number =>
  countFindings(findings).faults > 0 ? EXIT.faults : EXIT.done;

function tellStage(stage: (typeof STAGES)[number]): void {
  console.log(`${STAGES.indexOf(stage) + 1}/${STAGES.length} ${stage}`);
}

async function readRequest(words: readonly string[], effects: Effects): Promise<Request> {
  const typed = readWords(words);
  const data = absolute(typed.data) ?? `${FOLDER}/data`;
  const options = readOptions({...(await settings(data, effects)), ...typed}, FOLDER);
  if (!(await effects.exists(data))) throw new UsageError(`De map met gegevens ${data} bestaat niet.`);
  return {
    folders: {data, templates: `${FOLDER}/templates`, output: absolute(options.uitvoer) ?? options.uitvoer},
    edition: options.editie,
    date: options.datum,
    definitive: options.definitief,
    findFont,
    versions: versions(),
  };
}

/** Folders may be given from where the user stands; npm moves to the folder of the product first and remembers where that was. */
const absolute = (folder: string | undefined): string | null => {
  if (folder === undefined) return null;
  const here = process.cwd();
  const stands = path.relative(FOLDER, here) === "" ? (process.env.INIT_CWD ?? here) : here;
  return path.resolve(stands, folder).replaceAll(path.sep, "/");
};

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

function findFont(name: string): string | null {
  try {
    return require.resolve(name);
  } catch {
    const own = path.join(FOLDER, "templates", name);
    return existsSync(own) ? own : null;
  }
}

function versions(): Readonly<Record<string, string>> {
  const own = JSON.parse(readFileSync(`${FOLDER}/package.json`, "utf8")) as {
    version: string;
    dependencies: Record<string, string>;
  };
  return {kamerklaar: own.version, node: process.versions.node, ...own.dependencies};
}

function explain(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(error.message);
    return EXIT.usage;
  }
  if (error instanceof RefusedError) {
    console.error(error.message);
    return EXIT.refused;
  }
  console.error("Dit is een fout in het programma. Stuur deze regels aan de beheerder:");
  console.error(error instanceof Error ? error.stack : error);
  return EXIT.bug;
}

process.exitCode = await main(process.argv.slice(2));
