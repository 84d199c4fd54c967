import type {Asked} from "../../core/asked.ts";
import {type Finding, finding} from "../../core/findings.ts";
import type {RawTable} from "../../core/inputs.ts";
import {registeredForms} from "./read-registers.ts";

/**
 * Says which senders were asked for a form and have no row with it in the register. A file that came and cannot be used has a finding of its own.
 * Who was asked for what is not public.
 */
export function checkAsked(asked: readonly Asked[], registers: readonly RawTable[]): readonly Finding[] {
  const keyOf = ({edition, sender, form}: Pick<Asked, "edition" | "sender" | "form">): string =>
    [edition, sender, form].join("\u0000");
  const came = new Set(registeredForms(registers).map(keyOf));
  return asked
    .filter((item) => !came.has(keyOf(item)))
    .map(({place, form, deadline, sender}) =>
      finding("aanlevering/ontbreekt", place, {form, deadline}, {sender, isPublic: false}),
    );
}
