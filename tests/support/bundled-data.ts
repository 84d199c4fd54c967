import {fileURLToPath} from "node:url";
import type {Validated} from "../../pipeline/2-validate/index.ts";
import {readAndCheck} from "../../pipeline/check.ts";
import type {Checked} from "../../pipeline/core/findings.ts";
import {diskEffects} from "../../pipeline/disk.ts";
import {ROOT} from "./repository.ts";
import {requestFor} from "./request.ts";

/** Where a font of the house style stands. */
export const findFont = (name: string): string | null =>
  name.startsWith("@") ? fileURLToPath(import.meta.resolve(name)) : null;

/** The data and templates that come with the product, read and checked. */
export function bundledData(): Promise<Checked<Validated>> {
  const folders = {data: `${ROOT}/data`, templates: `${ROOT}/templates`, output: `${ROOT}/output`};
  const silent = () => undefined;
  return readAndCheck(requestFor(folders, {findFont}), diskEffects(silent), silent);
}
