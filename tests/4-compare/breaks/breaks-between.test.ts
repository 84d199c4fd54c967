import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {breakMarker} from "../../../pipeline/4-compare/breaks/break-marks.ts";
import {type Break, breaksBetween} from "../../../pipeline/4-compare/breaks/breaks-between.ts";
import {compare, tabulate} from "../../../pipeline/4-compare/index.ts";
import type {Edition, Strategy} from "../../../pipeline/core/strategy.ts";
import {SOUND} from "../../support/mistakes.ts";
import {type DataFiles, readCycle, scaleRows} from "../../support/small-cycle.ts";

const edition = ({editions}: Strategy, id: string): Edition => {
  const found = editions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no edition ${id}`);
  return found;
};

const file = (name: string): string => SOUND[`strategie/${name}.csv`] ?? "";
/** The cycle with passages of files of the strategy replaced; each has to be there. */
const changed = (...changes: readonly (readonly [name: string, from: string, to: string])[]): DataFiles => {
  const files: Record<string, string> = {};
  for (const [name, from, to] of changes) {
    const path = `strategie/${name}.csv`;
    const text = files[path] ?? file(name);
    if (!text.includes(from)) throw new Error(`${name} does not hold “${from}”`);
    files[path] = text.replace(from, to);
  }
  return files;
};
/** Both editions alike in everything that can break. */
const ALIKE = [
  ["edities", "Koninkrijk", "Nederland"],
  ["edities", "Analyse 2022", "Analyse 2019"],
  ["criteria", "\nm2;2.3;2;Twee drie;1", ""],
] as const;

const breaks = async (files: DataFiles, [from, to] = ["2019", "2023"]): Promise<readonly Break[]> => {
  const {strategy} = (await readCycle({...SOUND, ...files})).value;
  return breaksBetween(strategy, edition(strategy, from ?? ""), edition(strategy, to ?? ""));
};
const told = async (files: DataFiles, ids?: [string, string]): Promise<readonly string[]> =>
  (await breaks(files, ids)).map(({kind, axis, what}) => `${kind} ${axis}: ${what}`);

describe("the breaks between two editions", () => {
  test("worked by hand: another area, one criterion more and another analysis are three breaks", async () => {
    expect(await told({})).toEqual([
      "gebied null: Editie 2019 gaat over Nederland, editie 2023 over Koninkrijk.",
      "methode impact: De rekenwijze van de impact verschilt: van 3 naar 4 criteria (3 gedeeld, 1 erbij, 0 eraf).",
      "analyse null: Editie 2019 berust op de Analyse 2019, editie 2023 op de Analyse 2022: een andere analyse, van een ander moment.",
    ]);
  });

  test("are none when nothing differs, though the methods bear other names", async () => {
    expect(await told(changed(...ALIKE))).toEqual([]);
  });

  test.each([
    ["base", ["methoden", "m2;Methode twee;3", "m2;Methode twee;4"], "het grondtal is 4 in plaats van 3"],
    [
      "way of weighing",
      ["methoden", "twee;3;per_criterium", "twee;3;per_belang"],
      "de weging is per belang in plaats van per criterium",
    ],
    [
      "coverage",
      ["methoden", "m2;Methode twee;3;per_criterium;0,5", "m2;Methode twee;3;per_criterium;0,75"],
      "de minimale dekking is 75% in plaats van 50%",
    ],
    [
      "weight of one criterion, which moves the share of all",
      ["criteria", "m2;2.2;2;Twee twee;1", "m2;2.2;2;Twee twee;2"],
      "3 van de 3 gedeelde criteria wegen anders",
    ],
  ] as const)("say what differs in the method: %s", async (_, change, what) => {
    const [only, ...more] = await breaks(changed(...ALIKE, change));
    expect(more).toEqual([]);
    expect(only).toMatchObject({kind: "methode", from: "2019", to: "2023", axis: "impact"});
    expect(only?.what).toContain(`: ${what}.`);
  });

  test("touch only the axis whose scale differs", async () => {
    const scale = scaleRows("m2").join("\n");
    const other = scale.replace("m2;waarschijnlijkheid;D;4;", "m2;waarschijnlijkheid;D;4,5;");
    const found = await breaks(changed(...ALIKE, ["schalen", scale, other]));
    expect(found.map(({axis, what}) => `${axis}: ${what}`)).toEqual([
      "likelihood: De rekenwijze van de waarschijnlijkheid verschilt: 1 klasse van de waarschijnlijkheid heeft een andere plaats of grens.",
    ]);
  });

  test("lie between an edition with letters and one with directions only", async () => {
    const midterm = "\n2021;Midterm;2021-03-08;2021-03-08;Scan;;Nederland;richting;risico\n2023;";
    expect(await told(changed(["edities", "\n2023;", midterm]), ["2019", "2021"])).toEqual([
      "methode null: Editie 2021 geeft geen letters, alleen richtingen.",
      "analyse null: Editie 2019 berust op de Analyse 2019, editie 2021 op de Scan: een andere analyse, van een ander moment.",
    ]);
  });

  test("are the same in kind in both directions, and an edition has none with itself", async () => {
    const {strategy} = (await readCycle(SOUND)).value;
    fc.assert(
      fc.property(
        fc.constantFrom(...strategy.editions),
        fc.constantFrom(...strategy.editions),
        (one, other) => {
          const kinds = (from: Edition, to: Edition) =>
            breaksBetween(strategy, from, to).map(({kind}) => kind);
          expect(kinds(one, other)).toEqual(kinds(other, one));
          if (one === other) expect(kinds(one, other)).toEqual([]);
        },
      ),
      {seed: 5},
    );
  });
});

const marks = async (areas: readonly [before: string, after: string], more: DataFiles = {}) => {
  const risks = [
    "editie;risico;titel;bron;gebied",
    `2019;brand;Brand;proef;${areas[0]}`,
    "2019;storm;Storm;proef;",
    `2023;brand;Brand;proef;${areas[1]}`,
    "2023;storm;Storm;proef;",
  ].join("\n");
  const {value} = await readCycle({...SOUND, ...more, "strategie/risicos.csv": risks});
  const marked = breakMarker(value.strategy);
  return compare(value, score(value))
    .changes.filter((change) => change.links[0]?.toRisk === "brand")
    .map((change) => marked(change).join(" "));
};

describe("the open data on breaks", () => {
  test("hold each edition against the one before and the last one with letters, so they grow with the editions and no faster", async () => {
    const midterm =
      "\n2021;Midterm;2021-03-08;2021-03-08;Scan;;Nederland;richting;risico\n2022;Tweede;2022-03-08;2022-03-08;Scan;;Nederland;richting;risico\n2023;";
    const {value: dataset} = await readCycle({...SOUND, ...changed(["edities", "\n2023;", midterm])});
    const scores = score(dataset);
    const findings = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
    const {views} = tabulate(
      {dataset, scores, comparison: compare(dataset, scores)},
      {edition: "2023", audience: "kamer", findings},
    );
    const pairs = (views.get("alle_breuken")?.rows ?? []).map(
      (row) => `${row.van_editie}-${row.naar_editie}`,
    );
    expect([...new Set(pairs)]).toEqual(["2019-2021", "2019-2022", "2019-2023", "2022-2023"]);
    expect(views.get("breuken")?.rows.map((row) => row.soort)).toEqual(["gebied", "methode", "analyse"]);
  });
});

describe("the marks at a change", () => {
  test("say that the area of the risk differs, on both axes; the method only where it counts", async () => {
    expect(await marks(["aruba", "koninkrijk"])).toEqual(["G M A", "G A"]);
  });

  test("say nothing of the area when the risk has the same one in both, though the editions differ", async () => {
    expect(await marks(["aruba curacao", "curacao aruba"])).toEqual(["M A", "A"]);
  });

  test("stand between brackets when an area is not known and the editions differ", async () => {
    expect(await marks(["", "koninkrijk"])).toEqual(["(G) M A", "(G) A"]);
  });

  test("are at the risk's own row even when the editions are about the same area", async () => {
    expect(await marks(["aruba", "curacao"], changed(...ALIKE))).toEqual(["G", "G"]);
    expect(await marks(["", "curacao"], changed(...ALIKE))).toEqual(["", ""]);
  });
});
