import {readFileSync} from "node:fs";
import {workerReader} from "../../pipeline/1-ingest/index.ts";
import type {Cost} from "./measure.ts";

/** Reads one workbook in a worker, as deliveries are, and prints what it cost as JSON. Words: the file. */
async function measureRead([file = ""]: readonly string[]): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const start = performance.now();
  const reader = workerReader();
  const {value, findings} = await reader.read(bytes, file);
  await reader.close();
  const seconds = (performance.now() - start) / 1000;
  const cells = value.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  if (findings.length > 0) throw new Error(`${findings.length} findings`);
  const cost: Cost = {stage: `${cells} cellen`, seconds, peak: process.resourceUsage().maxRSS / 1024};
  console.log(JSON.stringify([cost]));
}

await measureRead(process.argv.slice(2));
