import type {Delivery} from "../../core/dataset.ts";
import {type CriterionId, LIKELIHOOD} from "../../core/ids.ts";
import {nearest} from "../../core/near.ts";
import type {Edition, Method, Risk, Step, Strategy} from "../../core/strategy.ts";
import type {Mentions} from "../strategy/strategy-tables.ts";
import type {TableRow} from "../table/table-row.ts";
import type {Say} from "./say.ts";

/** The mark for "not assessed", which is neither X (not applicable) nor an empty cell. */
const NOT_ASSESSED = "?";

/** What the rows of one delivery are checked against. */
export interface LetterContext {
  readonly delivery: Delivery;
  readonly edition: Edition;
  readonly method: Method;
  readonly strategy: Strategy;
  readonly mentions: Mentions;
}

/** The risks and criteria of an edition, by code. */
export interface KnownCodes {
  readonly risks: ReadonlyMap<string, Risk>;
  readonly criteria: ReadonlyMap<string, CriterionId>;
}

/** The codes that rows of letters may name. */
export function knownIn({strategy, edition, method}: LetterContext): KnownCodes {
  const risks = strategy.risks.filter((risk) => risk.edition === edition.risksOf);
  return {
    // Of two risks with one code the first counts.
    risks: new Map([...risks].reverse().map((risk) => [risk.id, risk])),
    criteria: new Map(method.criteria.map(({id}) => [id, id])),
  };
}

/** A criterion, or likelihood, with the letters that may be given on it. */
interface Scale {
  readonly criterion: CriterionId;
  readonly steps: readonly Step[];
}

export type KnownContext = LetterContext & {readonly known: KnownCodes};

/** The risk of a row; null, with a finding, where there is none or it was left out. */
export function riskOf(row: TableRow, {known, edition, mentions}: KnownContext, say: Say): Risk | null {
  const seen = row.text("risico");
  const risk = known.risks.get(seen);
  if (risk === undefined && mentions("risicos.csv", edition.risksOf, seen)) return null;
  if (risk === undefined) {
    say("cel/onbekende-verwijzing", "risico", () => ({
      column: "risico",
      seen,
      target: `risicos.csv van editie ${edition.risksOf}`,
      near: nearest(seen, known.risks.keys()),
    }));
    return null;
  }
  const {title, leftOut} = risk;
  if (leftOut === null) return risk;
  say("beoordeling/weggelaten-risico", "risico", () => ({risk: title, reason: leftOut}));
  return null;
}

/** The criterion of a row with its scale; null, with a finding, where there is none. */
export function scaleOf(row: TableRow, {known, method, mentions}: KnownContext, say: Say): Scale | null {
  const seen = row.text("criterium");
  if (seen === LIKELIHOOD) return {criterion: LIKELIHOOD, steps: method.likelihoodScale};
  const criterion = known.criteria.get(seen);
  if (criterion !== undefined) return {criterion, steps: method.impactScale};
  if (mentions("criteria.csv", method.id, seen)) return null;
  say("cel/onbekende-verwijzing", "criterium", () => ({
    column: "criterium",
    seen,
    target: `criteria.csv van methode ${method.id}`,
    near: nearest(seen, [...known.criteria.keys(), LIKELIHOOD]),
  }));
  return null;
}

/** A column of a row, with the letters that it may hold. */
export interface LetterCell {
  readonly row: TableRow;
  readonly column: string;
  readonly steps: readonly Step[];
}

/** The step that a cell names; null for `?` and an empty cell, `wrong`, with a finding, for what cannot be used. */
export function stepIn({row, column, steps}: LetterCell, say: Say): Step | null | "wrong" {
  const typed = row.text(column);
  if (typed === "" || typed === NOT_ASSESSED) return row.isInvalid(column) ? "wrong" : null;
  const step = steps.find((candidate) => candidate.grade.toLowerCase() === typed.toLowerCase());
  if (step !== undefined) return step;
  const allowed = [...steps.map((candidate) => candidate.grade), NOT_ASSESSED];
  say("cel/onbekende-code", column, () => ({column, seen: typed, allowed, near: nearest(typed, allowed)}));
  return "wrong";
}
