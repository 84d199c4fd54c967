import {type Finding, type FindingCode, type FindingDetails, finding} from "../../core/findings.ts";
import type {RawText} from "../../core/inputs.ts";
import {STYLE_FILE} from "./default-theme.ts";

/** Reads values out of the house style and remembers what was wrong with them. A value that is not there gets the standard without a finding. */
export interface StyleReader {
  /** Names at the top of the file. */
  keys(): readonly string[];
  /** Names of the parts of what stands at a path; none when that has no parts. */
  keysAt(path: readonly string[]): readonly string[];
  text(path: readonly string[], standard: string): string;
  /** `#rrggbb`. */
  colour(path: readonly string[], standard: string): string;
  /** A type size or line distance in points, 5 to 72. */
  size(path: readonly string[], standard: number): number;
  /** A place or length in millimetres, 0 to 297. */
  millimetres(path: readonly string[], standard: number): number;
  report<Code extends FindingCode>(code: Code, details: FindingDetails[Code]): void;
  findings(): readonly Finding[];
}

/** A reader of the file as found; an absent or unreadable file is a finding, and then every value is the standard. */
export function makeStyleReader(raw: RawText | undefined): StyleReader {
  const findings: Finding[] = [];
  const report: StyleReader["report"] = (code, details) => {
    findings.push(finding(code, {file: raw?.file ?? STYLE_FILE}, details));
  };
  const style = parse(raw, report);
  const wrong = (path: readonly string[], expected: string): void =>
    report("sjabloon/onleesbaar", {reason: `${path.join(" › ")} is geen ${expected}`});
  return {
    keys: () => Object.keys(style),
    keysAt(path) {
      const value = at(style, path);
      return typeof value === "object" && value !== null ? Object.keys(value) : [];
    },
    text(path, standard) {
      const value = at(style, path);
      if (typeof value === "string") return value;
      if (value !== undefined && value !== null) wrong(path, "tekst");
      return standard;
    },
    colour(path, standard) {
      const value = at(style, path);
      if (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
      if (value !== undefined) wrong(path, "kleur als #1f3a5f");
      return standard;
    },
    size(path, standard) {
      const value = at(style, path);
      if (typeof value === "number" && value >= 5 && value <= 72) return value;
      if (value !== undefined) wrong(path, "maat van 5 tot 72 punten");
      return standard;
    },
    millimetres(path, standard) {
      const value = at(style, path);
      if (typeof value === "number" && value >= 0 && value <= 297) return value;
      if (value !== undefined) wrong(path, "maat van 0 tot 297 millimeter");
      return standard;
    },
    report,
    findings: () => findings,
  };
}

function parse(raw: RawText | undefined, report: StyleReader["report"]): object {
  if (raw === undefined) {
    report("sjabloon/ontbreekt", {what: STYLE_FILE});
    return {};
  }
  try {
    const style: unknown = JSON.parse(raw.text.replace(/^\ufeff/, ""));
    if (typeof style === "object" && style !== null && !Array.isArray(style)) return style;
    report("sjabloon/onleesbaar", {reason: "de huisstijl is geen JSON-object"});
  } catch {
    report("sjabloon/onleesbaar", {reason: "de huisstijl is geen geldige JSON"});
  }
  return {};
}

/** The value at a path, undefined when there is nothing; inherited properties do not count. */
function at(style: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (Object.getOwnPropertyDescriptor(value, key)?.value as unknown)
        : undefined,
    style,
  );
}
