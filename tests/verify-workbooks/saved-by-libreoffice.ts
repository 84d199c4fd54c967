import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {pathToFileURL} from "node:url";

const SECONDS = 180;

const FILTERS = {xlsx: "xlsx:Calc MS Excel 2007 XML", ods: "ods:calc8"} as const;
export type Kind = keyof typeof FILTERS;

/** The workbook as LibreOffice saves it; null when LibreOffice is not here. */
export function savedByLibreOffice(
  workbook: Uint8Array,
  from: Kind = "xlsx",
  to: Kind = "xlsx",
): Uint8Array | null {
  const folder = mkdtempSync(`${tmpdir()}/kamerklaar-`);
  try {
    writeFileSync(`${folder}/werkmap.${from}`, workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(`${folder}/profiel`).href}`;
    const words = ["--headless", "--convert-to", FILTERS[to], "--outdir", `${folder}/uit`];
    const ended = spawnSync("soffice", [profile, ...words, `${folder}/werkmap.${from}`], {
      timeout: SECONDS * 1000,
    });
    if (ended.error !== undefined && "code" in ended.error && ended.error.code === "ENOENT") return null;
    return new Uint8Array(readFileSync(`${folder}/uit/werkmap.${to}`));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
