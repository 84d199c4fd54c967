import type {Effects} from "../core/effects.ts";
import {type Manifest, type OutputFile, readManifest, readOutputs, sha256} from "./manifest.ts";
import {MANIFEST, SET_FOLDERS} from "./places.ts";

/** Files that Windows, macOS and Office leave behind in any folder they look at. */
export const LITTER = /(^|\/)(~\$[^/]*|\.~lock\.[^/]*|Thumbs\.db|desktop\.ini|\.DS_Store)$/i;

/** Whether the output folder holds a whole set: a manifest, and exactly the files it vouches for. */
export async function isValidSet(output: string, effects: Effects): Promise<boolean> {
  return (await setProblems(output, effects)).length === 0;
}

/** What is wrong with the set in a folder, in Dutch, in a fixed order; empty when it is valid. */
export async function setProblems(output: string, effects: Effects): Promise<readonly string[]> {
  const vouched = await vouchedFor(`${output}/${MANIFEST}`, effects);
  if (vouched === null) return [`${MANIFEST} ontbreekt of is onleesbaar`];
  const missing: string[] = [];
  for (const file of vouched) {
    const path = `${output}/${file.file}`;
    if (!(await effects.exists(path))) missing.push(`${file.file} ontbreekt`);
    else if (!isSame(file, await effects.read(path))) missing.push(`${file.file} is gewijzigd`);
  }
  const known = new Set(vouched.map((file) => file.file));
  const unknown = (await setFiles(output, effects)).filter((file) => !known.has(file));
  return [...missing, ...unknown.map((file) => `${file} hoort niet bij de set`)];
}

/** What a manifest on disk vouches for; null when there is none that can be read. */
export async function vouchedFor(manifest: string, effects: Effects): Promise<readonly OutputFile[] | null> {
  return (await effects.exists(manifest)) ? readOutputs(await effects.read(manifest)) : null;
}

/** Whether these are the bytes that the manifest means. */
export function isSame(file: OutputFile, bytes: Uint8Array): boolean {
  return file.size === bytes.length && file.sha256 === sha256(bytes);
}

/** All files in the folders of a set, without what operating systems and Office leave there. */
export async function setFiles(output: string, effects: Effects): Promise<readonly string[]> {
  const files: string[] = [];
  for (const folder of SET_FOLDERS) {
    for (const file of await effects.list(`${output}/${folder}`)) files.push(`${folder}/${file}`);
  }
  return files.filter((file) => !LITTER.test(file));
}

/** The files of the set in a folder that are still what its manifest vouches for. */
export async function soundFiles(
  output: string,
  present: ReadonlyMap<string, Uint8Array>,
  effects: Effects,
): Promise<ReadonlySet<string>> {
  const vouched = (await vouchedFor(`${output}/${MANIFEST}`, effects)) ?? [];
  return new Set(
    vouched.flatMap((file) => {
      const bytes = present.get(file.file);
      return bytes !== undefined && isSame(file, bytes) ? [file.file] : [];
    }),
  );
}

/** The manifest of the set in a folder; null when there is none that can be read. */
export async function presentManifest(output: string, effects: Effects): Promise<Manifest | null> {
  const path = `${output}/${MANIFEST}`;
  return (await effects.exists(path)) ? readManifest(await effects.read(path)) : null;
}

/** The files of the set in a folder as they are now, by path; without its manifest. */
export async function presentFiles(
  output: string,
  effects: Effects,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const file of await setFiles(output, effects))
    files.set(file, await effects.read(`${output}/${file}`));
  return files;
}
