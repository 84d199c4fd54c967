import type {LetterHead} from "../../core/document.ts";
import {formatDate} from "../../core/format.ts";
import type {IsoDate} from "../../core/ids.ts";
import {letterSeries, letterText, signatoriesOf} from "../../core/letter-fields.ts";
import type {LetterField} from "../../core/strategy.ts";

/** Above the number of attachments. */
export const ATTACHMENTS_LABEL = "Bijlage(n)";

/** Nobody signs a set that may not be sent. */
const UNSIGNED = "[handtekening en naam volgen bij verzending]";

/** Head and foot of the letter from `briefgegevens.csv` and the number of its attachments. The date of sending, the reference and the names stay placeholders until the set is final. */
export function letterHead(
  fields: readonly LetterField[],
  request: {
    readonly sent: IsoDate | null;
    readonly definitive: boolean;
    readonly attachments: number;
    /** Instead of the one in the letter fields; absent or null for that one. */
    readonly subject?: string | null;
  },
): LetterHead {
  const {attachments} = request;
  const value = (name: string): string => letterText(fields, name);
  const final = request.definitive && request.sent !== null;
  return {
    returnAddress: value("retouradres"),
    addressee: letterSeries(fields, "geadresseerde").map((field) => field.value),
    date: final && request.sent !== null ? formatDate(request.sent) : "[datum van verzending]",
    subject: request.subject ?? value("onderwerp"),
    reference: [
      {label: value("organisatie"), lines: [value("postadres"), value("website")]},
      {label: "Ons kenmerk", lines: [final ? value("kenmerk") : "[kenmerk]"]},
      {label: ATTACHMENTS_LABEL, lines: [attachments === 0 ? "" : String(attachments)]},
      {label: "", lines: [value("antwoordregel")]},
    ]
      .map(({label, lines}) => ({label, lines: lines.filter((line) => line !== "")}))
      .filter(({lines}) => lines.length > 0),
    salutation: value("aanhef"),
    signatories: signatoriesOf(fields).map(({office, nameField}) => ({
      office,
      name: final ? value(nameField) : UNSIGNED,
    })),
  };
}
