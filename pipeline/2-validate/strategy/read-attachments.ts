import {fileKey} from "../../core/attachments.ts";
import {finding} from "../../core/findings.ts";
import {formatPlace} from "../../core/place.ts";
import type {Attachment, Organisation} from "../../core/strategy.ts";
import {extraId, extraText, id, maybeDate, number, text} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";
import type {Known} from "./strategy-tables.ts";

/** What stands under `herkomst` for a document of our own. */
export const OWN = "eigen";

const ATTACHMENTS = {
  fields: [
    number("volgorde", 1, 999),
    text("titel"),
    text("bestand"),
    id("herkomst"),
    maybeDate("datum"),
    extraId("editie"),
    extraText("kenmerk"),
  ],
  // Numbers and files are held against those of the same edition, which no key of columns can say.
  key: [],
};

/** The list of attachments. A number or file that the letter of an edition would have twice counts the first time only. */
export function readAttachments(
  context: EditionContext,
  organisations: readonly Organisation[],
): readonly Attachment[] {
  const known: Known = {
    files: ["organisaties.csv"],
    ids: new Set([OWN, ...organisations.map((organisation) => organisation.id)]),
  };
  const kept: Attachment[] = [];
  for (const row of context.tables.read("bijlagen.csv", ATTACHMENTS, false).rows) {
    const place = {key: row.text("herkomst"), known};
    if (row.text("editie") !== "" && !ofEdition(context, row)) continue;
    if (!context.tables.refers(row, "herkomst", place) || !isUsable(context, row)) continue;
    const attachment = toAttachment(row);
    const twin = kept.find((other) => clash(attachment, other) !== null);
    const column = twin === undefined ? null : clash(attachment, twin);
    if (twin === undefined || column === null) kept.push(attachment);
    else {
      const details = {key: row.text(column), first: formatPlace(twin.place)};
      context.tables.findings.push(finding("rij/dubbel", row.place(column), details));
    }
  }
  return kept;
}

/** A number is whole, and a file is a name in the folder of the edition and no path. */
function isUsable({tables}: EditionContext, row: TableRow): boolean {
  const order = row.number("volgorde") ?? 0;
  const file = row.text("bestand");
  if (!Number.isInteger(order)) {
    const details = {column: "volgorde", seen: row.text("volgorde")};
    tables.findings.push(finding("cel/geen-getal", row.place("volgorde"), details));
    return false;
  }
  if (!/[/\\:*?"<>|]|^\./.test(file)) return true;
  tables.findings.push(finding("cel/teken", row.place("bestand"), {column: "bestand", seen: file}));
  return false;
}

const toAttachment = (row: TableRow): Attachment => ({
  number: row.number("volgorde") ?? 0,
  title: row.text("titel"),
  file: row.text("bestand"),
  origin: row.text("herkomst") === OWN ? null : row.text("herkomst"),
  date: row.date("datum"),
  edition: row.maybeText("editie"),
  reference: row.text("kenmerk"),
  place: row.place("bestand"),
});

/** The column in which two rows collide because one letter would have both; null when none does. */
function clash(a: Attachment, b: Attachment): "volgorde" | "bestand" | null {
  if (a.edition !== null && b.edition !== null && a.edition !== b.edition) return null;
  if (a.number === b.number) return "volgorde";
  return fileKey(a.file) === fileKey(b.file) ? "bestand" : null;
}
