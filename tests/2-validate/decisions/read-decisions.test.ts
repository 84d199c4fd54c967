import {describe, expect, test} from "vitest";
import {formatPlace} from "../../../pipeline/core/place.ts";
import {POLICY_PARTS} from "../../../pipeline/core/policy-choices.ts";
import {SOUND} from "../../support/mistakes.ts";
import {readCycle} from "../../support/small-cycle.ts";

const FILE = "besluitvorming/2023.csv";
const readMemo = async (...rows: readonly string[]) => {
  const {value, findings} = await readCycle({...SOUND, [FILE]: ["veld;waarde;openbaar", ...rows].join("\n")});
  return {fields: value.memoFields, findings};
};
const told = (findings: readonly {code: string; place: Parameters<typeof formatPlace>[0]}[]) =>
  findings.map(({code, place}) => `${code} @ ${formatPlace(place)}`);

describe("the file of a decision note", () => {
  test("makes a field public only where it may be and its row says ja", async () => {
    const {fields, findings} = await readMemo(
      "aan_1;Minister;ja",
      "aan_2;Andere minister;nee",
      "datum;2023-03-31;",
      "kenmerk;123;JA",
      "van;A. Proef;nee",
    );
    expect(findings).toEqual([]);
    expect(fields.map(({edition, field, value, isPublic}) => [edition, field, value, isPublic])).toEqual([
      ["2023", "aan", "Minister", true],
      ["2023", "aan", "Andere minister", false],
      ["2023", "datum", "2023-03-31", false],
      ["2023", "kenmerk", "123", true],
      ["2023", "van", "A. Proef", false],
    ]);
  });

  test.each(["van", "behandeld_door", "telefoon", "email", "deadline", "paraaf_1"])(
    "never makes %s public, and says so, for inside only",
    async (name) => {
      const {fields, findings} = await readMemo(`${name};KLUIS;ja`);
      expect(fields.map(({isPublic}) => isPublic)).toEqual([false]);
      expect(told(findings)).toEqual([`nota/niet-openbaar @ ${FILE} › C2`]);
      expect(findings.map(({isPublic}) => isPublic)).toEqual([false]);
    },
  );

  test("tells which field was meant by a name that does not exist, and keeps the rest", async () => {
    const {fields, findings} = await readMemo("kenmrek;1;ja", "aan_1;Minister;ja");
    expect(fields.map(({field}) => field)).toEqual(["aan"]);
    expect(findings).toMatchObject([
      {code: "cel/onbekende-code", isPublic: false, details: {seen: "kenmrek", near: "kenmerk"}},
    ]);
  });

  test("takes neither ja nor nee for nee", async () => {
    const {fields, findings} = await readMemo("aan_1;Minister;misschien");
    expect(fields.map(({isPublic}) => isPublic)).toEqual([false]);
    expect(told(findings)).toEqual([`cel/geen-ja-nee @ ${FILE} › C2`]);
  });

  test("of an edition that does not exist is found, also for inside only", async () => {
    const {value, findings} = await readCycle({
      ...SOUND,
      "besluitvorming/2032.csv": "veld;waarde;openbaar\naan_1;Minister;ja",
    });
    expect(value.memoFields).toEqual([]);
    expect(findings).toMatchObject([
      {code: "cel/onbekende-verwijzing", isPublic: false, details: {seen: "2032", near: "2023"}},
    ]);
  });

  test("that is no table is found for inside only", async () => {
    const {findings} = await readCycle({...SOUND, [FILE]: "veld\0waarde"});
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({isPublic}) => !isPublic)).toBe(true);
  });
});

describe("the frame Beleidskeuzes uitgelegd", () => {
  const NONE_2019 = "2019;nvt;geen nieuw geld;proef";
  const whole = POLICY_PARTS.map(({id}) => `2023;${id};tekst ${id};proef`);
  const read = async (...rows: readonly string[]) => {
    const file = ["editie;onderdeel;tekst;bron", ...rows].join("\n");
    const {value, findings} = await readCycle({...SOUND, "strategie/beleidskeuzes.csv": file});
    return {choices: value.strategy.policyChoices, findings};
  };

  test("has every part, in the order of the law whatever that of the file, or one reason", async () => {
    const {choices, findings} = await read(NONE_2019, ...[...whole].reverse());
    expect(findings).toEqual([]);
    expect(choices).toEqual([
      {edition: "2019", applies: false, reason: "geen nieuw geld", source: "proef"},
      {
        edition: "2023",
        applies: true,
        parts: POLICY_PARTS.map(({id}) => ({part: id, text: `tekst ${id}`, source: "proef"})),
      },
    ]);
  });

  test.each(POLICY_PARTS.map(({id}) => id))(
    "without %s is no frame, and names what is missing",
    async (part) => {
      const {choices, findings} = await read(NONE_2019, ...whole.filter((row) => !row.includes(`;${part};`)));
      expect(choices.map(({edition}) => edition)).toEqual(["2019"]);
      expect(findings).toMatchObject([
        {code: "beleidskeuzes/onvolledig", details: {edition: "2023", missing: [part]}},
      ]);
    },
  );

  test("is asked of every edition that scores once there is a file", async () => {
    const {choices, findings} = await read(NONE_2019);
    expect(choices.map(({edition}) => edition)).toEqual(["2019"]);
    expect(findings).toMatchObject([
      {
        code: "beleidskeuzes/onvolledig",
        place: {file: "strategie/beleidskeuzes.csv"},
        details: {edition: "2023"},
      },
    ]);
    expect(findings).toHaveLength(1);
  });

  test("with a row that is wrong has only that finding", async () => {
    const {findings} = await read(NONE_2019, ...whole.slice(1), "2023;doelen;;proef");
    expect(told(findings)).toEqual(["cel/leeg @ strategie/beleidskeuzes.csv › C9"]);
  });

  test("cannot be filled in and not apply", async () => {
    const {choices, findings} = await read(NONE_2019, ...whole, "2023;nvt;toch niet;proef");
    expect(choices.map(({edition}) => edition)).toEqual(["2019"]);
    expect(findings).toMatchObject([{code: "beleidskeuzes/dubbel", details: {edition: "2023"}}]);
  });
});
