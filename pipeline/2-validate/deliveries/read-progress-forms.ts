import {type Checked, type Finding, finding} from "../../core/findings.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {formatPlace} from "../../core/place.ts";
import {isExample, type OwnMeasure, type ProgressReport} from "../../core/progress.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import {checkProgress} from "./check-progress.ts";
import {countOnce, keyFrom} from "./count-once.ts";
import type {FormDelivery} from "./form-delivery.ts";
import {readOwnMeasures} from "./read-own-measures.ts";
import {type ReadReport, readProgress} from "./read-progress.ts";

/** What senders say of measures. */
export interface ProgressRead {
  readonly ownMeasures: readonly OwnMeasure[];
  readonly progress: readonly ProgressReport[];
}

/** First the senders' own measures, then what is reported of those and of the strategy's, then what in the reports does not fit together. */
export function readProgressForms(
  deliveries: readonly FormDelivery[],
  {strategy, mentions}: StrategyRead,
): Checked<ProgressRead> {
  const honest = honestDeliveries(deliveries, strategy.organisations);
  const findings: Finding[] = [...honest.findings];
  const ofForm = (name: string): readonly FormDelivery[] =>
    honest.value.filter(({delivery}) => delivery.form === name);
  const announced: OwnMeasure[] = [];
  for (const {rows, delivery, edition} of ofForm("maatregelen")) {
    const read = readOwnMeasures(rows, {delivery, edition, strategy, mentions});
    for (const measure of read.value) announced.push(measure);
    findings.push(...read.findings);
  }
  const own = withoutTaken(announced, strategy.measures);
  findings.push(...own.findings);
  const hasClosed = (name: string, edition: string): boolean =>
    deliveries
      .filter(({delivery}) => delivery.form === name && delivery.edition === edition)
      .some(({delivery}) => delivery.hasClosedRows || !delivery.isPublic);
  const reports: ReadReport[] = [];
  for (const {rows, delivery, edition} of ofForm("voortgang")) {
    const hidden = hasClosed("maatregelen", edition.id);
    const context = {
      delivery,
      edition,
      strategy,
      mentions,
      ownMeasures: own.value,
      refused: announcedIn(deliveries),
      hidden,
    };
    const read = readProgress(rows, context);
    reports.push(...read.value);
    findings.push(...read.findings);
  }
  const single = withoutDoubles(reports);
  const known = {
    measures: [...strategy.measures, ...own.value],
    moments: strategy.moments,
    isWhollyOpen: (edition: string): boolean => !hasClosed("voortgang", edition),
  };
  findings.push(...single.findings, ...checkProgress(single.value, known));
  return {value: {ownMeasures: own.value, progress: single.value.map(({report}) => report)}, findings};
}

/** The ids in forms with own measures. */
const announcedIn = (deliveries: readonly FormDelivery[]): ReadonlySet<string> =>
  new Set(
    deliveries
      .filter(({delivery}) => delivery.form === "maatregelen")
      .flatMap(({rows}) => rows.map((row) => row.text("maatregel"))),
  );

/** The deliveries in which what is made up comes from who is made up; the others are a finding each and not used. */
export function honestDeliveries(
  deliveries: readonly FormDelivery[],
  organisations: StrategyRead["strategy"]["organisations"],
): Checked<readonly FormDelivery[]> {
  const wrong = deliveries.map((item) => fiction(item, organisations));
  return {
    value: deliveries.filter((_, index) => wrong[index] === null),
    findings: wrong.filter((item) => item !== null),
  };
}

/** What is made up comes from who is made up, and the other way round; null when it does. */
function fiction(
  {delivery}: FormDelivery,
  organisations: StrategyRead["strategy"]["organisations"],
): Finding | null {
  const {status, sender, file} = delivery;
  const isMadeUp = isExample(organisations, sender);
  if (isMadeUp === (status === "fictief")) return null;
  const problem = isMadeUp ? "status" : "afzender";
  return finding("voortgang/verzonnen", {file}, {problem, seen: sender}, delivery);
}

/** Of measures with one code the strategy's counts, else one of those announced; the others are a finding each. */
function withoutTaken(
  announced: readonly OwnMeasure[],
  listed: StrategyRead["strategy"]["measures"],
): Checked<readonly OwnMeasure[]> {
  const keyOf = ({edition, id}: Pick<OwnMeasure, "edition" | "id">): string => keyFrom(edition, id);
  const taken = new Set(listed.map(keyOf));
  const isTaken = (measure: OwnMeasure): boolean => taken.has(keyOf(measure));
  const once = countOnce(
    announced.filter((measure) => !isTaken(measure)),
    keyOf,
    ({item: {id, place}, counted, origin}) =>
      finding("maatregel/bestaat-al", place, {measure: id, other: counted.delivery.file}, origin),
  );
  const findings = new LimitedFindings();
  for (const {id, place, delivery} of announced.filter(isTaken)) {
    const details = {measure: id, other: "strategie/maatregelen.csv"};
    findings.add(finding("maatregel/bestaat-al", place, details, delivery));
  }
  findings.addAll(once.findings);
  return {value: once.value, findings: findings.all};
}

/** Of reports of the same measure and moment in several deliveries one counts; the others are a finding each. */
function withoutDoubles(reports: readonly ReadReport[]): Checked<readonly ReadReport[]> {
  const {value, findings} = countOnce(
    reports.map(({report}) => report),
    ({edition, measure, moment}) => keyFrom(edition, measure, moment),
    ({item: {measure, moment, place}, counted: other, origin}) =>
      finding(
        "voortgang/dubbele-levering",
        place,
        {measure, moment, other: formatPlace(other.place)},
        origin,
      ),
  );
  const counted = new Set(value);
  return {value: reports.filter(({report}) => counted.has(report)), findings};
}
