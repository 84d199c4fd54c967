import type {Capability, Resilience} from "../../core/capability.ts";
import type {Checked, Finding} from "../../core/findings.ts";
import type {OwnMeasure} from "../../core/progress.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import type {FormDelivery} from "./form-delivery.ts";
import {readCapabilities, withoutDoubleCapabilities, withStandIns} from "./read-capabilities.ts";
import {honestDeliveries} from "./read-progress-forms.ts";
import {readResilience, withoutDoubleResilience} from "./read-resilience.ts";

/** The forms that this file reads. */
export const CAPABILITY_FORMS: readonly string[] = ["capaciteiten", "weerbaarheid"];

/** What senders say of what is needed and what there is. */
export interface CapabilityRead {
  readonly capabilities: readonly Capability[];
  readonly resilience: readonly Resilience[];
}

/** All deliveries of both forms together. What is made up is taken only from who is made up. */
export function readCapabilityForms(
  deliveries: readonly FormDelivery[],
  {strategy, mentions}: StrategyRead,
  ownMeasures: readonly OwnMeasure[],
): Checked<CapabilityRead> {
  const honest = honestDeliveries(deliveries, strategy.organisations);
  const findings: Finding[] = [...honest.findings];
  const capabilities: Capability[] = [];
  const resilience: Resilience[] = [];
  for (const {rows, delivery, edition} of honest.value) {
    const context = {delivery, edition, strategy, mentions, ownMeasures};
    if (delivery.form === "capaciteiten") {
      const read = readCapabilities(rows, context);
      capabilities.push(...read.value);
      findings.push(...read.findings);
    } else {
      const read = readResilience(rows, context);
      resilience.push(...read.value);
      findings.push(...read.findings);
    }
  }
  const single = withoutDoubleCapabilities(capabilities);
  const able = withStandIns(single.value);
  const judged = withoutDoubleResilience(resilience);
  return {
    value: {capabilities: able.value, resilience: judged.value},
    findings: [...findings, ...single.findings, ...able.findings, ...judged.findings],
  };
}
