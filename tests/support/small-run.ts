import type {Finding} from "../../pipeline/core/findings.ts";
import {run} from "../../pipeline/pipeline.ts";
import {memoryEffects} from "./memory-effects.ts";
import {requestFor} from "./request.ts";
import type {DataFiles} from "./small-cycle.ts";

/** A whole run on files below `data/`, without templates: what it found about the data, and the files that it made by path below the output. */
export async function smallRun(
  files: DataFiles,
): Promise<{readonly findings: readonly Finding[]; readonly made: ReadonlyMap<string, Uint8Array>}> {
  const effects = memoryEffects(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`data/${path}`, content])),
  );
  const request = requestFor({data: "data", templates: "geen", output: "uit"});
  const {findings} = await run(request, effects, () => undefined);
  const made = [...effects.files].filter(([path]) => path.startsWith("uit/"));
  return {
    findings: findings.filter(({code}) => !/^(sjabloon|grafiek|tekst|pdf)\/|^bijlage\/sjabloon$/.test(code)),
    made: new Map(made.map(([path, bytes]) => [path.slice("uit/".length), bytes])),
  };
}
