import {describe, expect, it} from "vitest";
import {type OpenRows, openPlaces} from "../../pipeline/core/open-places.ts";
import {SOUND} from "../support/mistakes.ts";
import {readCycle} from "../support/small-cycle.ts";

const FILE = "aanleveringen/2023/letters.csv";
const REGISTER = "aanleveringen/2023/register.csv";

/** The letters of 2023 with a column that says of each row whether it is open: all but the last are. */
async function mixed(): Promise<OpenRows> {
  const [head = "", ...rows] = (SOUND[FILE] ?? "").split("\n");
  const marked = rows.map((row, index) => `${row};${index < rows.length - 1 ? "ja" : "nee"}`);
  return (await readCycle({...SOUND, [FILE]: [`${head};openbaar`, ...marked].join("\n")})).value;
}

describe("a place in a delivery", () => {
  it("may be named outside when its file is open, and not when that is closed", async () => {
    const open = (await readCycle(SOUND)).value;
    const closed = (await readCycle({...SOUND, [REGISTER]: (SOUND[REGISTER] ?? "").replace(";ja;", ";nee;")}))
      .value;
    expect([open, closed].map((dataset) => openPlaces(dataset)({file: FILE, cell: "D2"}))).toEqual([
      true,
      false,
    ]);
  });

  it("is of a row that may be named, where some rows of the file are closed", async () => {
    const isOpen = openPlaces(await mixed());
    const last = (SOUND[FILE] ?? "").split("\n").length;
    expect(isOpen({file: FILE, cell: "D2"})).toBe(true);
    expect(isOpen({file: FILE, cell: `D${last}`})).toBe(false);
    expect(isOpen({file: FILE, cell: "D1"})).toBe(false);
    expect(isOpen({file: FILE})).toBe(true);
  });

  it("is unknown in a file that is no accepted delivery", async () => {
    expect(openPlaces(await mixed())({file: "strategie/risicos.csv", cell: "A2"})).toBeNull();
  });
});
