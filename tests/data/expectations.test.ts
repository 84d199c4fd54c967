import {beforeAll, describe, expect, test} from "vitest";
import type {Validated} from "../../pipeline/2-validate/index.ts";
import type {Expectation, Risk} from "../../pipeline/core/strategy.ts";
import {bundledData} from "../support/bundled-data.ts";

let data: Validated["dataset"];
beforeAll(async () => {
  data = (await bundledData()).value.dataset;
});

/** What the sources announce, counted by hand: sentences that say that something rises, falls or stays. */
const SECTIONS: Readonly<Record<string, number>> = {
  "NVS 2019, Trends en ontwikkelingen, Internationale (politieke) ontwikkelingen": 2,
  "NVS 2019, Trends en ontwikkelingen, Demografische en maatschappelijke ontwikkelingen": 1,
  "NVS 2019, Dominante risico's, Ongewenste inmenging en beïnvloeding door statelijke actoren": 1,
  "NVS 2019, Dominante risico's, Militaire dreigingen": 1,
  "NVS 2019, Dominante risico's, Polarisatie en dreigingen tegen sociale cohesie": 1,
  "NVS 2019, Dominante risico's, Cyberdreigingen": 1,
  "NVS 2019, Dominante risico's, Natuurrampen": 2,
  "NVS 2019, Dominante risico's, Infectieziekten": 1,
  "NVS 2019, Weging, 4": 1,
  "NVS 2019, Onverminderde inzet, 1": 1,
  "NVS 2019, Onverminderde inzet, 3": 1,
  "Veiligheidsstrategie 2023 (Engelse uitgave), doorsnijdend thema 1": 3,
  "Veiligheidsstrategie 2023 (Engelse uitgave), doorsnijdend thema 2": 1,
  "Veiligheidsstrategie 2023 (Engelse uitgave), doorsnijdend thema 3": 3,
  "Veiligheidsstrategie 2023 (Engelse uitgave), doorsnijdend thema 5": 1,
  "Veiligheidsstrategie 2023 (Engelse uitgave), doorsnijdend thema 6": 1,
  "Veiligheidsstrategie 2023 (Engelse uitgave), doorsnijdend thema 7": 2,
  "Veiligheidsstrategie 2023 (Engelse uitgave), actielijn 1": 1,
  "Veiligheidsstrategie 2023 (Engelse uitgave), actielijn 8": 1,
};

describe("what the strategies of 2019 and 2023 announced", () => {
  const of = (edition: string): readonly Expectation[] =>
    data.strategy.expectations.filter((item) => item.edition === edition);

  test("is thirteen announcements each, with these counts per section", () => {
    expect([of("2019").length, of("2023").length]).toEqual([13, 13]);
    const counted: Record<string, number> = {};
    for (const {source} of data.strategy.expectations) counted[source] = (counted[source] ?? 0) + 1;
    expect(counted).toEqual(SECTIONS);
  });

  test("holds nothing of the midterm of 2021: its directions are delivered, not entered again", () => {
    expect(of("2021")).toEqual([]);
    expect(data.directions.filter(({edition}) => edition === "2021")).toHaveLength(2);
  });

  test("names the axis only where the source speaks of frequency, chance or damage", () => {
    const axes = (edition: string) => of(edition).map(({axis}) => axis ?? "-");
    expect(axes("2019").filter((axis) => axis === "likelihood")).toHaveLength(5);
    expect(axes("2019").filter((axis) => axis === "impact")).toHaveLength(1);
    expect(axes("2023").filter((axis) => axis === "likelihood")).toHaveLength(4);
    expect(axes("2023").filter((axis) => axis === "impact")).toHaveLength(1);
  });

  test("is told in Dutch sentences", () => {
    for (const {text} of data.strategy.expectations) expect(text).toMatch(/^[A-Z].*\.$/);
  });
});

describe("the areas of the risks", () => {
  const areas = (edition: string): readonly Risk[] =>
    data.strategy.risks.filter((risk) => risk.edition === edition);

  test("of 2019 are the European Netherlands, as the letter of 2021 says of the whole strategy", () => {
    expect(new Set(areas("2019").map(({territories}) => territories.join(" ")))).toEqual(
      new Set(["europees-nederland"]),
    );
  });

  test("of 2023 are named apart for the Caribbean parts, and empty where the text names none", () => {
    const caribbean = "caribisch-nederland aruba curacao sint-maarten";
    const byArea = (area: string) =>
      areas("2023")
        .filter(({territories}) => territories.join(" ") === area)
        .map(({id}) => id);
    expect(byArea(caribbean)).toEqual([
      "instabiliteit-venezuela",
      "orkaan",
      "uitval-vitale-processen-caribisch",
    ]);
    expect(byArea("europees-nederland")).toEqual(["natuurbrand"]);
    expect(byArea("europees-nederland caribisch-nederland aruba curacao")).toEqual(["overstroming"]);
    expect(byArea("koninkrijk")).toHaveLength(15);
    expect(byArea("")).toHaveLength(13);
  });
});
