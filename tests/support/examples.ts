import {FINDING_CODES} from "../../pipeline/core/finding-catalogue.ts";
import type {FindingCode} from "../../pipeline/core/findings.ts";
import type {Example, Shown} from "./example.ts";
import {type DataCode, MISTAKES, type Mistake, withMistake} from "./mistakes.ts";
import {OTHER_EXAMPLES} from "./other-examples.ts";
import {type DataFiles, readCycle} from "./small-cycle.ts";

const isAboutData = (code: FindingCode): code is DataCode => code in MISTAKES;

const inData = (mistake: Mistake): Example => ({
  get shown() {
    return mistake.shown ?? firstDifference(mistake);
  },
  found: mistake.found,
  findings: async (which) => (await readCycle(withMistake(mistake, which))).findings,
});

/** The first line in which the files with the mistake and those without differ. */
function firstDifference(mistake: Mistake): Shown {
  const [bad, good] = [withMistake(mistake, "bad"), withMistake(mistake, "good")];
  for (const path of Object.keys(mistake.files)) {
    const [wrong, right] = [linesOf(bad, path), linesOf(good, path)];
    const at = wrong.findIndex((line, index) => line !== right[index]);
    if (at !== -1) return {bad: wrong[at] ?? "", good: right[at] ?? WITHOUT_LINE};
    if (right.length > wrong.length) return {bad: WITHOUT_LINE, good: right[wrong.length] ?? ""};
  }
  throw new Error(`nothing to show of ${mistake.found.join()}`);
}

const WITHOUT_LINE = "zonder deze regel";

function linesOf(files: DataFiles, path: string): readonly string[] {
  const content = files[path];
  if (content === undefined) return [];
  if (typeof content !== "string") throw new Error(`${path} is no text: say what is shown of it`);
  return content.split("\n");
}

/** The example of every kind of finding: what leads to it, and the same thing done well. */
export const EXAMPLES: ReadonlyMap<FindingCode, Example> = new Map(
  FINDING_CODES.map((code) => [code, isAboutData(code) ? inData(MISTAKES[code]) : OTHER_EXAMPLES[code]]),
);
