import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {beforeAll, describe, expect, test} from "vitest";
import type {Validated} from "../../pipeline/2-validate/index.ts";
import type {Finding} from "../../pipeline/core/findings.ts";
import {writeKamerstuk} from "../../pipeline/core/kamerstuk.ts";
import {bundledData} from "../support/bundled-data.ts";

let data: Validated["dataset"];
let findings: readonly Finding[];
beforeAll(async () => {
  const checked = await bundledData();
  data = checked.value.dataset;
  findings = checked.findings;
});

const rows = (name: string): readonly Readonly<Record<string, string>>[] =>
  parse(readFileSync(new URL(`../../data/strategie/${name}.csv`, import.meta.url)), {
    columns: true,
    delimiter: ";",
    bom: true,
  });
const perInterest = (method: string): readonly number[] => {
  const found = data.strategy.methods.find((item) => item.id === method);
  return (found?.interests ?? []).map(
    (interest) => found?.criteria.filter((criterion) => criterion.interest === interest.id).length ?? 0,
  );
};
const risks = (edition: string) => data.strategy.risks.filter((risk) => risk.edition === edition);
const groups = (edition: string) => data.strategy.groups.filter((group) => group.edition === edition);

test("the bundled data have nothing wrong with them but two documents of others that are not there, and promises with nothing public behind them", () => {
  expect(findings.map(({code, place}) => `${code} ${place.cell}`)).toEqual([
    "bijlage/ontbreekt C6",
    "bijlage/ontbreekt C7",
    "belofte/zonder-capaciteit C52",
    "belofte/zonder-capaciteit C71",
  ]);
  expect(data.strategy.attachments.filter(({origin}) => origin !== null)).toHaveLength(2);
});

test("every paper reads in the canonical form as parliament has it, and the one without a number says so", () => {
  const written = data.strategy.papers.map(({id, reference}) => [
    id,
    writeKamerstuk(reference).replaceAll("\u00a0", " "),
  ]);
  expect(Object.fromEntries(written)).toMatchObject({
    "nvs-2019": "Kamerstukken II 2018/19, 30821, nr. 81",
    "midterm-2021": "Kamerstukken II 2020/21, 30821, nummer niet bekend",
    "strategie-2023": "Kamerstukken II 2022/23, 30821, nr. 178",
    "rbra-2022": "Kamerstukken II 2022/23, 30821, nr. 165",
    "visie-2016": "Kamerstukken II 2015/16, 30821, nr. 32",
    "defensie-2018": "Kamerstukken II 2017/18, 34775 X, nr. 72",
  });
});

test("every row of the strategy that states a fact says where it stands", () => {
  for (const name of [
    "methoden",
    "belangen",
    "criteria",
    "schalen",
    "risicos",
    "vraagstukken",
    "themas",
    "doelen",
    "actielijnen",
    "instrumenten",
    "ontwikkelingen",
    "kamerstukken",
    "verwachtingen",
  ]) {
    for (const row of rows(name)) expect(row.bron, `${name}: ${JSON.stringify(row)}`).toMatch(/\S{3,}/);
  }
});

describe("the strategy of 2019", () => {
  test("has six interests and sixteen criteria: 3, 3, 2, 1, 3 and 4", () =>
    expect(perInterest("anv-2019")).toEqual([3, 3, 2, 1, 3, 4]));

  test("has 26 entries in annex 1, of 25 distinct categories, under 11 security issues; hybrid operations stand under two", () => {
    const taken = risks("2019").filter((risk) => risk.leftOut === null);
    expect(taken.reduce((sum, risk) => sum + risk.groups.length, 0)).toBe(26);
    expect(taken).toHaveLength(25);
    expect(groups("2019")).toHaveLength(11);
    expect(
      taken.filter((risk) => risk.groups.length > 1).map((risk) => [risk.id, risk.groups.length]),
    ).toEqual([["hybride-operaties", 2]]);
  });

  test("did not take along major accidents, for the reason of footnote 24", () => {
    const left = risks("2019").filter((risk) => risk.leftOut !== null);
    expect(left.map((risk) => risk.id)).toEqual(["zware-ongevallen"]);
    expect(left[0]?.source).toMatch(/voetnoot 24/);
  });

  test("calls all eleven dominant, seven with strengthened and four with undiminished effort", () => {
    expect(groups("2019").every((group) => group.dominant === true)).toBe(true);
    const effort = (word: string): readonly string[] =>
      groups("2019")
        .filter((group) => group.effort === word)
        .map((group) => group.id);
    expect(effort("versterkt")).toHaveLength(7);
    expect([...effort("onverminderd")].sort()).toEqual([
      "cbrn-dreigingen",
      "infectieziekten",
      "multilaterale-instituties",
      "natuurrampen",
    ]);
  });

  test("names these interests as hit, and for the others none", () => {
    const hit = Object.fromEntries(
      groups("2019").map((group) => [group.id, [...group.interests].sort().join(" ")]),
    );
    expect(hit).toEqual({
      "statelijke-dreigingen": "2 5 6",
      "multilaterale-instituties": "1 5 6",
      "vitale-infrastructuur": "2 3 5",
      "terrorisme-en-extremisme": "",
      "militaire-dreigingen": "1 6",
      ondermijning: "5",
      "polarisatie-en-sociale-cohesie": "5",
      cybersecurity: "",
      natuurrampen: "",
      "cbrn-dreigingen": "6",
      infectieziekten: "2 3 5",
    });
  });

  test("has four generic instruments and five groups of trends", () => {
    expect(
      data.strategy.aims.filter((aim) => aim.edition === "2019" && aim.kind === "instrument"),
    ).toHaveLength(4);
    expect(
      new Set(data.strategy.developments.filter((item) => item.edition === "2019").map((item) => item.group))
        .size,
    ).toBe(5);
  });
});

describe("the strategy of 2023", () => {
  test("has eighteen criteria: 4, 3, 2, 1, 3 and 5", () =>
    expect(perInterest("anv-2022")).toEqual([4, 3, 2, 1, 3, 5]));

  test("has seven themes, the seventh about the digitalisation of systems", () => {
    expect(groups("2023")).toHaveLength(7);
    expect(groups("2023")[6]?.title).toMatch(/digitalisering van systemen/);
  });

  test("has the three goals as the decision note of 31 March 2023 words them", () =>
    expect(
      data.strategy.aims
        .filter((aim) => aim.edition === "2023" && aim.kind === "goal")
        .map((aim) => aim.title),
    ).toEqual([
      "een veilig Koninkrijk in een multipolaire wereld",
      "een weerbare democratische rechtsorde",
      "een parate en veerkrachtige samenleving",
    ]));

  test("has twelve action lines: three, five and four under the goals", () => {
    const lines = data.strategy.aims.filter((aim) => aim.edition === "2023" && aim.kind === "action-line");
    expect(["I", "II", "III"].map((goal) => lines.filter((line) => line.goal === goal).length)).toEqual([
      3, 5, 4,
    ]);
  });

  test("is about the Kingdom, and marks the titles that we translated ourselves", () => {
    expect(data.strategy.editions.find((edition) => edition.id === "2023")?.scope).toBe("het Koninkrijk");
    expect(groups("2023").every((group) => group.ownTranslation)).toBe(true);
  });
});

describe("the concordance of 2019 and 2023", () => {
  test("holds every risk of both, each row with a reason", () => {
    const links = data.strategy.links;
    for (const risk of risks("2019"))
      expect(
        links.some((link) => link.fromRisk === risk.id),
        risk.id,
      ).toBe(true);
    for (const risk of risks("2023"))
      expect(
        links.some((link) => link.toRisk === risk.id),
        risk.id,
      ).toBe(true);
    for (const link of links) expect(link.note.length).toBeGreaterThan(20);
  });

  test("goes directly from one to the other and never through the midterm of 2021", () =>
    expect(new Set(data.strategy.links.flatMap((link) => [link.fromEdition, link.toEdition]))).toEqual(
      new Set(["2019", "2023"]),
    ));
});

describe("what is invented", () => {
  test("is all in files marked as fictitious, and the letters are", () => {
    const letters = new Set(data.assessments.map((item) => item.delivery.status));
    expect([...letters]).toEqual(["fictief"]);
    expect(data.directions.map((item) => item.delivery.status)).toEqual(["concept", "concept"]);
  });

  test("covers every risk that was taken along on every criterion and likelihood, once", () => {
    expect(data.assessments.filter((item) => item.edition === "2019")).toHaveLength(25 * 17);
    expect(data.assessments.filter((item) => item.edition === "2023")).toHaveLength(33 * 19);
  });

  test("puts the interests that the text of 2019 names at serious or higher on a criterion of a risk in the issue", () => {
    const order = "XABCDE";
    for (const group of groups("2019")) {
      const members = new Set(
        risks("2019")
          .filter((risk) => risk.groups.includes(group.id))
          .map((risk) => risk.id),
      );
      for (const interest of group.interests) {
        const highest = data.assessments
          .filter(
            (item) =>
              item.edition === "2019" && members.has(item.risk) && item.criterion.startsWith(`${interest}.`),
          )
          .map((item) => order.indexOf(item.grades?.expected ?? "X"));
        expect(Math.max(...highest), `${group.id}, belang ${interest}`).toBeGreaterThanOrEqual(
          order.indexOf("C"),
        );
      }
    }
  });
});
