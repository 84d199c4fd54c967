import {describe, FINDING_CODES, kindOf} from "../../pipeline/core/finding-catalogue.ts";
import type {FindingCode} from "../../pipeline/core/findings.ts";
import {compareText, formatPlace} from "../../pipeline/core/place.ts";
import {EXAMPLES} from "./examples.ts";

export const FINDINGS_GUIDE = "pipeline/BEVINDINGEN.md";

const HEAD = `# Bevindingen

Gemaakt met \`npm run docs\` uit de catalogus van bevindingen en de tests; niet met de hand wijzigen. Bij elke soort staat een voorbeeld van wat fout is en van hetzelfde goed gedaan. De tests controleren allebei: bij het eerste komt deze bevinding, bij het tweede geen enkele. Daaronder staat wat het programma bij het foute voorbeeld zegt.

Fout: de waarde wordt niet gebruikt. Waarschuwing: de waarde wordt gebruikt, kijk ernaar. Opmerking: goed om te weten.`;

/** Every kind of finding by code, in Dutch as Markdown, with a bad and a good example and what a real check says of the bad one. */
export async function findingsGuide(): Promise<string> {
  const parts: string[] = [];
  for (const code of [...FINDING_CODES].sort(compareText)) parts.push(await partOf(code));
  return `${[HEAD, ...parts].join("\n\n")}\n`;
}

async function partOf(code: FindingCode): Promise<string> {
  const {title, severity} = kindOf(code);
  const example = EXAMPLES.get(code);
  const found = (await example?.findings("bad"))?.find((item) => item.code === code);
  if (example === undefined || found === undefined) throw new Error(`no example gives ${code}`);
  const {seen, expected, action} = describe(found);
  const {bad, good} = example.shown;
  return [
    `## \`${code}\`\n\n${title} (${severity}).\n`,
    `- Voorbeeld fout: ${literal(bad)}`,
    `- Voorbeeld goed: ${literal(good)}`,
    `- Waar: ${literal(formatPlace(found.place))}`,
    `- Gezien: ${literal(seen)}`,
    `- Verwacht: ${literal(expected)}`,
    `- Wat te doen: ${literal(action)}`,
  ].join("\n");
}

/** Text that Markdown shows as it is, on one line. */
const literal = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_<>[\]|]/g, "\\$&");
