import {describe, expect, test} from "vitest";
import {letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";

const HEADER = "bestand;blad;cel;oud;nieuw;reden;door;op";
const read = (...rows: readonly string[]) =>
  readCycle({
    ...SMALL_CYCLE,
    ...letters("2019", ["brand;1.1;A;B;C", "brand;2.1;A;Q;C", "brand;2.2;A;B;C"]),
    "correcties/2019.csv": [HEADER, ...rows].join("\n"),
  });

describe("a correction", () => {
  test("replaces what the sender typed while the old value still stands", async () => {
    const {value, findings} = await read("letters.csv;;D3;Q;B;tikfout;analist;2019-02-01");
    expect(value.assessments.find((item) => item.criterion === "2.1")?.grades?.expected).toBe("B");
    expect(findings.filter((item) => item.code === "cel/onbekende-code")).toEqual([]);
  });

  test("is not applied and said when the cell holds something else by now", async () => {
    const {value, findings} = await read("letters.csv;;D2;C;D;tikfout;analist;2019-02-01");
    expect(value.assessments.find((item) => item.criterion === "1.1")?.grades?.expected).toBe("B");
    expect(findings.find((item) => item.code === "correctie/oud")).toMatchObject({
      place: {file: "correcties/2019.csv", cell: "D2"},
      details: {seen: "B", expected: "C"},
    });
  });

  test("of a file that is not there is said, not passed over", async () => {
    const {findings} = await read("anders.csv;;D2;B;C;tikfout;analist;2019-02-01");
    expect(findings.filter((item) => item.code === "correctie/oud")).toHaveLength(1);
  });
});
