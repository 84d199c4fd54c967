import {ingest} from "./1-ingest/index.ts";
import {applyWaivers, type Validated, validate} from "./2-validate/index.ts";
import type {Effects} from "./core/effects.ts";
import {type Checked, sortFindings} from "./core/findings.ts";
import type {IsoDate} from "./core/ids.ts";
import type {Inputs} from "./core/inputs.ts";
import type {Strategy} from "./core/strategy.ts";
import type {Waived} from "./core/waiver.ts";
import type {Progress, Request} from "./request.ts";

/** What was read and checked, and the findings that a waiver holds for; the others travel beside it. */
export interface CheckedInput extends Validated {
  readonly inputs: Inputs;
  readonly waived: readonly Waived[];
}

/** Reads and checks, and goes no further: nothing is written. */
export async function check(
  request: Request,
  effects: Effects,
  progress: Progress,
): Promise<Checked<CheckedInput>> {
  progress("inlezen");
  const inputs = await ingest(effects, request.folders);
  progress("controleren");
  const valid = validate(inputs.value, request.findFont);
  const all = sortFindings([...inputs.findings, ...valid.findings]);
  const date = request.date ?? dateOfEdition(valid.value.dataset.strategy, request.edition);
  const {open, waived, findings} = applyWaivers(all, valid.value.waivers, date);
  return {
    value: {...valid.value, inputs: inputs.value, waived},
    findings: sortFindings([...open, ...findings]),
  };
}

/** The reference date of the edition asked for, else of the latest with letters; empty, before every date, when there is none. */
const dateOfEdition = ({editions}: Strategy, asked: string | null): IsoDate =>
  editions.findLast(({id, kind}) => (asked === null ? kind === "assessment" : id === asked))?.referenceDate ??
  "";
