import {performance} from "node:perf_hooks";
import type {Cost} from "./measure.ts";

/** Reads and checks the deliveries of a data folder, without templates, and prints what each step cost as JSON. Words: the folder. */
async function measureCheck([data = ""]: readonly string[]): Promise<void> {
  const costs: Cost[] = [];
  const timed = async <Value>(stage: string, work: () => Value | Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const value = await work();
    const seconds = (performance.now() - start) / 1000;
    costs.push({stage, seconds, peak: process.resourceUsage().maxRSS / 1024});
    return value;
  };
  const [{ingest}, {validate}, {diskEffects}] = await timed("programma laden", () =>
    Promise.all([
      import("../../pipeline/1-ingest/index.ts"),
      import("../../pipeline/2-validate/index.ts"),
      import("../../pipeline/disk.ts"),
    ]),
  );
  const folders = {data, templates: `${data}/geen`};
  const inputs = await timed("1 inlezen", () =>
    ingest(
      diskEffects(() => undefined),
      folders,
    ),
  );
  const checked = await timed("2 controleren", () => validate(inputs.value, (name) => name));
  const wrong = [...inputs.findings, ...checked.findings].filter(({place}) =>
    place.file.startsWith("aanleveringen/"),
  );
  const rows = checked.value.filled.reduce((sum, {rows: read}) => sum + read.length, 0);
  if (wrong.length > 0) throw new Error(`${wrong.length} findings, first ${wrong[0]?.code}`);
  costs.push({stage: `gelezen: ${rows} rijen`, seconds: 0, peak: process.resourceUsage().maxRSS / 1024});
  console.log(JSON.stringify(costs));
}

await measureCheck(process.argv.slice(2));
