import {describe, expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../pipeline/4-compare/index.ts";
import type {Views} from "../../pipeline/core/views.ts";
import {SOUND} from "../support/mistakes.ts";
import {readCycle} from "../support/small-cycle.ts";
import {MEASURE_ROWS, withMeasures} from "../support/small-measures.ts";

const viewsFor = async (
  edition: string,
  files: Readonly<Record<string, string>> = withMeasures(),
): Promise<Views> => {
  const {value: dataset, findings} = await readCycle({...SOUND, ...files});
  expect(findings).toEqual([]);
  const scores = score(dataset);
  return tabulate(
    {dataset, scores, comparison: compare(dataset, scores)},
    {
      edition,
      audience: "kamer",
      findings: {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0},
    },
  );
};
const rows = ({views}: Views, name: string, ...columns: readonly string[]) =>
  (views.get(name)?.rows ?? []).map((row) => columns.map((column) => row[column]));
const facts = ({facts: all}: Views, ...names: readonly string[]) =>
  names.map((name) => all.get(`maatregelen.${name}`)?.value);

describe("the measures of the reported edition", () => {
  test("stand in the order of the data, in words, and never claim progress", async () => {
    const views = await viewsFor("2023");
    const columns = ["maatregel", "onderdeel_titel", "eigenaar", "gebied", "reikwijdte", "toegezegd"];
    expect(rows(views, "maatregelen", ...columns)).toEqual([
      [
        "1A",
        "Branden blussen",
        "Ministerie van Justitie; Analistennetwerk",
        "het hele Koninkrijk",
        "specifiek",
        "in 2025",
      ],
      ["1B", "Branden blussen", "niet genoemd", "Aruba", "specifiek", "30 juni 2024"],
      ["2A", "Dijken bewaken", "Analistennetwerk", "internationaal", "generiek", "geen datum genoemd"],
    ]);
    expect(new Set(rows(views, "maatregelen", "voortgang", "status").flat())).toEqual(
      new Set(["geen openbare voortgang bekend", "vastgesteld"]),
    );
    expect(rows(views, "maatregelen", "risicos", "volgt_op", "kamerstukken")[0]).toEqual([
      "Brand",
      "2019: vuur-1",
      "–",
    ]);
  });

  test("carry the name that their owner had on the date of the edition", async () => {
    expect(rows(await viewsFor("2019"), "maatregelen", "eigenaar", "gebied", "kamerstukken")).toEqual([
      ["Ministerie van Veiligheid", "Europees Nederland", "Kamerstuk 1; Kamerstuk 2"],
      ["niet genoemd", "Europees Nederland; Caribisch Nederland", "–"],
      ["niet genoemd", "niet genoemd", "–"],
    ]);
  });

  test("are counted per part, with the parts that have none", async () => {
    const columns = ["onderdeel", "titel", "maatregelen", "met_eigenaar", "met_datum", "met_voortgang"];
    expect(rows(await viewsFor("2023"), "maatregelen_per_onderdeel", ...columns)).toEqual([
      ["1", "Branden blussen", 2, 1, 2, 0],
      ["2", "Dijken bewaken", 1, 1, 0, 0],
      ["3", "Mensen helpen", 0, 0, 0, 0],
    ]);
    expect(rows(await viewsFor("2019"), "maatregelen_per_onderdeel", "inzet").flat()).toEqual([
      "meer dan eerst",
      "evenveel als eerst",
      "niet genoemd",
    ]);
    expect(rows(await viewsFor("2019"), "maatregelen_per_onderdeel", ...columns)).toEqual([
      ["vuur", "Vuur", 2, 1, 1, 0],
      ["water", "Water", 0, 0, 0, 0],
      ["oefenen", "Oefenen", 1, 0, 0, 0],
    ]);
  });

  test("all stand somewhere, and unknown as long as nobody reported", async () => {
    const standings = rows(await viewsFor("2023"), "maatregelen_stand", "onderdeel", "stand", "aantal");
    expect(standings.filter(([part]) => part === "1")).toEqual([
      ["1", "afgerond", 0],
      ["1", "in uitvoering", 0],
      ["1", "vertraagd", 0],
      ["1", "niet gestart", 0],
      ["1", "vervallen", 0],
      ["1", "onbekend", 2],
    ]);
    expect(standings.map(([part]) => part)).not.toContain("3");
  });

  test("are counted per owner and territory, what is not named last", async () => {
    const views = await viewsFor("2023");
    expect(rows(views, "maatregelen_per_eigenaar", "eigenaar", "maatregelen", "met_datum")).toEqual([
      ["Analistennetwerk", 2, 1],
      ["Ministerie van Justitie", 1, 1],
      ["niet genoemd", 1, 1],
    ]);
    expect(rows(await viewsFor("2019"), "maatregelen_per_gebied", "gebied", "maatregelen")).toEqual([
      ["Europees Nederland", 2],
      ["Caribisch Nederland", 1],
      ["niet genoemd", 1],
    ]);
  });

  test("with a date stand by the last day that keeps the promise", async () => {
    expect(rows(await viewsFor("2023"), "maatregelen_met_datum", "maatregel", "uiterlijk")).toEqual([
      ["1B", "2024-06-30"],
      ["1A", "2025-12-31"],
    ]);
  });

  test("are counted in facts", async () => {
    const names = [
      "aantal",
      "onderdelen",
      "onderdelen_zonder",
      "generiek",
      "met_eigenaar",
      "zonder_eigenaar",
    ];
    expect(facts(await viewsFor("2023"), ...names)).toEqual([3, 3, 1, 1, 2, 1]);
    expect(facts(await viewsFor("2019"), ...names)).toEqual([3, 3, 1, 1, 1, 2]);
    expect(facts(await viewsFor("2023"), "met_datum", "zonder_datum", "met_voortgang")).toEqual([2, 1, 0]);
  });
});

describe("what became of the measures before", () => {
  test("is who follows them, or that the new strategy does not name them", async () => {
    const views = await viewsFor("2023");
    expect(rows(views, "maatregelen_vervolg", "maatregel", "onderdeel_titel", "vervolg")).toEqual([
      ["vuur-1", "Vuur", "gevolgd door 1A en 1B"],
      ["vuur-2", "Vuur", "geen vervolg gevonden"],
      ["oefenen-1", "Oefenen", "geen vervolg gevonden"],
    ]);
    const names = ["vorige", "vorige_gevolgd", "vorige_niet_genoemd", "met_vervolg"];
    expect(facts(views, ...names)).toEqual([3, 1, 2, 2]);
    expect(facts(await viewsFor("2019"), ...names)).toEqual([0, 0, 0, 0]);
  });

  test.each([
    ["", "geen vervolg gevonden"],
    ["1A", "gevolgd door 1A"],
    ["1A 1B 2A", "gevolgd door 1A, 1B en 2A"],
  ])("reads with followers “%s” as “%s”", async (followers, text) => {
    const register = MEASURE_ROWS.map((row) => {
      const [edition, id = ""] = row.split(";");
      const cells = row.split(";");
      if (edition === "2023") cells[11] = followers.split(" ").includes(id) ? "vuur-2" : "";
      return cells.join(";");
    });
    const views = await viewsFor("2023", withMeasures(register));
    expect(rows(views, "maatregelen_vervolg", "vervolg")[1]).toEqual([text]);
  });
});

test("open data have the measures of every edition, with ids instead of names", async () => {
  const views = await viewsFor("2019");
  const columns = ["editie", "maatregel", "eigenaar", "gebied", "toegezegd", "volgt_op", "kamerstukken"];
  expect(rows(views, "alle_maatregelen", ...columns)).toEqual([
    ["2019", "vuur-1", "JenV", "europees-nederland", "2020-Q3", "", "Kamerstuk 1 | Kamerstuk 2"],
    ["2019", "vuur-2", "", "europees-nederland caribisch-nederland", null, "", ""],
    ["2019", "oefenen-1", "", "", null, "", ""],
    ["2023", "1A", "JenV ANV", "koninkrijk", "2025", "2019:vuur-1", ""],
    ["2023", "1B", "", "aruba", "2024-06-30", "2019:vuur-1", ""],
    ["2023", "2A", "ANV", "internationaal", null, "", ""],
  ]);
});

test("without a register there are no measures, but the parts are known", async () => {
  const {"strategie/maatregelen.csv": _, ...rest} = withMeasures();
  const views = await viewsFor("2023", rest);
  expect(rows(views, "maatregelen")).toEqual([]);
  expect(rows(views, "maatregelen_per_onderdeel", "maatregelen")).toEqual([[0], [0], [0]]);
  expect(facts(views, "is_er", "aantal", "onderdelen_zonder")).toEqual([false, 0, 3]);
});

test("explanations are those of the edition and those for all", async () => {
  const [first, second] = [await viewsFor("2019"), await viewsFor("2023")];
  expect(rows(first, "opvolging", "tekst", "bron")).toEqual([["Elk jaar.", "proef 2019"]]);
  expect(rows(first, "overheid_kan_niet")).toEqual([]);
  expect(rows(second, "opvolging")).toEqual([]);
  expect(rows(second, "overheid_kan_niet", "tekst")).toEqual([["Niet alles."]]);
  expect(rows(first, "woorden", "tekst")).toEqual([["Bel: bij brand."], ["Zee: veel water."]]);
  expect(rows(second, "woorden", "tekst")).toEqual([["Zee: veel water."]]);
  for (const views of [first, second])
    expect(rows(views, "zelf_doen", "tekst")).toEqual([["Leg water klaar."]]);
  expect(first.facts.get("uitleg.opvolging")?.value).toBe(true);
  expect(second.facts.get("uitleg.opvolging")?.value).toBe(false);
});
