import type {Method, Parameters} from "../../core/strategy.ts";
import {extraFlag, extraText, id, maybeText, text} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {type SettingReader, settingReader} from "./setting-reader.ts";
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
  const grades = methods.flatMap((method) => method.impactScale.map((step) => step.grade));
  const settings = settingReader(rows, new Set(grades), tables.findings);
  return {
    ...comparing(settings),
    ...checking(settings),
    civilProtection: {
      abroad: settings.list("ucpm.buitenland"),
      abroadFrom: settings.grade("ucpm.grens", {fallback: "C"}),
      rareUpTo: settings.grade("ucpm.kans", {fallback: "B"}),
      graveFrom: settings.number("ucpm.impact", {min: 0, fallback: 4}),
    },
    robustness: robustness(settings),
    closedCounts: closedCounts(settings),
    rows: rows.map(printed),
  };
}

const comparing = ({oneOf, grade, number}: SettingReader) => ({
  groupRule: oneOf("vraagstuk.regel", GROUP_RULES, {fallback: "alle", needed: true}),
  dominantGrade: grade("dominant.drempel", {fallback: "C", needed: true}),
  levelThreshold: number("oordeel.gelijk", {min: 0, fallback: 0, needed: true}),
  weighingGap: number("weegwijzen.verschil", {min: 1, fallback: 5, needed: true}),
  movers: number("vergelijking.grootste", {min: 1, whole: true, fallback: 5}),
});

const checking = ({number}: SettingReader) => ({
  jump: number("controle.sprong", {min: 1, fallback: 2}),
  wholeFrom: number("controle.rijen", {min: 2, fallback: 10}),
  sameNote: number("controle.zelfde_tekst", {min: 0, max: 1, fallback: 0.5}),
});

const robustness = ({number}: SettingReader): Parameters["robustness"] => ({
  draws: number("robuustheid.trekkingen", {min: 100, max: 1_000_000, whole: true, fallback: 10_000}),
  seed: number("robuustheid.zaad", {min: 0, max: 2 ** 32 - 1, whole: true, fallback: 1}),
  expectedShare: number("robuustheid.verwacht", {min: 0, max: 1, fallback: 0.5}),
  certainty: number("robuustheid.zekerheid", {min: 0.5, max: 1, fallback: 0.9}),
  top: number("robuustheid.kop", {min: 1, whole: true, fallback: 10}),
});

function closedCounts({oneOf, number}: SettingReader): number | null {
  const rule = oneOf("openbaar.totalen", CLOSED_TOTALS, {fallback: "nooit"});
  const fewest = number("openbaar.vanaf", {min: FEWEST_SENDERS, fallback: FEWEST_SENDERS});
  return rule === "vanaf" ? fewest : null;
}

const printed = (row: TableRow): Parameters["rows"][number] => ({
  id: row.text("parameter"),
  name: row.text("naam") || row.text("parameter"),
  value: row.text("waarde"),
  unit: row.text("eenheid"),
  note: row.text("toelichting"),
  source: row.text("bron"),
  // Nobody checked what nobody says was checked.
  verified: row.flag("geverifieerd") === true,
});
