import {performance} from "node:perf_hooks";
import {seededFaults} from "../support/seeded-faults/seeded-faults.ts";

const [count = 500, seed = 2023] = process.argv.slice(2).map(Number);
const start = performance.now();
const {kinds, seeded, found, missed, clean, falsely} = await seededFaults(count, seed);
const seconds = (performance.now() - start) / 1000;
const share = (part: number, whole: number): string =>
  `${((100 * part) / whole).toFixed(1).replace(".", ",")} %`;

console.log(
  [
    `${seeded} fouten in schone formulieren (seed ${seed}, ${kinds.length} soorten), in ${seconds.toFixed(0)} s`,
    `op de juiste cel gevonden: ${found} van ${seeded}, ${share(found, seeded)}`,
    `schone bestanden met toch een bevinding: ${falsely.length} van ${clean}`,
    ...kinds.map((kind) => `  ${kind.name}: ${kind.found} van ${kind.seeded}`),
    ...[...missed, ...falsely].map((line) => `  mis: ${line}`),
  ].join("\n"),
);
process.exitCode = found >= 0.99 * seeded && falsely.length === 0 ? 0 : 1;
