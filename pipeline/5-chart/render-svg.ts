import * as vega from "vega";
import {compile, type TopLevelSpec} from "vega-lite";
import {markRows} from "./mark-rows.ts";
import {type MeasureText, withMeasuredText} from "./measure-text.ts";

/** A chart as Vega drew it, before our finishing touch. */
export interface Drawing {
  readonly svg: string;
  /** What Vega complained of, in its own English words; a chart with problems must not be used. */
  readonly problems: readonly string[];
  /** Values of the column `rij` of every row that has at least one mark at a finite place. */
  readonly drawnRows: ReadonlySet<number>;
  /** A scale of the top level: pixels for a value and back. Null when the chart has no such scale. */
  readonly scale: (name: string) => PixelScale | null;
}

export interface PixelScale {
  (value: unknown): number;
  readonly invert: (pixel: number) => number;
  readonly range: () => readonly number[];
}

/** Draws a full Vega-Lite specification without a browser. Nothing is loaded from disk or network, and nothing goes to the console. */
export async function renderSvg(
  spec: Readonly<Record<string, unknown>>,
  measure: MeasureText,
): Promise<Drawing> {
  const problems: string[] = [];
  try {
    return await withMeasuredText(measure, () => draw(spec, problems));
  } catch (error) {
    return {
      svg: "",
      problems: [...problems, error instanceof Error ? error.message : String(error)],
      drawnRows: new Set(),
      scale: () => null,
    };
  }
}

async function draw(spec: Readonly<Record<string, unknown>>, problems: string[]): Promise<Drawing> {
  const logger = collectingLogger(problems);
  const compiled = compile(spec as unknown as TopLevelSpec, {logger}).spec;
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(compiled), {renderer: "none", logger, loader: blockedLoader()});
  await view.runAsync();
  const svg = await view.toSVG(1);
  const drawnRows = markRows(view.scenegraph());
  const scale = (name: string) => pixelScale(view, name);
  view.finalize();
  return {svg, problems, drawnRows, scale};
}

function pixelScale(view: vega.View, name: string): PixelScale | null {
  try {
    return (view.scale(name) as PixelScale | undefined) ?? null;
  } catch {
    // Vega throws for an unknown name; for us that is an answer.
    return null;
  }
}

/** Vega reports faults only through its logger and then draws on. */
function collectingLogger(problems: string[]): vega.LoggerInterface {
  const keep = (...words: readonly unknown[]) => {
    problems.push(words.map(String).join(" "));
    return logger;
  };
  const logger: vega.LoggerInterface = {
    level: ((_?: number) => logger) as vega.LoggerInterface["level"],
    error: keep,
    warn: keep,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

/** Vega's own loader would read any file or address that a chart names. */
function blockedLoader(): vega.Loader {
  const refuse = (uri: string) => Promise.reject(new Error(`loading is switched off: ${uri}`));
  return {load: refuse, sanitize: refuse, http: refuse, file: refuse} as unknown as vega.Loader;
}
