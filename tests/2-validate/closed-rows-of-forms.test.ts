import {describe, expect, test} from "vitest";
import {openCapabilities} from "../../pipeline/core/capability.ts";
import type {Finding} from "../../pipeline/core/findings.ts";
import {checkCycle} from "../support/check-cycle.ts";
import {SOUND} from "../support/mistakes.ts";
import {CAPABILITY_COLUMNS, RESILIENCE_COLUMNS, withCapabilities} from "../support/small-capabilities.ts";
import type {DataFiles} from "../support/small-cycle.ts";
import {OWN_COLUMNS, REPORT_COLUMNS, withProgress} from "../support/small-progress.ts";

const table = (columns: string, rows: readonly string[]): string =>
  [`${columns};openbaar`, ...rows].join("\n");

/** Rows of form `capaciteiten` of two ministries, the last cell of each saying whether it is open. */
async function able(rows: readonly string[], again: readonly string[] = []) {
  return read({
    ...withCapabilities({}, SOUND),
    "aanleveringen/2019/kunnen-b.csv": table(CAPABILITY_COLUMNS, rows),
    "aanleveringen/2019/kunnen-c.csv": table(CAPABILITY_COLUMNS, again),
  });
}

/** Own measures, and reports in two files, of one ministry. */
async function progress(own: readonly string[], reports: readonly string[], again: readonly string[] = []) {
  return read({
    ...withProgress({}, SOUND),
    "aanleveringen/2023/maatregelen-b.csv": table(OWN_COLUMNS, own),
    "aanleveringen/2023/voortgang-b.csv": table(REPORT_COLUMNS, reports),
    "aanleveringen/2023/voortgang-c.csv": table(REPORT_COLUMNS, again),
  });
}

async function read(files: DataFiles) {
  const {value, findings} = await checkCycle({...SOUND, ...files});
  return {...value.dataset, found: findings.map(shown)};
}

const shown = ({code, isPublic}: Finding): string => `${code} ${isPublic ? "open" : "closed"}`;

const pumps = (title: string, owner: string, aspect: string, rest: string): string =>
  `pompen;${title};${owner};${aspect};respons;brand;40;60;stuks;nee;${rest}`;
const measure = (id: string, title: string, openness: string): string =>
  `${id};${title};storm-b;1;brand;koninkrijk;specifiek;2024;er is water;5 putten;rapport;proef;;${openness}`;

describe("what a capability is called and whose it is", () => {
  test("an open row takes from open rows only, and that a closed one differs is closed", async () => {
    const {capabilities, found} = await able([
      pumps("Geheim", "storm-c", "materieel", ";;;proef;;nee"),
      pumps("Pompen", "storm-b", "mensen", ";;;proef;;"),
      pumps("Pompjes", "storm-b", "middelen", ";;;proef;;"),
    ]);
    expect(capabilities.map(({title, owner}) => [title, owner])).toEqual([
      ["Geheim", "storm-c"],
      ["Pompen", "storm-b"],
      ["Pompen", "storm-b"],
    ]);
    expect(found).toEqual([
      "capaciteit/verschilt closed",
      "capaciteit/verschilt closed",
      "capaciteit/verschilt open",
    ]);
  });
});

describe("of two with one key the open one counts, and the finding is closed", () => {
  test("for capabilities", async () => {
    const {capabilities, found} = await able(
      [pumps("Geheim", "storm-b", "materieel", ";;;proef;;nee")],
      [pumps("Pompen", "storm-c", "materieel", ";;;proef;;")],
    );
    expect(capabilities.map(({title}) => title)).toEqual(["Pompen"]);
    expect(found).toEqual(["capaciteit/dubbele-levering closed"]);
  });

  test("for answers about an issue", async () => {
    const {resilience, found} = await read({
      ...withCapabilities({}, SOUND),
      "aanleveringen/2019/oordeel-b.csv": table(RESILIENCE_COLUMNS, ["vuur;ja;niet afdoende;;;;proef;nee"]),
      "aanleveringen/2019/oordeel-c.csv": table(RESILIENCE_COLUMNS, ["vuur;deels;niet afdoende;;;;proef;"]),
    });
    expect(resilience.map(({integral}) => integral)).toEqual(["deels"]);
    expect(found).toEqual(["weerbaarheid/dubbele-levering closed"]);
  });

  test("for own measures", async () => {
    const base = withProgress({}, SOUND);
    const {ownMeasures, found} = await read({
      ...base,
      "aanleveringen/2023/register.csv": `${base["aanleveringen/2023/register.csv"]}\nmaatregelen-c.csv;maatregelen;storm-b;2023-10-01;fictief;ja;geen`,
      "aanleveringen/2023/maatregelen-b.csv": table(OWN_COLUMNS, [measure("b-1", "Geheim.", "nee")]),
      "aanleveringen/2023/maatregelen-c.csv": table(OWN_COLUMNS, [measure("b-1", "Water.", "")]),
    });
    expect(ownMeasures.map(({title}) => title)).toEqual(["Water."]);
    expect(found).toEqual(["maatregel/bestaat-al closed"]);
  });

  test("for reports", async () => {
    const {progress: reports, found} = await progress(
      [measure("b-1", "Water.", "")],
      ["b-1;m1;vertraagd;;;;;;;;;;;;nee"],
      ["b-1;m1;in uitvoering;;;;;;;;;;;;"],
    );
    expect(reports.map(({judgement}) => judgement)).toEqual(["in uitvoering"]);
    expect(found).toEqual(["voortgang/dubbele-levering closed"]);
  });

  test("also within one file", async () => {
    const {capabilities, found} = await able([
      pumps("Geheim", "storm-b", "materieel", ";;;proef;;nee"),
      pumps("Pompen", "storm-b", "materieel", ";;;proef;;"),
    ]);
    expect(capabilities.map(({title}) => title)).toEqual(["Pompen"]);
    expect(found).toEqual(["rij/dubbel closed"]);
  });

  test("and with both open the finding is open", async () => {
    const {found} = await able(
      [pumps("Pompen", "storm-b", "materieel", ";;;proef;;")],
      [pumps("Pompen", "storm-c", "materieel", ";;;proef;;")],
    );
    expect(found).toEqual(["capaciteit/dubbele-levering open"]);
  });
});

describe("what is found of an open row", () => {
  test("does not know of closed capabilities that it could stand in for", async () => {
    const rows = (openness: string): readonly string[] => [
      pumps("Pompen", "storm-b", "materieel", "emmers;;;proef;;"),
      `emmers;Emmers;storm-b;materieel;respons;brand;4;6;stuks;nee;;;;proef;;${openness}`,
    ];
    const closed = await able(rows("nee"));
    expect(openCapabilities(closed.capabilities)[0]?.standsInFor).toEqual([]);
    expect(closed.found).toEqual(["capaciteit/vervangt open"]);
    const open = await able(rows(""));
    expect(open.capabilities[0]?.standsInFor).toEqual(["emmers"]);
    expect(openCapabilities(open.capabilities)[0]?.standsInFor).toEqual(["emmers"]);
    expect(open.found).toEqual([]);
  });

  test("takes nothing of a closed capability away inside, and still nothing of what is none", async () => {
    const {capabilities, found} = await able([
      pumps("Pompen", "storm-b", "materieel", "emmers slangen;;;proef;;"),
      "emmers;Emmers;storm-b;materieel;respons;brand;4;6;stuks;nee;;;;proef;;nee",
    ]);
    expect(capabilities[0]?.standsInFor).toEqual(["emmers"]);
    expect(found).toEqual(["capaciteit/vervangt open", "capaciteit/vervangt open"]);
  });

  test("among all reports is closed as soon as one of them is", async () => {
    const done = "b-1;m2;afgerond;;;;;2024-03-01;;;;;;;";
    const first = "b-1;m1;in uitvoering;;;;;;;;;;;;";
    const own = [measure("b-1", "Water.", "")];
    expect((await progress(own, [`${first}nee`, done])).found).toEqual([
      "voortgang/afgerond-zonder-bewijs closed",
    ]);
    expect((await progress(own, [first, done])).found).toEqual(["voortgang/afgerond-zonder-bewijs open"]);
  });

  test("in that row alone stays open", async () => {
    const late = "b-1;m1;;2023-09-01;;;;2023-08-01;Rapport 1;2023-08-01;verslag;;;;";
    const {found} = await progress(
      [measure("b-1", "Water.", "")],
      [late],
      ["b-1;m2;in uitvoering;;;;;;;;;;;;nee"],
    );
    expect(found).toContain("voortgang/datums open");
  });

  test("about a closed measure is closed with the report, whether or not that measure exists", async () => {
    const own = [measure("b-1", "Water.", ""), measure("b-2", "Geheim.", "nee")];
    const known = await progress(own, ["b-2;m1;afgerond;;;;;;;;;;;;"]);
    expect(known.progress.map(({delivery}) => delivery.isPublic)).toEqual([false]);
    expect(known.found).toEqual(["voortgang/afgerond-zonder-bewijs closed"]);
    const unknown = await progress(own, ["b-3;m1;afgerond;;;;;;;;;;;;"]);
    expect(unknown.found).toEqual(["cel/onbekende-verwijzing closed"]);
    const open = await progress([measure("b-1", "Water.", "")], ["b-3;m1;afgerond;;;;;;;;;;;;"]);
    expect(open.found).toEqual(["cel/onbekende-verwijzing open"]);
  });
});
