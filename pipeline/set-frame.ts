import type {ReportRequest} from "./6-report/index.ts";
import type {ReadInput} from "./check.ts";
import type {Edition} from "./core/strategy.ts";
import type {FindingCountsByAudience} from "./finding-counts.ts";
import type {Request} from "./request.ts";

/** What the documents of a set are composed with beside tables and charts. */
export type SetFrame = Omit<ReportRequest, "views" | "charts" | "inside" | "explain" | "keep" | "print">;

/** The frame of a set about an edition, with the choices that it is asked with. */
export const setFrame = (
  {dataset, templates, inputs}: ReadInput,
  {edition, counts}: {readonly edition: Edition; readonly counts: FindingCountsByAudience},
  {date, definitive}: Request,
): SetFrame => ({
  strategy: dataset.strategy,
  edition,
  templates,
  memoFields: dataset.memoFields,
  read: {inputs, dataset},
  attachmentFiles: dataset.attachmentFiles,
  publicFaults: counts.kamer.faults,
  date: date ?? edition.referenceDate,
  sent: date,
  definitive,
});
