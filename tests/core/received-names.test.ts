import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {fileNameOf} from "../../pipeline/core/file-name.ts";
import {readFormId, writeFormId} from "../../pipeline/core/form-id.ts";
import {copiedFrom, isClash, isSecretByName, keptName, lockedBy} from "../../pipeline/core/postbox-names.ts";
import {supersededFiles} from "../../pipeline/core/superseded.ts";

describe("the name of a file in the postbox", () => {
  test.each([
    ["JenV (2).xlsx", "JenV.xlsx", false],
    ["JenV - Kopie.xlsx", "JenV.xlsx", false],
    ["JenV - Kopie (3).xlsx", "JenV.xlsx", false],
    ["JenV - Copy.xlsx", "JenV.xlsx", false],
    ["JenV (Piet's conflicted copy 2026-01-02).xlsx", "JenV.xlsx", true],
    ["JenV (conflict van Piet).xlsx", "JenV.xlsx", true],
    ["JenV (concept).xlsx", null, false],
    ["(2).xlsx", null, false],
  ])("%s is a copy of %s; two versions clashed: %s", (name, original, clash) => {
    expect(copiedFrom(name)).toBe(original);
    expect(isClash(name)).toBe(clash);
  });

  test.each([
    ["JenV Stg. Geheim.xlsx", true],
    ["stg-confidentieel_JenV.xlsx", true],
    ["Geheim.xlsx", true],
    ["bedrijfsgeheimen.xlsx", false],
    ["geheimhouding.xlsx", false],
    ["kostgelden.xlsx", false],
  ])("%s is a state secret: %s", (name, secret) => expect(isSecretByName(name)).toBe(secret));

  it("that begins with ~$ is a lock file of another", () => {
    expect(lockedBy("~$JenV.xlsx")).toBe("JenV.xlsx");
    expect(lockedBy("JenV.xlsx")).toBe(null);
  });

  test.each([
    ["JenV.xlsx", [], "JenV.xlsx"],
    ["JenV.xlsx", ["JenV.xlsx"], "JenV-v2.xlsx"],
    ["JenV-v2-retour.xlsx", ["JenV.xlsx", "JenV-v2.xlsx"], "JenV-v3.xlsx"],
    ['=HYPERLINK("x";1).csv', [], "_HYPERLINK(_x__1).csv"],
    [" naam met blanco .csv", [], "naam met blanco.csv"],
    ["zonder-eind", ["zonder-eind"], "zonder-eind-v2"],
  ])("%s beside %j is kept as %s", (name, taken: readonly string[], kept) =>
    expect(keptName(name, (candidate) => taken.includes(candidate))).toBe(kept),
  );
});

describe("the name of a folder for an id", () => {
  it("is the id itself where every disk can have it", () => expect(fileNameOf("JenV")).toBe("JenV"));

  it("is another one for another id, and never a path or a device", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme"}), fc.string({unit: "grapheme"}), (one, other) => {
        expect(fileNameOf(one)).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(fileNameOf(one) === fileNameOf(other)).toBe(one === other);
      }),
      {seed: 5},
    );
    expect(fileNameOf("../BZ")).not.toContain(".");
    expect(fileNameOf("aux")).not.toBe("aux");
  });
});

describe("the id of a form", () => {
  it("is read back as it was written, also with blanks around it", () => {
    const id = {form: "a-b", sender: "J/V", edition: "2026"};
    expect(readFormId(`  ${writeFormId(id)} `)).toEqual(id);
  });

  it.each([
    "",
    "kamerklaar-formulier;1;a;b",
    "kamerklaar-formulier;2;a;b;c",
    "kamerklaar-formulier;1;a;b;c;d",
    "a;b;c",
  ])("is not in “%s”", (text) => expect(readFormId(text)).toBe(null));
});

describe("versions of a delivery", () => {
  const replaced = (...rows: readonly (readonly [string, string | null])[]) =>
    [...supersededFiles(rows.map(([file, replaces]) => ({file, replaces})))].sort();

  it("take the place of each other along a chain, whatever the order of the rows and the capitals", () => {
    expect(replaced(["c", "B"], ["a", null], ["b", "a"])).toEqual(["a", "b"]);
  });

  it("that replace themselves or each other in a circle replace nothing", () => {
    expect(replaced(["a", "a"])).toEqual([]);
    expect(replaced(["a", "b"], ["b", "a"])).toEqual([]);
  });

  it("that replace an unknown file leave the others alone", () => {
    expect(replaced(["a", "weg"], ["b", null])).toEqual([]);
  });
});
