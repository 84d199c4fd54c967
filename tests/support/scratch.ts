import {appendFile, cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname} from "node:path";
import {diskEffects} from "../../pipeline/disk.ts";
import {ROOT} from "./repository.ts";

/** Where the product under test stands. */
export const PRODUCT = ROOT;

/** Templates that make one letter and one workbook and draw nothing: for runs of which only the data or the ending matters. The other reports are there in one sentence, because the list of attachments names them. */
export const FEW_TEMPLATES: readonly string[] = [
  "huisstijl.json",
  "rapporten/aanbiedingsbrief.md",
  "werkmappen/cijfers.json",
];

/** A new empty folder; the test takes it away with `removeFolder`. */
export async function newFolder(): Promise<string> {
  return realpath(await mkdtemp(`${tmpdir()}/kamerklaar-`));
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true});
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(`${folder}/${path}`), {recursive: true});
    await writeFile(`${folder}/${path}`, content);
  }
}

/** All files below a folder with their bytes, in a fixed order. */
export async function readFiles(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const effects = diskEffects(() => undefined);
  const files = new Map<string, Uint8Array>();
  for (const path of await effects.list(folder)) files.set(path, await effects.read(`${folder}/${path}`));
  return files;
}

/** Replaces a passage of a text file; a passage that is not there is a mistake in the test. */
export async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
  await writeFile(file, text.replace(from, to));
}

/** Which files of the product a copy gets, and in what order they are made. */
export interface CopyOptions {
  /** Files below `data/` instead of the bundled ones. */
  readonly data?: Readonly<Record<string, string | Uint8Array>>;
  /** Names of the templates that go along whole; all when absent. Of the other reports only the head goes along. */
  readonly templates?: readonly string[];
  readonly reversed?: boolean;
}

/** Copies the product to `folder`, which must be absolute, with the installed packages linked, so that its own program can be run there. */
export async function copyProduct(folder: string, options: CopyOptions = {}): Promise<void> {
  const {list} = diskEffects(() => undefined);
  const below = async (name: string): Promise<readonly string[]> =>
    (await list(`${PRODUCT}/${name}`)).map((file) => `${name}/${file}`);
  const templates = options.templates?.map((name) => `templates/${name}`) ?? (await below("templates"));
  const data = options.data === undefined ? await below("data") : [];
  const files = ["package.json", "tsconfig.json", ...(await below("pipeline")), ...templates, ...data];
  for (const file of options.reversed === true ? files.reverse() : files) {
    await mkdir(dirname(`${folder}/${file}`), {recursive: true});
    await cp(`${PRODUCT}/${file}`, `${folder}/${file}`);
  }
  if (options.templates !== undefined) await writeFiles(folder, await shortReports(options.templates));
  await writeFiles(`${folder}/data`, options.data ?? {});
  await symlink(`${PRODUCT}/node_modules`, `${folder}/node_modules`, "junction");
}

/** Adds rows below a CSV table as a spreadsheet would: columns at the end that a row leaves out are empty. The rows have no quotes in them. */
export async function addRows(file: string, rows: readonly string[]): Promise<void> {
  const text = await readFile(file, "utf8");
  const width = (row: string): number => row.split(";").length;
  const wanted = width(text.split(/\r?\n/)[0] ?? "");
  const whole = rows.map((row) => row + ";".repeat(Math.max(0, wanted - width(row))));
  await appendFile(file, `${text.endsWith("\n") ? "" : "\n"}${whole.join("\n")}\n`);
}

/** Every report of the product that is not among these, with its own head and one sentence. A decision note has fixed headings, so it is not there at all. */
async function shortReports(whole: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const {list} = diskEffects(() => undefined);
  const names = (await list(`${PRODUCT}/templates/rapporten`)).map((name) => `rapporten/${name}`);
  const short = names
    .filter((name) => !whole.includes(name))
    .map(async (name): Promise<readonly [string, string]> => {
      const text = await readFile(`${PRODUCT}/templates/${name}`, "utf8");
      const end = text.indexOf("\n---", 3);
      return [`templates/${name}`, `${text.slice(0, end)}\n---\n\nDit stuk is kort.\n`];
    });
  const made = (await Promise.all(short)).filter(([, text]) => !/^soort: nota$/m.test(text));
  return Object.fromEntries(made);
}
