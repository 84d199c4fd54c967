import {readFileSync} from "node:fs";
import {READ_LIMITS, workerReader} from "../../pipeline/1-ingest/index.ts";
import {mutateFile} from "./mutate-file.ts";
import {seededRandom} from "./random.ts";
import {showCells} from "./show-sheets.ts";

const SOUND = [
  "xlsx/ingevuld-libreoffice.xlsx",
  "xlsx/soorten-openpyxl.xlsx",
  "xlsx/open-xml-sdk.xlsx",
  "xlsx/libreoffice.xlsx",
  "xlsx/wachtwoord.xlsx",
  "xlsx/libreoffice.xls",
  "ods/ingevuld.ods",
  "ods/soorten.ods",
  "csv/windows-1252.csv",
  "csv/utf-16le.csv",
] as const;
const WITNESS = "a;b\n1;goed";

/** What became of many broken files. */
export interface Fuzzed {
  /** How many were read with something in them, and how many gave findings of each code. */
  readonly read: number;
  readonly codes: ReadonlyMap<string, number>;
  /** Files that gave neither a sheet nor a finding. */
  readonly silent: readonly number[];
  /** Sound files, read in between, that were not read. */
  readonly lost: number;
  readonly slowest: number;
}

/** Breaks real files at random, the same for the same seed, and has each read in a worker with a sound one after every ten. */
export async function fuzzReader(count: number, seed: number): Promise<Fuzzed> {
  const files = SOUND.map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url))),
  }));
  const random = seededRandom(seed);
  const reader = workerReader({...READ_LIMITS, workers: 1});
  const codes = new Map<string, number>();
  const silent: number[] = [];
  let read = 0;
  let lost = 0;
  let slowest = 0;
  for (let index = 0; index < count; index += 1) {
    const {name, bytes} = files[Math.floor(random() * files.length)] ?? {name: "", bytes: new Uint8Array()};
    const start = performance.now();
    const {value, findings} = await reader.read(mutateFile(bytes, random), name);
    slowest = Math.max(slowest, (performance.now() - start) / 1000);
    if (value.length > 0) read += 1;
    if (value.length + findings.length === 0) silent.push(index);
    for (const code of new Set(findings.map((item) => item.code)))
      codes.set(code, (codes.get(code) ?? 0) + 1);
    if (index % 10 === 0) {
      const sound = await reader.read(new TextEncoder().encode(WITNESS), "goed.csv");
      if (showCells(sound.value[0]).B2 !== "text goed") lost += 1;
    }
  }
  await reader.close();
  return {read, codes, silent, lost, slowest};
}
