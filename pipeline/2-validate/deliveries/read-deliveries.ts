import type {Assessment, Delivery, Direction} from "../../core/dataset.ts";
import {isInsideForm} from "../../core/delivery.ts";
import type {FilledForm} from "../../core/filled-form.ts";
import type {Checked} from "../../core/findings.ts";
import type {Form} from "../../core/form.ts";
import type {Inputs} from "../../core/inputs.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {isAboutMeasures} from "../../core/progress.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import {applyCorrections} from "./apply-corrections.ts";
import {checkCoverage} from "./check-coverage.ts";
import {checkEditions} from "./check-editions.ts";
import {checkNotes} from "./check-notes.ts";
import {checkPromises} from "./check-promises.ts";
import {checkReferences} from "./check-references.ts";
import type {FormDelivery} from "./form-delivery.ts";
import {readAssessmentForms} from "./read-assessments.ts";
import {CAPABILITY_FORMS, type CapabilityRead, readCapabilityForms} from "./read-capability-forms.ts";
import {readDirections} from "./read-directions.ts";
import {type ProgressRead, readProgressForms} from "./read-progress-forms.ts";
import {readRegisters} from "./read-registers.ts";
import {readWeighingForms, type WeighingRead} from "./read-weighing-forms.ts";
import {readWithForms} from "./read-with-forms.ts";

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
  context: StrategyRead,
): Checked<Deliveries> {
  const {strategy} = context;
  const findings = new LimitedFindings();
  const take = <Value>(read: Checked<Value>): Value => {
    findings.addAll(read.findings);
    return read.value;
  };
  const corrected = take(applyCorrections(inputs.deliveries, inputs.corrections));
  const registered = take(readRegisters(inputs.registers, corrected, context));
  const {deliveries, read} = take(readWithForms(registered, forms, inputs));
  const ofEditions = read.flatMap((item): readonly OfEdition[] => {
    const edition = strategy.editions.find(({id}) => id === item.delivery.edition);
    return edition === undefined ? [] : [{...item, edition}];
  });
  const ofForms = (isOne: IsForm): readonly OfEdition[] => ofEditions.filter(({delivery}) => isOne(delivery));
  const assessments = take(readAssessmentForms(ofForms(isAssessment), context));
  const directions = ofForms(isDirection).flatMap((item) => take(readDirections(item, context)));
  const progress = take(readProgressForms(ofForms(isAboutMeasures), context));
  const capable = take(readCapabilityForms(ofForms(isAboutCapabilities), context, progress.ownMeasures));
  const weighed = take(readWeighingForms(ofForms(isAboutWeighing), context, assessments));
  for (const item of ofForms(isOther)) findings.addAll(checkReferences(item, item.form, context));
  findings.addAll(checkPromises(strategy, capable.capabilities));
  findings.addAll(checkCoverage(strategy, assessments));
  findings.addAll(checkEditions(strategy, assessments));
  const filled = read.map(({delivery, rows}) => ({delivery, rows}));
  findings.addAll(checkNotes(filled, strategy.parameters));
  return {
    value: {deliveries, assessments, directions, ...progress, ...capable, ...weighed, filled},
    findings: findings.all,
  };
}

/** A delivery about a known edition with the form that it was read with. */
interface OfEdition extends FormDelivery {
  readonly form: Form;
}

type IsForm = (delivery: Pick<Delivery, "form">) => boolean;

const isAssessment: IsForm = ({form}) => form === "anv-beoordeling";
const isDirection: IsForm = ({form}) => form === "anv-richting";
const isAboutCapabilities: IsForm = ({form}) => CAPABILITY_FORMS.includes(form);
const isAboutWeighing: IsForm = ({form}) => isInsideForm(form);
const WITH_READERS = [isAssessment, isDirection, isAboutMeasures, isAboutCapabilities, isAboutWeighing];
/** In a form without a reader of its own only references are looked up. */
const isOther: IsForm = (delivery) => !WITH_READERS.some((isOne) => isOne(delivery));
