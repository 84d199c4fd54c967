import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {pathToFileURL} from "node:url";

const SECONDS = 180;

/** The workbook as LibreOffice saves it; null when LibreOffice is not here. */
export function savedByLibreOffice(workbook: Uint8Array): Uint8Array | null {
  const folder = mkdtempSync(`${tmpdir()}/kamerklaar-`);
  try {
    writeFileSync(`${folder}/werkmap.xlsx`, workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(`${folder}/profiel`).href}`;
    const words = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", `${folder}/uit`];
    const ended = spawnSync("soffice", [profile, ...words, `${folder}/werkmap.xlsx`], {
      timeout: SECONDS * 1000,
    });
    if (ended.error !== undefined && "code" in ended.error && ended.error.code === "ENOENT") return null;
    return new Uint8Array(readFileSync(`${folder}/uit/werkmap.xlsx`));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
