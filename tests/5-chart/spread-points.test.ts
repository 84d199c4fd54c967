import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Spread, spreadPoints} from "../../pipeline/5-chart/spread-points.ts";

const LIMITS = {radius: 8, sideways: 52};
const at = (x: number, y: number, half = 0): Spread => ({x, y, top: y - half, bottom: y + half});

describe("spreading points that coincide", () => {
  it("leaves points alone that are far enough apart", () => {
    const points = [at(100, 50), at(100, 90), at(220, 50)];
    expect(spreadPoints(points, LIMITS)).toEqual(points.map(({x, y}) => ({x, y})));
  });

  it("sets points with the same place side by side", () => {
    const [first, second] = spreadPoints([at(100, 50), at(100, 50)], LIMITS);
    expect(first).toEqual({x: 100, y: 50});
    expect(second?.x).toBeGreaterThanOrEqual(117);
  });

  it("sets points apart when the band of one runs through the other", () => {
    const [first, second] = spreadPoints([at(100, 50, 60), at(100, 90, 5)], LIMITS);
    expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeGreaterThan(LIMITS.radius);
  });

  it("keeps up to five points of one class apart, at their own height and inside their class", () => {
    const heights = fc.array(fc.integer({min: 20, max: 500}), {minLength: 1, maxLength: 5});
    fc.assert(
      fc.property(heights, (ys) => {
        const points = spreadPoints(
          ys.map((y) => at(300, y, 40)),
          LIMITS,
        );
        expect(points.map(({y}) => y)).toEqual(ys);
        points.forEach((point, index) => {
          expect(Math.abs(point.x - 300)).toBeLessThanOrEqual(LIMITS.sideways);
          for (const other of points.slice(index + 1)) {
            expect(Math.hypot(point.x - other.x, point.y - other.y)).toBeGreaterThanOrEqual(
              LIMITS.radius * 2,
            );
          }
        });
      }),
      {seed: 8},
    );
  });

  it("still places a crowd for which there is no room", () => {
    const points = spreadPoints(
      Array.from({length: 40}, () => at(100, 50, 30)),
      LIMITS,
    );
    expect(points.every(({x}) => Math.abs(x - 100) <= LIMITS.sideways)).toBe(true);
  });
});
