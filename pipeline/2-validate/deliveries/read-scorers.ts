import type {Assessment} from "../../core/dataset.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import {groupBy} from "../../core/group-by.ts";
import {LIKELIHOOD} from "../../core/ids.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {formatPlace} from "../../core/place.ts";
import {lastLetters, type ScorerLetter} from "../../core/scorer-letter.ts";
import type {Step, Strategy} from "../../core/strategy.ts";
import {ROUNDS} from "../../core/weighing-profile.ts";
import type {TableRow} from "../table/table-row.ts";
import {countOnce, keyFrom} from "./count-once.ts";
import {knownIn, type LetterContext, riskOf, scaleOf, stepIn} from "./letter-rows.ts";
import {type Say, sayingIn} from "./say.ts";

/** Rows of form `anv-beoordelaars`. A row without a letter, or with one that cannot be used, says nothing; without bounds of its own a letter is its own bound. */
export function readScorers(
  rows: readonly TableRow[],
  context: LetterContext,
): Checked<readonly ScorerLetter[]> {
  const {delivery} = context;
  const findings = new LimitedFindings();
  const letters: ScorerLetter[] = [];
  const within = {...context, known: knownIn(context)};
  for (const row of rows) {
    const round = ROUNDS.find((word) => word === row.text("ronde"));
    const say = sayingIn(findings, row, delivery);
    const scale = scaleOf(row, within, say);
    const risk = scale === null ? null : riskOf(row, within, say);
    if (round === undefined || scale === null || risk === null) continue;
    const given = gradesIn(row, scale.steps, say);
    if (given === null) continue;
    const scorer = row.text("beoordelaar");
    if (scorer === "") {
      say("cel/leeg", "beoordelaar", () => ({column: "beoordelaar"}));
      continue;
    }
    letters.push({
      edition: context.edition.id,
      risk: risk.id,
      criterion: scale.criterion,
      scorer,
      round,
      ...given,
      delivery,
      place: row.place("letter"),
    });
  }
  return {value: letters, findings: findings.all};
}

type Grades = Pick<ScorerLetter, "low" | "expected" | "high">;

function gradesIn(row: TableRow, steps: readonly Step[], say: Say): Grades | null {
  const [low, expected, high] = ["laag", "letter", "hoog"].map((column) =>
    row.textIfAny(column) === "" && column !== "letter" ? null : stepIn({row, column, steps}, say),
  );
  if (low === "wrong" || high === "wrong" || expected === "wrong") return null;
  if (expected === null || expected === undefined) return null;
  const [bottom, top] = [low ?? expected, high ?? expected];
  if (bottom.order <= expected.order && expected.order <= top.order)
    return {low: bottom.grade, expected: expected.grade, high: top.grade};
  say("beoordeling/volgorde", bottom.order > expected.order ? "laag" : "hoog", () => ({
    low: bottom.grade,
    expected: expected.grade,
    high: top.grade,
  }));
  return null;
}

/** Of letters that one scorer gave twice for the same in one round one counts; the others are a finding each. */
export const withoutDoubleScorers = (letters: readonly ScorerLetter[]): Checked<readonly ScorerLetter[]> =>
  countOnce(
    letters,
    ({edition, risk, criterion, scorer, round}) => keyFrom(edition, risk, criterion, scorer, round),
    ({item: {risk, criterion, place}, counted, origin}) =>
      finding(
        "beoordeling/dubbele-levering",
        place,
        {risk, criterion, other: formatPlace(counted.place)},
        origin,
      ),
  );

/** Where the letter that was agreed lies outside all letters of the scorers. Told inside only: scorers’ letters are closed. */
export function checkAgreed(
  assessments: readonly Assessment[],
  letters: readonly ScorerLetter[],
  {editions, methods}: Strategy,
): readonly Finding[] {
  const keyOf = ({edition, risk, criterion}: Pick<ScorerLetter, "edition" | "risk" | "criterion">): string =>
    keyFrom(edition, risk, criterion);
  const byItem = groupBy(lastLetters(letters), keyOf);
  if (byItem.size === 0) return [];
  return assessments.flatMap((item): readonly Finding[] => {
    const given = byItem.get(keyOf(item));
    const edition = editions.find(({id}) => id === item.edition);
    const method = methods.find(({id}) => id === edition?.method);
    if (given === undefined || item.grades === null || method === undefined) return [];
    const scale = item.criterion === LIKELIHOOD ? method.likelihoodScale : method.impactScale;
    const at = (grade: string): number => scale.findIndex((step) => step.grade === grade);
    const places = given.map(({expected}) => at(expected)).toSorted((a, b) => a - b);
    const [lowest = 0, highest = 0] = [places[0], places.at(-1)];
    const agreed = at(item.grades.expected);
    if (agreed >= lowest && agreed <= highest) return [];
    const {risk, criterion, place, delivery} = item;
    const letter = (index: number): string => scale[index]?.grade ?? "";
    return [
      finding(
        "beoordeling/buiten-beoordelaars",
        place,
        {risk, criterion, agreed: letter(agreed), lowest: letter(lowest), highest: letter(highest)},
        {sender: delivery.sender, isPublic: false},
      ),
    ];
  });
}
