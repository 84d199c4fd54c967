import {ingest} from "../../pipeline/1-ingest/index.ts";
import {type Validated, validate} from "../../pipeline/2-validate/index.ts";
import type {Checked} from "../../pipeline/core/findings.ts";
import {memoryEffects} from "./memory-effects.ts";
import type {DataFiles} from "./small-cycle.ts";

/** Everything that stage 2 makes of a cycle given as files below `data/`; findings about the templates, of which there are none, are left out. */
export async function checkCycle(files: DataFiles): Promise<Checked<Validated>> {
  const effects = memoryEffects(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`data/${path}`, content])),
  );
  const inputs = await ingest(effects, {data: "data", templates: "templates"});
  const valid = validate(inputs.value, (name) => name);
  const findings = [...inputs.findings, ...valid.findings].filter(
    ({code}) => !/^(sjabloon|grafiek|tekst|pdf)\/|^bijlage\/sjabloon$/.test(code),
  );
  return {value: valid.value, findings};
}
