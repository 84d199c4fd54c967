import {describe, expect, it} from "vitest";
import {applyWaivers} from "../../pipeline/2-validate/waivers/apply-waivers.ts";
import {type Finding, finding} from "../../pipeline/core/findings.ts";
import type {Waiver} from "../../pipeline/core/waiver.ts";
import {fencesOf} from "../support/markdown.ts";
import {SOUND} from "../support/mistakes.ts";
import {textOf} from "../support/repository.ts";
import {smallRun} from "../support/small-run.ts";

const FILE = "aanleveringen/2023/anv.xlsx";
const MERGED: Finding = finding(
  "blad/samengevoegd",
  {file: FILE, sheet: "Blad1", cell: "B2"},
  {area: "B2:B3"},
  {sender: "ANV", isPublic: true},
);
const WAIVER: Waiver = {
  code: "blad/samengevoegd",
  file: FILE,
  sheet: null,
  cell: "B2",
  reason: "bekend",
  by: "ANV",
  until: "2023-12-31",
  place: {file: "ontheffingen/2023.csv", cell: "A2"},
};
/** How many findings are open and waived, and what is said of the waivers. */
const sift = (waiver: Partial<Waiver>, {date = "2023-04-03", found = [MERGED]} = {}) => {
  const {open, waived, findings} = applyWaivers(found, [{...WAIVER, ...waiver}], date);
  return [open.length, waived.length, findings.map(({code}) => code)];
};
const HOLDS = [0, 1, []];
const UNUSED = [1, 0, ["ontheffing/ongebruikt"]];

describe("a waiver", () => {
  it("takes a finding off the list that is open and keeps it with who, why and until when", () => {
    expect(applyWaivers([MERGED], [WAIVER], "2023-04-03")).toEqual({
      open: [],
      waived: [{finding: MERGED, waiver: WAIVER}],
      findings: [],
    });
  });

  it.each([
    ["of the cell, however typed", {cell: "b2"}, HOLDS],
    ["of the whole file", {cell: null}, HOLDS],
    ["of the cell on its sheet", {sheet: "Blad1"}, HOLDS],
    ["of another sheet", {sheet: "Blad2"}, UNUSED],
    ["of another cell", {cell: "B3"}, UNUSED],
    ["of another file", {file: "aanleveringen/2019/anv.xlsx"}, UNUSED],
    ["of another kind of finding", {code: "blad/verborgen"}, UNUSED],
  ])("%s", (_, waiver, expected) => expect(sift(waiver)).toEqual(expected));

  it("holds up to and including its last day, and then the finding is open again", () => {
    expect(sift({}, {date: "2023-12-31"})).toEqual(HOLDS);
    expect(sift({}, {date: "2024-01-01"})).toEqual([1, 0, ["ontheffing/verlopen"]]);
  });

  it("never holds for a fault, and says so", () => {
    const fault = finding("cel/leeg", {file: FILE, sheet: "Blad1", cell: "B2"}, {column: "laag"});
    expect(sift({code: "cel/leeg"}, {found: [fault]})).toEqual([1, 0, ["ontheffing/fout"]]);
  });

  it("of a line in a template names the line", () => {
    const note = finding("bestand/tekencodering", {file: "rapporten/brief.md", line: 12}, {seen: "x"});
    const waiver = {code: note.code, file: "rapporten/brief.md"};
    expect(sift({...waiver, cell: "regel 12"}, {found: [note]})).toEqual(HOLDS);
    expect(sift({...waiver, cell: "regel 1"}, {found: [note]})).toEqual(UNUSED);
  });

  it("with a code that is none asks whether another was meant", () => {
    const {findings} = applyWaivers([MERGED], [{...WAIVER, code: "blad/samengevogd"}], "2023-04-03");
    expect(findings).toMatchObject([
      {code: "ontheffing/ongebruikt", isPublic: false, details: {near: "blad/samengevoegd"}},
    ]);
  });
});

/** A jump without a note in a public file. */
const LETTERS = "aanleveringen/2023/letters.csv";
const JUMP = {
  ...SOUND,
  [LETTERS]: (SOUND[LETTERS] ?? "").replace("brand;2.2;A;B;C", "brand;2.2;C;D;E"),
};
const waivers = (row: string) => ({"ontheffingen/2023.csv": `code;bestand;cel;reden;door;tot\n${row}`});
const SECRET = "afgesproken met het netwerk";
const decoded = (made: ReadonlyMap<string, Uint8Array>, path: string): string =>
  new TextDecoder().decode(made.get(path));

describe("a run with a waiver", () => {
  const row = `beoordeling/sprong;${LETTERS};D5;${SECRET};P. Proef;2023-06-30`;

  it("lists the finding apart, with reason, name and date, and sends nothing back for it", async () => {
    const {findings, made} = await smallRun({...JUMP, ...waivers(row)});
    expect(findings).toEqual([]);
    const {bevindingen, ontheffingen, aantallen} = JSON.parse(decoded(made, "intern/bevindingen.json"));
    expect(bevindingen.map(({code}: {code: string}) => code)).not.toContain("beoordeling/sprong");
    expect(aantallen.waarschuwing).toBe(0);
    expect(ontheffingen).toMatchObject([
      {
        code: "beoordeling/sprong",
        cel: "D5",
        afzender: "ANV",
        reden: SECRET,
        door: "P. Proef",
        tot: "2023-06-30",
      },
    ]);
    expect(decoded(made, "intern/bevindingen.csv")).toContain(
      `beoordeling/sprong;${SECRET};P. Proef;2023-06-30`,
    );
    const page = decoded(made, "intern/bevindingen.html");
    expect(page).toContain('<h2 id="ontheffingen">Met ontheffing</h2>');
    expect(page).toContain(`<td>${SECRET}</td><td>P. Proef</td><td>30 juni 2023</td>`);
    expect([...made.keys()].filter((path) => path.startsWith("intern/retour/"))).toEqual([]);
  });

  it("says nothing of it in kamer/", async () => {
    const {made} = await smallRun({...JUMP, ...waivers(row)});
    for (const [path, bytes] of made)
      if (path.startsWith("kamer/")) {
        expect(new TextDecoder("latin1").decode(bytes), path).not.toContain(SECRET);
        expect(new TextDecoder("latin1").decode(bytes), path).not.toContain("P. Proef");
      }
  });

  it("has no part about waivers when there are none", async () => {
    const {made} = await smallRun(JUMP);
    expect(decoded(made, "intern/bevindingen.html")).not.toContain("ontheffing");
    expect(JSON.parse(decoded(made, "intern/bevindingen.json")).ontheffingen).toEqual([]);
  });

  it("reads the rows as the handbook shows them", async () => {
    const [example = ""] = fencesOf(textOf("HANDLEIDING.md"), "csv").filter((block) =>
      block.startsWith("code;bestand"),
    );
    const {findings} = await smallRun({...SOUND, "ontheffingen/2023.csv": example});
    expect(findings.map(({code}) => code)).toEqual(["ontheffing/ongebruikt"]);
  });
});

describe("a waiver of what is found while documents are made", () => {
  const waived = (until: string) => ({
    ...SOUND,
    ...waivers(`tekst/teken;rapporten/proef.md;;bekend;ANV;${until}`),
  });
  const template = "---\ntitel: Proef\ndoelgroep: intern\nsoort: rapport\n---\n# Proef\n\nEen teken: 漢.\n";

  it.each([
    ["says that it is of no use for a fault", "2023-12-31", "ontheffing/fout"],
    ["says that it has run out", "2023-01-01", "ontheffing/verlopen"],
  ])("%s, once, and the fault stays", async (_, until, code) => {
    const {findings} = await smallRun(waived(until), {"rapporten/proef.md": template});
    const codes = findings.map((item) => item.code);
    expect(codes.filter((item) => /^(ontheffing|tekst)\//.test(item))).toEqual([code, "tekst/teken"]);
  });
});
