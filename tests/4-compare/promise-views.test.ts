import {describe, expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../pipeline/4-compare/index.ts";
import {backingInPlainWords, silenceInPlainWords} from "../../pipeline/4-compare/tabulate/promise-views.ts";
import type {Scalar, Views} from "../../pipeline/core/views.ts";
import {SOUND} from "../support/mistakes.ts";
import {CAPABILITY_COLUMNS, PUMPS, withCapabilities} from "../support/small-capabilities.ts";
import {readCycle} from "../support/small-cycle.ts";

const PROMISES = [
  "editie;onderwerp;tekst;bron;onderdeel;maatregelen",
  "2019;doet;Er komen dekens.;proef een;vuur;vuur-1",
  "2019;doet;Er komt een alarm.;proef twee;vuur;vuur-2",
  "2019;kan-niet;Vuur is snel.;proef drie;vuur;",
  "2019;kan-niet;Niet alles.;proef vier;;",
  "2019;zelf-doen;Koop een emmer.;proef vijf;vuur;",
];
const REGISTER = "aanleveringen/2019/register.csv";

/** The promises with pumps of a sender for the first of them. */
async function viewsWith(sender: string, status: string, isPublic = true) {
  const files = withCapabilities({isPublic}, SOUND);
  const {value: dataset, findings} = await readCycle({
    ...SOUND,
    ...files,
    [REGISTER]: String(files[REGISTER]).replace(
      /kunnen-b.csv;capaciteiten;storm-b;2019-06-01;fictief/,
      `kunnen-b.csv;capaciteiten;${sender};2019-06-01;${status}`,
    ),
    "strategie/uitleg.csv": PROMISES.join("\n"),
    "aanleveringen/2019/kunnen-b.csv": [
      `${CAPABILITY_COLUMNS};maatregelen`,
      `${PUMPS.replace("storm-b", sender)};vuur-1`,
    ].join("\n"),
  });
  const scores = score(dataset);
  const counted = {faults: 0, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
  const views = tabulate(
    {dataset, scores, comparison: compare(dataset, scores)},
    {edition: "2019", audience: "kamer", findings: counted},
  );
  return {views, codes: findings.map(({code}) => code)};
}

const about = ({views}: Views, name: string, group: string, ...columns: readonly string[]) =>
  (views.get(name)?.rows ?? [])
    .filter(({groep}) => groep === group)
    .map((row) => columns.map((column): Scalar => row[column] ?? null));

describe("what citizens are told about a unit", () => {
  test("is each promise with what stands behind it, what cannot be done or is not known, and self-help", async () => {
    const {views, codes} = await viewsWith("JenV", "vastgesteld");
    expect(codes).toEqual(["belofte/zonder-capaciteit"]);
    expect(about(views, "beloften", "vuur", "tekst", "stand", "capaciteiten", "status")).toEqual([
      ["Er komen dekens.", "beschikbaar", "Pompen", "vastgesteld"],
      ["Er komt een alarm.", "geen", "geen opgave", "vastgesteld"],
    ]);
    expect(about(views, "grenzen_per_groep", "vuur", "tekst")).toEqual([
      ["Vuur is snel."],
      ["Voor 1 van de 2 beloften zijn genoeg mensen en spullen gemeld."],
      ["Zijn er genoeg mensen en spullen voor 1 van de 2 beloften? Dat heeft niemand openbaar gemeld."],
    ]);
    expect(about(views, "zelf_doen_per_groep", "vuur", "tekst")).toEqual([["Koop een emmer."]]);
    expect((views.views.get("overheid_kan_niet")?.rows ?? []).map(({tekst}) => tekst)).toEqual([
      "Niet alles.",
    ]);
  });

  test("never rests on a made-up ministry, nor on what is not public", async () => {
    const madeUp = await viewsWith("storm-b", "fictief");
    expect(madeUp.codes).toEqual(["voortgang/verzonnen", "belofte/zonder-capaciteit"]);
    const closed = await viewsWith("JenV", "vastgesteld", false);
    expect(closed.codes).toEqual(["belofte/zonder-capaciteit"]);
    for (const {views} of [madeUp, closed]) {
      expect(about(views, "beloften", "vuur", "stand", "status")).toEqual([
        ["geen", "vastgesteld"],
        ["geen", "vastgesteld"],
      ]);
      expect(about(views, "grenzen_per_groep", "vuur", "tekst")).toContainEqual([
        "Niemand meldde in het openbaar wat nodig is voor dit risico.",
      ]);
    }
  });

  test("is never silent: where nothing is promised or advised, that is said", async () => {
    const {views} = await viewsWith("JenV", "vastgesteld");
    const groups = (views.views.get("groepen_gewoon")?.rows ?? []).map(({groep}) => String(groep));
    expect(groups).toEqual(["vuur", "water", ""]);
    for (const group of groups)
      for (const name of ["beloften", "zelf_doen_per_groep"])
        expect(about(views, name, group, "tekst").length, `${name} ${group}`).toBeGreaterThan(0);
  });
});

test("what stands behind promises is said once for all that are alike", () => {
  expect(backingInPlainWords(["geen"])).toEqual([
    "Zijn er genoeg mensen en spullen voor deze belofte? Dat heeft niemand openbaar gemeld.",
  ]);
  expect(backingInPlainWords(["onbekend", "onbekend"])).toEqual([
    "Zijn er genoeg mensen en spullen voor deze beloften? Dat is niet bekend.",
  ]);
  expect(backingInPlainWords([])).toEqual([]);
});

test.each([
  [0, 3, []],
  [2, 3, ["Niemand meldde in het openbaar wat nodig is voor 2 van de 3 risico’s."]],
  [3, 3, ["Niemand meldde in het openbaar wat nodig is voor deze risico’s."]],
])("%i silent risks of %i", (silent, risks, sentences) => {
  expect(silenceInPlainWords(silent, risks)).toEqual(sentences);
});
