import type {Assessment, Delivery, Direction} from "../../core/dataset.ts";
import {isInsideForm} from "../../core/delivery.ts";
import type {FilledForm} from "../../core/filled-form.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {Form} from "../../core/form.ts";
import type {Inputs} from "../../core/inputs.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {nearest} from "../../core/near.ts";
import {isAboutMeasures} from "../../core/progress.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import {applyCorrections} from "./apply-corrections.ts";
import {checkCoverage} from "./check-coverage.ts";
import {checkEditions} from "./check-editions.ts";
import {checkNotes} from "./check-notes.ts";
import {checkPromises} from "./check-promises.ts";
import {checkReferences} from "./check-references.ts";
import {readAssessments, withoutDoubles} from "./read-assessments.ts";
import {CAPABILITY_FORMS, type CapabilityRead, readCapabilityForms} from "./read-capability-forms.ts";
import {readDeliveryRows} from "./read-delivery-rows.ts";
import {readDirections} from "./read-directions.ts";
import {type FormDelivery, type ProgressRead, readProgressForms} from "./read-progress-forms.ts";
import {type RegisteredDelivery, readRegisters} from "./read-registers.ts";
import {readWeighingForms, type WeighingRead} from "./read-weighing-forms.ts";

/** What the deliveries say, as far as it can be used. */
export interface Deliveries extends ProgressRead, CapabilityRead, WeighingRead {
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
  const findings = new LimitedFindings();
  findings.addAll([...corrected.findings, ...registered.findings]);
  const assessments: Assessment[] = [];
  const directions: Direction[] = [];
  const filled: FilledForm[] = [];
  const deliveries = new Map(registered.value.map(({delivery}) => [delivery.file, delivery]));
  const aboutMeasures: FormDelivery[] = [];
  const aboutCapabilities: FormDelivery[] = [];
  const aboutWeighing: FormDelivery[] = [];
  for (const item of registered.value) {
    const form = forms.find((candidate) => candidate.name === item.delivery.form);
    if (form === undefined) {
      if (!isDescribed(inputs, item)) findings.add(unknownForm(item, forms));
      continue;
    }
    const read = readDeliveryRows(item, form);
    const {rows, delivery, isMixed} = read.value;
    findings.addAll(read.findings);
    deliveries.set(delivery.file, isMixed ? {...delivery, hasClosedRows: true} : delivery);
    filled.push({delivery, rows});
    const edition = strategy.editions.find((candidate) => candidate.id === delivery.edition);
    const method = strategy.methods.find((candidate) => candidate.id === edition?.method);
    if (edition === undefined) continue;
    if (form.name === "anv-beoordeling" && method !== undefined) {
      const given = readAssessments(rows, {delivery, edition, method, strategy, mentions});
      for (const item of given.value) assessments.push(item);
      findings.addAll(given.findings);
    } else if (form.name === "anv-richting") {
      const given = readDirections(rows, {delivery, edition, strategy, mentions});
      directions.push(...given.value);
      findings.addAll(given.findings);
    } else if (isAboutMeasures(delivery)) {
      aboutMeasures.push({delivery, edition, rows, isMixed});
    } else if (CAPABILITY_FORMS.includes(form.name)) {
      aboutCapabilities.push({delivery, edition, rows, isMixed});
    } else if (isInsideForm(form.name)) {
      aboutWeighing.push({delivery, edition, rows, isMixed});
    } else if (form.name !== "anv-beoordeling") {
      findings.addAll(checkReferences(rows, form, {delivery, edition, strategy, mentions}));
    }
  }
  const progress = readProgressForms(aboutMeasures, {strategy, mentions});
  const capable = readCapabilityForms(aboutCapabilities, {strategy, mentions}, progress.value.ownMeasures);
  const single = withoutDoubles(assessments);
  const weighed = readWeighingForms(aboutWeighing, {strategy, mentions}, single.value);
  findings.addAll([
    ...single.findings,
    ...weighed.findings,
    ...progress.findings,
    ...capable.findings,
    ...checkPromises(strategy, capable.value.capabilities),
    ...checkCoverage(strategy, single.value),
    ...checkEditions(strategy, single.value),
    // What a file looks like as a whole says something of its closed rows too.
    ...checkNotes(filled, strategy.parameters).map((found) =>
      deliveries.get(found.place.file)?.hasClosedRows ? {...found, isPublic: false} : found,
    ),
  ]);
  return {
    value: {
      deliveries: [...deliveries.values()],
      assessments: single.value,
      directions,
      ...progress.value,
      ...capable.value,
      ...weighed.value,
      filled,
    },
    findings: findings.all,
  };
}

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
