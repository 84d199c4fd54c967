import {READ_HERE, readCsv, sha256} from "./1-ingest/index.ts";
import {registerRows} from "./2-validate/index.ts";
import {
  aboutDelivery,
  correctionChanges,
  inputChanges,
  type PlacedChange,
  type SentBefore,
} from "./6-report/index.ts";
import {FROZEN, type FrozenSet, frozenProblems, readFrozen, SENT, sentDates} from "./7-publish/index.ts";
import type {DocumentRecord} from "./core/document-record.ts";
import type {Effects} from "./core/effects.ts";
import {type Finding, finding} from "./core/findings.ts";
import {formatDate} from "./core/format.ts";
import type {InputChange, ReadInput} from "./core/input-change.ts";
import type {InputFile, Inputs, RawSheet} from "./core/inputs.ts";
import {type OpenRows, openPlaces} from "./core/open-places.ts";
import {baseName, compareText} from "./core/place.ts";
import {explainThen} from "./explain-then.ts";
import type {Request} from "./request.ts";

/** What of the present run is laid beside a sent set. */
export interface Present {
  readonly request: Request;
  readonly edition: string;
  readonly inputs: Inputs;
  readonly dataset: OpenRows;
  /** The date that the letter bears, as printed; empty while it bears none. */
  readonly letterDate: string;
}

/** The set that was sent last; null when there is none, or none that can be relied on. */
export interface LastSent {
  readonly before: SentBefore | null;
  /** What stands for that set among the input of the run. */
  readonly input: readonly InputFile[];
  readonly findings: readonly Finding[];
}

const NONE: LastSent = {before: null, input: [], findings: []};

/** Reads the set that was sent last, of the reported edition if there is one, with what of the input is another since. One that was changed after it was kept is a finding and is not compared with. */
export async function readLastSent(present: Present, effects: Effects): Promise<LastSent> {
  const {data} = present.request.folders;
  const found: FrozenSet[] = [];
  for (const date of await sentDates(data, effects)) {
    const set = await readFrozen(data, date, effects);
    if (set === null) return {...NONE, findings: [spoilt(date, ["de vastlegging is onleesbaar"])]};
    found.push(set);
  }
  const isOfEdition = (set: FrozenSet): boolean => set.manifest.options.editie === present.edition;
  const set = found.findLast(isOfEdition) ?? found.at(-1);
  if (set === undefined) return NONE;
  const problems = await frozenProblems(data, set, effects);
  if (problems.length > 0) return {...NONE, findings: [spoilt(set.sent, problems)]};
  const folder = `${data}/${SENT}/${set.sent}`;
  const record = await effects.read(`${folder}/${FROZEN.record}`);
  return {
    before: {
      sent: set.sent,
      paper: set.paper,
      isSameEdition: isOfEdition(set),
      records: await recordsOf(set, folder, effects),
      changes: await changesSince(set, present, {folder, effects}),
      explainThen: () => explainThen(present.request, set, effects),
    },
    input: [{file: `${SENT}/${set.sent}/${FROZEN.record}`, sha256: sha256(record)}],
    findings: [],
  };
}

const spoilt = (date: string, problems: readonly string[]): Finding =>
  finding(
    "verzonden/gewijzigd",
    {file: `${SENT}/${date}`},
    {date, problems},
    {sender: null, isPublic: false},
  );

const TEXTS = `${FROZEN.output}/intern/teksten/`;

async function recordsOf(
  {files}: FrozenSet,
  folder: string,
  effects: Effects,
): Promise<readonly DocumentRecord[]> {
  const names = files.map(({file}) => file).filter((file) => file.startsWith(TEXTS));
  const records: DocumentRecord[] = [];
  for (const name of names) {
    const text = new TextDecoder().decode(await effects.read(`${folder}/${name}`));
    // Its bytes are those that the program wrote: the hashes were checked.
    records.push(JSON.parse(text) as DocumentRecord);
  }
  return records;
}

interface FrozenFolder {
  readonly folder: string;
  readonly effects: Effects;
}

/** Every cell, line and choice that is another one than in the sent set, with who sent it. */
async function changesSince(
  set: FrozenSet,
  present: Present,
  from: FrozenFolder,
): Promise<readonly InputChange[]> {
  const before = new Map(set.manifest.inputs.map(({file, sha256: hash}) => [file, hash]));
  const after = new Map(present.inputs.files.map(({file, sha256: hash}) => [file, hash]));
  const replaced = replacements(present.inputs, (file) => before.has(file));
  const gone = [...before.keys()].filter(
    (file) => !after.has(file) && !file.startsWith(`${SENT}/`) && ![...replaced.values()].includes(file),
  );
  const changes: InputChange[] = letterDateChange(set, present);
  const senders = new Map(present.dataset.deliveries.map(({file, sender}) => [file, sender]));
  const isOpenNow = openPlaces(present.dataset);
  const told = (change: PlacedChange, about: string | null): InputChange => {
    const {file} = change.place;
    const isOwn =
      file.startsWith("strategie/") || set.files.some((item) => item.file === `${FROZEN.templates}/${file}`);
    return {
      ...change,
      sender: senders.get(file) ?? null,
      isPublic: isOpenNow(change.place) ?? isOwn,
      about,
    };
  };
  for (const file of [...after.keys(), ...gone].sort(compareText)) {
    const then = replaced.get(file) ?? file;
    if (before.get(then) === after.get(file)) continue;
    const was = before.has(then) ? await frozenInput(set, then, from) : null;
    const is = after.has(file) ? presentInput(present.inputs, file) : null;
    for (const change of changesIn(was, is)) {
      const register = file.endsWith("/register.csv") ? firstSheet(change.isGone ? was : is) : null;
      changes.push(told(change, aboutDelivery(register, change)));
    }
  }
  return changes;
}

function changesIn(was: ReadInput | null, is: ReadInput | null): readonly PlacedChange[] {
  const file = (is ?? was)?.file ?? "";
  return file.startsWith("correcties/")
    ? correctionChanges(firstSheet(was), firstSheet(is), baseName(file, ".csv"))
    : inputChanges(was, is);
}

const firstSheet = (input: ReadInput | null): RawSheet | null => input?.sheets?.[0] ?? null;

/** A delivery that takes the place of one that was there when the set was sent, by its file. */
function replacements({registers}: Inputs, wasThere: (file: string) => boolean): ReadonlyMap<string, string> {
  const earlier = new Map(
    registers.flatMap(({file, sheet}) => {
      const folder = file.slice(0, file.lastIndexOf("/"));
      return registerRows(sheet).flatMap(
        ({bestand = "", vervangt = ""}): readonly (readonly [string, string])[] =>
          vervangt === "" ? [] : [[`${folder}/${bestand}`, `${folder}/${vervangt}`]],
      );
    }),
  );
  const found = new Map<string, string>();
  for (const file of earlier.keys()) {
    const seen = new Set<string>();
    let at: string | undefined = file;
    while (at !== undefined && !wasThere(at) && !seen.has(at)) {
      seen.add(at);
      at = earlier.get(at);
    }
    if (at !== undefined && at !== file && wasThere(at)) found.set(file, at);
  }
  return found;
}

/** A letter bears a date once it is final. */
function letterDateChange({manifest: {options}}: FrozenSet, {letterDate}: Present): InputChange[] {
  const was = options.definitief === true ? formatDate(String(options.datum)) : "";
  const place = {file: "keuze datum"};
  return was === letterDate
    ? []
    : [{place, was, is: letterDate, stood: place, isGone: false, sender: null, isPublic: true, about: null}];
}

async function frozenInput(
  set: FrozenSet,
  file: string,
  {folder, effects}: FrozenFolder,
): Promise<ReadInput> {
  const isTemplate = set.files.some((item) => item.file === `${FROZEN.templates}/${file}`);
  const bytes = await effects.read(`${folder}/${isTemplate ? FROZEN.templates : FROZEN.data}/${file}`);
  return readAgain(file, bytes, isTemplate);
}

/** An input file of an earlier run, as far as its cells or lines can be seen. */
export async function readAgain(file: string, bytes: Uint8Array, isTemplate: boolean): Promise<ReadInput> {
  if (isTemplate || file.endsWith(".json"))
    return {file, sheets: null, lines: linesOf(new TextDecoder().decode(bytes))};
  if (file.startsWith("aanleveringen/") && !file.endsWith("/register.csv"))
    return {file, sheets: (await READ_HERE.read(bytes, file)).value, lines: null};
  const table = file.endsWith(".csv") ? readCsv(bytes, file).value : null;
  return {file, sheets: table === null ? null : [table], lines: null};
}

/** What was read already in this run. */
export function presentInput(inputs: Inputs, file: string): ReadInput {
  const delivery = inputs.deliveries.find((item) => item.file === file);
  if (delivery !== undefined) return {file, sheets: delivery.sheets, lines: null};
  const tables = [
    inputs.strategy,
    inputs.registers,
    inputs.asked,
    inputs.corrections,
    inputs.waivers,
    inputs.decisions,
    inputs.steering,
  ].flat();
  const table = tables.find((item) => item.file === file);
  if (table !== undefined) return {file, sheets: [table.sheet], lines: null};
  const text = [...inputs.templates, ...inputs.forms].find((item) => item.file === file);
  return {file, sheets: null, lines: text === undefined ? null : linesOf(text.text)};
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/);
