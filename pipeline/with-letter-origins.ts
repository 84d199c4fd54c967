import {
  type ComposeAllRequest,
  composeDocuments,
  explainingLetters,
  letterFigures,
  letterOrigins,
} from "./6-report/index.ts";
import type {Explain} from "./core/origin.ts";
import type {Views} from "./core/views.ts";

/** What Parliament is shown with the view that explains the letter, which is made from the letter as composed from the others; its rows are explained too. */
export function withLetterOrigins(
  request: ComposeAllRequest,
  explain: Explain,
): {readonly views: Views; readonly explain: Explain} {
  const {templates, views} = request;
  const letters = templates.reports.filter(({form}) => form === "brief");
  const composed = composeDocuments({...request, templates: {...templates, reports: letters}});
  const documents = composed.map(({document}) => document);
  const view = letterOrigins(documents, views, explain);
  return {
    views: {...views, views: new Map(views.views).set(view.name, view)},
    explain: explainingLetters(letterFigures(documents, views), explain),
  };
}
