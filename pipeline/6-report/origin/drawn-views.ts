import type {ChartTemplate} from "../../core/chart-template.ts";
import type {ReportDocument} from "../../core/document.ts";
import type {Views} from "../../core/views.ts";
import type {Drawn} from "./figures-in.ts";

/** The view that each chart draws, by name of the chart. */
export const drawnViews = (charts: readonly ChartTemplate[], {views}: Views): Drawn =>
  new Map(
    charts.flatMap(({name, view}) => {
      const found = views.get(view);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );

/** What the charts of a document draw: inside, that is all. */
export const drawnFor = (
  {audience}: Pick<ReportDocument, "audience">,
  request: {
    readonly templates: {readonly charts: readonly ChartTemplate[]};
    readonly views: Views;
    readonly inside: {readonly views: Views};
  },
): Drawn =>
  drawnViews(request.templates.charts, audience === "intern" ? request.inside.views : request.views);
