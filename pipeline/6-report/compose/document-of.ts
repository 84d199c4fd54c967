import {attachmentsOf, documentName, OWN_ENDINGS} from "../../core/attachments.ts";
import type {Block, Chart, Inline, ReportDocument} from "../../core/document.ts";
import {formatDate} from "../../core/format.ts";
import type {IsoDate} from "../../core/ids.ts";
import {letterFieldsOf, letterText} from "../../core/letter-fields.ts";
import type {MemoField} from "../../core/memo-fields.ts";
import type {Audience, ReportTemplate} from "../../core/report-template.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Edition, Strategy} from "../../core/strategy.ts";
import type {Theme} from "../../core/theme.ts";
import type {Views} from "../../core/views.ts";
import {composeReport, composeSubject, composeTitle} from "./compose-report.ts";
import {insideNotice} from "./inside-notice.ts";
import {letterHead} from "./letter-head.ts";
import {memoHead} from "./memo-head.ts";

/** What turns a template into a document. */
export interface DocumentContext {
  readonly strategy: Strategy;
  readonly edition: Edition;
  readonly templates: {readonly theme: Theme};
  readonly views: Views;
  readonly charts: ReadonlyMap<string, Chart>;
  /** What the heads of decision notes say, public or not. */
  readonly memoFields: readonly MemoField[];
  /** The highest classification of what was read, for documents for inside; empty or absent when there is none. */
  readonly classification?: string;
  readonly publicFaults: number;
  readonly date: IsoDate;
  readonly sent: IsoDate | null;
  readonly definitive: boolean;
}

/** The documents of a template, one for each audience. What goes to Parliament and has an internal twin keeps the plain name. */
export function documentsOf(template: ReportTemplate, context: DocumentContext): readonly ReportDocument[] {
  return template.audiences.map((audience) => {
    const document = documentOf(template, audience, context);
    const isTwin = audience === "intern" && template.audiences.includes("kamer");
    return isTwin
      ? {...document, name: `${document.name}-intern`, title: `${document.title} (intern exemplaar)`}
      : document;
  });
}

/** A template with its data: a document that carries the worst status of everything it says. */
function documentOf(template: ReportTemplate, audience: Audience, context: DocumentContext): ReportDocument {
  const {views, charts, edition} = context;
  const blocks = composeReport(template, {views, charts, audience});
  const fields = letterFieldsOf(context.strategy, edition.id);
  const memoFields = context.memoFields.filter((field) => field.edition === edition.id);
  const subject = composeSubject(template, {views, charts, audience});
  const attachments = subject === null ? attachmentsOf(context.strategy, edition.id).length : 0;
  return {
    name: documentName(context.strategy, edition.id, {name: template.name, ending: OWN_ENDINGS.report}),
    audience,
    ...composeTitle(template, {views, charts, audience}),
    organisation: organisationOf(context),
    notice: insideNotice(audience, context.classification ?? ""),
    dossier: letterText(fields, "dossier") || null,
    dateLabel: dateLabel(context),
    date: formatDate(context.date),
    status: worstStatus(blocks.flatMap(statusesIn)),
    faults: context.publicFaults,
    letter: template.form === "brief" ? letterHead(fields, {...context, attachments, subject}) : null,
    memo: template.form === "nota" ? memoHead(memoFields, {audience, definitive: context.definitive}) : null,
    blocks,
  };
}

/** Progress in the same document may be of a later day than the strategy. */
const dateLabel = ({date, edition}: Pick<DocumentContext, "date" | "edition">): string =>
  date === edition.referenceDate ? "Peildatum van de strategie" : "Peildatum";

/** The organisation that the reports are from: as the letter of the edition says, else as the house style says. */
export function organisationOf(context: Pick<DocumentContext, "strategy" | "edition" | "templates">): string {
  const named = letterText(letterFieldsOf(context.strategy, context.edition.id), "organisatie");
  return named || context.templates.theme.organisation;
}

function statusesIn(block: Block): readonly Status[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.content.flatMap(statusesOf);
    case "list":
      return block.items.flatMap((item) => item.flatMap(statusesIn));
    case "table":
      return [block.status];
    case "figure":
      return [block.chart.status];
    case "page-break":
      return [];
  }
}

function statusesOf(inline: Inline): readonly Status[] {
  if (inline.kind === "text") return [];
  return inline.kind === "fact" ? [inline.status] : inline.content.flatMap(statusesOf);
}
