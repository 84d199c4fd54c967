import {attachmentsOf, documentName, OWN_ENDINGS} from "../../core/attachments.ts";
import type {Block, Chart, Inline, ReportDocument} from "../../core/document.ts";
import {formatDate} from "../../core/format.ts";
import type {IsoDate} from "../../core/ids.ts";
import {letterFieldsOf, letterText} from "../../core/letter-fields.ts";
import type {ReportTemplate} from "../../core/report-template.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Edition, Strategy} from "../../core/strategy.ts";
import type {Theme} from "../../core/theme.ts";
import type {Views} from "../../core/views.ts";
import {composeReport, composeTitle} from "./compose-report.ts";
import {letterHead} from "./letter-head.ts";

/** What turns a template into a document. */
export interface DocumentContext {
  readonly strategy: Strategy;
  readonly edition: Edition;
  readonly templates: {readonly theme: Theme};
  readonly views: Views;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly publicFaults: number;
  readonly date: IsoDate;
  readonly sent: IsoDate | null;
  readonly definitive: boolean;
}

/** A template with its data: a document that carries the worst status of everything it says. */
export function documentOf(template: ReportTemplate, context: DocumentContext): ReportDocument {
  const blocks = composeReport(template, context.views, context.charts);
  const fields = letterFieldsOf(context.strategy, context.edition.id);
  const attachments = attachmentsOf(context.strategy, context.edition.id).length;
  return {
    name: documentName(context.strategy, context.edition.id, {
      name: template.name,
      ending: OWN_ENDINGS.report,
    }),
    audience: template.audience,
    ...composeTitle(template, context.views),
    organisation: organisationOf(context),
    dossier: letterText(fields, "dossier") || null,
    date: formatDate(context.date),
    status: worstStatus(blocks.flatMap(statusesIn)),
    faults: context.publicFaults,
    letter: template.form === "brief" ? letterHead(fields, {...context, attachments}) : null,
    blocks,
  };
}

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
