import type {LetterHead} from "../../core/document.ts";
import {formatDate} from "../../core/format.ts";
import type {IsoDate} from "../../core/ids.ts";
import type {LetterField} from "../../core/strategy.ts";

/** Nobody signs a set that may not be sent. */
const UNSIGNED = "[handtekening en naam volgen bij verzending]";

/** Head and foot of the letter from `briefgegevens.csv`. The date of sending, the reference and the names stay placeholders until the set is final. */
export function letterHead(
  fields: readonly LetterField[],
  request: {readonly sent: IsoDate | null; readonly definitive: boolean},
): LetterHead {
  const value = (name: string): string => fields.find((field) => field.field === name)?.value ?? "";
  const numbered = (prefix: string): readonly LetterField[] =>
    fields.filter((field) => field.field.startsWith(`${prefix}_`) && field.value !== "");
  const final = request.definitive && request.sent !== null;
  return {
    returnAddress: value("retouradres"),
    addressee: numbered("geadresseerde").map((field) => field.value),
    date: final && request.sent !== null ? formatDate(request.sent) : "[datum van verzending]",
    subject: value("onderwerp"),
    reference: [
      {label: value("organisatie"), lines: [value("postadres"), value("website")]},
      {label: "Ons kenmerk", lines: [final ? value("kenmerk") : "[kenmerk]"]},
      {label: "Bijlage(n)", lines: [value("bijlagen")]},
      {label: "", lines: [value("antwoordregel")]},
    ]
      .map(({label, lines}) => ({label, lines: lines.filter((line) => line !== "")}))
      .filter(({lines}) => lines.length > 0),
    salutation: value("aanhef"),
    signatories: numbered("ondertekenaar").map((field) => ({
      office: field.value,
      name: final ? value(`naam_${field.field.slice(-1)}`) : UNSIGNED,
    })),
  };
}
