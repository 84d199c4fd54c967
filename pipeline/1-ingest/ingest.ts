import type {Effects} from "../core/effects.ts";
import {type Checked, type Finding, finding, sortFindings} from "../core/findings.ts";
import type {EditionId} from "../core/ids.ts";
import type {Inputs} from "../core/inputs.ts";
import {compareText} from "../core/place.ts";
import {readAttachments} from "./read-attachments.ts";
import {type EditionDeliveries, type EditionFolder, readDeliveries} from "./read-deliveries.ts";
import {type Folders, isBystander} from "./read-file.ts";
import {readOwnTables, readOwnTexts} from "./read-own-files.ts";
import type {SheetReader} from "./sheet-reader.ts";
import {workerReader} from "./workers/worker-reader.ts";

const DELIVERIES = "aanleveringen";

/**
 * Reads all input: the product's own data and templates, and of the deliveries only the files that a register vouches
 * for, those in worker processes. Files go by their path below the data or templates folder. The same folders give the same outcome, in the same order.
 */
export async function ingest(
  effects: Effects,
  folders: Folders,
  openReader: () => SheetReader = workerReader,
): Promise<Checked<Inputs>> {
  const reader = openReader();
  try {
    return await ingestWith(effects, folders, reader);
  } finally {
    await reader.close();
  }
}

async function ingestWith(
  effects: Effects,
  {data, templates}: Folders,
  reader: SheetReader,
): Promise<Checked<Inputs>> {
  const own = (below: string, extension: string) => ({root: data, below, extension});
  const strategy = await readOwnTables(effects, own("strategie", ".csv"));
  const forms = await readOwnTexts(effects, own("formulieren", ".json"));
  const asked = await readOwnTables(effects, own("uitvraag", ".csv"));
  const corrections = await readOwnTables(effects, own("correcties", ".csv"));
  const waivers = await readOwnTables(effects, own("ontheffingen", ".csv"));
  const decisions = await readOwnTables(effects, own("besluitvorming", ".csv"));
  const steering = await readOwnTables(effects, own("stuurgroep", ".csv"));
  const texts = await readOwnTexts(effects, {root: templates, below: "", extension: ""});
  const editions = await readEditions(effects, data, reader);
  const attachments = await readAttachments(effects, data, strategy.value.contents);
  const files = [
    strategy,
    forms,
    asked,
    corrections,
    waivers,
    decisions,
    steering,
    texts,
    attachments,
  ].flatMap(({value}) => value.files);
  const {registers, deliveries, unregistered} = editions.value;
  const value: Inputs = {
    strategy: strategy.value.contents,
    forms: forms.value.contents,
    registers,
    deliveries,
    unregistered,
    asked: asked.value.contents,
    attachments: attachments.value.attachments,
    unnamedAttachments: attachments.value.unnamed,
    corrections: corrections.value.contents,
    waivers: waivers.value.contents,
    decisions: decisions.value.contents,
    steering: steering.value.contents,
    templates: texts.value.contents,
    files: byFile([...files, ...editions.value.files]),
  };
  const findings = [
    strategy,
    forms,
    {findings: inside(asked.findings)},
    corrections,
    {findings: inside(waivers.findings)},
    {findings: inside(decisions.findings)},
    {findings: inside(steering.findings)},
    texts,
    attachments,
    editions,
  ].flatMap(({findings}) => findings);
  return {value, findings: sortFindings(findings)};
}

/** Of a folder that holds what is not public, no fault is counted in public either. */
const inside = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((item) => ({...item, isPublic: false}));

const byFile = <Item extends {readonly file: string}>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((a, b) => compareText(a.file, b.file));

async function readEditions(
  effects: Effects,
  data: string,
  reader: SheetReader,
): Promise<Checked<EditionDeliveries>> {
  const names = (await effects.list(`${data}/${DELIVERIES}`)).filter((name) => !isBystander(name));
  const results = await Promise.all(
    editionFolders(names).map((folder) => readDeliveries({effects, data, reader}, folder)),
  );
  const outside = names.filter((name) => !name.includes("/")).map(outsideEdition);
  const values = results.map(({value}) => value);
  return {
    value: {
      registers: values.flatMap(({registers}) => registers),
      deliveries: byFile(values.flatMap(({deliveries}) => deliveries)),
      unregistered: byFile(values.flatMap(({unregistered}) => unregistered)),
      files: values.flatMap(({files}) => files),
    },
    findings: [...outside, ...results.flatMap(({findings}) => findings)],
  };
}

/** Files grouped by the first folder on their path, which is the edition. */
function editionFolders(names: readonly string[]): readonly EditionFolder[] {
  const folders = new Map<EditionId, string[]>();
  for (const name of names) {
    const slash = name.indexOf("/");
    if (slash < 0) continue;
    const edition = name.slice(0, slash);
    folders.set(edition, [...(folders.get(edition) ?? []), name.slice(slash + 1)]);
  }
  return [...folders].map(([edition, names]) => ({edition, folder: `${DELIVERIES}/${edition}`, names}));
}

function outsideEdition(name: string): Finding {
  const row = `(eerst verplaatsen naar de map van de editie) ${name};<formulier>;<afzender>;<datum>;concept;nee;geen`;
  const origin = {sender: null, isPublic: false};
  return finding("bestand/niet-geregistreerd", {file: `${DELIVERIES}/${name}`}, {row}, origin);
}
