import type {ChartTemplate} from "../../core/chart-template.ts";
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
