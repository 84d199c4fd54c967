import {highestClassification} from "../../core/classification.ts";
import type {Dataset} from "../../core/dataset.ts";
import type {Chart, ReportDocument} from "../../core/document.ts";
import {isInside, type ReportTemplate} from "../../core/report-template.ts";
import type {Views} from "../../core/views.ts";
import {type DocumentContext, documentsOf} from "./document-of.ts";
import {holds} from "./template-data.ts";

/** A document before it is printed, with the template that it was made from. */
export interface ComposedDocument {
  readonly template: ReportTemplate;
  readonly document: ReportDocument;
}

/** What all documents of a set are composed from. */
export interface ComposeAllRequest extends Omit<DocumentContext, "templates" | "classification"> {
  readonly templates: DocumentContext["templates"] & {readonly reports: readonly ReportTemplate[]};
  /** What is shown inside, to who may see everything. */
  readonly inside: {readonly views: Views; readonly charts: ReadonlyMap<string, Chart>};
  readonly read: {readonly dataset: Pick<Dataset, "deliveries">};
}

/** Every document of a set, in the order of the templates: what is for inside from what is shown inside. One that hangs on a fact is made when that holds. */
export function composeDocuments(request: ComposeAllRequest): readonly ComposedDocument[] {
  const classification = highestClassification(request.read.dataset.deliveries);
  return request.templates.reports.flatMap((template) => {
    const shown = isInside(template) ? {...request, ...request.inside} : request;
    if (template.onlyIf !== undefined && !holds({fact: template.onlyIf, is: null}, shown)) return [];
    return documentsOf(template, {...shown, classification}).map((document) => ({template, document}));
  });
}
