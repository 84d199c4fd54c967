import {type Finding, finding} from "../../core/findings.ts";
import type {Grade} from "../../core/ids.ts";
import {parseNumber} from "../table/parse-number.ts";
import type {TableRow} from "../table/table-row.ts";

/** Reads settings by name. What is wrong is a finding and counts as the fallback; what is missing too, where it is `needed`. */
export interface SettingReader {
  oneOf<Word extends string>(name: string, words: readonly Word[], given: Given<Word>): Word;
  /** A letter of any scale of the methods. */
  grade(name: string, given: Given<Grade>): Grade;
  number(name: string, given: Given<number> & Range): number;
  /** The words between spaces; empty when there are none. */
  list(name: string): readonly string[];
}

/** What a setting is when the file does not say, and whether the file must. Settings that came later than the first files need not be there. */
interface Given<Value> {
  readonly fallback: Value;
  readonly needed?: true;
}

interface Range {
  readonly min: number;
  readonly max?: number;
  /** What is typed with decimals is rounded down. */
  readonly whole?: true;
}

/** Reads the settings in the rows of `parameters.csv`; without any grade every letter will do. */
export function settingReader(
  rows: readonly TableRow[],
  grades: ReadonlySet<Grade>,
  findings: Finding[],
): SettingReader {
  const rowOf = (name: string): TableRow | undefined => rows.find((row) => row.text("parameter") === name);
  const setting = <Value>(
    name: string,
    {fallback, needed}: Given<Value>,
    read: (typed: string) => Value | null,
  ): Value => {
    const row = rowOf(name);
    if (row === undefined && needed === undefined) return fallback;
    const value = row === undefined ? null : read(row.text("waarde"));
    if (value !== null) return value;
    const place = row?.place("waarde") ?? {file: "strategie/parameters.csv"};
    findings.push(finding("parameter/ontbreekt", place, {parameter: name}));
    return fallback;
  };
  return {
    oneOf: (name, words, given) =>
      setting(name, given, (typed) => words.find((word) => word === typed) ?? null),
    grade: (name, given) =>
      setting(name, given, (typed) => (grades.size === 0 || grades.has(typed) ? typed : null)),
    number: (name, given) => setting(name, given, (typed) => numberWithin(typed, given)),
    list: (name) => (rowOf(name)?.text("waarde") ?? "").split(/\s+/).filter((word) => word !== ""),
  };
}

/** Null when it is no number or lies outside the range. */
function numberWithin(typed: string, {min, max, whole}: Range): number | null {
  const read = parseNumber(typed);
  if (read.kind !== "number" || read.value < min || (max !== undefined && read.value > max)) return null;
  return whole ? Math.floor(read.value) : read.value;
}
