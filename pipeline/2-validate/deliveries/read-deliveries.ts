import type {Assessment, Delivery, Direction} from "../../core/dataset.ts";
import type {FilledForm, FilledRow} from "../../core/filled-form.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {Form} from "../../core/form.ts";
import type {Inputs} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {isAboutMeasures} from "../../core/progress.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import type {TableRow} from "../table/table-row.ts";
import {applyCorrections} from "./apply-corrections.ts";
import {checkCoverage} from "./check-coverage.ts";
import {checkEditions} from "./check-editions.ts";
import {checkNotes} from "./check-notes.ts";
import {limitFindings} from "./limit-findings.ts";
import {readAssessments, withoutDoubles} from "./read-assessments.ts";
import {CAPABILITY_FORMS, type CapabilityRead, readCapabilityForms} from "./read-capability-forms.ts";
import {readDeliveryRows} from "./read-delivery-rows.ts";
import {readDirections} from "./read-directions.ts";
import {type FormDelivery, type ProgressRead, readProgressForms} from "./read-progress-forms.ts";
import {type RegisteredDelivery, readRegisters} from "./read-registers.ts";

/** What the deliveries say, as far as it can be used. */
export interface Deliveries extends ProgressRead, CapabilityRead {
  readonly deliveries: readonly Delivery[];
  readonly assessments: readonly Assessment[];
  readonly directions: readonly Direction[];
  /** Every delivery that was read with its form, row by row. */
  readonly filled: readonly FilledForm[];
}

/** Reads every registered delivery with its form and checks it against the strategy, all mistakes in one pass. */
export function readDeliveries(
  inputs: Inputs,
  forms: readonly Form[],
  {strategy, mentions}: StrategyRead,
): Checked<Deliveries> {
  const corrected = applyCorrections(inputs.deliveries, inputs.corrections);
  const registered = readRegisters(inputs.registers, corrected.value, {strategy, mentions});
  const findings: Finding[] = [...corrected.findings, ...registered.findings];
  const assessments: Assessment[] = [];
  const directions: Direction[] = [];
  const filled: FilledForm[] = [];
  const aboutMeasures: FormDelivery[] = [];
  const aboutCapabilities: FormDelivery[] = [];
  for (const item of registered.value) {
    const form = forms.find((candidate) => candidate.name === item.delivery.form);
    if (form === undefined) {
      if (!isDescribed(inputs, item)) findings.push(unknownForm(item, forms));
      continue;
    }
    const rows = readDeliveryRows(item, form);
    findings.push(...rows.findings);
    filled.push({delivery: item.delivery, rows: rows.value.map((row) => filledRow(row, form))});
    const edition = strategy.editions.find((candidate) => candidate.id === item.delivery.edition);
    const method = strategy.methods.find((candidate) => candidate.id === edition?.method);
    if (edition === undefined) continue;
    if (form.name === "anv-beoordeling" && method !== undefined) {
      const read = readAssessments(rows.value, {
        delivery: item.delivery,
        edition,
        method,
        strategy,
        mentions,
      });
      assessments.push(...read.value);
      findings.push(...read.findings);
    } else if (form.name === "anv-richting") {
      const read = readDirections(rows.value, {delivery: item.delivery, edition, strategy, mentions});
      directions.push(...read.value);
      findings.push(...read.findings);
    } else if (isAboutMeasures(item.delivery)) {
      aboutMeasures.push({delivery: item.delivery, edition, rows: rows.value});
    } else if (CAPABILITY_FORMS.includes(form.name)) {
      aboutCapabilities.push({delivery: item.delivery, edition, rows: rows.value});
    }
  }
  const progress = readProgressForms(aboutMeasures, {strategy, mentions});
  const capable = readCapabilityForms(aboutCapabilities, {strategy, mentions});
  const single = withoutDoubles(assessments);
  findings.push(
    ...single.findings,
    ...progress.findings,
    ...capable.findings,
    ...checkCoverage(strategy, single.value),
    ...checkEditions(strategy, single.value),
    ...checkNotes(filled, strategy.parameters),
  );
  return {
    value: {
      deliveries: registered.value.map((item) => item.delivery),
      assessments: single.value,
      directions,
      ...progress.value,
      ...capable.value,
      filled,
    },
    findings: limitFindings(findings),
  };
}

const filledRow = (row: TableRow, {fields}: Form): FilledRow => ({
  texts: Object.fromEntries(fields.map(({name}) => [name, row.text(name)])),
  places: Object.fromEntries(fields.map(({name}) => [name, row.place(name)])),
});

/** A form whose description is there but wrong has a finding of its own. */
const isDescribed = ({forms}: Inputs, {delivery}: RegisteredDelivery): boolean =>
  forms.some((form) => form.file.endsWith(`/${delivery.form}.json`));

function unknownForm({raw, delivery}: RegisteredDelivery, forms: readonly Form[]): Finding {
  const names = forms.map((form) => form.name);
  const details = {
    column: "formulier",
    seen: delivery.form,
    target: "data/formulieren",
    near: nearest(delivery.form, names),
  };
  return finding("cel/onbekende-verwijzing", {file: raw.file}, details, delivery);
}
