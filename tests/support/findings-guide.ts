import {describe, FINDING_CODES, kindOf} from "../../pipeline/core/finding-catalogue.ts";
import type {Finding, FindingCode} from "../../pipeline/core/findings.ts";
import {compareText, formatPlace} from "../../pipeline/core/place.ts";
import {type DataCode, MISTAKES, withMistake} from "./mistakes.ts";
import {readCycle} from "./small-cycle.ts";

export const FINDINGS_GUIDE = "pipeline/BEVINDINGEN.md";

const HEAD = `# Bevindingen

Gemaakt met \`npm run docs\` uit de catalogus van bevindingen en de tests; niet met de hand wijzigen. De voorbeelden zijn wat het programma zegt bij een klein stel gegevens met precies die fout erin: wat er stond (fout), wat er hoort te staan (goed), en wat u doet.

Fout: de waarde wordt niet gebruikt. Waarschuwing: de waarde wordt gebruikt, kijk ernaar. Opmerking: goed om te weten.`;

/** Every kind of finding by code, in Dutch as Markdown; those about data with a bad and a good example out of a real check. */
export async function findingsGuide(): Promise<string> {
  const parts: string[] = [];
  for (const code of [...FINDING_CODES].sort(compareText)) parts.push(await partOf(code));
  return `${[HEAD, ...parts].join("\n\n")}\n`;
}

async function partOf(code: FindingCode): Promise<string> {
  const {title, severity} = kindOf(code);
  const head = `## \`${code}\`\n\n${title} (${severity}).`;
  const example = isAboutData(code) ? await exampleOf(code) : null;
  if (example === null) return head;
  const {seen, expected, action} = describe(example);
  return [
    `${head}\n`,
    `- Waar: ${literal(formatPlace(example.place))}`,
    `- Fout: ${literal(seen)}`,
    `- Goed: ${literal(expected)}`,
    `- Wat te doen: ${literal(action)}`,
  ].join("\n");
}

const isAboutData = (code: FindingCode): code is DataCode => code in MISTAKES;

async function exampleOf(code: DataCode): Promise<Finding | null> {
  const {findings} = await readCycle(withMistake(MISTAKES[code]));
  return findings.find((item) => item.code === code) ?? null;
}

/** Text that Markdown shows as it is, on one line. */
const literal = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_<>[\]|]/g, "\\$&");
