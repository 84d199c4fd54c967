import type {AttachmentFile, Dataset} from "./dataset.ts";
import type {EditionId} from "./ids.ts";
import {compareText} from "./place.ts";
import type {ReportTemplate} from "./report-template.ts";
import type {Attachment, Strategy} from "./strategy.ts";

/** What templates of reports and workbooks become when they are attachments. */
export const OWN_ENDINGS = {report: ".pdf", workbook: ".xlsx", openWorkbook: ".ods"} as const;

/** The attachments of the letter of an edition, by number. */
export function attachmentsOf(
  {attachments}: Pick<Strategy, "attachments">,
  edition: EditionId,
): readonly Attachment[] {
  return attachments
    .filter((item) => item.edition === null || item.edition === edition)
    .sort((a, b) => a.number - b.number);
}

/** Reports of ours that are made only when a set was sent before: without one they are no attachments. */
export const attachmentsSince = (
  {attachments}: Pick<Strategy, "attachments">,
  reports: readonly Pick<ReportTemplate, "name" | "onlyIf">[],
): readonly Attachment[] =>
  attachments.filter(
    ({origin, file}) =>
      origin === null &&
      reports.some(({name, onlyIf}) => onlyIf === "verzonden.is_er" && file === name + OWN_ENDINGS.report),
  );

/** What is left of the attachments without some of them. */
export const withoutAttachments = <Of extends Pick<Strategy, "attachments">>(
  strategy: Of,
  left: readonly Attachment[],
): Of => ({...strategy, attachments: strategy.attachments.filter((item) => !left.includes(item))});

/** The name of a file without its ending: `risicobeeld.pdf` is `risicobeeld`. */
export const stemOf = (file: string): string => file.replace(/\.[^.]*$/, "");

/** The name without ending under which an attachment goes to Parliament: `tk-bijlage-1-risicobeeld`. */
export function attachmentName({number, file}: Pick<Attachment, "number" | "file">): string {
  const words = stemOf(file)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return ["tk-bijlage", String(number), ...(words === "" ? [] : [words])].join("-");
}

/** The same of an attachment whatever its number; any other name is as it is. */
export const withoutNumber = (name: string): string => name.replace(/^(tk-bijlage)-\d+/, "$1");

/** The full file name under which an attachment goes to Parliament. */
export const attachmentFileName = (item: Pick<Attachment, "number" | "file">): string =>
  attachmentName(item) + item.file.slice(stemOf(item.file).length).toLowerCase();

/** What a document made from a template is called in the set of an edition: numbered when it is an attachment, else the template's own name. */
export function documentName(
  strategy: Pick<Strategy, "attachments">,
  edition: EditionId,
  template: {readonly name: string; readonly ending: string},
): string {
  const own = attachmentsOf(strategy, edition).find(
    (item) => item.origin === null && item.file === template.name + template.ending,
  );
  return own === undefined ? template.name : attachmentName(own);
}

/** How notes and tables refer to an attachment: `Bijlage 1: Risicobeeld nationale veiligheid`, with a space that does not break. */
export const attachmentReference = ({number, title}: Pick<Attachment, "number" | "title">): string =>
  `Bijlage\u00a0${number}: ${title}`;

/** The same for names that Windows and macOS take for the same file. */
export const fileKey = (name: string): string => name.normalize("NFC").toLowerCase();

/** The ids by which notes may refer to attachments, sorted: their files without ending. */
export function attachmentIds({attachments}: Pick<Strategy, "attachments">): readonly string[] {
  return [...new Set(attachments.map((item) => stemOf(item.file)))].sort(compareText);
}

/** Third parties' documents that the letter of an edition speaks of and that cannot go along, because they are not there or cannot be used. */
export function missingAttachments(
  {strategy, attachmentFiles}: Pick<Dataset, "strategy" | "attachmentFiles">,
  edition: EditionId,
): readonly Attachment[] {
  return attachmentsOf(strategy, edition).filter(
    (item) => item.origin !== null && receivedFile(attachmentFiles, edition, item) === undefined,
  );
}

/** The file that a third party gave for an attachment of the letter of an edition. */
export const receivedFile = (
  files: readonly AttachmentFile[],
  edition: EditionId,
  {file}: Attachment,
): AttachmentFile | undefined =>
  files.find((item) => item.edition === edition && fileKey(item.name) === fileKey(file));
