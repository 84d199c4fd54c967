import {type Checked, type Finding, finding} from "../../core/findings.ts";
import {formatPlace} from "../../core/place.ts";
import {isExample, type OwnMeasure, type ProgressReport} from "../../core/progress.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import type {TableRow} from "../table/table-row.ts";
import {checkProgress} from "./check-progress.ts";
import {readOwnMeasures, type SenderContext} from "./read-own-measures.ts";
import {type ReadReport, readProgress} from "./read-progress.ts";

/** The rows of one delivery of either form. */
export interface FormDelivery extends Pick<SenderContext, "delivery" | "edition"> {
  readonly rows: readonly TableRow[];
}

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
    announced.push(...read.value);
    findings.push(...read.findings);
  }
  const own = withoutTaken(announced, strategy.measures);
  findings.push(...own.findings);
  const refused = new Set(
    deliveries
      .filter(({delivery}) => delivery.form === "maatregelen")
      .flatMap(({rows}) => rows.map((row) => row.text("maatregel"))),
  );
  const reports: ReadReport[] = [];
  for (const {rows, delivery, edition} of ofForm("voortgang")) {
    const context = {delivery, edition, strategy, mentions, ownMeasures: own.value, refused};
    const read = readProgress(rows, context);
    reports.push(...read.value);
    findings.push(...read.findings);
  }
  const single = withoutDoubles(reports);
  const known = {measures: [...strategy.measures, ...own.value], moments: strategy.moments};
  findings.push(...single.findings, ...checkProgress(single.value, known));
  return {value: {ownMeasures: own.value, progress: single.value.map(({report}) => report)}, findings};
}

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

/** Of measures with one code the strategy's counts, else the first; the others are a finding each. */
function withoutTaken(
  announced: readonly OwnMeasure[],
  listed: StrategyRead["strategy"]["measures"],
): Checked<readonly OwnMeasure[]> {
  const keyOf = ({edition, id}: Pick<OwnMeasure, "edition" | "id">): string => [edition, id].join("\u0000");
  const taken = new Map(listed.map((measure) => [keyOf(measure), "strategie/maatregelen.csv"]));
  const kept: OwnMeasure[] = [];
  const findings: Finding[] = [];
  for (const measure of announced) {
    const other = taken.get(keyOf(measure));
    if (other === undefined) {
      taken.set(keyOf(measure), measure.delivery.file);
      kept.push(measure);
    } else {
      const details = {measure: measure.id, other};
      findings.push(finding("maatregel/bestaat-al", measure.place, details, measure.delivery));
    }
  }
  return {value: kept, findings};
}

/** Of reports of the same measure and moment in several deliveries only the first counts; the others are a finding each. */
function withoutDoubles(reports: readonly ReadReport[]): Checked<readonly ReadReport[]> {
  const first = new Map<string, ReadReport>();
  const findings: Finding[] = [];
  for (const read of reports) {
    const {edition, measure, moment, place, delivery} = read.report;
    const key = [edition, measure, moment].join("\u0000");
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, read);
    else {
      const details = {measure, moment, other: formatPlace(earlier.report.place)};
      findings.push(finding("voortgang/dubbele-levering", place, details, delivery));
    }
  }
  return {value: [...first.values()], findings};
}
