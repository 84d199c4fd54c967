import type {Assessment, Delivery} from "../../core/dataset.ts";
import {type Checked, finding} from "../../core/findings.ts";
import {type CriterionId, type EditionId, LIKELIHOOD, type RiskId} from "../../core/ids.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {nearest} from "../../core/near.ts";
import {formatPlace, type Place} from "../../core/place.ts";
import type {Edition, Method, Risk, Step, Strategy} from "../../core/strategy.ts";
import type {Mentions} from "../strategy/strategy-tables.ts";
import type {TableRow} from "../table/table-row.ts";
import {countOnce, keyFrom} from "./count-once.ts";
import {isClosedRow} from "./read-delivery-rows.ts";
import {type Say, sayingIn} from "./say.ts";

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
  const findings = new LimitedFindings();
  const assessments: Assessment[] = [];
  const within = {...context, known: knownIn(context)};
  const closed = {...context.delivery, isPublic: false};
  for (const row of rows) {
    const delivery = isClosedRow(row) ? closed : context.delivery;
    const say = sayingIn(findings, row, delivery);
    const scale = scaleOf(row, within, say);
    const risk = scale === null ? null : riskOf(row, within, say);
    if (scale === null || risk === null) continue;
    const subject = {edition: context.edition.id, risk: risk.id, criterion: scale.criterion};
    assessments.push(new ReadAssessment(row, subject, readGrades(row, scale.steps, say), delivery));
  }
  return {value: assessments, findings: findings.all};
}

/** What an assessment is about; its texts are those of the strategy, so that a million share them. */
type Subject = Pick<Assessment, "edition" | "risk" | "criterion">;

/** An assessment of which the rest is read from its row whenever it is asked for: there may be a million. */
class ReadAssessment implements Assessment {
  readonly #row: TableRow;
  readonly edition: EditionId;
  readonly risk: RiskId;
  readonly criterion: CriterionId;
  readonly grades: Assessment["grades"];
  readonly delivery: Delivery;

  constructor(
    row: TableRow,
    {edition, risk, criterion}: Subject,
    grades: Assessment["grades"],
    delivery: Delivery,
  ) {
    this.#row = row;
    this.edition = edition;
    this.risk = risk;
    this.criterion = criterion;
    this.grades = grades;
    this.delivery = delivery;
  }

  get note(): string {
    return this.#row.text("toelichting");
  }

  get source(): string {
    return this.#row.text("bron");
  }

  get place(): Place {
    return this.#row.place("verwacht");
  }
}

/** The risks and criteria of an edition, by code. */
interface KnownCodes {
  readonly risks: ReadonlyMap<string, Risk>;
  readonly criteria: ReadonlyMap<string, CriterionId>;
}

function knownIn({strategy, edition, method}: AssessmentContext): KnownCodes {
  const risks = strategy.risks.filter((risk) => risk.edition === edition.risksOf);
  return {
    // Of two risks with one code the first counts.
    risks: new Map([...risks].reverse().map((risk) => [risk.id, risk])),
    criteria: new Map(method.criteria.map(({id}) => [id, id])),
  };
}

interface Scale {
  readonly criterion: CriterionId;
  readonly steps: readonly Step[];
}

type KnownContext = AssessmentContext & {readonly known: KnownCodes};

function riskOf(row: TableRow, {known, edition, mentions}: KnownContext, say: Say): Risk | null {
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

function scaleOf(row: TableRow, {known, method, mentions}: KnownContext, say: Say): Scale | null {
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

function readGrades(row: TableRow, steps: readonly Step[], say: Say): Assessment["grades"] {
  const read = (column: string): Step | null | "wrong" => {
    const typed = row.text(column);
    if (typed === "" || typed === NOT_ASSESSED) return row.isInvalid(column) ? "wrong" : null;
    const step = steps.find((candidate) => candidate.grade.toLowerCase() === typed.toLowerCase());
    if (step !== undefined) return step;
    const allowed = [...steps.map((candidate) => candidate.grade), NOT_ASSESSED];
    say("cel/onbekende-code", column, () => ({column, seen: typed, allowed, near: nearest(typed, allowed)}));
    return "wrong";
  };
  const [low, expected, high] = [read("laag"), read("verwacht"), read("hoog")];
  if (low === "wrong" || expected === "wrong" || high === "wrong") return null;
  const seen = {low: row.text("laag"), expected: row.text("verwacht"), high: row.text("hoog")};
  if (low === null || expected === null || high === null) {
    const missing = low === null ? "laag" : expected === null ? "verwacht" : "hoog";
    if (low !== null || expected !== null || high !== null)
      say("beoordeling/onvolledig", missing, () => seen);
    return null;
  }
  if (low.order > expected.order || expected.order > high.order) {
    say("beoordeling/volgorde", low.order > expected.order ? "laag" : "hoog", () => seen);
    return null;
  }
  return {low: low.grade, expected: expected.grade, high: high.grade};
}

/** Of assessments of the same risk and criterion in several deliveries one counts; the others are a finding each. */
export function withoutDoubles(assessments: readonly Assessment[]): Checked<readonly Assessment[]> {
  return countOnce(
    assessments,
    ({edition, risk, criterion}) => keyFrom(edition, risk, criterion),
    ({item: {risk, criterion, place}, counted, origin}) =>
      finding(
        "beoordeling/dubbele-levering",
        place,
        {risk, criterion, other: formatPlace(counted.place)},
        origin,
      ),
  );
}
