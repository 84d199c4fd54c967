/**
 * Validates the open data with frictionless and DuckDB: `npm run verify:open-data` takes output/kamer/data, with a folder behind `--` another.
 * Uses the Python that is here when it has both, or else puts them in a folder of their own that is removed again.
 * Exit codes: 0 all in order, or nothing could be checked ("niet gecontroleerd"); 1 something is wrong; 2 a folder that does not exist.
 */
import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const besides = (name) => fileURLToPath(new URL(name, import.meta.url));
const OUTPUT = besides("../../output/kamer/data");
const WINDOWS = process.platform === "win32";

const run = (program, parameters, stdio = "ignore") => spawnSync(program, parameters, {stdio}).status;
const hasBoth = (python) => run(python, ["-c", "import frictionless, duckdb"]) === 0;

/** A Python with both packages; null when it cannot be had. */
function pythonIn(scratch) {
  const here = ["python3", "python"].find((name) => run(name, ["--version"]) === 0);
  if (here === undefined || hasBoth(here)) return here ?? null;
  const own = join(scratch, WINDOWS ? "Scripts/python.exe" : "bin/python");
  const isMade =
    run(here, ["-m", "venv", scratch]) === 0 &&
    run(own, ["-m", "pip", "install", "-q", "-r", besides("requirements.txt")]) === 0;
  return isMade && hasBoth(own) ? own : null;
}

function main([folder = OUTPUT]) {
  if (!existsSync(join(folder, "datapackage.json"))) {
    console.error(`Geen datapackage.json in ${folder}; maak open data met npm start.`);
    return 2;
  }
  const scratch = mkdtempSync(join(tmpdir(), "verify-open-data-"));
  try {
    const python = pythonIn(scratch);
    if (python !== null) return run(python, [besides("verify_open_data.py"), folder], "inherit") ?? 1;
    console.error("Open data niet gecontroleerd: Python met frictionless en duckdb is hier niet te krijgen.");
    return 0;
  } finally {
    rmSync(scratch, {recursive: true, force: true});
  }
}

process.exitCode = main(process.argv.slice(2));
