import {attachmentFileName, attachmentsOf, OWN_ENDINGS, receivedFile} from "../../core/attachments.ts";
import type {RowOf} from "../../core/catalogue.ts";
import {viewOf} from "../../core/catalogue.ts";
import {organisationName} from "../../core/organisation-name.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Attachment} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {type DraftFact, plain} from "./draft-fact.ts";
import {isRelevant, type Material} from "./material.ts";

/** What goes along with the letter of the edition, and of it what is ours and what is not. */
export function attachmentViews(material: Material): readonly View[] {
  const items = attachmentsOf(material.strategy, material.edition.id);
  return [
    viewOf(
      "bijlagen",
      items.map((item) => attachmentRow(material, item)),
    ),
    viewOf<"bijlagen_eigen">(
      "bijlagen_eigen",
      items.filter((item) => item.origin === null).map((item) => attachmentRow(material, item)),
    ),
    viewOf<"bijlagen_van_anderen">(
      "bijlagen_van_anderen",
      items.filter((item) => item.origin !== null).map((item) => attachmentRow(material, item)),
    ),
  ];
}

const attachmentRow = (material: Material, item: Attachment): RowOf<"bijlagen"> => ({
  nummer: item.number,
  titel: item.title,
  bestand: fileInWords(item),
  herkomst:
    item.origin === null
      ? "eigen stuk"
      : organisationName(material.strategy.organisations, item.origin, material.edition.referenceDate),
  datum: item.date ?? (item.origin === null ? material.edition.referenceDate : null),
  status: attachmentStatus(material, item),
});

/** Our own workbooks are there as the open standard too. */
function fileInWords(item: Attachment): string {
  const name = attachmentFileName(item);
  const isOwnWorkbook = item.origin === null && name.endsWith(OWN_ENDINGS.workbook);
  return isOwnWorkbook ? `${name}, ook als ${OWN_ENDINGS.openWorkbook}` : name;
}

/** Our own are as reliable as the data they are made from; a third party's document that is not there yet is no more than a draft. */
export function attachmentStatus(material: Material, item: Attachment): Status {
  if (item.origin === null)
    return worstStatus(
      material.deliveries
        .filter((delivery) => isRelevant(material, delivery))
        .map((delivery) => delivery.status),
    );
  const received = receivedFile(material.attachmentFiles, material.edition.id, item);
  return received === undefined ? "concept" : "vastgesteld";
}

/** How many attachments the letter has. */
export function attachmentFacts({strategy, edition}: Material) {
  const items = attachmentsOf(strategy, edition.id);
  const others: DraftFact = plain(items.filter((item) => item.origin !== null).length);
  return {"bijlagen.aantal": plain(items.length), "bijlagen.van_anderen": others};
}
