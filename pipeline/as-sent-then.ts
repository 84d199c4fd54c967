import type {ReportRequest} from "./6-report/index.ts";
import {attachmentName, attachmentsSince, withoutAttachments} from "./core/attachments.ts";
import type {Dataset} from "./core/dataset.ts";
import type {DocumentRecord} from "./core/document-record.ts";
import type {Explain} from "./core/origin.ts";
import type {Views} from "./core/views.ts";
import {withLetterOrigins} from "./with-letter-origins.ts";

/** What documents are composed from, with where their figures come from. */
type Composable = ReportRequest & {readonly explain: Explain; readonly read: {readonly dataset: Dataset}};

/**
 * What the set would be made from without the attachments that only tell what changed since, as far as the set that was sent had none:
 * that the letter now counts and lists them is no difference. The views are made anew only when there are such attachments.
 */
export function asSentThen<Request extends Composable>(
  request: Request,
  records: readonly Pick<DocumentRecord, "name">[],
  viewsOf: (dataset: Dataset) => {readonly open: Views; readonly inside: Views},
): Request {
  const had = new Set(records.map(({name}) => name));
  const added = attachmentsSince(request.strategy, request.templates.reports).filter(
    (item) => !had.has(attachmentName(item)),
  );
  if (added.length === 0) return request;
  const strategy = withoutAttachments(request.strategy, added);
  const views = viewsOf({...request.read.dataset, strategy});
  const less = {...request, strategy, views: views.open, inside: {...request.inside, views: views.inside}};
  return {...less, ...withLetterOrigins(less, request.explain)};
}
