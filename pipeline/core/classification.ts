import type {Delivery} from "./dataset.ts";

const NONE: readonly string[] = ["", "geen", "ongerubriceerd"];

/** Whether something bears a classification at all. What does is never public, whatever else is said of it. */
export const isClassified = (classification: string): boolean =>
  !NONE.includes(classification.trim().toLowerCase());

/** The highest classification among deliveries, as it is printed on pages for inside; empty when none has one. Anything above it was never read. */
export function highestClassification(deliveries: readonly Pick<Delivery, "classification">[]): string {
  return deliveries.some(({classification}) => isClassified(classification)) ? "Dep. Vertrouwelijk" : "";
}
