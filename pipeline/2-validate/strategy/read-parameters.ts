import {finding} from "../../core/findings.ts";
import type {Grade} from "../../core/ids.ts";
import type {Method, Parameters} from "../../core/strategy.ts";
import {extraFlag, extraText, id, maybeText, text} from "../table/fields.ts";
import {parseNumber} from "../table/parse-number.ts";
import type {StrategyTables} from "./strategy-tables.ts";

const PARAMETERS = {
  fields: [
    id("parameter"),
    text("waarde"),
    maybeText("eenheid"),
    text("toelichting"),
    text("bron"),
    extraFlag("geverifieerd"),
    extraText("naam"),
  ],
  key: ["parameter"],
};
const GROUP_RULES = ["alle", "hoogste", "omhullende"] as const;
const CLOSED_TOTALS = ["nooit", "vanaf"] as const;
/** In a total of two senders each knows what the other gave. */
const FEWEST_SENDERS = 3;

/** The settings of `parameters.csv`; one that is missing or wrong falls back to its default with a finding. */
export function readParameters(tables: StrategyTables, methods: readonly Method[]): Parameters {
  const {rows} = tables.read("parameters.csv", PARAMETERS);
  const value = (name: string): string | null =>
    rows.find((row) => row.text("parameter") === name)?.text("waarde") ?? null;
  const orDefault = <Value>(name: string, found: Value | null | undefined, fallback: Value): Value => {
    if (found !== null && found !== undefined) return found;
    const row = rows.find((candidate) => candidate.text("parameter") === name);
    tables.findings.push(
      finding("parameter/ontbreekt", row?.place("waarde") ?? {file: "strategie/parameters.csv"}, {
        parameter: name,
      }),
    );
    return fallback;
  };
  // Parameters that came later: a file from before has none of them, which is no mistake.
  const within = (
    name: string,
    {min, max, fallback}: {readonly min: number; readonly max: number | null; readonly fallback: number},
  ): number => {
    const typed = value(name);
    if (typed === null) return fallback;
    const read = parseNumber(typed);
    const fits = read.kind === "number" && read.value >= min && (max === null || read.value <= max);
    return orDefault(name, fits ? read.value : null, fallback);
  };
  // Without a single method left there is nothing to hold a letter against.
  const grades = new Set(methods.flatMap((method) => method.impactScale.map((step) => step.grade)));
  /** A letter of any scale; the default when it was not given, or with a finding when no scale has it. */
  const grade = (name: string, fallback: Grade): Grade => {
    const typed = value(name);
    return typed === null
      ? fallback
      : orDefault(name, grades.size === 0 || grades.has(typed) ? typed : null, fallback);
  };
  const threshold = parseNumber(value("oordeel.gelijk") ?? "");
  const gap = parseNumber(value("weegwijzen.verschil") ?? "");
  const dominant = value("dominant.drempel");
  const asked = value("openbaar.totalen");
  const publishes =
    asked === null
      ? "nooit"
      : orDefault(
          "openbaar.totalen",
          CLOSED_TOTALS.find((rule) => rule === asked),
          "nooit",
        );
  const fewest = within("openbaar.vanaf", {min: FEWEST_SENDERS, max: null, fallback: FEWEST_SENDERS});
  return {
    groupRule: orDefault(
      "vraagstuk.regel",
      GROUP_RULES.find((rule) => rule === value("vraagstuk.regel")),
      "alle",
    ),
    dominantGrade: orDefault(
      "dominant.drempel",
      dominant !== null && (grades.size === 0 || grades.has(dominant)) ? dominant : null,
      "C",
    ),
    levelThreshold: orDefault(
      "oordeel.gelijk",
      threshold.kind === "number" && threshold.value >= 0 ? threshold.value : null,
      0,
    ),
    weighingGap: orDefault(
      "weegwijzen.verschil",
      gap.kind === "number" && gap.value >= 1 ? gap.value : null,
      5,
    ),
    movers: Math.floor(within("vergelijking.grootste", {min: 1, max: null, fallback: 5})),
    jump: within("controle.sprong", {min: 1, max: null, fallback: 2}),
    wholeFrom: within("controle.rijen", {min: 2, max: null, fallback: 10}),
    sameNote: within("controle.zelfde_tekst", {min: 0, max: 1, fallback: 0.5}),
    civilProtection: {
      abroad: (value("ucpm.buitenland") ?? "").split(/\s+/).filter((word) => word !== ""),
      abroadFrom: grade("ucpm.grens", "C"),
      rareUpTo: grade("ucpm.kans", "B"),
      graveFrom: within("ucpm.impact", {min: 0, max: null, fallback: 4}),
    },
    robustness: {
      draws: Math.floor(within("robuustheid.trekkingen", {min: 100, max: 1_000_000, fallback: 10_000})),
      seed: Math.floor(within("robuustheid.zaad", {min: 0, max: 2 ** 32 - 1, fallback: 1})),
      expectedShare: within("robuustheid.verwacht", {min: 0, max: 1, fallback: 0.5}),
      certainty: within("robuustheid.zekerheid", {min: 0.5, max: 1, fallback: 0.9}),
      top: Math.floor(within("robuustheid.kop", {min: 1, max: null, fallback: 10})),
    },
    closedCounts: publishes === "vanaf" ? fewest : null,
    rows: rows.map((row) => ({
      id: row.text("parameter"),
      name: row.text("naam") || row.text("parameter"),
      value: row.text("waarde"),
      unit: row.text("eenheid"),
      note: row.text("toelichting"),
      source: row.text("bron"),
      // Nobody checked what nobody says was checked.
      verified: row.flag("geverifieerd") === true,
    })),
  };
}
