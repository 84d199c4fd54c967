import {existsSync, readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {readWorkbook} from "../../pipeline/1-ingest/index.ts";
import type {RawCell, RawSheet} from "../../pipeline/core/inputs.ts";
import {cellAddress} from "../../pipeline/core/place.ts";
import {intake} from "../../pipeline/intake.ts";
import {run} from "../../pipeline/pipeline.ts";
import {type Filling, fillWorkbook} from "../support/fill-workbook.ts";
import {SOUND} from "../support/mistakes.ts";
import {diskWith, receiveOn, request} from "../support/received.ts";
import {type Kind, savedByLibreOffice} from "./saved-by-libreoffice.ts";
import {verifyAnalysis} from "./verify-analysis.ts";

/*
 * What LibreOffice makes of our workbooks. What a set holds (`output/`, or the folder given behind `--`) is saved there, and no cell may
 * change; an .ods must hold what the .xlsx of the same name does. The formulas of the workbook for analysts are computed anew
 * (`verify-analysis.ts`). And the round trip of a return workbook: a form with mistakes goes back to its sender, who repairs the cells, saves it
 * there and sends it in. Nothing may be found any more, and every other cell must be as it was: value, formula and format.
 * Exit codes: 0 as it should be, or LibreOffice is not here ("niet gecontroleerd"); 1 something is otherwise, told line by line.
 */
const FORM = "uit/uitvraag/2023/ANV/anv-beoordeling-2023-ANV.xlsx";
const RETURN = "uit/intern/retour/ANV/ingevuld-retour.xlsx";
const SHEET = "Invullen";
const MISTAKES: Readonly<Record<string, string | null>> = {E3: "F", D6: "E", F8: null, J9: "soms"};
const REPAIRED: Readonly<Record<string, string>> = {E3: "B", D6: "A", F8: "C", J9: "nee"};

const {"aanleveringen/2023/letters.csv": _, "aanleveringen/2023/register.csv": __, ...before} = SOUND;

/** The return workbook of a form with the mistakes in it, and the disk on which it lies. */
async function returned() {
  const disk = diskWith(before);
  await intake({...request, edition: "2023"}, "ANV", disk);
  // A sender's own formula, which must survive with its outcome.
  const typed: Record<string, Filling> = {H5: {attributes: ' s="0"', inner: "<f>6*7</f><v>42</v>"}};
  for (let row = 2; row <= 11; row += 1)
    Object.assign(typed, {[`D${row}`]: "A", [`E${row}`]: "B", [`F${row}`]: "C", [`I${row}`]: "proef"});
  const blank = disk.files.get(FORM) ?? new Uint8Array();
  disk.files.set("data/postvak/ingevuld.xlsx", fillWorkbook(blank, SHEET, {...typed, ...MISTAKES}));
  await receiveOn(disk);
  const found = await findingsOn(disk);
  return {disk, found, workbook: disk.files.get(RETURN) ?? new Uint8Array()};
}

async function findingsOn(disk: ReturnType<typeof diskWith>): Promise<readonly string[]> {
  const {findings} = await run(request, disk, () => undefined);
  return findings
    .filter(({place}) => place.file.startsWith("aanleveringen/2023/"))
    .map(({code, place}) => `${code} @ ${place.cell ?? place.file}`);
}

/** What stands in each cell, by sheet and address. */
function cellsOf(sheets: readonly RawSheet[]): ReadonlyMap<string, string> {
  const shown = ({value, formula, format}: RawCell): string => JSON.stringify({value, formula, format});
  return new Map(
    sheets.flatMap(({name, cells}) =>
      Array.from(cells, (cell) => [`${name}!${cellAddress(cell.row, cell.column)}`, shown(cell)] as const),
    ),
  );
}

function differences(ours: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>) {
  const places = new Set([...ours.keys(), ...theirs.keys()]);
  return [...places].flatMap((place) =>
    ours.get(place) === theirs.get(place)
      ? []
      : [`${place}: ${ours.get(place) ?? "niets"} werd ${theirs.get(place) ?? "niets"}`],
  );
}

async function verify(): Promise<readonly string[] | null> {
  const {disk, found, workbook} = await returned();
  if (found.length !== Object.keys(MISTAKES).length) return [`verwacht: elke fout eens; ${found.join(", ")}`];
  const repaired = fillWorkbook(workbook, SHEET, REPAIRED);
  const saved = savedByLibreOffice(repaired);
  if (saved === null) return null;
  const [ours, theirs] = [await readWorkbook(repaired, "a.xlsx"), await readWorkbook(saved, "b.xlsx")];
  const [here, there] = [cellsOf(ours.value), cellsOf(theirs.value)];
  disk.files.set("data/postvak/hersteld.xlsx", saved);
  const {findings} = await receiveOn(disk);
  const left = [...findings.map(({code}) => `bij ontvangst: ${code}`), ...(await findingsOn(disk))];
  console.log(
    `${found.length} fouten hersteld; ${here.size} cellen vergeleken; ${left.length} bevindingen over`,
  );
  return [...left, ...differences(here, there)];
}

/** The cells in which two workbooks hold another value, whatever its format; numbers may be so far apart, as a share. */
function otherValues(
  ours: readonly RawSheet[],
  theirs: readonly RawSheet[],
  apart: number,
): readonly string[] {
  const [one, other] = [ours, theirs].map(
    (sheets) =>
      new Map(
        sheets.flatMap(({name, cells}) =>
          [...cells].map((cell) => [`${name}!${cellAddress(cell.row, cell.column)}`, cell.value] as const),
        ),
      ),
  );
  return [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])].flatMap((place) => {
    const [before, after] = [one?.get(place), other?.get(place)];
    const isSame =
      before?.kind === "number" && after?.kind === "number"
        ? Math.abs(before.number - after.number) <= apart * Math.abs(before.number)
        : JSON.stringify(before) === JSON.stringify(after);
    return isSame ? [] : [`${place}: ${JSON.stringify(before)} werd ${JSON.stringify(after)}`];
  });
}

/** LibreOffice keeps fifteen digits of a number. */
const KEPT = 1e-14;

const SET = process.argv[2] ?? fileURLToPath(new URL("../../output", import.meta.url));

/** What is otherwise in the workbooks of the set, as they are and as LibreOffice saves them; null when LibreOffice is not here. */
async function verifySet(): Promise<readonly string[] | null> {
  const folder = `${SET}/kamer`;
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ods")) : [];
  const wrong: string[] = [];
  for (const name of names.map((file) => file.replace(/\.ods$/, ""))) {
    const [ods, xlsx] = (["ods", "xlsx"] as const).map(
      (kind) => [kind, new Uint8Array(readFileSync(`${folder}/${name}.${kind}`))] as const,
    );
    if (ods === undefined || xlsx === undefined) continue;
    const {value: wanted} = await readWorkbook(xlsx[1], "a.xlsx");
    const same = async (what: string, bytes: Uint8Array, kind: Kind, apart: number): Promise<void> => {
      const {value} = await readWorkbook(bytes, `b.${kind}`);
      wrong.push(...otherValues(wanted, value, apart).map((line) => `${name}, ${what}: ${line}`));
    };
    await same(".ods naast .xlsx", ods[1], "ods", 0);
    for (const [[from, bytes], to] of [
      [ods, "ods"],
      [ods, "xlsx"],
      [xlsx, "xlsx"],
    ] as const) {
      const saved = savedByLibreOffice(bytes, from, to);
      if (saved === null) return null;
      await same(`${from} bewaard als ${to}`, saved, to, KEPT);
    }
    console.log(`${name}: ${cellsOf(wanted).size} cellen, vier keer vergeleken`);
  }
  return wrong;
}

const found = [await verify(), await verifySet(), await verifyAnalysis()];
const wrong = found.includes(null) ? null : found.flatMap((lines) => lines ?? []);
if (wrong === null) console.log("niet gecontroleerd: LibreOffice (soffice) is er hier niet");
for (const line of wrong ?? []) console.error(line);
process.exitCode = (wrong?.length ?? 0) === 0 ? 0 : 1;
