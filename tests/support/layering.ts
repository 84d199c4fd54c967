import ts from "typescript";
import {cyclesIn, type Import, importsOf, packageOf, type Source, usesOf} from "./imports.ts";

/** Something in the sources that the design forbids: where, what, and why it is forbidden. */
export interface Breach {
  readonly place: string;
  readonly what: string;
  readonly because: string;
}

interface Layer {
  /** Which files it holds. */
  readonly files: RegExp;
  /** Which of our own files they may import. */
  readonly own: RegExp;
  /** Which packages they may import, Node's own included. */
  readonly packages: readonly string[];
  readonly because: string;
}

/** A stage's folder, or what of it a pattern leaves. */
const stage = (folder: string, packages: readonly string[], because: string): Layer => ({
  files: new RegExp(`^pipeline/${folder.includes("/") ? folder : `${folder}/`}`),
  own: new RegExp(`^pipeline/(core|${folder.replace(/\/.*/, "")})/`),
  packages,
  because,
});

/** Who may import what. Every file below `pipeline/` falls under exactly one row. */
export const LAYERS: readonly Layer[] = [
  {
    files: /^pipeline\/core\//,
    own: /^pipeline\/core\//,
    packages: [],
    because: "core is types and arithmetic: it knows no stage, no package and no disk",
  },
  {
    files: /^pipeline\/1-ingest\/workers\//,
    own: /^pipeline\/(core|1-ingest)\//,
    packages: ["node:child_process", "node:url", "esbuild"],
    because: "workers only carry bytes there and cells back, so the reader itself stays a pure function",
  },
  stage(
    "1-ingest/(?!workers/)",
    ["csv-parse", "yauzl", "saxes", "pdfjs-dist", "node:buffer", "node:crypto", "node:zlib"],
    "only ingest takes files apart, so a reader can be replaced in one place; bytes come through Effects",
  ),
  stage(
    "2-validate",
    ["@markdoc/markdoc", "ajv", "vega-lite"],
    "a check is a pure function of what was read; Markdoc, ajv and the Vega-Lite schema only parse and check",
  ),
  stage("3-score", ["arquero"], "scores must follow from the dataset alone"),
  stage("4-compare", ["arquero"], "changes must follow from the dataset and its scores alone"),
  stage(
    "5-chart",
    ["vega", "vega-lite", "fontkit"],
    "charts see views, never scores or cells; fontkit measures text instead of a browser",
  ),
  {
    files: /^pipeline\/6-report\/workers\//,
    own: /^pipeline\/(core|6-report)\//,
    packages: ["node:worker_threads"],
    because: "a worker only carries documents there and bytes back, so printing itself stays a pure function",
  },
  {
    files: /^pipeline\/printer\.ts$/,
    own: /^pipeline\/(core|6-report\/workers)\//,
    packages: ["node:worker_threads"],
    because: "printer.ts is where a thread is started, and knows nothing of what is printed",
  },
  stage(
    "6-report/(?!workers/)",
    [
      "pdfmake",
      "fontkit",
      "hyphen",
      "exceljs",
      "docx",
      "fflate",
      "hyparquet",
      "hyparquet-writer",
      "csv-stringify",
      "node:crypto",
      "node:module",
    ],
    "a report is made from views and charts, whatever the medium; node:module loads pdfmake, which is CommonJS",
  ),
  stage("7-publish", ["node:crypto"], "publishing moves finished bytes, through Effects, and makes none"),
  {
    files: /^pipeline\/disk\.ts$/,
    own: /^pipeline\/core\//,
    packages: ["node:fs", "node:path", "node:timers"],
    because: "disk.ts is the one door to the disk and knows nothing of what goes through it",
  },
  {
    files: /^pipeline\/hold-folder\.ts$/,
    own: /^pipeline\/core\//,
    packages: ["node:fs", "node:os", "node:timers"],
    because: "hold-folder.ts asks the system who is at work, which is no part of any input or output",
  },
  {
    files: /^pipeline\/(run|machine)\.ts$/,
    own: /^pipeline\/([a-z-]+|core\/[a-z-]+|\d-[a-z]+\/index)\.ts$/,
    packages: ["node:fs", "node:module", "node:path", "node:readline", "node:url"],
    because:
      "run.ts and machine.ts are the edge where disk, packages and console meet; main.ts knows none of them",
  },
  {
    files: /^pipeline\/install\.mjs$/,
    own: /^$/,
    packages: ["node:child_process", "node:fs", "node:path", "node:url"],
    because: "install.mjs runs before anything is installed, so it has Node's own modules and nothing else",
  },
  {
    files: /^pipeline\/[a-z-]+\.ts$/,
    own: /^pipeline\/([a-z-]+|core\/[a-z-]+|\d-[a-z]+\/index)\.ts$/,
    packages: [],
    because: "main.ts, pipeline.ts and their helpers put stages together by their index and do nothing else",
  },
];

/** The files that may touch `process`: the edges of the program. */
const EDGES = /^pipeline\/(run\.ts|machine\.ts|disk\.ts|hold-folder\.ts|install\.mjs|.*worker\.ts)$/;
const EDGE_REASON =
  "process is global state: only run.ts, machine.ts, disk.ts, hold-folder.ts, install.mjs and worker entries may touch it";

/** Expressions whose outcome is not in the input: the time, a random number, the order or the digits of this machine's locale. */
const CLOCKS: readonly ((node: ts.Node) => boolean)[] = [
  (node) =>
    ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0,
  (node) =>
    ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random|performance\.now)$/.test(node.getText()),
  (node) =>
    ts.isPropertyAccessExpression(node) &&
    /^(localeCompare|toLocale(Date|Time)?String|toLocale(Lower|Upper)Case)$/.test(node.name.text),
];
/** The one file that knows what day it is, for the date on which a file is received. */
const CLOCK_FILE = "pipeline/clock.ts";
const CLOCK_REASON = "the same input must give the same bytes, whenever and wherever it runs";

const ZONE_REASON =
  "modules load before run.ts sets the time zone, so this date is another one in another zone";

/** `new Date(1980, 0, 1)` outside any function: a date of this machine's zone, made while the module loads. */
function isEarlyLocalDate(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) || node.expression.getText() !== "Date") return false;
  if ((node.arguments?.length ?? 0) < 2) return false;
  for (let above: ts.Node = node.parent; !ts.isSourceFile(above); above = above.parent)
    if (ts.isFunctionLike(above)) return false;
  return true;
}

/** Everything in the given sources that goes against the layers, runs in a circle, or escapes the compiler. */
export function breachesIn(sources: readonly Source[]): readonly Breach[] {
  const imports = sources.flatMap((source) => importsOf(source));
  const known = new Set(sources.map((source) => source.file));
  return [
    ...imports.flatMap((item) => importBreaches(item)),
    ...cyclesIn(imports.filter((item) => known.has(item.target))).map((cycle) => ({
      place: cycle[0] ?? "",
      what: `imports itself in a circle: ${cycle.join(" → ")}`,
      because: "files in a circle can only be understood and tested together; types count as well",
    })),
    ...sources.flatMap((source) => sourceBreaches(source)),
  ];
}

/** The row of the table that a file falls under. */
export const layerOf = (file: string): Layer | undefined => LAYERS.find((layer) => layer.files.test(file));

function importBreaches({file, target, line}: Import): readonly Breach[] {
  const place = `${file}:${line}`;
  const layer = layerOf(file);
  if (layer === undefined)
    return [{place, what: `imports ${target}`, because: "this file falls under no layer"}];
  const name = packageOf(target);
  const allowed = name === null ? layer.own.test(target) : layer.packages.includes(name);
  return allowed ? [] : [{place, what: `imports ${target}`, because: layer.because}];
}

function sourceBreaches(source: Source): readonly Breach[] {
  const at = (lines: readonly number[], what: string, because: string): readonly Breach[] =>
    lines.map((line) => ({place: `${source.file}:${line}`, what, because}));
  const isAny = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.AnyKeyword;
  const isClock = (node: ts.Node): boolean => CLOCKS.some((clock) => clock(node));
  const isProcess = (node: ts.Node): boolean =>
    ts.isIdentifier(node) && node.text === "process" && !isProperty(node);
  const silenced = source.text
    .split("\n")
    .flatMap((text, index) => (/@ts-(ignore|nocheck|expect-error)/.test(text) ? [index + 1] : []));
  return [
    ...at(usesOf(source, isAny), "uses any", "any switches the compiler off for all that touches it"),
    ...at(silenced, "silences the compiler", "a silenced error is a bug that nobody will see"),
    ...(source.file === CLOCK_FILE
      ? []
      : at(usesOf(source, isClock), "asks the clock, chance or the locale", CLOCK_REASON)),
    ...at(usesOf(source, isEarlyLocalDate), "makes a local date while loading", ZONE_REASON),
    ...(EDGES.test(source.file) ? [] : at(usesOf(source, isProcess), "uses process", EDGE_REASON)),
  ];
}

/** `row.process` or `{process: 1}` names a property, not the global. */
function isProperty(node: ts.Identifier): boolean {
  const {parent} = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertySignature(parent) && parent.name === node)
  );
}
