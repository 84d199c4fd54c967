import {expect, test} from "vitest";
import {srgbProfile} from "../../../../pipeline/6-report/pdf/tagging/srgb-profile.ts";
import {type Role, StructElement} from "../../../../pipeline/6-report/pdf/tagging/structure.ts";
import {structureProblems} from "../../../../pipeline/6-report/pdf/tagging/structure-problems.ts";

const withHeadings = (...roles: readonly Role[]): StructElement => {
  const root = new StructElement("Document");
  for (const role of roles) root.append(role);
  return root;
};

test("headings go down one level at a time and up any number", () => {
  expect(structureProblems(withHeadings("H1", "H2", "H3", "H1", "H2", "H2"))).toEqual([]);
  expect(structureProblems(withHeadings("H2"))).toHaveLength(1);
  expect(structureProblems(withHeadings("H1", "H3", "H2", "H4"))).toHaveLength(2);
});

test("each figure is described, wherever it stands", () => {
  const root = new StructElement("Document");
  root.append("L").append("LI").append("LBody").append("Figure", {alt: "Een staafdiagram."});
  expect(structureProblems(root)).toEqual([]);
  root.append("Sect").append("Figure", {alt: " "});
  root.append("Figure");
  expect(structureProblems(root)).toHaveLength(2);
});

test("a caption belongs to a table or figure", () => {
  const root = new StructElement("Document");
  root.append("Table").append("Caption");
  expect(structureProblems(root)).toEqual([]);
  root.append("Caption");
  expect(structureProblems(root)).toEqual(["a caption of nothing"]);
});

test("the colour profile is a whole ICC profile of which white is white", () => {
  const profile = srgbProfile();
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.length).toBeLessThan(1000);
  expect(profile.toString("ascii", 12, 20)).toBe("mntrRGB ");
  expect(profile.toString("ascii", 36, 40)).toBe("acsp");
  const tags = new Map(
    Array.from({length: profile.readUInt32BE(128)}, (_, index) => {
      const entry = 132 + 12 * index;
      const [start, length] = [profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 8)];
      return [profile.toString("ascii", entry, entry + 4), profile.subarray(start, start + length)] as const;
    }),
  );
  const xyz = (name: string): readonly number[] =>
    [8, 12, 16].map((at) => (tags.get(name)?.readInt32BE(at) ?? Number.NaN) / 65536);
  for (const axis of [0, 1, 2]) {
    const sum = ["rXYZ", "gXYZ", "bXYZ"].reduce((total, name) => total + (xyz(name)[axis] ?? 0), 0);
    expect(sum).toBeCloseTo(xyz("wtpt")[axis] ?? 0, 3);
  }
});
