import {execFile} from "node:child_process";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {promisify} from "node:util";
import {editWorkbook} from "../support/edit-workbook.ts";
import {type Ending, runProgram} from "../support/program.ts";
import {copyProduct, newFolder, removeFolder, replaceIn} from "../support/scratch.ts";

const LETTERS = "data/aanleveringen/2023/anv-beoordeling-2023.xlsx";
const CORRECTION = [
  "bestand;blad;cel;oud;nieuw;reden;door;op",
  "voortgang-2024-04-voorbeeld-a.xlsx;Invullen;G3;2024-09-30;2024-11-30;gemeten;voorbeeld-a;2024-04-06",
].join("\n");

/**
 * Seconds that the whole program takes on a copy of the product: at first, with nothing changed, and after one thing was changed, each as
 * somebody waits for it, with the start of the program beside it. Usage: `node --import tsx tests/bench/again.ts`.
 */
const folder = await newFolder();
try {
  await copyProduct(folder);
  await mkdir(`${folder}/data/correcties`, {recursive: true});
  const start = await timed(["data=nergens"], 2);
  console.log(`starten alleen: ${start.toFixed(2)} s`);
  await tell("eerste keer, alles", async () => undefined);
  await tell("niets gewijzigd", async () => undefined);
  console.log(`starten en de hele taak laden: ${(await loading()).toFixed(2)} s`);
  await tell("een woord in de brief", () =>
    replaceIn(
      `${folder}/templates/rapporten/aanbiedingsbrief.md`,
      "afzonderlijk ontvangen",
      "apart ontvangen",
    ),
  );
  await tell("een bronvermelding", () => edit({G5: "andere bron"}));
  await tell("een datum in een bericht over voortgang", () =>
    writeFile(`${folder}/data/correcties/2023.csv`, CORRECTION),
  );
  await tell("een letter", () => edit({D5: "C"}));
  await tell("alles opnieuw", async () => undefined, ["opnieuw"]);
} finally {
  await removeFolder(folder);
}

/** Before it reads or computes anything. */
async function loading(): Promise<number> {
  const start = performance.now();
  const words = [
    "--import",
    "tsx",
    "--input-type=module",
    "--eval",
    'await import("./pipeline/pipeline.ts")',
  ];
  await promisify(execFile)(process.execPath, words, {cwd: folder});
  return (performance.now() - start) / 1000;
}

async function edit(cells: Readonly<Record<string, string>>): Promise<void> {
  const file = `${folder}/${LETTERS}`;
  await writeFile(file, editWorkbook(await readFile(file), cells));
}

async function tell(what: string, change: () => Promise<void>, words: readonly string[] = []): Promise<void> {
  await change();
  console.log(`${what}: ${(await timed(words, 0)).toFixed(2)} s`);
}

async function timed(words: readonly string[], code: number): Promise<number> {
  const start = performance.now();
  const ending: Ending = await runProgram(folder, words);
  if (ending.code !== code) throw new Error(ending.said);
  return (performance.now() - start) / 1000;
}
