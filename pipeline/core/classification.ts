import type {Delivery} from "./dataset.ts";

const NONE: readonly string[] = ["", "geen", "ongerubriceerd"];

/** The highest classification among deliveries, as it is printed on pages for inside; empty when none has one. Anything above it was never read. */
export function highestClassification(deliveries: readonly Pick<Delivery, "classification">[]): string {
  const classified = deliveries.some(
    ({classification}) => !NONE.includes(classification.trim().toLowerCase()),
  );
  return classified ? "Dep. Vertrouwelijk" : "";
}
