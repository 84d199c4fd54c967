import {describe, expect, it} from "vitest";
import {importsOf, packageOf, type Source} from "./support/imports.ts";
import {breachesIn, LAYERS, layerOf} from "./support/layering.ts";
import {filesBelow, textOf} from "./support/repository.ts";

const sources: readonly Source[] = filesBelow("pipeline")
  .filter((file) => /\.(ts|mjs)$/.test(file))
  .map((file) => ({file, text: textOf(file)}));
const stages = [...new Set(sources.flatMap(({file}) => /^pipeline\/(\d-[a-z]+)\//.exec(file)?.[1] ?? []))];
const isStageFile = (file: string): boolean => /^pipeline\/\d-/.test(file);

/** One line per breach, so that a failure says where, what and why. */
const told = (given: readonly Source[]): readonly string[] =>
  breachesIn(given).map(({place, what, because}) => `${place} ${what}; ${because}`);

describe("the sources", () => {
  it("import only what their layer may, never in a circle, and never switch the compiler off", () => {
    expect(told(sources)).toEqual([]);
  });

  it("are the seven stages of the design, in order", () => {
    expect(stages).toEqual([
      "1-ingest",
      "2-validate",
      "3-score",
      "4-compare",
      "5-chart",
      "6-report",
      "7-publish",
    ]);
  });

  it("fall under exactly one layer by folder", () => {
    for (const {file} of sources.filter((source) => isStageFile(source.file))) {
      expect(
        LAYERS.filter((layer) => layer.files.test(file)),
        file,
      ).toHaveLength(1);
    }
  });

  it("have kebab-case names", () => {
    const odd = sources.filter(
      ({file}) => !/^pipeline(\/[a-z0-9]+(-[a-z0-9]+)*)+(\.worker|\.d)?\.(ts|mjs)$/.test(file),
    );
    expect(odd.map(({file}) => file)).toEqual([]);
  });

  it("use every package that a layer is allowed, so that the table stays as tight as the code", () => {
    const unused = LAYERS.flatMap((layer) => {
      const imports = sources.filter(({file}) => layerOf(file) === layer).flatMap((item) => importsOf(item));
      const used = new Set(imports.map(({target}) => packageOf(target)));
      return layer.packages.filter((name) => !used.has(name)).map((name) => `${layer.files}: ${name}`);
    });
    expect(unused).toEqual([]);
  });

  it.each(stages)("open %s with what it takes, gives and never does", (stage) => {
    const [takes, gives, never] = textOf(`pipeline/${stage}/index.ts`).split("\n");
    expect(takes).toMatch(/^\/\/ Takes: \S/);
    expect(gives).toMatch(/^\/\/ Gives: \S/);
    expect(never).toMatch(/^\/\/ Never\b.*\S/);
  });

  it.each(stages)("have tests of %s in a folder of the same name", (stage) => {
    const tests = filesBelow(`tests/${stage}`).filter((file) => file.endsWith(".test.ts"));
    expect(tests).not.toEqual([]);
    for (const test of tests) expect(textOf(test), test).toMatch(/\b(it|test)(\.\w+)?\(/);
  });
});

describe("tests", () => {
  const tests = filesBelow("tests").filter(
    (file) => file.endsWith(".test.ts") && file !== "tests/architecture.test.ts",
  );

  it.each(tests)("of %s are never skipped or run alone", (test) => {
    expect(textOf(test)).not.toMatch(/\b(it|test|describe)\.(skip|only|todo|fails)\b|\bx(it|describe)\(/);
  });
});

const planted = (file: string, text: string): Source => ({file, text});
const core = planted("pipeline/core/a.ts", "export const a = 1;");

/** Violations put into sources in memory, and what must be said of them. */
const MUTATIONS: readonly (readonly [name: string, given: readonly Source[], told: RegExp])[] = [
  [
    "a stage that imports another stage",
    [planted("pipeline/3-score/a.ts", 'import {a} from "../2-validate/index.ts";')],
    /3-score\/a\.ts:1 imports pipeline\/2-validate\/index\.ts; scores must follow/,
  ],
  [
    "a stage that imports only a type of another stage",
    [planted("pipeline/4-compare/b.ts", '\nimport type {Side} from "../3-score/side.ts";')],
    /4-compare\/b\.ts:2 imports/,
  ],
  [
    "an inline import type of another stage",
    [planted("pipeline/4-compare/b.ts", 'export type A = import("../3-score/side.ts").A;')],
    /imports pipeline\/3-score\/side\.ts/,
  ],
  [
    "a re-export from another stage",
    [planted("pipeline/5-chart/c.ts", 'export {a} from "../6-report/index.ts";')],
    /imports pipeline\/6-report/,
  ],
  [
    "a dynamic import of another stage",
    [planted("pipeline/5-chart/c.ts", 'export const a = () => import("../6-report/index.ts");')],
    /imports pipeline\/6-report/,
  ],
  [
    "core that imports a stage",
    [planted("pipeline/core/d.ts", 'import {a} from "../1-ingest/index.ts";')],
    /core is types and arithmetic/,
  ],
  [
    "core that imports a package",
    [planted("pipeline/core/d.ts", 'import {table} from "arquero";')],
    /imports arquero; core is/,
  ],
  [
    "a stage that opens files",
    [planted("pipeline/1-ingest/e.ts", 'import {readFileSync} from "node:fs";')],
    /imports node:fs; only ingest/,
  ],
  [
    "a stage that opens files by their promises",
    [planted("pipeline/7-publish/e.ts", 'import {rm} from "node:fs/promises";')],
    /imports node:fs\/promises/,
  ],
  [
    "a stage that reads the disk through require",
    [
      planted(
        "pipeline/6-report/f.ts",
        'import {createRequire} from "node:module";\nconst load = createRequire("x");\nexport const fs = load("fs");',
      ),
    ],
    /f\.ts:3 imports fs/,
  ],
  [
    "a stage that writes workbooks where it may only check",
    [planted("pipeline/2-validate/g.ts", 'import ExcelJS from "exceljs";')],
    /imports exceljs; a check is a pure function/,
  ],
  [
    "a part of a stage that is taken past its index",
    [planted("pipeline/pipeline.ts", 'import {a} from "./3-score/impact-scores.ts";')],
    /imports pipeline\/3-score\/impact-scores\.ts/,
  ],
  [
    "a helper beside pipeline.ts that reads the disk",
    [planted("pipeline/choose.ts", 'import {readFileSync} from "node:fs";')],
    /choose\.ts:1 imports node:fs/,
  ],
  [
    "an installer that needs a package",
    [planted("pipeline/install.mjs", 'import semver from "semver";')],
    /before anything is installed/,
  ],
  [
    "a stage that reads the environment",
    [planted("pipeline/5-chart/h.ts", "export const zone = process.env.TZ;")],
    /h\.ts:1 uses process/,
  ],
  [
    "two files of types in a circle",
    [
      planted("pipeline/core/x.ts", 'import type {Y} from "./y.ts"; export type X = Y;'),
      planted("pipeline/core/y.ts", 'import type {X} from "./x.ts"; export type Y = X;'),
    ],
    /circle: pipeline\/core\/x\.ts → pipeline\/core\/y\.ts → pipeline\/core\/x\.ts/,
  ],
  [
    "three files in a circle that starts elsewhere",
    [
      planted("pipeline/core/a.ts", 'import "./b.ts";'),
      planted("pipeline/core/b.ts", 'import "./c.ts";'),
      planted("pipeline/core/c.ts", 'import "./d.ts";'),
      planted("pipeline/core/d.ts", 'import "./b.ts";'),
    ],
    /circle: pipeline\/core\/b\.ts → pipeline\/core\/c\.ts → pipeline\/core\/d\.ts → pipeline\/core\/b\.ts/,
  ],
  ["the clock", [planted("pipeline/core/t.ts", "export const now = new Date();")], /t\.ts:1 asks the clock/],
  ["chance", [planted("pipeline/3-score/t.ts", "export const r = Math.random();")], /t\.ts:1 asks the clock/],
  [
    "an order that depends on the machine",
    [planted("pipeline/core/t.ts", "export const o = (a: string) => a.localeCompare('b');")],
    /t\.ts:1 asks the clock, chance or the locale; the same input/,
  ],
  [
    "a local date that is made before the time zone is set",
    [planted("pipeline/6-report/t.ts", "const TIME = new Date(1980, 0, 1);")],
    /t\.ts:1 makes a local date while loading; modules load before/,
  ],
  ["any", [planted("pipeline/core/z.ts", "export const z = (x: any): number => x;")], /uses any/],
  [
    "a silenced compiler",
    [planted("pipeline/core/z.ts", '// @ts-ignore\nexport const z: number = "a";')],
    /z\.ts:1 silences/,
  ],
];

describe("the architecture test itself", () => {
  it.each(MUTATIONS)("catches %s", (_name, given, expected) => {
    expect(told(given).join("\n")).toMatch(expected);
  });

  it("catches a planted import among the real sources, and nothing else", () => {
    const first = sources.find(({file}) => file === "pipeline/3-score/score.ts");
    const changed = planted(
      "pipeline/3-score/score.ts",
      `import "../4-compare/index.ts";\n${first?.text ?? ""}`,
    );
    const after = told(sources.map((source) => (source === first ? changed : source)));
    expect(after).toHaveLength(told(sources).length + 1);
  });

  it("lets through what only looks like a breach", () => {
    const innocent = [
      planted(
        "pipeline/3-score/ok.ts",
        '// any process may import("../2-validate/a.ts")\nexport const text = "process any";',
      ),
      planted(
        "pipeline/3-score/two.ts",
        'import {a} from "../core/a.ts";\nexport const process2 = (row: {process: number}) => row.process + a;',
      ),
      planted("pipeline/3-score/three.ts", "export const early = () => new Date(1980, 0, 1);"),
      core,
    ];
    expect(told(innocent)).toEqual([]);
  });
});
