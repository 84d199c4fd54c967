import {beforeAll, describe, expect, it} from "vitest";
import {type Kill, killRuns} from "./kill-runs.ts";

const KILLS = 12;
let kills: readonly Kill[] = [];

beforeAll(async () => {
  kills = await killRuns(KILLS, 20_23);
}, 180_000);

describe(`the whole program, killed at ${KILLS} moments of its run`, () => {
  it("leaves the old set or the new one after each, never anything in between", () => {
    expect(kills.map((kill) => kill.left)).toHaveLength(KILLS);
    expect(kills.filter((kill) => kill.left === "neither")).toEqual([]);
  });

  it("was really killed, at least once early with the old set left and at least once with waste to clear", () => {
    expect(kills.filter((kill) => !kill.tooLate).length).toBeGreaterThan(KILLS / 2);
    expect(kills.some((kill) => !kill.whileWriting && kill.left === "old")).toBe(true);
    expect(kills.some((kill) => kill.torn)).toBe(true);
  });
});
