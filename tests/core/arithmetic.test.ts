import {describe, expect, it} from "vitest";
import {isEnough} from "../../pipeline/core/arithmetic.ts";

describe("a coverage", () => {
  it("that is exactly the minimum is enough, also when its sum was rounded down", () => {
    const eight = Array.from({length: 8}, () => 0.1).reduce((sum, share) => sum + share, 0);
    expect(eight).toBeLessThan(0.8);
    expect(isEnough(eight, 0.8)).toBe(true);
    expect(isEnough(0.79, 0.8)).toBe(false);
  });
});
