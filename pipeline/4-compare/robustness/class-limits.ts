import type {Method} from "../../core/strategy.ts";
import {wholeClasses} from "../../core/whole-classes.ts";

/**
 * From which weighted sum each class begins, the lightest first: a place on the axis belongs to the class that it is nearest
 * to. The first is the smallest sum that is a place at all, so that what lies below is `every letter is X`.
 */
export function classLimits({impactScale, base}: Method): Float64Array {
  const places = wholeClasses(impactScale).map(({order}) => order);
  return Float64Array.from(places, (order, index) =>
    index === 0 ? Number.MIN_VALUE : base ** (order - 0.5 - 5),
  );
}
