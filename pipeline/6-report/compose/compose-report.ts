import type {Block, Chart} from "../../core/document.ts";
import type {Audience, ReportTemplate} from "../../core/report-template.ts";
import type {Views} from "../../core/views.ts";
import {composeBlocks} from "./compose-blocks.ts";
import {composeInline, plainText} from "./compose-inline.ts";
import {composeMemo} from "./compose-memo.ts";
import type {TemplateData} from "./template-data.ts";

/** For whom a template is composed, and with what. */
export interface ComposeRequest {
  readonly views: Views;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly audience: Audience;
}

/**
 * What a report says, from its template and the data. Conditional parts that do not hold are gone, and with them paragraphs,
 * items, lists and tables that are left empty; so are internal parts, but for who may read them. A fact without a value reads `onbekend`.
 */
export function composeReport(template: ReportTemplate, request: ComposeRequest): readonly Block[] {
  const data = dataFor(request);
  return template.form === "nota" ? composeMemo(template.blocks, data) : composeBlocks(template.blocks, data);
}

/** The title and subtitle of a report with their facts filled in, as plain text. */
export function composeTitle(
  {title, subtitle}: ReportTemplate,
  request: ComposeRequest,
): {readonly title: string; readonly subtitle: string} {
  const data = dataFor(request);
  return {title: plainText(composeInline(title, data)), subtitle: plainText(composeInline(subtitle, data))};
}

/** What a letter says that it is about, when its template does; null when the letter fields do. */
export function composeSubject({subject}: ReportTemplate, request: ComposeRequest): string | null {
  return subject === undefined ? null : plainText(composeInline(subject, dataFor(request)));
}

const dataFor = ({views, charts, audience}: ComposeRequest): TemplateData => ({
  views,
  charts,
  current: null,
  inside: audience === "intern",
});
