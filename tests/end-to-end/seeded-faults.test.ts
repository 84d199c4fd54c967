import {beforeAll, describe, expect, it} from "vitest";
import {FAULT_KINDS} from "../support/seeded-faults/fault-kinds.ts";
import {type FaultResults, seededFaults} from "../support/seeded-faults/seeded-faults.ts";

// Twice each kind, once as a workbook and once as text; `npm run bench` does five hundred.
const COUNT = 2 * FAULT_KINDS.length;

describe("forms with one seeded mistake each", () => {
  let results: FaultResults;
  beforeAll(async () => {
    results = await seededFaults(COUNT, 4);
  });

  it("hold a mistake of every kind that the check promises to find", () => {
    expect(results.kinds.filter(({seeded}) => seeded !== 2)).toEqual([]);
    expect(results.seeded).toBe(COUNT);
  });

  it("have each of them told, at the cell where it is", () => {
    expect(results.missed).toEqual([]);
    expect(results.found).toBe(COUNT);
  });

  it("have nothing told of what people do without making a mistake", () => {
    expect(results.clean).toBeGreaterThan(20);
    expect(results.falsely).toEqual([]);
  });
});
