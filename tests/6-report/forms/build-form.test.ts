import fc from "fast-check";
import {strFromU8, unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readWorkbook} from "../../../pipeline/1-ingest/index.ts";
import {buildForm, type FormRequest} from "../../../pipeline/6-report/index.ts";
import {readFormId} from "../../../pipeline/core/form-id.ts";
import {cellAddress} from "../../../pipeline/core/place.ts";
import {referenceCodes} from "../../../pipeline/core/reference-codes.ts";
import {bundledData} from "../../support/bundled-data.ts";
import {checkCycle} from "../../support/check-cycle.ts";
import {fillWorkbook} from "../../support/fill-workbook.ts";
import {letters, SMALL_CYCLE} from "../../support/small-cycle.ts";
import {withOpinions} from "../../support/small-weighing.ts";

const bundled = await bundledData();
const NEXT: Readonly<Record<string, string>> = {
  ...SMALL_CYCLE,
  ...letters("2019", ["brand;1.1;A;B;C", "storm;2.1;?;?;?"]),
  "strategie/vraagstukken.csv":
    "editie;vraagstuk;titel;dominant;inzet;belangen;bron\n2019;vuur;Vuur;;;;proef",
  "strategie/edities.csv": `${SMALL_CYCLE["strategie/edities.csv"]?.replaceAll(/(;[^;]*)$/gm, (end) => (end === ";eenheid" ? `${end};risicos_van` : `${end};`))}\n2021;Midterm;2021-01-01;2021-01-01;Scan;;Nederland;richting;risico;2019`,
};

/** The request for a form of the small cycle. */
async function requestFor(form: string, edition: string, files = NEXT) {
  const {dataset, forms, filled} = (await checkCycle(files)).value;
  const {strategy} = dataset;
  const find = <Item>(items: readonly Item[], test: (item: Item) => boolean): Item => {
    const item = items.find(test);
    if (item === undefined) throw new Error("not in the cycle");
    return item;
  };
  const request: FormRequest = {
    form: find(forms, ({name}) => name === form),
    sender: find(strategy.organisations, ({id}) => id === "ANV"),
    edition: find(strategy.editions, ({id}) => id === edition),
    strategy,
    filled,
    deadline: "2026-03-01",
    organisation: "Proef",
  };
  return request;
}

const sheetNamed = async (bytes: Uint8Array, name: string) => {
  const read = await readWorkbook(bytes, "formulier.xlsx");
  expect(read.findings).toEqual([]);
  const sheet = read.value.find((item) => item.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const textAt = (row: number, column: number): string => {
    const value = [...sheet.cells].find((cell) => cell.row === row && cell.column === column)?.value;
    return value?.kind === "text" ? value.text : "";
  };
  return {sheet, textAt};
};

/** What the small cycle says when this workbook is delivered for an edition. */
const delivered = (bytes: Uint8Array, edition: string, form: string) =>
  checkCycle({
    ...NEXT,
    [`aanleveringen/${edition}/terug.xlsx`]: bytes,
    [`aanleveringen/${edition}/register.csv`]: `bestand;formulier;afzender;ontvangen;status;openbaar;rubricering\nterug.xlsx;${form};ANV;2026-01-01;concept;nee;geen`,
  });

describe("a blank form", () => {
  it("opens on instructions, has a sheet to fill in and a sheet with codes, and hides its id", async () => {
    const bytes = await buildForm(await requestFor("anv-beoordeling", "2023"));
    const {value} = await readWorkbook(bytes, "formulier.xlsx");
    expect(value.map(({name, hidden}) => [name, hidden])).toEqual([
      ["Uitleg", false],
      ["Invullen", false],
      ["Codelijsten", false],
      ["Kenmerk", true],
    ]);
    const {textAt} = await sheetNamed(bytes, "Kenmerk");
    expect(readFormId(textAt(1, 1))).toEqual({form: "anv-beoordeling", sender: "ANV", edition: "2023"});
    const uitleg = await sheetNamed(bytes, "Uitleg");
    expect(uitleg.textAt(4, 1)).toBe("Graag terug uiterlijk op 1 maart 2026.");
  });

  it("gives every combination of risk and criterion, what it means, and what the sender said last time", async () => {
    const bytes = await buildForm(await requestFor("anv-beoordeling", "2023"));
    const {sheet, textAt} = await sheetNamed(bytes, "Invullen");
    const row = (number: number): readonly string[] => [1, 2, 3, 7].map((column) => textAt(number, column));
    expect(row(1)).toEqual(["risico", "criterium", "betekenis", "vorige editie"]);
    expect(row(2)).toEqual(["brand", "1.1", "Brand – Een een", "2019 (fictief): laag A, verwacht B, hoog C"]);
    expect(row(3)).toEqual(["brand", "2.1", "Brand – Twee een", ""]);
    expect(textAt(8, 7)).toBe("2019 (fictief): laag ?, verwacht ?, hoog ?");
    expect(Math.max(...Array.from(sheet.cells, (cell) => cell.row))).toBe(1 + 2 * 5);
  });

  it("shows nothing of another sender, nor of a risk that was split since", async () => {
    const other = await requestFor("anv-beoordeling", "2023", {
      ...NEXT,
      "strategie/organisaties.csv": `${NEXT["strategie/organisaties.csv"]}\nBZ;Buitenlandse Zaken;ministerie;;`,
      "aanleveringen/2019/register.csv": (NEXT["aanleveringen/2019/register.csv"] ?? "").replace(
        ";ANV;",
        ";BZ;",
      ),
    });
    expect((await sheetNamed(await buildForm(other), "Invullen")).textAt(2, 7)).toBe("");
    const split = await requestFor("anv-beoordeling", "2023", {
      ...NEXT,
      "strategie/concordantie.csv": (NEXT["strategie/concordantie.csv"] ?? "").replace(
        "2023;brand;gelijk;;",
        "2023;brand;gesplitst;0,5;",
      ),
    });
    expect((await sheetNamed(await buildForm(split), "Invullen")).textAt(2, 7)).toBe("");
  });

  it("bears the classification of what the sender said last time, and of nothing else", async () => {
    const mark = (register: string, classification: string) =>
      (NEXT[register] ?? "").replace(";geen", `;${classification}`);
    const register = "aanleveringen/2019/register.csv";
    const marked = {...NEXT, [register]: mark(register, "Dep. Vertrouwelijk")};
    const lines = async (files: typeof NEXT, form = "anv-beoordeling", edition = "2023") => {
      const bytes = await buildForm(await requestFor(form, edition, files));
      const {textAt} = await sheetNamed(bytes, "Uitleg");
      return [textAt(2, 1), strFromU8(unzipSync(bytes)["docProps/core.xml"] ?? new Uint8Array())];
    };
    const [line, properties] = await lines(marked);
    expect(line).toBe("Rubricering: Dep. Vertrouwelijk.");
    expect(properties).toContain("<dc:title>Dep. Vertrouwelijk – ");
    for (const [other, inside] of [await lines(NEXT), await lines(marked, "anv-richting", "2021")]) {
      expect(other).toMatch(/^Voor: /);
      expect(inside).not.toContain("Vertrouwelijk");
    }
  });

  it("locks the keys and nothing that is to be filled in", async () => {
    const parts = unzipSync(await buildForm(await requestFor("anv-beoordeling", "2023")));
    const xml = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
    const formats = [
      ...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs),
    ];
    const isOpen = (style: string): boolean => /locked="(0|false)"/.test(formats[Number(style)]?.[0] ?? "");
    const columns = [...xml.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*style="(\d+)"/g)];
    const open = columns.flatMap(([, from, until, style = ""]) =>
      isOpen(style)
        ? Array.from({length: Number(until) - Number(from) + 1}, (_, index) => Number(from) + index)
        : [],
    );
    expect(open).toEqual([4, 5, 6, 8, 9, 10]);
    expect(xml).toMatch(/<sheetProtection sheet="1"/);
    expect(xml).not.toMatch(/password|hashValue/);
    for (const [, address, style = ""] of xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g))
      expect(isOpen(style), address).toBe(false);
  });

  it("offers for the likelihood other letters than for impact, and exactly the codes that the check accepts", async () => {
    const request = await requestFor("anv-beoordeling", "2023");
    const bytes = await buildForm(request);
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    const rules = [
      ...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"[^>]*><formula1>([^<]*)<\/formula1>/g),
    ].map(([, area, list]) => `${area} ${list}`);
    expect(rules).toContain("D2:D5 lijst_letters_impact");
    expect(rules).toContain("D6:D6 lijst_letters_kans");
    const {textAt} = await sheetNamed(bytes, "Codelijsten");
    const names = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const codesOf = (list: string): readonly string[] => {
      const [, from = "", until = ""] =
        new RegExp(`name="${list}">Codelijsten!\\$B\\$(\\d+):\\$B\\$(\\d+)<`).exec(names) ?? [];
      return Array.from({length: Number(until) - Number(from) + 1}, (_, index) =>
        textAt(Number(from) + index, 2),
      );
    };
    expect(codesOf("lijst_letters_impact")).toEqual(["X", "A", "B", "C", "D", "E", "?"]);
    expect(codesOf("lijst_letters_kans")).toEqual(["A", "B", "C", "D", "E", "?"]);
    expect(codesOf("lijst_ja_nee")).toEqual(["ja", "nee"]);
    for (const name of ["risico", "criterium"]) {
      const codes = referenceCodes(name, request.edition, request.strategy)?.map(({code}) => code);
      expect(codesOf(`lijst_${name}`)).toEqual(codes);
    }
  });

  it("has a note above each column", async () => {
    const parts = unzipSync(await buildForm(await requestFor("anv-richting", "2021")));
    const notes = strFromU8(parts["xl/comments-kamerklaar1.xml"] ?? new Uint8Array());
    expect([...notes.matchAll(/ref="([A-Z]1)"/g)].map(([, ref]) => ref)).toEqual([
      "A1",
      "B1",
      "C1",
      "D1",
      "E1",
      "F1",
      "G1",
    ]);
    expect(notes).toContain("Wat mag: toename, gelijk, afname.");
  });

  it("has the same bytes when it is made again", async () => {
    const request = await requestFor("anv-beoordeling", "2023");
    expect(await buildForm(request)).toEqual(await buildForm(request));
  });
});

describe("a form of the product", () => {
  const {forms, dataset, filled} = bundled.value;
  const fitting = forms.flatMap((form) =>
    dataset.strategy.editions
      .filter(({kind}) => form.editionKind === null || form.editionKind === kind)
      .map((edition) => ({form, edition})),
  );

  it.each(fitting)(
    "$form.name for $edition.id comes back unfilled without findings of its own",
    async ({form, edition}) => {
      const sender = dataset.strategy.organisations.find(({id}) => id === "ANV");
      if (sender === undefined) throw new Error("ANV is an organisation");
      const bytes = await buildForm({
        form,
        sender,
        edition,
        strategy: dataset.strategy,
        filled,
        deadline: null,
        organisation: "Proef",
      });
      const {sheet} = await sheetNamed(bytes, "Invullen");
      const heads = [...sheet.cells]
        .filter(({row}) => row === 1)
        .map(({value}) => (value.kind === "text" ? value.text : ""));
      expect(heads).toEqual(form.fields.map(({name}) => name));
    },
  );
});

const IMPACT = ["X", "A", "B", "C", "D", "E"];
const CHANCE = ["A", "B", "C", "D", "E"];

/** Three letters in order, or none. */
const lettersIn = (scale: readonly string[]) =>
  fc.oneof(
    fc.constant(["?", "?", "?"]),
    fc
      .array(fc.nat(scale.length - 1), {minLength: 3, maxLength: 3})
      .map((steps) => steps.sort((a, b) => a - b).map((step) => scale[step] ?? "")),
  );
const note = fc
  .string({maxLength: 40, unit: "grapheme"})
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " "));

describe("a form filled in with whatever it allows", () => {
  it("comes through the real reader and the real check without a finding, letter by letter", async () => {
    const request = await requestFor("anv-beoordeling", "2023");
    const blank = await buildForm(request);
    const {textAt} = await sheetNamed(blank, "Invullen");
    const rows = Array.from({length: 10}, (_, index) => index + 2);
    const answers = fc.tuple(
      ...rows.map((row) =>
        fc.tuple(lettersIn(textAt(row, 2) === "waarschijnlijkheid" ? CHANCE : IMPACT), note),
      ),
    );
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const typed = given.flatMap(([triple, text], index) => [
          ...triple.map((letter, at) => [cellAddress(index + 2, 4 + at), letter] as const),
          [cellAddress(index + 2, 8), text] as const,
        ]);
        const checked = await delivered(
          fillWorkbook(blank, "Invullen", Object.fromEntries(typed)),
          "2023",
          "anv-beoordeling",
        );
        expect(
          checked.findings
            .filter(({place}) => place.file.endsWith("terug.xlsx"))
            .filter(({code}) => code !== "beoordeling/dekking"),
        ).toEqual([]);
        const read = checked.value.dataset.assessments.filter(({edition}) => edition === "2023");
        expect(
          read.map(({grades}) => (grades === null ? "???" : `${grades.low}${grades.expected}${grades.high}`)),
        ).toEqual(given.map(([triple]) => triple.join("")));
        expect(read.map((item) => item.note)).toEqual(
          given.map(([, text]) => text.trim().replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "")),
        );
      }),
      {seed: 2023, numRuns: 25},
    );
  });

  it("does so for directions, typed in the spare rows", async () => {
    const request = await requestFor("anv-richting", "2021");
    const blank = await buildForm(request);
    const subjects =
      referenceCodes("onderwerp", request.edition, request.strategy)?.map(({code}) => code) ?? [];
    expect(subjects).toEqual(["geheel", "brand", "storm", "vuur"]);
    const answers = fc.uniqueArray(
      fc.record({
        subject: fc.constantFrom(...subjects),
        direction: fc.constantFrom("toename", "gelijk", "afname"),
      }),
      {selector: ({subject}) => subject, minLength: 1},
    );
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const typed = given.flatMap(({subject, direction}, index) => [
          [`A${index + 2}`, subject] as const,
          [`C${index + 2}`, direction] as const,
          [`F${index + 2}`, "proef"] as const,
        ]);
        const checked = await delivered(
          fillWorkbook(blank, "Invullen", Object.fromEntries(typed)),
          "2021",
          "anv-richting",
        );
        expect(checked.findings.filter(({place}) => place.file.endsWith("terug.xlsx"))).toEqual([]);
        expect(
          checked.value.dataset.directions.map(({subject, direction}) => ({subject, direction})),
        ).toEqual(given);
      }),
      {seed: 2021, numRuns: 15},
    );
  });
});

describe("a form of which a key has no list", () => {
  const files = {...NEXT, ...withOpinions({}, NEXT)};

  it("gives all rows of the other keys and leaves that cell open to fill in", async () => {
    const bytes = await buildForm(await requestFor("weging", "2023", files));
    const {sheet, textAt} = await sheetNamed(bytes, "Invullen");
    expect([1, 2, 3, 4, 5].map((column) => textAt(2, column))).toEqual([
      "",
      "ministerie",
      "voor",
      "1.1",
      "Een een",
    ]);
    // Three kinds, two rounds and four criteria.
    expect(Math.max(...Array.from(sheet.cells, (cell) => cell.row))).toBe(1 + 3 * 2 * 4);
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    expect(xml).not.toMatch(/<c r="A2"/);
  });

  it("comes back with what was filled in, and without a finding where rows were left as they were", async () => {
    const bytes = await buildForm(await requestFor("weging", "2023", files));
    const typed = [1, 2, 3, 4].flatMap((weight, index) => [
      [`A${index + 2}`, "Ministerie B"] as const,
      [`F${index + 2}`, weight] as const,
    ]);
    const {value, findings} = await checkCycle({
      ...files,
      "aanleveringen/2023/terug.xlsx": fillWorkbook(bytes, "Invullen", Object.fromEntries(typed)),
      "aanleveringen/2023/register.csv":
        "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering\nterug.xlsx;weging;storm-b;2026-01-01;fictief;ja;geen",
    });
    expect(findings.filter(({place}) => place.file.endsWith("terug.xlsx"))).toEqual([]);
    const {givenWeights, deliveries} = value.dataset;
    expect(givenWeights.map(({profile, round, unit, weight}) => [profile, round, unit, weight])).toEqual([
      ["Ministerie B", "voor", "1.1", 1],
      ["Ministerie B", "voor", "2.1", 2],
      ["Ministerie B", "voor", "2.2", 3],
      ["Ministerie B", "voor", "2.3", 4],
    ]);
    // Closed by nature, whatever the register says.
    expect(deliveries.filter(({form}) => form === "weging").map(({isPublic}) => isPublic)).toEqual([false]);
  });
});
