import type {Assessment, Delivery} from "../../core/dataset.ts";
import {
  type Checked,
  type Finding,
  type FindingCode,
  type FindingDetails,
  finding,
} from "../../core/findings.ts";
import {LIKELIHOOD} from "../../core/ids.ts";
import {nearest} from "../../core/near.ts";
import {formatPlace} from "../../core/place.ts";
import type {Edition, Method, Risk, Step, Strategy} from "../../core/strategy.ts";
import type {Mentions} from "../strategy/strategy-tables.ts";
import type {TableRow} from "../table/table-row.ts";
import {countOnce, keyFrom} from "./count-once.ts";
import {deliveryOfRow} from "./read-delivery-rows.ts";

/** The mark for "not assessed", which is neither X (not applicable) nor an empty cell. */
const NOT_ASSESSED = "?";

/** What the rows of one delivery are checked against. */
export interface AssessmentContext {
  readonly delivery: Delivery;
  readonly edition: Edition;
  readonly method: Method;
  readonly strategy: Strategy;
  readonly mentions: Mentions;
}

/** Rows of form `anv-beoordeling` as assessments. A wrong letter or order leaves the row not assessed; an unknown risk or criterion leaves it out. */
export function readAssessments(
  rows: readonly TableRow[],
  context: AssessmentContext,
): Checked<readonly Assessment[]> {
  const findings: Finding[] = [];
  const assessments: Assessment[] = [];
  for (const row of rows) {
    const delivery = deliveryOfRow(context.delivery, row);
    const say = <Code extends FindingCode>(
      code: Code,
      column: string,
      details: FindingDetails[Code],
    ): void => {
      findings.push(finding(code, row.place(column), details, delivery));
    };
    const steps = scaleOf(row, context, say);
    if (steps === null || riskOf(row, context, say) === null) continue;
    assessments.push({
      edition: context.edition.id,
      risk: row.text("risico"),
      criterion: row.text("criterium"),
      grades: readGrades(row, steps, say),
      note: row.text("toelichting"),
      source: row.text("bron"),
      delivery,
      place: row.place("verwacht"),
    });
  }
  return {value: assessments, findings};
}

type Say = <Code extends FindingCode>(code: Code, column: string, details: FindingDetails[Code]) => void;

function riskOf(row: TableRow, {strategy, edition, mentions}: AssessmentContext, say: Say): Risk | null {
  const risks = strategy.risks.filter((risk) => risk.edition === edition.risksOf);
  const seen = row.text("risico");
  const risk = risks.find((candidate) => candidate.id === seen);
  if (risk === undefined && mentions("risicos.csv", edition.risksOf, seen)) return null;
  if (risk === undefined) {
    const near = nearest(
      seen,
      risks.map((candidate) => candidate.id),
    );
    say("cel/onbekende-verwijzing", "risico", {
      column: "risico",
      seen,
      target: `risicos.csv van editie ${edition.risksOf}`,
      near,
    });
    return null;
  }
  if (risk.leftOut === null) return risk;
  say("beoordeling/weggelaten-risico", "risico", {risk: risk.title, reason: risk.leftOut});
  return null;
}

function scaleOf(row: TableRow, {method, mentions}: AssessmentContext, say: Say): readonly Step[] | null {
  const seen = row.text("criterium");
  if (seen === LIKELIHOOD) return method.likelihoodScale;
  const codes = method.criteria.map((criterion) => criterion.id);
  if (codes.includes(seen)) return method.impactScale;
  if (mentions("criteria.csv", method.id, seen)) return null;
  say("cel/onbekende-verwijzing", "criterium", {
    column: "criterium",
    seen,
    target: `criteria.csv van methode ${method.id}`,
    near: nearest(seen, [...codes, LIKELIHOOD]),
  });
  return null;
}

function readGrades(row: TableRow, steps: readonly Step[], say: Say): Assessment["grades"] {
  const read = (column: string): Step | null | "wrong" => {
    const typed = row.text(column);
    if (typed === "" || typed === NOT_ASSESSED) return row.isInvalid(column) ? "wrong" : null;
    const step = steps.find((candidate) => candidate.grade.toLowerCase() === typed.toLowerCase());
    if (step !== undefined) return step;
    const allowed = [...steps.map((candidate) => candidate.grade), NOT_ASSESSED];
    say("cel/onbekende-code", column, {column, seen: typed, allowed, near: nearest(typed, allowed)});
    return "wrong";
  };
  const [low, expected, high] = [read("laag"), read("verwacht"), read("hoog")];
  if (low === "wrong" || expected === "wrong" || high === "wrong") return null;
  const seen = {low: row.text("laag"), expected: row.text("verwacht"), high: row.text("hoog")};
  if (low === null || expected === null || high === null) {
    const missing = low === null ? "laag" : expected === null ? "verwacht" : "hoog";
    if (low !== null || expected !== null || high !== null) say("beoordeling/onvolledig", missing, seen);
    return null;
  }
  if (low.order > expected.order || expected.order > high.order) {
    say("beoordeling/volgorde", low.order > expected.order ? "laag" : "hoog", seen);
    return null;
  }
  return {low: low.grade, expected: expected.grade, high: high.grade};
}

/** Of assessments of the same risk and criterion in several deliveries one counts; the others are a finding each. */
export function withoutDoubles(assessments: readonly Assessment[]): Checked<readonly Assessment[]> {
  const {kept, doubles} = countOnce(assessments, ({edition, risk, criterion}) =>
    keyFrom(edition, risk, criterion),
  );
  const findings = doubles.map(({item: {risk, criterion, place}, counted, origin}) =>
    finding(
      "beoordeling/dubbele-levering",
      place,
      {risk, criterion, other: formatPlace(counted.place)},
      origin,
    ),
  );
  return {value: kept, findings};
}
