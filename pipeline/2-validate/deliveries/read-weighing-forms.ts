import type {Assessment} from "../../core/dataset.ts";
import type {Checked, Finding} from "../../core/findings.ts";
import type {ScorerLetter} from "../../core/scorer-letter.ts";
import type {GivenWeight} from "../../core/weighing-profile.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import type {FormDelivery} from "./form-delivery.ts";
import {type ProfileRows, readProfiles, wholeProfiles} from "./read-profiles.ts";
import {honestDeliveries} from "./read-progress-forms.ts";
import {checkAgreed, readScorers, withoutDoubleScorers} from "./read-scorers.ts";

/** Who thinks what, which is never public. */
export interface WeighingRead {
  readonly givenWeights: readonly GivenWeight[];
  readonly scorerLetters: readonly ScorerLetter[];
}

/** All deliveries of forms `weging` and `anv-beoordelaars` together; scorers’ letters are held against those that were agreed. Made-up weights are taken only from who is made up. */
export function readWeighingForms(
  deliveries: readonly FormDelivery[],
  {strategy, mentions}: StrategyRead,
  assessments: readonly Assessment[],
): Checked<WeighingRead> {
  const findings: Finding[] = [];
  const profiles: ProfileRows[] = [];
  const letters: ScorerLetter[] = [];
  const ofForm = (name: string): readonly FormDelivery[] =>
    deliveries.filter(({delivery}) => delivery.form === name);
  const honest = honestDeliveries(ofForm("weging"), strategy.organisations);
  findings.push(...honest.findings);
  for (const {rows, delivery, edition} of honest.value) {
    const read = readProfiles(rows, {delivery, edition, strategy, mentions});
    profiles.push(read.value);
    findings.push(...read.findings);
  }
  for (const {rows, delivery, edition} of ofForm("anv-beoordelaars")) {
    const method = strategy.methods.find(({id}) => id === edition.method);
    if (method === undefined) continue;
    const read = readScorers(rows, {delivery, edition, method, strategy, mentions});
    for (const letter of read.value) letters.push(letter);
    findings.push(...read.findings);
  }
  const weights = wholeProfiles(profiles, strategy);
  const single = withoutDoubleScorers(letters);
  return {
    value: {givenWeights: weights.value, scorerLetters: single.value},
    findings: [
      ...findings,
      ...weights.findings,
      ...single.findings,
      ...checkAgreed(assessments, single.value, strategy),
    ],
  };
}
