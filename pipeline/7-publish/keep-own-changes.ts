import type {Effects} from "../core/effects.ts";
import {sha256} from "./manifest.ts";
import {KEPT, MANIFEST} from "./places.ts";
import {isSame, setFiles, vouchedFor} from "./valid-set.ts";

/**
 * Copies what people changed or added in the current set to `zelf-gewijzigd/<start of its hash>/`, so that a new set never takes
 * somebody's work away. The current set stays as it is; a file that was copied before is not copied again.
 */
export async function keepOwnChanges(output: string, effects: Effects): Promise<void> {
  const vouched = (await vouchedFor(`${output}/${MANIFEST}`, effects)) ?? [];
  const made = new Map(vouched.map((file) => [file.file, file]));
  for (const path of await setFiles(output, effects)) {
    const bytes = await effects.read(`${output}/${path}`);
    const ours = made.get(path);
    if (ours !== undefined && isSame(ours, bytes)) continue;
    const copy = `${KEPT}/${sha256(bytes).slice(0, 8)}/${path}`;
    if (await effects.exists(`${output}/${copy}`)) continue;
    await effects.write(`${output}/${copy}`, bytes);
    effects.say(`${path} is met de hand gewijzigd en wordt vervangen; uw versie staat in ${copy}.`);
  }
}
