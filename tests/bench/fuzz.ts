import {compareText} from "../../pipeline/core/place.ts";
import {fuzzReader} from "../support/fuzz-reader.ts";

const [count = 10_000, seed = 2023] = process.argv.slice(2).map(Number);
const start = performance.now();
const {read, codes, silent, lost, slowest} = await fuzzReader(count, seed);
const seconds = (performance.now() - start) / 1000;

console.log(
  [
    `${count} kapotte bestanden (seed ${seed}) in ${seconds.toFixed(0)} s; langste ${slowest.toFixed(2)} s; piek ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    `toch iets gelezen: ${read}; zonder blad en zonder bevinding: ${silent.length}; goede bestanden ertussen verloren: ${lost}`,
    ...[...codes].sort(([a], [b]) => compareText(a, b)).map(([code, times]) => `  ${code}: ${times}`),
  ].join("\n"),
);
process.exitCode = silent.length + lost === 0 && slowest < 6 ? 0 : 1;
