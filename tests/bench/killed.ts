import {killRuns} from "../end-to-end/kill-runs.ts";

const [count = 50, seed = 2023] = process.argv.slice(2).map(Number);
const kills = await killRuns(count, seed);
const number = (test: (kill: (typeof kills)[number]) => boolean): number => kills.filter(test).length;

console.log(
  [
    `${count} keer gestopt (seed ${seed}), waarvan ${number((kill) => kill.whileWriting)} keer tijdens het wegschrijven`,
    `al klaar voor het stoppen: ${number((kill) => kill.tooLate)}; iets op te ruimen: ${number((kill) => kill.torn)}`,
    `oude set: ${number((kill) => kill.left === "old")}; nieuwe set: ${number((kill) => kill.left === "new")}; geen van beide: ${number((kill) => kill.left === "neither")}`,
  ].join("\n"),
);
process.exitCode = number((kill) => kill.left === "neither") === 0 ? 0 : 1;
