import {type Finding, finding} from "../../core/findings.ts";
import type {RawText} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";

export interface HeadField {
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** The lines between `---` at the top of a template, and the text below. */
export interface Head {
  readonly fields: ReadonlyMap<string, HeadField>;
  readonly body: string;
  /** Line that the body starts on. */
  readonly bodyLine: number;
  readonly findings: readonly Finding[];
}

const KEYS: readonly string[] = ["titel", "ondertitel", "doelgroep", "soort", "taal", "als", "betreft"];
const REQUIRED: readonly string[] = ["titel", "doelgroep", "soort"];
const FENCE = "---";

/**
 * Reads the head of a template: one `key: value` per line, quotes around a value optional, blank lines allowed.
 * Not YAML: nothing is a list, a number or a date. A head that is never closed ends at the first line that does not fit.
 */
export function readHead({file, text}: RawText): Head {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  if (lines[0]?.trimEnd() !== FENCE) {
    const missing = finding(
      "sjabloon/ontbreekt",
      {file, line: 1},
      {what: "kop tussen --- met titel, doelgroep en soort"},
    );
    return {fields: new Map(), body: lines.join("\n"), bodyLine: 1, findings: [missing]};
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
  const unfit = lines.findIndex((line, index) => index > 0 && parseLine(line) === null);
  const stop = end !== -1 ? end : unfit === -1 ? lines.length : unfit;
  const {fields, findings} = readFields(file, lines.slice(0, stop));
  const open = finding(
    "sjabloon/onleesbaar",
    {file, line: 1},
    {reason: "de kop wordt niet gesloten met ---"},
  );
  const start = end === -1 ? stop : stop + 1;
  return {
    fields,
    body: lines.slice(start).join("\n"),
    bodyLine: start + 1,
    findings: end === -1 ? [open, ...findings] : findings,
  };
}

function readFields(file: string, lines: readonly string[]): Pick<Head, "fields" | "findings"> {
  const fields = new Map<string, HeadField>();
  const findings: Finding[] = [];
  lines.forEach((text, index) => {
    const place = {file, line: index + 1};
    const entry = parseLine(text);
    if (index === 0 || entry === "blank") return;
    if (entry === null)
      findings.push(
        finding("sjabloon/onleesbaar", place, {
          reason: `in de kop staat alleen naam: waarde, niet "${text.trim()}"`,
        }),
      );
    else if (!KEYS.includes(entry.key)) {
      findings.push(
        finding("sjabloon/onbekend", place, {
          what: "gegeven in de kop",
          seen: entry.key,
          near: nearest(entry.key, KEYS),
        }),
      );
    } else if (fields.has(entry.key)) {
      findings.push(
        finding("sjabloon/onleesbaar", place, {reason: `${entry.key} staat twee keer in de kop`}),
      );
    } else fields.set(entry.key, {value: entry.value, line: index + 1});
  });
  for (const key of REQUIRED) {
    if ((fields.get(key)?.value ?? "") === "")
      findings.push(finding("sjabloon/ontbreekt", {file, line: 1}, {what: `${key} in de kop`}));
  }
  return {fields, findings};
}

function parseLine(line: string): {readonly key: string; readonly value: string} | "blank" | null {
  if (line.trim() === "") return "blank";
  const match = /^([a-z][a-z-]*):(?:[ \t]+(.*))?$/.exec(line.trimEnd());
  if (match === null) return null;
  const value = (match[2] ?? "").trim();
  return {key: match[1] ?? "", value: /^"(.*)"$/.exec(value)?.[1] ?? value};
}
