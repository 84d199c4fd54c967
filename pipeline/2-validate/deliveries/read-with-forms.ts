import type {Delivery} from "../../core/dataset.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {Form} from "../../core/form.ts";
import type {Inputs} from "../../core/inputs.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {nearest} from "../../core/near.ts";
import {type DeliveryRows, readDeliveryRows} from "./read-delivery-rows.ts";
import type {RegisteredDelivery} from "./read-registers.ts";

/** A delivery with its rows as its form understands them. */
export interface ReadWithForm extends DeliveryRows {
  readonly form: Form;
}

/** Every registered delivery, and the rows of those of which the form is known. */
export interface ReadDeliveries {
  readonly deliveries: readonly Delivery[];
  readonly read: readonly ReadWithForm[];
}

/** Reads every registered delivery with its form. */
export function readWithForms(
  registered: readonly RegisteredDelivery[],
  forms: readonly Form[],
  inputs: Pick<Inputs, "forms">,
): Checked<ReadDeliveries> {
  const findings = new LimitedFindings();
  const deliveries = new Map(registered.map(({delivery}) => [delivery.file, delivery]));
  const read: ReadWithForm[] = [];
  for (const item of registered) {
    const form = forms.find(({name}) => name === item.delivery.form);
    if (form === undefined) {
      if (!isDescribed(inputs, item)) findings.add(unknownForm(item, forms));
      continue;
    }
    const ofItem = readDeliveryRows(item, form);
    findings.addAll(ofItem.findings);
    deliveries.set(ofItem.value.delivery.file, ofItem.value.delivery);
    read.push({...ofItem.value, form});
  }
  return {value: {deliveries: [...deliveries.values()], read}, findings: findings.all};
}

/** A form whose description is there but wrong has a finding of its own. */
const isDescribed = ({forms}: Pick<Inputs, "forms">, {delivery}: RegisteredDelivery): boolean =>
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
