import {describe, expect, it} from "vitest";
import {describe as explain} from "../../pipeline/core/finding-catalogue.ts";
import {type DataFiles, letters, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";

const CODES_2019 = ["waarschijnlijkheid", "1.1", "2.1", "2.2"];
const rowsOf = (codes: readonly string[], grades: string): readonly string[] =>
  ["brand", "storm"].flatMap((risk) => codes.map((code) => `${risk};${code};${grades}`));
const PARAMETERS = "strategie/parameters.csv";
const LINKS = "strategie/concordantie.csv";
const DELIVERY = "aanleveringen/2023/letters.csv";

/** A cycle in which 2019 is all B and 2023 all C, so that nothing jumps and nothing is a copy. */
const LEVEL: DataFiles = {
  ...SMALL_CYCLE,
  ...letters("2019", rowsOf(CODES_2019, "B;B;B")),
  ...letters("2023", rowsOf([...CODES_2019, "2.3"], "C;C;C")),
};
const told = async (changes: DataFiles) => {
  const {findings} = await readCycle({...LEVEL, ...changes});
  return findings.map((item) => `${item.code} ${item.place.cell ?? ""}`.trim());
};
const edited = (file: string, from: string | RegExp, to: string): DataFiles => {
  const text = String(LEVEL[file]);
  const after = text.replace(from, to);
  if (after === text) throw new Error(`nothing changed in ${file}`);
  return {[file]: after};
};
const set = (parameter: string, value: string): DataFiles => ({
  [PARAMETERS]: `${LEVEL[PARAMETERS]}\n${parameter};${value};;proef;proef`,
});

describe("a letter beside the one of the edition before", () => {
  it("may be one class away without a word", async () => expect(await told({})).toEqual([]));

  it.each([
    ["up, from B to D", "D;D;D", ["beoordeling/sprong D3"]],
    ["up, from B to E", "D;E;E", ["beoordeling/sprong D3"]],
    ["within the band, with the expected letter where it was near", "A;C;E", []],
    ["to ?, which is no letter", "?;?;?", []],
    ["to X, one class below B at most", "X;X;X", []],
  ])("%s", async (_, grades, expected) => {
    expect(await told(edited(DELIVERY, "brand;1.1;C;C;C", `brand;1.1;${grades}`))).toEqual(expected);
  });

  it("jumps from X as from the lowest class", async () => {
    const none = edited("aanleveringen/2019/letters.csv", "brand;1.1;B;B;B", "brand;1.1;X;X;X");
    expect(await told(none)).toEqual(["beoordeling/sprong D3"]);
  });

  it("jumps in likelihood as in impact, and down as up", async () => {
    const before = edited(
      "aanleveringen/2019/letters.csv",
      "brand;waarschijnlijkheid;B;B;B",
      "brand;waarschijnlijkheid;E;E;E",
    );
    expect(await told(before)).toEqual(["beoordeling/sprong D2"]);
  });

  it("is explained by a note, and by nothing but spaces not", async () => {
    expect(await told(edited(DELIVERY, "brand;1.1;C;C;C;", "brand;1.1;E;E;E;Nieuwe dreiging."))).toEqual([]);
    expect(await told(edited(DELIVERY, "brand;1.1;C;C;C;", "brand;1.1;E;E;E;  "))).toEqual([
      "beoordeling/sprong D3",
    ]);
  });

  it("jumps from as many classes as the parameter says", async () => {
    expect(await told(set("controle.sprong", "1"))).toHaveLength(8);
    const far = edited(DELIVERY, "brand;1.1;C;C;C", "brand;1.1;E;E;E");
    expect(await told({...far, ...set("controle.sprong", "4")})).toEqual([]);
  });

  it("is held against the criterion that is the same by its shared name", async () => {
    const shared = edited(
      "strategie/criteria.csv",
      /[\s\S]*/,
      String(LEVEL["strategie/criteria.csv"])
        .replace("gewicht", "gewicht;gedeeld_als")
        .replaceAll(/^(m\d;.*)$/gm, "$1;")
        .replace("m1;2.2;2;Twee twee;1;", "m1;2.2;2;Twee twee;1;2.3"),
    );
    const far = edited(DELIVERY, "brand;2.3;C;C;C", "brand;2.3;E;E;E");
    expect(await told({...far, ...shared})).toEqual(["beoordeling/sprong D6"]);
    expect(await told(far)).toEqual([]);
  });

  it("is not held against a whole of which its risk was a part", async () => {
    const far = edited(DELIVERY, "brand;1.1;C;C;C", "brand;1.1;E;E;E");
    const split = edited(
      LINKS,
      /\n[\s\S]*/,
      "\n2019;brand;2023;brand;gesplitst;0,5;proef;x\n2019;brand;2023;storm;gesplitst;0,5;proef;x\n2019;storm;2023;;vervallen;;proef;x",
    );
    expect(await told({...far, ...split})).toEqual([]);
  });

  it("of another sender is not told to this one, and of a closed file not counted in public", async () => {
    const far = edited(DELIVERY, "brand;1.1;C;C;C", "brand;1.1;E;E;E");
    const register = edited(
      "aanleveringen/2019/register.csv",
      "ANV;2019-01-01;fictief;ja",
      "JenV;2019-01-01;fictief;nee",
    );
    const organisations = edited("strategie/organisaties.csv", /$/, "\nJenV;Justitie;ministerie;;");
    const open = (await readCycle({...LEVEL, ...far})).findings;
    const closed = (await readCycle({...LEVEL, ...far, ...register, ...organisations})).findings;
    expect(open.map((item) => [explain(item).seen, item.isPublic])).toEqual([
      ["brand, 1.1: E; in editie 2019 was het B", true],
    ]);
    expect(closed.map((item) => [explain(item).seen, item.isPublic])).toEqual([
      ["brand, 1.1: E, veel anders dan in editie 2019", false],
    ]);
    expect(JSON.stringify(closed)).not.toContain('"B"');
  });
});

describe("a delivery as a whole", () => {
  const copied = letters("2023", rowsOf([...CODES_2019, "2.3"], "B;B;B"));

  it("that is the last one again is told once, from as many rows as the parameter says", async () => {
    expect(await told({...copied, ...set("controle.rijen", "8")})).toEqual(["aanlevering/kopie"]);
    expect(await told({...copied, ...set("controle.rijen", "9")})).toEqual([]);
    expect(await told(copied)).toEqual([]);
  });

  it("with one letter changed is no copy", async () => {
    const text = String(copied[DELIVERY]).replace("brand;1.1;B;B;B", "brand;1.1;B;B;C");
    expect(await told({...copied, [DELIVERY]: text, ...set("controle.rijen", "8")})).toEqual([]);
  });

  it("that repeats what another sender gave is not told, since neither sees the other's letters", async () => {
    const register = edited("aanleveringen/2019/register.csv", ";ANV;", ";JenV;");
    const organisations = edited("strategie/organisaties.csv", /$/, "\nJenV;Justitie;ministerie;;");
    expect(await told({...copied, ...register, ...organisations, ...set("controle.rijen", "8")})).toEqual([]);
  });

  const noted = (count: number): DataFiles => {
    let left = count;
    return {
      [DELIVERY]: String(LEVEL[DELIVERY]).replaceAll(/;;proef/g, (end) =>
        left-- > 0 ? ";Geen wijziging;proef" : end,
      ),
    };
  };

  it("with one note on more than half of its rows is told at the first of them", async () => {
    expect(await told(noted(5))).toEqual([]);
    expect(await told(noted(6))).toEqual(["aanlevering/zelfde-tekst F2"]);
    expect(await told({...noted(6), ...set("controle.zelfde_tekst", "0,6")})).toEqual([]);
  });

  it("says the same whatever the capitals and spaces", async () => {
    const text = String(noted(6)[DELIVERY]).replace("Geen wijziging", "geen  WIJZIGING");
    expect(await told({[DELIVERY]: text})).toEqual(["aanlevering/zelfde-tekst F2"]);
  });
});

describe("a parameter of these checks", () => {
  it.each([
    ["controle.sprong", "0"],
    ["controle.rijen", "veel"],
    ["controle.zelfde_tekst", "2"],
  ])("%s that cannot be %s is told and counts as its default", async (parameter, value) => {
    expect(await told(set(parameter, value))).toEqual(["parameter/ontbreekt B6"]);
  });
});
