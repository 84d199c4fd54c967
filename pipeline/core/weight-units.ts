import type {Criterion, Method} from "./strategy.ts";

type Weighting = Method["weighting"];

/** What the weight of a criterion belongs to: itself, or with a method that counts per interest its interest. */
export const weightUnit = ({id, interest}: Criterion, weighting: Weighting): string =>
  weighting === "per_interest" ? interest : id;

/** What gets a weight of its own, in the order of the criteria; only what counts at all. */
export const weightUnits = ({
  criteria,
  weighting,
}: Pick<Method, "criteria" | "weighting">): readonly string[] => [
  ...new Set(criteria.filter(({weight}) => weight > 0).map((criterion) => weightUnit(criterion, weighting))),
];
