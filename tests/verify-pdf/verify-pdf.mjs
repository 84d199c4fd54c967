/**
 * Runs veraPDF on PDFs: `npm run verify:pdf` takes all of output/, `npm run verify:pdf -- <file or folder> …` others.
 * Prints one line of JSON for each file and profile, and a summary in Dutch on the error stream. What fails in a third
 * party's document, which goes along unchanged, is told and is no failure of ours.
 * Exit codes: 0 all of ours passed, or nothing could be checked ("niet gecontroleerd"); 1 a failed check or an unreadable file;
 * 2 a path that does not exist.
 */
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";

/** PDF/UA-1 and PDF/A-2a, by their veraPDF names. */
const PROFILES = ["ua1", "2a"];
const POM = fileURLToPath(new URL("pom.xml", import.meta.url));
const OUTPUT = fileURLToPath(new URL("../../output", import.meta.url));

const tell = (text) => process.stderr.write(`${text}\n`);

function run(program, parameters) {
  const windows = process.platform === "win32";
  return spawnSync(program, parameters, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    shell: windows && program === "mvn",
  });
}

const works = (program) => run(program, ["-version"]).status === 0;

/** Every PDF at or below a path, in fixed order. */
function pdfsAt(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name))
    .flatMap((inside) => (statSync(inside).isDirectory() || /\.pdf$/i.test(inside) ? pdfsAt(inside) : []));
}

const sha256 = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Whether the set that a file lies in says that it came from `data/bijlagen` as it is. A file in no set is ours. */
function isReceived(path) {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "manifest.json");
    if (!existsSync(manifest)) continue;
    try {
      const hash = sha256(path);
      const {inputs} = JSON.parse(readFileSync(manifest, "utf8"));
      return inputs.some((input) => input.file.startsWith("bijlagen/") && input.sha256 === hash);
    } catch {
      return false;
    }
  }
  return false;
}

/** Where the validator is, from Maven's own store or else from Maven Central; null when neither has it. */
function validatorPath() {
  const folder = mkdtempSync(join(tmpdir(), "verify-pdf-"));
  const list = join(folder, "classpath.txt");
  const goals = ["-q", "-B", "-f", POM, "dependency:build-classpath", `-Dmdep.outputFile=${list}`];
  const found = [["-o"], []].some((offline) => run("mvn", [...offline, ...goals]).status === 0);
  const path = found && existsSync(list) ? readFileSync(list, "utf8").trim() : null;
  rmSync(folder, {recursive: true});
  return path;
}

/** One result for each file: `{file, profile, passed, failed, failures}`; a file that cannot be read counts as one failed check. */
function check(files, profile, validator) {
  const options = ["--flavour", profile, "--format", "json", "--maxfailuresdisplayed", "1"];
  const java = [
    "-Xmx1g",
    "-Djava.awt.headless=true",
    "-cp",
    validator,
    "org.verapdf.apps.GreenfieldCliWrapper",
  ];
  const {stdout, stderr} = run("java", [...java, ...options, ...files]);
  const jobs = jobsIn(stdout);
  if (jobs === null) tell(stderr.trim());
  return files.map((path) => {
    const job = (jobs ?? []).find((job) => resolve(job.itemDetails.name) === path);
    return {file: relative(process.cwd(), path), profile, ...outcome(job)};
  });
}

function jobsIn(text) {
  try {
    return JSON.parse(text).report.jobs;
  } catch {
    return null;
  }
}

function outcome(job) {
  const details = job?.validationResult?.[0]?.details;
  if (details === undefined)
    return {
      passed: 0,
      failed: 1,
      failures: [{rule: "onleesbaar", checks: 1, text: "veraPDF kan het bestand niet lezen"}],
    };
  const failures = details.ruleSummaries
    .filter((rule) => rule.status === "failed")
    .map((rule) => ({
      rule: `${rule.specification} ${rule.clause}-${rule.testNumber}`,
      checks: rule.failedChecks,
      text: rule.checks?.[0]?.errorMessage ?? rule.description,
      place: rule.checks?.[0]?.context ?? "",
    }));
  return {passed: details.passedChecks, failed: details.failedChecks, failures};
}

function main(given) {
  const missing = given.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    tell(`Bestaat niet: ${missing.join(", ")}`);
    return 2;
  }
  const paths = given.length > 0 ? given : [OUTPUT];
  const files = paths.flatMap((path) => (existsSync(path) ? pdfsAt(resolve(path)) : []));
  const notChecked = (reason) => {
    tell(`PDF's niet gecontroleerd: ${reason}.`);
    return 0;
  };
  if (files.length === 0) return notChecked("er zijn er geen; maak ze met npm start");
  if (!works("java") || !works("mvn")) return notChecked("Java en Maven zijn hier niet");
  const validator = validatorPath();
  if (validator === null) return notChecked("Maven kan veraPDF niet ophalen");
  const results = PROFILES.flatMap((profile) => check(files, profile, validator));
  for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`);
  const received = new Set(files.filter(isReceived).map((path) => relative(process.cwd(), path)));
  const wrong = results.filter((result) => result.failed > 0);
  for (const {file, profile, failures} of wrong)
    for (const {rule, checks, text} of failures)
      tell(
        `${received.has(file) ? "Niet van ons: " : ""}${file} (${profile}): ${rule}, ${checks} keer: ${text}`,
      );
  const failed = wrong.filter(({file}) => !received.has(file));
  const ours = files.length - received.size;
  tell(
    failed.length === 0
      ? `${ours} PDF's voldoen aan PDF/UA-1 en PDF/A-2a.`
      : `${failed.length} van ${ours * PROFILES.length} controles niet gehaald.`,
  );
  if (received.size > 0) tell(`${received.size} PDF's niet van ons: ongewijzigd overgenomen, alleen gemeld.`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
