import {expect, test} from "vitest";
import {reasonsToRefuse} from "../pipeline/reasons-to-refuse.ts";

const READY = {
  memoFields: null,
  letterFields: [],
  status: "vastgesteld",
  faults: 0,
  sent: "2026-12-18",
  inaccessible: [],
  missing: [],
  steering: [],
  spoilt: [],
} as const satisfies Partial<Parameters<typeof reasonsToRefuse>[0]>;

test("a set that was sent and cannot be relied on any more stands in the way of the next one", () => {
  const before = reasonsToRefuse(READY);
  expect(reasonsToRefuse({...READY, spoilt: ["verzonden/2026-12-04"]})).toEqual([
    ...before,
    "Wat in verzonden/2026-12-04 is vastgelegd, is later veranderd of onleesbaar: zet het terug zoals het was.",
  ]);
});
