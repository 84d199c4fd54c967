import {type ComposeAllRequest, composeDocuments, letterOrigins} from "./6-report/index.ts";
import type {Explain} from "./core/origin.ts";
import type {Views} from "./core/views.ts";

/** The views for Parliament with the one that explains the letter: it is made from the letter as composed from the others. */
export function withLetterOrigins(request: ComposeAllRequest, explain: Explain): Views {
  const {templates, views} = request;
  const letters = templates.reports.filter(({form}) => form === "brief");
  const composed = composeDocuments({...request, templates: {...templates, reports: letters}});
  const view = letterOrigins(
    composed.map(({document}) => document),
    views,
    explain,
  );
  return {...views, views: new Map(views.views).set(view.name, view)};
}
