import type {IsoDate} from "./core/ids.ts";
import type {Status} from "./core/status.ts";
import type {LetterField} from "./core/strategy.ts";

/** Why a set may not be made final, in Dutch; empty when it may. Only decided input without faults, with a date of sending, may be sent. */
export function reasonsToRefuse(set: {
  readonly letterFields: readonly LetterField[];
  readonly status: Status;
  readonly faults: number;
  readonly sent: IsoDate | null;
}): readonly string[] {
  return [
    ...(set.status === "fictief" ? ["Er zitten fictieve gegevens in."] : []),
    ...(set.status === "concept" ? ["Er zitten conceptgegevens in."] : []),
    ...(set.faults > 0
      ? [`Er ${set.faults === 1 ? "staat nog 1 fout" : `staan nog ${set.faults} fouten`} open.`]
      : []),
    ...(set.sent === null ? ["De datum van verzending ontbreekt: geef datum=jjjj-mm-dd."] : []),
    ...missingFields(set.letterFields),
  ];
}

/** What the letter cannot do without once it is sent: its reference, and a name under every office. A text between brackets still has to be filled in. */
function missingFields(fields: readonly LetterField[]): readonly string[] {
  const value = (name: string): string => fields.find((field) => field.field === name)?.value ?? "";
  const offices = fields.filter((field) => /^ondertekenaar_\d$/.test(field.field) && field.value !== "");
  const needed = ["kenmerk", ...offices.map((field) => field.field.replace("ondertekenaar", "naam"))];
  return needed
    .filter((name) => value(name) === "" || value(name).startsWith("["))
    .map((name) => `Het veld ${name} in briefgegevens.csv is nog niet ingevuld.`);
}
