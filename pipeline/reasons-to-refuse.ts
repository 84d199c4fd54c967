import type {IsoDate} from "./core/ids.ts";
import {letterText, signatoriesOf} from "./core/letter-fields.ts";
import type {Status} from "./core/status.ts";
import type {Attachment, LetterField} from "./core/strategy.ts";

/** Why a set may not be made final, in Dutch; empty when it may. Only decided input without faults, with a date of sending and every attachment there, may be sent. */
export function reasonsToRefuse(set: {
  readonly letterFields: readonly LetterField[];
  readonly status: Status;
  readonly faults: number;
  readonly sent: IsoDate | null;
  /** Third parties' documents that the letter speaks of and that are not there. */
  readonly missing: readonly Attachment[];
}): readonly string[] {
  return [
    ...(set.status === "fictief" ? ["Er zitten fictieve gegevens in."] : []),
    ...(set.status === "concept" ? ["Er zitten conceptgegevens in."] : []),
    ...(set.faults > 0
      ? [`Er ${set.faults === 1 ? "staat nog 1 fout" : `staan nog ${set.faults} fouten`} open.`]
      : []),
    ...(set.sent === null ? ["De datum van verzending ontbreekt: geef datum=jjjj-mm-dd."] : []),
    ...missingFields(set.letterFields),
    ...set.missing.map(({number, title}) => `Bijlage ${number} (${title}) is er nog niet.`),
  ];
}

/** What the letter cannot do without once it is sent: its reference, and a name under every office. A text between brackets still has to be filled in. */
function missingFields(fields: readonly LetterField[]): readonly string[] {
  const needed = ["kenmerk", ...signatoriesOf(fields).map(({nameField}) => nameField)];
  return needed
    .filter((name) => /^(\[|$)/.test(letterText(fields, name)))
    .map((name) => `Het veld ${name} in briefgegevens.csv is nog niet ingevuld.`);
}
