import {readFileSync} from "node:fs";
import {workerReader} from "../../pipeline/1-ingest/index.ts";
import type {Cost} from "./measure.ts";

/** Reads one workbook in a worker, as deliveries are, and prints what it cost as JSON, with what was read or why it was refused. Words: the file. */
async function measureRead([file = ""]: readonly string[]): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const start = performance.now();
  const reader = workerReader();
  const {value, findings} = await reader.read(bytes, file);
  await reader.close();
  const seconds = (performance.now() - start) / 1000;
  const cells = value.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  // A file that is refused costs something too.
  const stage = findings.length > 0 ? `geweigerd: ${findings[0]?.code}` : `${cells} cellen`;
  const cost: Cost = {stage, seconds, peak: process.resourceUsage().maxRSS / 1024};
  console.log(JSON.stringify([cost]));
}

await measureRead(process.argv.slice(2));
