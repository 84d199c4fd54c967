import {strFromU8, strToU8} from "fflate";
import {describe, expect, it} from "vitest";
import {describe as explain} from "../../pipeline/core/finding-catalogue.ts";
import {receive} from "../../pipeline/ontvang.ts";
import {run} from "../../pipeline/pipeline.ts";
import {Disk, Killed} from "../7-publish/memory-effects.ts";
import {formText, NOT_DELIVERED, savedAt} from "../support/posted.ts";
import {diskWith, namesOn, receiveOn, request, TODAY, textOn} from "../support/received.ts";
import {readCycle} from "../support/small-cycle.ts";

const csv = formText;
const FOLDER = "data/aanleveringen/2023";
const REGISTER = `${FOLDER}/register.csv`;

const posted = (files: Readonly<Record<string, string | Uint8Array>>) =>
  diskWith({
    ...NOT_DELIVERED,
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`postvak/${name}`, content])),
  });
const codesOf = (findings: readonly {readonly code: string}[]): readonly string[] =>
  findings.map(({code}) => code);
const hashRow = /;[0-9a-f]{64};/;

describe("a file in the postbox", () => {
  it("is moved to its edition and registered as a draft that is not public, with its hash and the day", async () => {
    const disk = posted({"JenV anv-beoordeling 2023 def.csv": csv("brand;1.1;A;B;C")});
    const {receipts, findings} = await receiveOn(disk);
    expect(findings).toEqual([]);
    expect(receipts.map(({to, id}) => [to, id])).toEqual([
      [
        "aanleveringen/2023/JenV anv-beoordeling 2023 def.csv",
        {form: "anv-beoordeling", sender: "JenV", edition: "2023"},
      ],
    ]);
    expect(namesOn(disk, "data/postvak")).toEqual([]);
    const [header, row] = textOn(disk, REGISTER).split("\n");
    expect(header).toBe("bestand;formulier;afzender;ontvangen;status;openbaar;rubricering;sha256;vervangt");
    expect(row).toMatch(
      new RegExp(
        `^JenV anv-beoordeling 2023 def\\.csv;anv-beoordeling;JenV;${TODAY};concept;nee;geen;[0-9a-f]{64};$`,
      ),
    );
  });

  it("is known by its columns and codes when its name says only who sent it", async () => {
    const disk = posted({"van jenv.csv": csv("brand;2.3;A;B;C")});
    const {receipts} = await receiveOn(disk);
    expect(receipts[0]?.id).toEqual({form: "anv-beoordeling", sender: "JenV", edition: "2023"});
  });

  it("stays with a finding when nobody can say whose it is, and is taken when somebody does", async () => {
    const content = {"van ons.csv": csv("brand;2.3;A;B;C")};
    const silent = posted(content);
    const first = await receiveOn(silent);
    expect(codesOf(first.findings)).toEqual(["postvak/onbekend"]);
    expect(first.findings.map((item) => explain(item).expected)).toEqual([
      "een bestand waarvan ook vaststaat: afzender",
    ]);
    expect(namesOn(silent, "data/postvak")).toEqual(["van ons.csv"]);
    expect(silent.files.has(REGISTER)).toBe(false);
    const answered = posted(content);
    const second = await receiveOn(answered, ["jenv"]);
    expect(second.asked).toHaveLength(1);
    expect(second.receipts[0]?.id.sender).toBe("JenV");
  });

  it("keeps its place beside what the register had, whatever the order and number of its columns", async () => {
    const disk = diskWith({
      ...NOT_DELIVERED,
      "aanleveringen/2023/register.csv":
        '\uFEFFafzender;bestand;formulier;"eigen kolom";ontvangen;status;openbaar;rubricering\r\nANV;a.csv;anv-beoordeling;"x;y";2023-01-01;concept;ja;geen\r\n',
      "aanleveringen/2023/a.csv": csv("brand;1.1;A;B;C"),
      "postvak/JenV 2023.csv": csv("storm;1.1;A;B;C"),
    });
    await receiveOn(disk);
    const text = textOn(disk, REGISTER);
    const bytes = disk.files.get(REGISTER) ?? new Uint8Array();
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = text.replace("\uFEFF", "").split("\r\n");
    expect(lines[0]).toBe(
      "afzender;bestand;formulier;eigen kolom;ontvangen;status;openbaar;rubricering;sha256;vervangt",
    );
    expect(lines[1]).toBe('ANV;a.csv;anv-beoordeling;"x;y";2023-01-01;concept;ja;geen;;');
    expect(lines[2]).toMatch(
      /^JenV;JenV 2023\.csv;anv-beoordeling;;2026-02-03;concept;nee;geen;[0-9a-f]{64};$/,
    );
  });

  it.each([
    ["~$JenV 2023.xlsx", "postvak/open"],
    ["JenV 2023 Stg. Geheim.csv", "postvak/geheim"],
    ["JenV 2023 (conflicted copy 2026-01-02).csv", "postvak/kopie"],
    ["JenV 2023.xlsx", "bestand/soort"],
  ])("called %s stays where it is with %s", async (name, code) => {
    const content = code === "bestand/soort" ? "%PDF-1.7\n" : csv("brand;1.1;A;B;C");
    const disk = posted({[name]: content});
    const {receipts, findings} = await receiveOn(disk);
    expect(receipts).toEqual([]);
    expect(codesOf(findings)).toEqual([code]);
    expect(findings.every(({isPublic}) => !isPublic)).toBe(true);
    expect(namesOn(disk, "data/postvak")).toEqual([name]);
  });

  it("that is open in Excel waits until it is closed", async () => {
    const disk = posted({"JenV 2023.csv": csv("brand;1.1;A;B;C"), "~$JenV 2023.csv": "slot"});
    expect(codesOf((await receiveOn(disk)).findings)).toEqual(["postvak/open"]);
    expect(namesOn(disk, "data/postvak")).toContain("JenV 2023.csv");
  });

  it("downloaded twice under a name with (2) is taken when there is no other beside it, and waits when there is", async () => {
    const alone = posted({"JenV_2023_v3 def (2).csv": csv("brand;1.1;A;B;C")});
    expect((await receiveOn(alone)).receipts).toHaveLength(1);
    const both = posted({
      "JenV 2023.csv": csv("brand;1.1;A;B;C"),
      "JenV 2023 (2).csv": csv("brand;1.1;A;B;D"),
    });
    const {receipts, findings} = await receiveOn(both);
    expect(receipts.map(({from}) => from)).toEqual(["postvak/JenV 2023.csv"]);
    expect(codesOf(findings)).toEqual(["postvak/kopie"]);
  });
});

it("a file that says inside that it is a state secret stays in the postbox", async () => {
  const disk = posted({"JenV 2023.csv": `Rubricering: Stg. Geheim\n${csv("brand;1.1;A;B;C")}`});
  const {receipts, findings} = await receiveOn(disk);
  expect(receipts).toEqual([]);
  expect(findings).toMatchObject([
    {code: "postvak/geheim", isPublic: false, details: {seen: "Rubricering: Stg. Geheim"}},
  ]);
  expect(namesOn(disk, "data/postvak")).toEqual(["JenV 2023.csv"]);
});

it("the list of changes bears the classification of the versions that it quotes", async () => {
  const disk = posted({"JenV 2023.csv": csv("brand;1.1;A;B;C")});
  await receiveOn(disk);
  disk.files.set(REGISTER, strToU8(textOn(disk, REGISTER).replace(";geen;", ";Dep. Vertrouwelijk;")));
  disk.files.set("data/postvak/JenV 2023.csv", strToU8(csv("brand;1.1;A;B;D")));
  await receiveOn(disk);
  expect(textOn(disk, "uit/ontvangst/2023/JenV 2023-v2.csv.txt")).toMatch(
    /^Rubricering: Dep. Vertrouwelijk\r\n/,
  );
});

describe("a second version", () => {
  const first = csv("brand;1.1;A;B;C", "brand;2.1;A;B;C", "storm;1.1;?;?;?");
  const second = csv("brand;2.1;A;C;C", "brand;1.1;A;B;C", "storm;2.1;A;A;A");

  it("takes the place of the first, which stays, and tells what changed by row and not by address", async () => {
    const disk = posted({"JenV 2023.csv": first});
    await receiveOn(disk);
    disk.files.set("data/postvak/JenV 2023.csv", strToU8(second));
    const {receipts, findings} = await receiveOn(disk);
    expect(findings).toEqual([]);
    expect(receipts.map(({to, replaces}) => [to, replaces])).toEqual([
      ["aanleveringen/2023/JenV 2023-v2.csv", "JenV 2023.csv"],
    ]);
    expect(receipts[0]?.changes).toEqual([
      "JenV 2023.csv › D2 (brand, 2.1), verwacht: “B” werd “C”",
      "rij erbij: storm, 2.1",
      "rij weg: storm, 1.1",
    ]);
    expect(textOn(disk, `${FOLDER}/JenV 2023.csv`)).toBe(first);
    expect(textOn(disk, "uit/ontvangst/2023/JenV 2023-v2.csv.txt")).toContain("Aantal wijzigingen: 3");
    const data = Object.fromEntries(
      [...disk.files]
        .filter(([path]) => path.startsWith("data/"))
        .map(([path, bytes]) => [path.slice(5), bytes]),
    );
    const cycle = await readCycle(data);
    expect(cycle.value.deliveries.map(({file}) => file)).toEqual([
      "aanleveringen/2019/letters.csv",
      "aanleveringen/2023/JenV 2023-v2.csv",
    ]);
    expect(codesOf(cycle.findings).filter((code) => !code.startsWith("beoordeling/"))).toEqual([]);
  });

  it("that is byte for byte the first, or an even older one, is taken out of the postbox and said", async () => {
    const disk = posted({"JenV 2023.csv": first});
    await receiveOn(disk);
    disk.files.set("data/postvak/JenV 2023.csv", strToU8(second));
    await receiveOn(disk);
    const register = textOn(disk, REGISTER);
    disk.files.set("data/postvak/nog eens.csv", strToU8(first));
    const {receipts, findings} = await receiveOn(disk);
    expect(receipts).toEqual([]);
    expect(findings.map((item) => [item.code, explain(item).seen])).toEqual([
      ["postvak/identiek", "byte voor byte gelijk aan aanleveringen/2023/JenV 2023.csv"],
    ]);
    expect(namesOn(disk, "data/postvak")).toEqual([]);
    expect(textOn(disk, REGISTER)).toBe(register);
  });

  it("that was saved before the first is not taken unless somebody says so", async () => {
    const start = async () => {
      const disk = posted({"JenV 2023.xlsx": savedAt("2026-01-10T10:00:00Z", "brand;1.1;A;B;C")});
      await receiveOn(disk);
      disk.files.set("data/postvak/JenV 2023.xlsx", savedAt("2026-01-09T10:00:00Z", "brand;1.1;A;B;D"));
      return disk;
    };
    const refused = await receiveOn(await start());
    expect(codesOf(refused.findings)).toEqual(["postvak/ouder"]);
    expect(refused.receipts).toEqual([]);
    expect((await receiveOn(await start(), ["ja"])).receipts[0]?.replaces).toBe("JenV 2023.xlsx");
  });

  it("with no row in common is asked about: another version, or an addition", async () => {
    const start = async () => {
      const disk = posted({"JenV 2023.csv": csv("brand;1.1;A;B;C")});
      await receiveOn(disk);
      disk.files.set("data/postvak/JenV 2023 deel 2.csv", strToU8(csv("storm;1.1;A;B;D")));
      return disk;
    };
    expect(codesOf((await receiveOn(await start())).findings)).toEqual(["postvak/andere-rijen"]);
    expect((await receiveOn(await start(), ["a"])).receipts[0]?.replaces).toBe(null);
    expect((await receiveOn(await start(), ["v"])).receipts[0]?.replaces).toBe("JenV 2023.csv");
  });

  it("in which a repaired cell is wrong again says which", async () => {
    const disk = posted({"JenV 2023.csv": csv("brand;1.1;A;B;F", "storm;1.1;A;B;C")});
    await receiveOn(disk);
    for (const row of ["brand;1.1;A;B;C", "brand;1.1;A;B;G"]) {
      disk.files.set("data/postvak/JenV 2023.csv", strToU8(csv("storm;1.1;A;B;C", row)));
      const {findings} = await receiveOn(disk);
      const told = findings.map((item) => [item.code, item.place.cell, explain(item).seen]);
      expect(told).toEqual(
        row.endsWith("G") ? [["postvak/weer-fout", "E3", "onbekende code of letter: “G”"]] : [],
      );
    }
  });

  it("both of which arrive together are taken in the order in which they were saved", async () => {
    const disk = posted({
      "JenV 2023 a.xlsx": savedAt("2026-01-12T10:00:00Z", "brand;1.1;A;B;D"),
      "JenV 2023 b.xlsx": savedAt("2026-01-11T10:00:00Z", "brand;1.1;A;B;C"),
    });
    const {receipts} = await receiveOn(disk);
    expect(receipts.map(({to, replaces}) => [to, replaces])).toEqual([
      ["aanleveringen/2023/JenV 2023 b.xlsx", null],
      ["aanleveringen/2023/JenV 2023 a.xlsx", "JenV 2023 b.xlsx"],
    ]);
  });
});

describe("receiving that is killed", () => {
  it("at any moment loses no file, and comes to the same end when it is done again", async () => {
    const files = {
      ...NOT_DELIVERED,
      "postvak/JenV 2023.csv": csv("brand;1.1;A;B;C"),
      "postvak/ANV 2023.csv": csv("storm;1.1;A;B;C"),
    };
    const start = () =>
      new Disk(Object.entries(files).map(([path, content]) => [`data/${path}`, strToU8(content)] as const));
    const receiving = (disk: Disk, killAt?: number) =>
      receive(request, {...disk.effects(killAt), today: () => TODAY, ask: async () => null});
    const whole = start();
    await receiving(whole);
    expect(whole.changes).toBeGreaterThan(8);
    for (let killAt = 0; killAt < whole.changes; killAt += 1) {
      const disk = start();
      await expect(receiving(disk, killAt)).rejects.toThrow(Killed);
      const contents = [...disk.files]
        .filter(([path]) => !path.endsWith(".tijdelijk"))
        .map(([, bytes]) => strFromU8(bytes));
      for (const name of ["postvak/JenV 2023.csv", "postvak/ANV 2023.csv"] as const)
        expect(contents, `${name} after ${killAt}`).toContain(files[name]);
      await receiving(disk);
      expect([...disk.files].sort(), `after ${killAt}`).toEqual([...whole.files].sort());
    }
  });
});

describe("npm start", () => {
  it("never writes in data/, whatever lies in the postbox", async () => {
    const disk = posted({"JenV 2023.csv": csv("brand;1.1;A;B;C")});
    const before = [...disk.files].filter(([path]) => path.startsWith("data/"));
    await run(request, disk, () => undefined);
    expect([...disk.files].filter(([path]) => path.startsWith("data/"))).toEqual(before);
    expect(hashRow.test(textOn(disk, REGISTER))).toBe(false);
  });
});
