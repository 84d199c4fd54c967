import {fileURLToPath} from "node:url";
import {ingest} from "../../pipeline/1-ingest/index.ts";
import {type Validated, validate} from "../../pipeline/2-validate/index.ts";
import type {Checked} from "../../pipeline/core/findings.ts";
import {diskEffects} from "../../pipeline/disk.ts";
import {ROOT} from "./repository.ts";

/** Where a font of the house style stands. */
export const findFont = (name: string): string | null =>
  name.startsWith("@") ? fileURLToPath(import.meta.resolve(name)) : null;

/** The data and templates that come with the product, read and checked. */
export async function bundledData(): Promise<Checked<Validated>> {
  const effects = diskEffects(() => undefined);
  const inputs = await ingest(effects, {data: `${ROOT}/data`, templates: `${ROOT}/templates`});
  const valid = validate(inputs.value, findFont);
  return {value: valid.value, findings: [...inputs.findings, ...valid.findings]};
}
