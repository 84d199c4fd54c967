import type {Assessment, Delivery} from "../../core/dataset.ts";
import {type Checked, finding} from "../../core/findings.ts";
import type {CriterionId, EditionId, RiskId} from "../../core/ids.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {formatPlace, type Place} from "../../core/place.ts";
import type {Step} from "../../core/strategy.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import type {TableRow} from "../table/table-row.ts";
import {countOnce, keyFrom} from "./count-once.ts";
import type {FormDelivery} from "./form-delivery.ts";
import {knownIn, type LetterContext, riskOf, scaleOf, stepIn} from "./letter-rows.ts";
import {isClosedRow} from "./read-delivery-rows.ts";
import {type Say, sayingIn} from "./say.ts";

/** The letters of all deliveries of form `anv-beoordeling`, each risk and criterion once. */
export function readAssessmentForms(
  deliveries: readonly FormDelivery[],
  {strategy, mentions}: StrategyRead,
): Checked<readonly Assessment[]> {
  const findings = new LimitedFindings();
  const assessments: Assessment[] = [];
  for (const {rows, delivery, edition} of deliveries) {
    const method = strategy.methods.find(({id}) => id === edition.method);
    if (method === undefined) continue;
    const read = readAssessments(rows, {delivery, edition, method, strategy, mentions});
    for (const assessment of read.value) assessments.push(assessment);
    findings.addAll(read.findings);
  }
  const single = withoutDoubles(assessments);
  findings.addAll(single.findings);
  return {value: single.value, findings: findings.all};
}

/** Rows of form `anv-beoordeling` as assessments. A wrong letter or order leaves the row not assessed; an unknown risk or criterion leaves it out. */
function readAssessments(rows: readonly TableRow[], context: LetterContext): Checked<readonly Assessment[]> {
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

function readGrades(row: TableRow, steps: readonly Step[], say: Say): Assessment["grades"] {
  const read = (column: string): Step | null | "wrong" => stepIn({row, column, steps}, say);
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
function withoutDoubles(assessments: readonly Assessment[]): Checked<readonly Assessment[]> {
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
