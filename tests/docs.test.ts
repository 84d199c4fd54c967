import {existsSync, statSync} from "node:fs";
import path from "node:path/posix";
import {describe, expect, it} from "vitest";
import {readCsv} from "../pipeline/1-ingest/index.ts";
import {applyCorrections} from "../pipeline/2-validate/deliveries/apply-corrections.ts";
import {checkReports} from "../pipeline/2-validate/templates/check-reports.ts";
import {TAGS} from "../pipeline/2-validate/templates/tags.ts";
import {columnsOf, FACT_SPECS, VIEW_NAMES} from "../pipeline/core/catalogue.ts";
import {FINDING_CODES} from "../pipeline/core/finding-catalogue.ts";
import {readOptions, readWords} from "../pipeline/options.ts";
import {readRunWords} from "../pipeline/run-words.ts";
import {bundledRun} from "./support/bundled-run.ts";
import {FINDINGS_GUIDE, findingsGuide} from "./support/findings-guide.ts";
import {currentHandbook, HANDBOOK} from "./support/handbook.ts";
import {codeIn, fencesOf, linksIn, npmCommandsIn, tableRows} from "./support/markdown.ts";
import {filesBelow, ROOT, textOf} from "./support/repository.ts";

interface PackageFile {
  readonly license: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const packageOf = (file: string): PackageFile => JSON.parse(textOf(file)) as PackageFile;
const own = packageOf("package.json");
const files = filesBelow(".");
const records = files.filter((file) => /^pipeline\/decisions\/.*\.md$/.test(file));
const pages = files.filter((file) => file.endsWith(".md") && !/^(templates|tests)\//.test(file));

/** Files that officers may make, so that they need not be there. Each is read by the program under this name. */
const OPTIONAL =
  /^data\/((correcties|ontheffingen|uitvraag|verzonden)\/.*|instellingen\.csv|strategie\/(gewichtsruimte|besluitlijst)\.csv)$/;

/** A path as documents write it, as a pattern: `<name>` and `*` stand for any part of a name. */
const patternOf = (written: string): RegExp => {
  const parts = written.split(/<[^>]+>|\*/).map((part) => part.replace(/[.\\+?^$()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]*")}${written.endsWith("/") ? "" : "(/|$)"}`);
};

describe("pages for people", () => {
  it.each(pages)("%s names only npm scripts that exist", (page) => {
    const builtIn = ["ci", "install"];
    for (const command of npmCommandsIn(textOf(page))) {
      const [, verb = "", name = ""] = command.split(" ");
      const script = verb === "run" ? name : verb;
      expect([...Object.keys(own.scripts), ...builtIn], `${page}: ${command}`).toContain(script);
    }
  });

  it.each(pages)("%s gives npm start only options that exist", (page) => {
    for (const command of npmCommandsIn(textOf(page)).filter((item) => item.startsWith("npm start"))) {
      const words = command
        .split(" ")
        .slice(2)
        .filter((word) => word !== "--");
      expect(
        () => readOptions(readWords(readRunWords(words).rest), "."),
        `${page}: ${command}`,
      ).not.toThrow();
    }
  });

  it.each(pages)("%s names only files and folders that exist", (page) => {
    const written = codeIn(textOf(page)).filter((code) =>
      /^(pipeline|tests|templates|data|\.ci|\.readme)\/[^\s:]*$/.test(code),
    );
    const missing = written.filter(
      (code) => !OPTIONAL.test(code) && !files.some((file) => patternOf(code).test(file)),
    );
    expect(missing).toEqual([]);
  });

  it.each(pages)("%s links only to what exists", (page) => {
    const missing = linksIn(textOf(page)).filter(
      (link) => !existsSync(path.join(ROOT, path.dirname(page), link)),
    );
    expect(missing).toEqual([]);
  });

  it("need no file that the program does not read: corrections, waivers, settings and what was asked", () => {
    expect(textOf("pipeline/main.ts")).toContain("/instellingen.csv");
    for (const folder of ["correcties", "ontheffingen", "uitvraag"])
      expect(textOf("pipeline/1-ingest/ingest.ts")).toContain(`"${folder}"`);
  });
});

describe("README.md", () => {
  const readme = textOf("README.md");
  const rows = tableRows(readme);

  it("explains every option and no other", () => {
    const named = rows.flatMap(([first = ""]) => /^`--([a-z]+)`$/.exec(first)?.[1] ?? []);
    expect(() => readWords(["?"])).toThrow(
      [...named]
        .sort((a, b) => readmeOrder(a) - readmeOrder(b))
        .map((name) => (name === "definitief" ? name : `${name}=`))
        .join(", "),
    );
  });

  it("explains every exit code and no other", () => {
    const table = rows.flatMap(([first = ""]) => (/^\d$/.test(first) ? [first] : []));
    const line = /const EXIT = \{(.*)\}/.exec(textOf("pipeline/main.ts"))?.[1] ?? "";
    expect(table).toEqual([...line.matchAll(/\d/g)].map(([digit]) => digit));
  });

  it("shows the stages in their order", () => {
    const stages = [...new Set(files.flatMap((file) => /^pipeline\/(\d-[a-z]+)\//.exec(file)?.[1] ?? []))];
    expect(readme).toContain(`data/ + templates/ → ${stages.join(" → ")} → output/`);
  });

  it("has one picture, with words for who does not see it, that loads quickly", () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.[1]?.length).toBeGreaterThan(40);
    expect(statSync(path.join(ROOT, pictures[0]?.[2] ?? "")).size).toBeLessThan(250_000);
  });

  it("lists what a run puts in output/, file by file", async () => {
    const made = [...(await bundledRun()).keys()];
    const listed = rows.flatMap(([first = ""]) =>
      codeIn(first).filter((code) => /^((kamer|intern)\/\S+\.\S+|manifest\.json)$/.test(code)),
    );
    const idle = listed.filter((code) => !made.some((file) => patternOf(code).test(file)));
    expect(idle, "listed but not made").toEqual([]);
    const shown = [...listed, "intern/bevindingen.*"];
    const unlisted = made.filter((file) => !shown.some((code) => patternOf(code).test(file)));
    expect(unlisted, "made but not listed").toEqual([]);
  });
});

/** The order in which the program names its options. */
const readmeOrder = (name: string): number =>
  ["data", "uitvoer", "editie", "datum", "definitief"].indexOf(name);

describe("HANDLEIDING.md", () => {
  const handbook = textOf(HANDBOOK);

  it("has a current list of facts, views and charts (npm run docs)", () => {
    expect(handbook).toBe(currentHandbook(handbook));
  });

  it("has four pages of text at most before that list", () => {
    const [page = ""] = handbook.split("<!-- begin");
    expect(page.split(/\s+/).length).toBeLessThan(2600);
  });

  it("shows templates that pass the check of templates, and every tag", () => {
    const known = {
      facts: new Set(FACT_SPECS.map((fact) => fact.name)),
      views: new Map(VIEW_NAMES.map((name) => [name, columnsOf(name).map((column) => column.name)])),
      charts: new Set(
        files.flatMap((file) => /^templates\/grafieken\/(.*)\.vl\.json$/.exec(file)?.[1] ?? []),
      ),
      references: new Set(["risicobeeld", "nvs-2019"]),
    };
    const examples = fencesOf(handbook, "md").join("\n");
    const text = `---\ntitel: Proef\ndoelgroep: kamer\nsoort: rapport\n---\n\n${examples}`;
    expect(checkReports([{file: "rapporten/handleiding.md", text}], known).findings).toEqual([]);
    for (const tag of TAGS.keys()) expect(examples, tag).toMatch(new RegExp(`\\{% ${tag}\\b`));
  });

  it("shows a register row as the bundled registers have them", () => {
    const [example = ""] = fencesOf(handbook, "csv").filter((block) => block.startsWith("bestand;formulier"));
    const bundled = textOf("data/aanleveringen/2023/register.csv").split("\n");
    for (const line of example.trim().split("\n")) expect(bundled).toContain(line);
  });

  it("shows a correction that the program accepts and applies", () => {
    const [example = ""] = fencesOf(handbook, "csv").filter((block) => block.startsWith("bestand;blad"));
    const [, row = ""] = example.split("\n");
    const [file = "", name = "", , was = "", becomes = ""] = row.split(";");
    const sheet = readCsv(new TextEncoder().encode(example), "2023.csv").value;
    const delivered = readCsv(new TextEncoder().encode(`a;b;c;d\n1;2;3;${was}\n`), file).value;
    if (sheet === null || delivered === null) throw new Error("both tables can be read");
    const delivery = {
      edition: "2023",
      file: `aanleveringen/2023/${file}`,
      sha256: "",
      sheets: [{...delivered, name}],
    };
    const applied = applyCorrections([delivery], [{file: "correcties/2023.csv", sheet}]);
    expect(applied.findings).toEqual([]);
    const cells = [...(applied.value[0]?.sheets[0]?.cells ?? [])];
    expect(cells.find((cell) => cell.row === 2 && cell.column === 4)?.value).toEqual({
      kind: "text",
      text: becomes,
    });
  });

  it("names only forms, statuses and files of the strategy that exist", () => {
    const bare = codeIn(handbook.split("<!-- begin")[0] ?? "").filter((code) => /^[a-z_]+\.csv$/.test(code));
    for (const name of bare)
      expect(
        files.some((file) => file.endsWith(`/${name}`)),
        name,
      ).toBe(true);
    for (const form of ["anv-beoordeling", "anv-richting"])
      expect(files).toContain(`data/formulieren/${form}.json`);
  });
});

describe("the list of findings", () => {
  it("is current: every code with an example that the checks really give (npm run docs)", async () => {
    const guide = textOf(FINDINGS_GUIDE);
    expect(guide).toBe(await findingsGuide());
    for (const code of FINDING_CODES) expect(guide).toContain(`\n## \`${code}\`\n`);
  }, 60_000);
});

describe("CHANGELOG.md", () => {
  const changelog = textOf("CHANGELOG.md");
  const versions = changelog.split(/^## /m).slice(1);
  const KINDS = [
    "Toegevoegd",
    "Gewijzigd",
    "Cijfers gewijzigd",
    "Verouderd",
    "Verwijderd",
    "Opgelost",
    "Beveiliging",
  ];

  it("has only the headings of Keep a Changelog, and the one for figures", () => {
    const headings = [...changelog.matchAll(/^### (.*)$/gm)].map((match) => match[1]);
    expect(headings.filter((heading) => !KINDS.includes(heading ?? ""))).toEqual([]);
    expect(changelog).toContain(`De koppen zijn: ${KINDS.join(", ")}.`);
  });

  it("says of every version whether figures changed, and starts with what is not out yet", () => {
    expect(versions[0]).toMatch(/^Nog niet uitgebracht\n/);
    for (const version of versions) expect(version).toContain("### Cijfers gewijzigd\n\n- ");
    for (const version of versions.slice(1)) expect(version).toMatch(/^\d+\.\d+\.\d+ – \d{4}-\d{2}-\d{2}\n/);
  });
});

describe("decision records", () => {
  it.each(records)("%s has the five parts, a short title and at most a page", (record) => {
    const text = textOf(record);
    const headings = [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(["Decision", "Rationale", "Risks", "Alternatives", "Implications"]);
    const [, number, title = ""] = /^# (\d+)\. (.*)$/m.exec(text) ?? [];
    expect(Number(/\/(\d{4})-/.exec(record)?.[1])).toBe(Number(number));
    expect(title.length).toBeLessThan(50);
    expect(text.split("\n").length).toBeLessThan(60);
  });

  it("are numbered without gaps or doubles", () => {
    expect(records.map((record) => Number(/\/(\d{4})-/.exec(record)?.[1]))).toEqual(
      records.map((_record, index) => index),
    );
  });

  it("give every dependency its reason and its own licence, and no other", () => {
    const rows = tableRows(textOf("pipeline/decisions/0007-give-each-dependency-a-reason.md"));
    const given = new Map(
      rows.map(([name = "", licence = "", why = ""]) => [codeIn(name)[0] ?? name, {licence, why}]),
    );
    const asked = Object.keys({...own.dependencies, ...own.devDependencies});
    expect([...given.keys()].sort()).toEqual([...asked].sort());
    for (const name of asked) {
      const {license} = packageOf(`node_modules/${name}/package.json`);
      expect(given.get(name)?.licence, name).toBe(license.replace(/^\((.*)\)$/, "$1"));
      expect(given.get(name)?.why.length, name).toBeGreaterThan(10);
    }
  });
});

describe("the repository", () => {
  it("has the top level of the design, dot files aside", () => {
    const top = new Set(files.map((file) => file.split("/")[0]));
    const allowed = [
      "CHANGELOG.md",
      "CONTRIBUTING.md",
      "HANDLEIDING.md",
      "LICENSE",
      "README.md",
      "biome.json",
      "data",
      "output",
      "package-lock.json",
      "package.json",
      "pipeline",
      "templates",
      "tests",
      "tsconfig.json",
      "vitest.config.ts",
    ];
    expect([...top].filter((name) => !name?.startsWith(".") && !allowed.includes(name ?? ""))).toEqual([]);
  });

  it("is under the licence that package.json names", () => {
    expect(own.license).toBe("EUPL-1.2");
    expect(textOf("LICENSE")).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
  });

  it("has npm scripts without shell syntax, whose files exist", () => {
    for (const [name, command] of Object.entries(own.scripts)) {
      expect(command, name).not.toMatch(/[;&|<>$`'"*]|^[A-Z_]+=/);
      for (const word of command.split(" ").filter((item) => /\.(ts|mjs)$/.test(item)))
        expect(files, `npm run ${name}`).toContain(word);
    }
  });

  it("can be installed from its lock file, which knows every platform of every package", () => {
    const {packages} = JSON.parse(textOf("package-lock.json")) as {
      packages: Readonly<Record<string, {optionalDependencies?: Readonly<Record<string, string>>}>>;
    };
    const missing = Object.entries(packages).flatMap(([owner, {optionalDependencies = {}}]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !Object.keys(packages).some((known) => known.endsWith(`node_modules/${name}`)))
        .map((name) => `${owner} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("names no folder of a machine where it was made", () => {
    const texts = files.filter((file) => /\.(md|ts|mjs|json|csv|txt|css)$|^\.ci\/|^LICENSE$/.test(file));
    // An absolute path into somebody's home, work or temporary folder; addresses on the web have two slashes before them.
    const absolute = /(?<![\w./:-])\/(?:home|root|work|tmp|Users|mnt)\/[\w.-]+/;
    expect("see /home/someone").toMatch(absolute);
    expect(texts.filter((file) => file !== "tests/docs.test.ts" && absolute.test(textOf(file)))).toEqual([]);
  });
});

describe("the documentation test itself", () => {
  const planted = [
    "Run `npm run nonsense` or `npm start`, see `pipeline/no-such.ts` and [this](gone.md).",
    "```sh",
    "npm start -- --editi 2019",
    "```",
    "| a | b |",
    "|---|---|",
    "| `--x` | y |",
  ].join("\n");

  it("sees commands, files, links and table rows in a page", () => {
    expect(npmCommandsIn(planted)).toEqual(["npm run nonsense", "npm start", "npm start -- --editi 2019"]);
    expect(codeIn(planted)).toContain("pipeline/no-such.ts");
    expect(linksIn(planted)).toEqual(["gone.md"]);
    expect(tableRows(planted)).toEqual([["`--x`", "y"]]);
    expect(() => readWords(["--editi", "2019"])).toThrow();
  });

  it("takes a pattern for what it stands for and nothing else", () => {
    expect(patternOf("data/aanleveringen/<edition>/").test("data/aanleveringen/2023/register.csv")).toBe(
      true,
    );
    expect(patternOf("kamer/grafieken/*.svg").test("kamer/grafieken/risicodiagram.svg")).toBe(true);
    expect(patternOf("kamer/*.svg").test("kamer/grafieken/risicodiagram.svg")).toBe(false);
    expect(patternOf("pipeline/core").test("pipeline/core/format.ts")).toBe(true);
    expect(patternOf("pipeline/cor").test("pipeline/core/format.ts")).toBe(false);
  });

  it("finds enough in the pages to be worth running", () => {
    const all = pages.map(textOf).join("\n");
    expect(npmCommandsIn(all).length).toBeGreaterThan(10);
    expect(codeIn(all).filter((code) => code.startsWith("pipeline/")).length).toBeGreaterThan(15);
    expect(pages.flatMap((page) => linksIn(textOf(page))).length).toBeGreaterThan(5);
  });
});
