import type {Spec} from "./complete-spec.ts";
import type {MeasureText} from "./measure-text.ts";
import {renderSvg} from "./render-svg.ts";

/** Transforms after which a row no longer stands for one row of the view. */
const FOLDING = ["aggregate", "pivot", "quantile", "density", "regression", "loess", "sample"];

/**
 * The rows (values of the column `rij`) that a chart means to draw: those left after the filters and other transforms at its top.
 * Null when those transforms fold rows together, so that single rows can no longer be told apart.
 * Found by letting Vega draw a bare point for each row, because with axes it drops rows with bad values in silence.
 */
export async function survivingRows(spec: Spec, measure: MeasureText): Promise<ReadonlySet<number> | null> {
  const {data, params, transform = []} = spec;
  const steps = transform as readonly object[];
  if (steps.some((step) => FOLDING.some((name) => name in step))) return null;
  const {drawnRows} = await renderSvg(
    {data, params, transform, mark: "point", config: {aria: false}},
    measure,
  );
  return drawnRows;
}
