import {describe, expect, test} from "vitest";
import {describe as explain} from "../../../pipeline/core/finding-catalogue.ts";
import {formatPlace} from "../../../pipeline/core/place.ts";
import {territoriesInWords} from "../../../pipeline/core/territories.ts";
import {SOUND} from "../../support/mistakes.ts";
import {readCycle} from "../../support/small-cycle.ts";

const read = async (areas: readonly [brand: string, storm: string]) => {
  const {value, findings} = await readCycle({
    ...SOUND,
    "strategie/risicos.csv": [
      "editie;risico;titel;bron;gebied",
      `2019;brand;Brand;proef;${areas[0]}`,
      `2019;storm;Storm;proef;${areas[1]}`,
      "2023;brand;Brand;proef;",
      "2023;storm;Storm;proef;",
    ].join("\n"),
  });
  return {territories: value.strategy.risks.slice(0, 2).map((risk) => risk.territories), findings};
};

describe("the areas of a risk", () => {
  test("are those that are entered, each once, and none where the source names none", async () => {
    const {territories, findings} = await read(["aruba curacao aruba", ""]);
    expect(territories).toEqual([["aruba", "curacao"], []]);
    expect(findings).toEqual([]);
  });

  test("that do not exist are left out with the word that was meant, and the others stay", async () => {
    const {territories, findings} = await read(["aruba curacoa", "koninkrijk"]);
    expect(territories).toEqual([["aruba"], ["koninkrijk"]]);
    expect(findings.map((item) => `${item.code} @ ${formatPlace(item.place)}`)).toEqual([
      "cel/onbekende-code @ strategie/risicos.csv › E2",
    ]);
    const [found] = findings;
    expect(found === undefined ? "" : explain(found).action).toContain("curacao");
  });

  test("may be absent as a column: then no area is known", async () => {
    const {value, findings} = await readCycle(SOUND);
    expect(findings).toEqual([]);
    expect(value.strategy.risks.every((risk) => risk.territories.length === 0)).toBe(true);
  });
});

describe("areas in words", () => {
  test("stand in one order, and the four Caribbean parts together have one name", () => {
    expect(territoriesInWords(["curacao", "europees-nederland"])).toBe("Europees Nederland; Curaçao");
    expect(territoriesInWords(["sint-maarten", "curacao", "aruba", "caribisch-nederland"])).toBe(
      "het Caribische deel van het Koninkrijk",
    );
    expect(territoriesInWords([])).toBe("niet vermeld");
  });
});
