import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {sha256} from "../../pipeline/1-ingest/read-file.ts";
import {runProgram} from "../support/program.ts";
import {copyProduct, newFolder, readFiles, removeFolder} from "../support/scratch.ts";

/** A desk here, and a machine elsewhere on which everything differs: the zone, the letters that a capital i has, blanks and accents in the path, the order in which files were made. */
const SITUATIONS = [
  {folder: "a", zone: "Europe/Amsterdam", locale: "nl_NL.UTF-8", reversed: false},
  {
    folder: "één/ver weg & hoog/İzmir",
    zone: "Pacific/Auckland",
    locale: "tr_TR.UTF-8",
    reversed: true,
  },
] as const;

let scratch = "";
const sets = new Map<string, Readonly<Record<string, string>>>();

beforeAll(async () => {
  scratch = await newFolder();
  await Promise.all(SITUATIONS.map(runIn));
}, 240_000);
afterAll(() => removeFolder(scratch));

async function runIn({folder, zone, locale, reversed}: (typeof SITUATIONS)[number]): Promise<void> {
  const place = `${scratch}/${folder}`;
  await copyProduct(place, {reversed});
  const ending = await runProgram(place, [], {TZ: zone, LC_ALL: locale, LANG: locale});
  if (ending.code !== 0) throw new Error(ending.said);
  const files = [...(await readFiles(`${place}/output`))].map(([path, bytes]) => [path, sha256(bytes)]);
  sets.set(folder, Object.fromEntries(files));
}

describe("the same input on the same Node", () => {
  it("gives a whole set to begin with", () => {
    const names = Object.keys(sets.get("a") ?? {});
    expect(names).toContain("manifest.json");
    for (const part of ["kamer/", "intern/", "kamer/grafieken/", "kamer/data/"])
      expect(names.some((name) => name.startsWith(part))).toBe(true);
    expect(names.filter((name) => name.endsWith(".pdf")).length).toBeGreaterThan(1);
  });

  it.each(SITUATIONS.slice(1))("gives the same bytes in “$folder”, $zone, $locale", ({folder}) => {
    expect(sets.get(folder)).toEqual(sets.get("a"));
  });
});
