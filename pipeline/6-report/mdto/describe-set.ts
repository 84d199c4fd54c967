import {attachmentName, documentName, OWN_ENDINGS} from "../../core/attachments.ts";
import type {AttachmentFile} from "../../core/dataset.ts";
import type {ReportDocument} from "../../core/document.ts";
import type {IsoDate} from "../../core/ids.ts";
import {letterFieldsOf} from "../../core/letter-fields.ts";
import {organisationName} from "../../core/organisation-name.ts";
import type {Edition, Strategy} from "../../core/strategy.ts";
import type {Templates} from "../../core/templates.ts";
import type {Views} from "../../core/views.ts";
import {organisationOf} from "../compose/document-of.ts";
import {knownReference} from "../pdf/own-reference.ts";
import {type ReceivedAttachment, receivedAttachments} from "../received-attachments.ts";
import {stampedTitle} from "../stamp.ts";
import type {ArchiveContext, DescribedDocument} from "./mdto-sidecars.ts";

interface SetRequest {
  readonly strategy: Strategy;
  readonly edition: Edition;
  readonly templates: Templates;
  readonly views: Views;
  readonly attachmentFiles: readonly AttachmentFile[];
  readonly date: IsoDate;
}

/** What the archive should know of every document in the set and of the set as a whole. */
export function describeSet(
  documents: readonly ReportDocument[],
  request: SetRequest,
): readonly [readonly DescribedDocument[], ArchiveContext] {
  const organisation = organisationOf(request);
  const context: ArchiveContext = {
    edition: request.edition.id,
    date: request.date,
    organisation,
    fields: letterFieldsOf(request.strategy, request.edition.id),
    isExample: isExample(documents, request.views),
  };
  const ours = {maker: organisation, made: request.date, language: "nl", claims: null};
  const reports = documents
    .filter(({audience}) => audience === "kamer")
    .map((document) => ({
      ...ours,
      stem: document.name,
      title: stampedTitle(document),
      references: markOf(knownReference(document.letter ?? document.memo), organisation),
    }));
  const workbooks = request.templates.workbooks.map((template) => ({
    ...ours,
    stem: documentName(request.strategy, request.edition.id, {
      name: template.name,
      ending: OWN_ENDINGS.workbook,
    }),
    title: `${template.title}: ${request.edition.title}`,
    references: [],
  }));
  const received = receivedAttachments(request).map((item) => describeReceived(item, request));
  return [[...reports, ...workbooks, ...received], context];
}

const markOf = (mark: string | null, origin: string) => (mark === null ? [] : [{mark, origin}]);

/** A third party's document as the list says, never as its own metadata do: a person's name may stand there. */
function describeReceived({item, file}: ReceivedAttachment, request: SetRequest): DescribedDocument {
  const {organisations} = request.strategy;
  const maker = organisationName(organisations, item.origin ?? "", item.date ?? request.date);
  return {
    stem: attachmentName(item),
    title: item.title,
    maker,
    made: item.date,
    references: markOf(item.reference || null, maker),
    language: null,
    claims: file.traits,
  };
}

/** Whether anything in the set was made up. */
function isExample(documents: readonly ReportDocument[], {views}: Views): boolean {
  if (documents.some(({status}) => status === "fictief")) return true;
  return [...views.values()].some((view) => view.rows.some((row) => row.status === "fictief"));
}
