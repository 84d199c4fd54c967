import type {Artefact} from "../core/document.ts";
import type {Effects} from "../core/effects.ts";
import {compareText} from "../core/place.ts";
import {keepOwnChanges} from "./keep-own-changes.ts";
import {type Manifest, manifestOf, type RunRecord, writeManifest} from "./manifest.ts";
import {ASIDE, MANIFEST, READY, REFUSED, SET_FOLDERS, STAGING} from "./places.ts";
import {complete, giveUp, recover} from "./recover.ts";
import {setProblems, vouchedFor} from "./valid-set.ts";

const FINDINGS = /^intern\/(bevindingen\.[a-z]+)$/;

/**
 * Puts a whole new set in the output folder, or leaves the old one as it was. Where the old set has the very same files, only its manifest is
 * replaced. Files that people changed in the old set are first copied to `zelf-gewijzigd/`; findings of an earlier refusal make way.
 * Throws `RefusedError` naming a file that is held open, `UsageError` when the disk fails; the old set is intact then.
 */
export async function publish(
  artefacts: readonly Artefact[],
  run: RunRecord,
  output: string,
  effects: Effects,
): Promise<void> {
  refuseStrayPaths(artefacts);
  const manifest = manifestOf(artefacts, run);
  await recover(output, effects);
  if (await isThere(manifest, output, effects)) {
    await renewManifest(manifest, output, effects);
    return;
  }
  const staging = `${output}/${STAGING}`;
  await writeAll(artefacts, staging, effects);
  await effects.write(`${staging}/${MANIFEST}`, writeManifest(manifest));
  const problems = await setProblems(staging, effects);
  if (problems.length > 0)
    throw new Error(`what was written differs from what was made: ${problems.join("; ")}`);
  await keepOwnChanges(output, effects);
  await effects.rename(staging, `${output}/${READY}`);
  await swap(output, effects);
}

/** Whether the very files that this manifest vouches for are the set in the output folder, and nothing else has to make way. */
async function isThere(manifest: Manifest, output: string, effects: Effects): Promise<boolean> {
  if (await effects.exists(`${output}/${REFUSED}`)) return false;
  const present = await vouchedFor(`${output}/${MANIFEST}`, effects);
  if (JSON.stringify(present) !== JSON.stringify(manifest.outputs)) return false;
  return (await setProblems(output, effects)).length === 0;
}

/** Input that was saved anew with the same meaning makes no file anew; only its SHA-256 is another. */
async function renewManifest(manifest: Manifest, output: string, effects: Effects): Promise<void> {
  await effects.write(`${output}/${STAGING}/${MANIFEST}`, writeManifest(manifest));
  await effects.rename(`${output}/${STAGING}/${MANIFEST}`, `${output}/${MANIFEST}`);
  await effects.remove(`${output}/${STAGING}`);
}

/**
 * For a run that is refused: puts only its `intern/bevindingen.*` in `geweigerd/`, beside the last good set, which stays as it
 * is and stays valid. The next set that is published clears them.
 */
export async function publishFindingsOnly(
  artefacts: readonly Artefact[],
  output: string,
  effects: Effects,
): Promise<void> {
  await recover(output, effects);
  const refused = artefacts.flatMap(({path, bytes}) => {
    const name = FINDINGS.exec(path)?.[1];
    return name === undefined ? [] : [{path: name, bytes}];
  });
  if (refused.length === 0) throw new Error("a refusal without findings");
  await writeAll(refused, `${output}/${STAGING}`, effects);
  const folder = `${output}/${REFUSED}`;
  if (await effects.exists(folder)) await effects.rename(folder, `${output}/${ASIDE}`);
  await effects.rename(`${output}/${STAGING}`, folder);
  await effects.remove(`${output}/${ASIDE}`);
}

/** Failing before the manifest is in place means going back; failing after it only leaves waste, for the next start to clear. */
async function swap(output: string, effects: Effects): Promise<void> {
  try {
    await complete(output, effects);
  } catch (error) {
    if (await effects.exists(`${output}/${READY}/${MANIFEST}`)) {
      await giveUp(output, effects).catch(() => undefined);
      throw error;
    }
    effects.say(
      `De vorige set is nog niet helemaal opgeruimd: ${error instanceof Error ? error.message : error}`,
    );
  }
}

async function writeAll(artefacts: readonly Artefact[], folder: string, effects: Effects): Promise<void> {
  for (const {path, bytes} of [...artefacts].sort((a, b) => compareText(a.path, b.path))) {
    await effects.write(`${folder}/${path}`, bytes);
  }
}

/** Two names that differ only in capitals are one file on Windows. */
function refuseStrayPaths(artefacts: readonly Artefact[]): void {
  const seen = new Set<string>();
  for (const {path} of artefacts) {
    const [folder = "", ...rest] = path.split("/");
    if (!SET_FOLDERS.includes(folder) || rest.length === 0)
      throw new Error(`not in a folder of the set: ${path}`);
    const same = path.toLowerCase();
    if (seen.has(same)) throw new Error(`made twice: ${path}`);
    seen.add(same);
  }
  if (seen.size === 0) throw new Error("a set without files");
}
