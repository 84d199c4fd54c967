import {spawn, spawnSync} from "node:child_process";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {availableParallelism, tmpdir} from "node:os";
import {dirname} from "node:path";
import {performance} from "node:perf_hooks";
import {fileURLToPath} from "node:url";
import type {DataFiles} from "../support/small-cycle.ts";
import {largeCycle} from "./large-cycle.ts";
import {COLUMNS, largeWorkbook} from "./large-workbook.ts";
import type {LongCost} from "./long-report.ts";
import {largeDelivery, largeText, manyWorkbooks} from "./many-workbooks.ts";
import type {Cost} from "./measure.ts";
import type {CompareCost} from "./measure-compare.ts";
import type {SmaaCost} from "./measure-smaa.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MEASURE = fileURLToPath(new URL("measure.ts", import.meta.url));
const LONG = fileURLToPath(new URL("long-report.ts", import.meta.url));
const MEASURE_READ = fileURLToPath(new URL("measure-read.ts", import.meta.url));
const MEASURE_COMPARE = fileURLToPath(new URL("measure-compare.ts", import.meta.url));
const COMPARED = {editions: [25, 50, 100], risks: 1000, criteria: 18};
const MEASURE_SMAA = fileURLToPath(new URL("measure-smaa.ts", import.meta.url));
const NUMPY = fileURLToPath(new URL("smaa_numpy.py", import.meta.url));
const TESTED = {risks: 60, criteria: 18, draws: [10_000, 50_000, 100_000]};
const FAULTS = fileURLToPath(new URL("faults.ts", import.meta.url));
const ORIGINS = fileURLToPath(new URL("origins.ts", import.meta.url));
const MEASURE_CHECK = fileURLToPath(new URL("measure-check.ts", import.meta.url));
const OPENPYXL = fileURLToPath(new URL("read_openpyxl.py", import.meta.url));
const PYTHONS = ["python3", "/usr/bin/python3"];
const MANY = {files: 20, rows: 250};
const TEXT_ROWS = {read: 1_000_000, refused: 1_100_000};
const ROWS = 100_000;
const LARGE = {editions: 20, risks: 60, criteria: 18, seed: 2023};
const [runs = 3] = process.argv.slice(2).map(Number);

/** Prints what each stage costs on the bundled data and on a large generated cycle, what a long report costs, and what the whole program takes from a cold start. */
async function bench(scratch: string): Promise<void> {
  console.log(`Node ${process.versions.node}, ${availableParallelism()} kernen; mediaan van ${runs} runs`);
  print("Meegeleverde gegevens", await repeat(`${ROOT}/data`, scratch));
  await writeFiles(`${scratch}/groot`, largeCycle(LARGE));
  const {editions, risks, criteria} = LARGE;
  const title = `Gegenereerd: ${editions} edities × ${risks} risico's × ${criteria} criteria`;
  print(title, await repeat(`${scratch}/groot`, scratch));
  await writeFile(`${scratch}/groot.xlsx`, largeWorkbook(ROWS, LARGE.seed));
  const read = await repeatScript(() => node([MEASURE_READ, `${scratch}/groot.xlsx`]));
  print(`Eén werkmap van ${ROWS} rijen × ${COLUMNS} kolommen lezen, in een eigen proces`, read);
  await benchDeliveries(scratch);
  await benchComparing();
  await benchTesting();
  printLong(JSON.parse(await node([LONG])) as LongCost);
  console.log(`\n${(await node([FAULTS])).trimEnd()}`);
  console.log(`\n${(await node([ORIGINS])).trimEnd()}`);
  const cold: number[] = [];
  for (let run = 0; run < runs; run += 1) cold.push(await coldStart(scratch));
  console.log(`\nHele programma, vanaf een koude start: ${seconds(median(cold))} s`);
}

/** Many small workbooks as deliveries, beside openpyxl on the same files, and one text file about as large as a delivery may be, and one that is larger. */
async function benchDeliveries(scratch: string): Promise<void> {
  const folder = `${scratch}/leveringen`;
  await writeFiles(folder, await manyWorkbooks(MANY.files, MANY.rows));
  const check = await repeatScript(() => node([MEASURE_CHECK, folder]));
  print(`${MANY.files} werkmappen van ${MANY.rows} rijen lezen en controleren`, check);
  const python = PYTHONS.find((name) => spawnSync(name, ["-c", "import openpyxl"]).status === 0);
  const beside = python === undefined ? null : spawnSync(python, [OPENPYXL, folder]).stdout.toString();
  console.log(beside === null ? "openpyxl is er hier niet" : `alleen lezen, met ${beside.trimEnd()}`);
  await writeFiles(`${scratch}/levering`, await largeDelivery(TEXT_ROWS.read));
  const large = await repeatScript(() => node([MEASURE_CHECK, `${scratch}/levering`]));
  print(`Eén csv van ${TEXT_ROWS.read} rijen lezen en controleren`, large);
  await writeFile(`${scratch}/groot.csv`, largeText(TEXT_ROWS.refused));
  const text = await repeatScript(() => node([MEASURE_READ, `${scratch}/groot.csv`]));
  print(`Eén csv van ${TEXT_ROWS.refused} rijen, in een eigen proces`, text);
}

/** What scoring and comparing costs as there are more editions; seconds per edition should stay as they are, and memory too when pairs go in turn. */
async function benchComparing(): Promise<void> {
  const {risks, criteria} = COMPARED;
  console.log(`\nEdities van ${risks} risico's × ${criteria} criteria scoren en vergelijken`);
  for (const way of ["ineens", "keer"]) {
    for (const editions of COMPARED.editions) {
      const printed = await node([MEASURE_COMPARE, way, ...[editions, risks, criteria].map(String)]);
      const {scoring, comparing, peak} = JSON.parse(printed) as CompareCost;
      console.log(
        `${editions} edities, ${way === "keer" ? "paar voor paar" : "ineens"}: scoren ${seconds(scoring)} s, vergelijken ${seconds(comparing)} s, piek ${peak.toFixed(0)} MB`,
      );
    }
  }
}

/** What putting an order to the test costs on one core, beside numpy on the same work: seconds grow with the draws, memory does not. */
async function benchTesting(): Promise<void> {
  const {risks, criteria} = TESTED;
  console.log(
    `\nDe volgorde van ${risks} risico's × ${criteria} criteria op de proef stellen, vrije gewichten`,
  );
  const python = PYTHONS.find((name) => spawnSync(name, ["-c", "import numpy"]).status === 0);
  const oneCore = {env: {...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1"}};
  for (const draws of TESTED.draws) {
    const size = [risks, criteria, draws].map(String);
    const costs: SmaaCost[] = [];
    for (let run = 0; run < runs; run += 1)
      costs.push(JSON.parse(await node([MEASURE_SMAA, ...size])) as SmaaCost);
    const took = seconds(median(costs.map((cost) => cost.seconds)));
    const busy = seconds(median(costs.map((cost) => cost.busy)));
    const peak = Math.max(...costs.map((cost) => cost.peak)).toFixed(0);
    console.log(`${draws} trekkingen: ${took} s (${busy} s rekentijd), piek ${peak} MB`);
    const beside = python === undefined ? null : spawnSync(python, [NUMPY, ...size], oneCore);
    console.log(beside === null ? "numpy is er hier niet" : beside.stdout.toString().trimEnd());
  }
}

/** The stages' costs, each the median over fresh processes. */
async function repeat(data: string, scratch: string): Promise<readonly Cost[]> {
  return repeatScript(async (run) => {
    const printed = await node([MEASURE, data, `${ROOT}/templates`, `${scratch}/uit-${run}`]);
    await rm(`${scratch}/uit-${run}`, {recursive: true, force: true});
    return printed;
  });
}

async function repeatScript(script: (run: number) => Promise<string>): Promise<readonly Cost[]> {
  const all: (readonly Cost[])[] = [];
  for (let run = 0; run < runs; run += 1) all.push(JSON.parse(await script(run)) as readonly Cost[]);
  return (all[0] ?? []).map(({stage}, index) => ({
    stage,
    seconds: median(all.map((costs) => costs[index]?.seconds ?? Number.NaN)),
    peak: median(all.map((costs) => costs[index]?.peak ?? Number.NaN)),
  }));
}

async function coldStart(scratch: string): Promise<number> {
  const start = performance.now();
  await node([`${ROOT}/pipeline/run.ts`, `uitvoer=${scratch}/koud`]);
  return (performance.now() - start) / 1000;
}

/** What a fresh process prints; a process that fails stops the bench. */
function node(words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", ...words], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const printed: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      // Exit code 1 means faults in the data, with a whole set all the same.
      if (code === 0 || code === 1) resolve(Buffer.concat(printed).toString());
      else reject(new Error(`${words.join(" ")} ended with ${code}`));
    });
  });
}

async function writeFiles(folder: string, files: DataFiles): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(`${folder}/${path}`), {recursive: true});
    await writeFile(`${folder}/${path}`, content);
  }
}

function print(title: string, costs: readonly Cost[]): void {
  console.log(
    `\n${title}\n${"stap".padEnd(22)}${"seconden".padStart(10)}${"piek tot hier (MB)".padStart(20)}`,
  );
  for (const {stage, seconds: took, peak} of costs) {
    console.log(`${stage.padEnd(22)}${seconds(took).padStart(10)}${peak.toFixed(0).padStart(20)}`);
  }
  if (costs.length === 1) return;
  const total = costs.reduce((sum, cost) => sum + cost.seconds, 0);
  console.log(`${"samen".padEnd(22)}${seconds(total).padStart(10)}`);
}

function printLong({pages, perPage, peak, same}: LongCost): void {
  const again = same ? "tweede keer byte-identiek" : "TWEEDE KEER ANDERE BYTES";
  console.log(
    `\nRapport van ${pages} bladzijden: ${perPage.toFixed(1)} ms per bladzijde, piek ${peak.toFixed(0)} MB, ${again}`,
  );
}

const seconds = (value: number): string => value.toFixed(2);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const pair = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return pair.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0) / 2;
}

const scratch = await mkdtemp(`${tmpdir()}/kamerklaar-bench-`);
try {
  await bench(scratch);
} finally {
  await rm(scratch, {recursive: true, force: true});
}
