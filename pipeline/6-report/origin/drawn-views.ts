import type {ChartTemplate} from "../../core/chart-template.ts";
import {asPrinted} from "../../core/printed-rows.ts";
import type {Views} from "../../core/views.ts";
import type {Drawn} from "./figures-in.ts";

/** The view that each chart draws, as it prints it, by name of the chart. */
export const drawnViews = (charts: readonly ChartTemplate[], {views}: Views): Drawn =>
  new Map(
    charts.flatMap(({name, view}) => {
      const found = views.get(view);
      return found === undefined ? [] : [[name, asPrinted(found)] as const];
    }),
  );
