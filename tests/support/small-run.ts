import type {Finding} from "../../pipeline/core/findings.ts";
import {run} from "../../pipeline/pipeline.ts";
import {memoryEffects} from "./memory-effects.ts";
import {requestFor} from "./request.ts";
import type {DataFiles} from "./small-cycle.ts";

const ABOUT_TEMPLATES = /^(sjabloon|grafiek|tekst|pdf)\/|^bijlage\/sjabloon$/;

/** A whole run on files below `data/`, without templates unless they are given: what it found, without templates about the data alone, and the files that it made by path below the output. */
export async function smallRun(
  files: DataFiles,
  templates: DataFiles = {},
): Promise<{readonly findings: readonly Finding[]; readonly made: ReadonlyMap<string, Uint8Array>}> {
  const below = (folder: string, content: DataFiles) =>
    Object.entries(content).map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  const effects = memoryEffects(
    Object.fromEntries([...below("data", files), ...below("sjablonen", templates)]),
  );
  const request = requestFor({data: "data", templates: "sjablonen", output: "uit"});
  const {findings} = await run(request, effects, () => undefined);
  const hasTemplates = Object.keys(templates).length > 0;
  const made = [...effects.files].filter(([path]) => path.startsWith("uit/"));
  return {
    findings: hasTemplates ? findings : findings.filter(({code}) => !ABOUT_TEMPLATES.test(code)),
    made: new Map(made.map(([path, bytes]) => [path.slice("uit/".length), bytes])),
  };
}
