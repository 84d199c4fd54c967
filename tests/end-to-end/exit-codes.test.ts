import {readFile, writeFile} from "node:fs/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {isValidSet} from "../../pipeline/7-publish/index.ts";
import {UsageError} from "../../pipeline/core/effects.ts";
import {diskEffects} from "../../pipeline/disk.ts";
import {readOptions, readWords} from "../../pipeline/options.ts";
import {readFindingsList} from "../support/findings-list.ts";
import {MISTAKES, SOUND, withMistake} from "../support/mistakes.ts";
import {SOUND_PDF} from "../support/plain-pdf.ts";
import {type Ending, runHere, runProgram} from "../support/program.ts";
import {
  addRows,
  copyProduct,
  FEW_TEMPLATES,
  newFolder,
  PRODUCT,
  readFiles,
  removeFolder,
  replaceIn,
  writeFiles,
} from "../support/scratch.ts";

const effects = diskEffects(() => undefined);
let folder = "";
let sound: Ending;

beforeAll(async () => {
  folder = await newFolder();
  await copyProduct(folder, {data: SOUND, templates: FEW_TEMPLATES});
  sound = await runProgram(folder, []);
}, 120_000);
afterAll(() => removeFolder(folder));

describe("the program ends with", () => {
  it("0 when nothing is wrong, and leaves a whole set", async () => {
    expect(sound.code, sound.said).toBe(0);
    expect(await isValidSet(`${folder}/output`, effects)).toBe(true);
  });

  it("0 for the bundled data, which may hold remarks but no faults", async () => {
    const ending = await runHere(PRODUCT, ["controleer"]);
    expect(ending.code, ending.said).toBe(0);
  });

  it("1 when there is a fault, for the check alone and for the whole run", async () => {
    await writeFiles(`${folder}/fout`, withMistake(MISTAKES["cel/onbekende-code"]));
    const [checked, run] = await Promise.all([
      runProgram(folder, ["controleer", "data=fout"]),
      runHere(folder, ["data=fout", "uitvoer=met-fout"]),
    ]);
    for (const ending of [checked, run]) {
      expect(ending.code, ending.said).toBe(1);
      expect(ending.said).toContain("fout: aanleveringen/2019/letters.csv › E5: ");
    }
    expect(await isValidSet(`${folder}/met-fout`, effects)).toBe(true);
  });
});

describe.concurrent("the program ends with 2, says why and writes nothing", () => {
  it.each([
    [
      "an option that does not exist",
      "optie",
      ["--uitvoor=x"],
      "Onbekende opdracht “--uitvoor=x”. Bedoelde u uitvoer?",
    ],
    [
      "an edition that does not exist",
      "editie",
      ["editie=2032"],
      "Editie 2032 bestaat niet. Bedoelde u 2023?",
    ],
    ["a folder that is not there", "map", ["data=nergens"], "bestaat niet."],
  ])("for %s", async (_, name, words, message) => {
    // Each its own: a run keeps the folder for itself until it ends, and these run at the same time.
    const target = `${folder}/niets-${name}`;
    const ending = await runProgram(folder, [`uitvoer=${target}`, ...words]);
    expect(ending.code, ending.said).toBe(2);
    expect(ending.said).toContain(message);
    expect(ending.said).not.toMatch(/\n\s+at /);
    expect(await effects.exists(target)).toBe(false);
  });
});

describe("what is asked in a way that cannot be meant", () => {
  it("is refused as a usage error: an option without its value, a day that does not exist, a yes that is none", () => {
    expect(() => readWords(["--data"])).toThrow("Achter data ontbreekt de waarde");
    expect(() => readOptions(readWords(["datum=2026-02-30"]), "")).toThrow("“2026-02-30” is geen datum");
    expect(() => readOptions(readWords(["definitief=misschien"]), "")).toThrow(UsageError);
  });
});

describe("the program ends with 3", () => {
  it("for a bug in itself, with the stack, and leaves the last set as it was", async () => {
    const broken = await newFolder();
    try {
      await copyProduct(broken, {data: SOUND, templates: FEW_TEMPLATES});
      await writeFile(
        `${broken}/pipeline/reasons-to-refuse.ts`,
        `export function reasonsToRefuse() { throw new TypeError("a planted bug"); }`,
      );
      const before = await readFiles(`${folder}/output`);
      const ending = await runProgram(broken, ["definitief", `uitvoer=${folder}/output`]);
      expect(ending.code, ending.said).toBe(3);
      expect(ending.said).toContain("Dit is een fout in het programma.");
      expect(ending.said).toMatch(/TypeError: a planted bug\n\s+at /);
      expect(await readFiles(`${folder}/output`)).toEqual(before);
    } finally {
      await removeFolder(broken);
    }
  });
});

/** What a letter needs before it may be sent. */
const LETTER_FIELDS = [
  "editie;veld;waarde",
  ...["2019", "2023"].flatMap((edition) => [
    `${edition};onderwerp;Risicobeeld`,
    `${edition};kenmerk;1234567`,
    `${edition};ondertekenaar_1;De Minister van Proeven`,
    `${edition};naam_1;A. Proef`,
  ]),
].join("\n");

/** Sound data of which everything is decided, with all that a letter needs. */
function decided(): Readonly<Record<string, string | Uint8Array>> {
  const registers = ["2019", "2023"].map((year) => `aanleveringen/${year}/register.csv`);
  return {
    ...SOUND,
    "strategie/briefgegevens.csv": LETTER_FIELDS,
    ...Object.fromEntries(
      registers.map((file) => [file, String(SOUND[file]).replace("fictief", "vastgesteld")]),
    ),
  };
}

describe("the program ends with 4", () => {
  it("when a final set is asked of fictitious data: nothing is replaced, and the findings are in geweigerd", async () => {
    const before = await readFiles(`${folder}/output`);
    const ending = await runHere(folder, ["definitief", "datum=2024-01-01"]);
    expect(ending.code, ending.said).toBe(4);
    expect(ending.said).toContain("Er zitten fictieve gegevens in.");
    const after = new Map(await readFiles(`${folder}/output`));
    const refused = [...after.keys()].filter((path) => !before.has(path));
    expect(refused).toEqual(["csv", "html", "json"].map((extension) => `geweigerd/bevindingen.${extension}`));
    for (const path of refused) after.delete(path);
    expect(after).toEqual(before);
    expect(await isValidSet(`${folder}/output`, effects)).toBe(true);
    expect(await readFindingsList(`${folder}/output/geweigerd`)).toEqual([]);
  });

  it("when a name from the note's own file turns up in a public text, also in a set that is not final", async () => {
    const before = new Map(await readFiles(`${folder}/output`));
    await writeFiles(`${folder}/lek`, {
      ...SOUND,
      "strategie/briefgegevens.csv": `${LETTER_FIELDS}\n2023;antwoordregel;Bel A.B. van der Kluis`,
      "besluitvorming/2023.csv": "veld;waarde;openbaar\naan_1;Minister;ja\nvan;A.B. van der Kluis;nee",
    });
    const ending = await runHere(folder, ["data=lek"]);
    expect(ending.code, ending.said).toBe(4);
    expect(ending.said).toContain("staat in een openbaar stuk: kamer/aanbiedingsbrief.pdf");
    expect(ending.said).not.toContain("Kluis");
    const after = new Map(await readFiles(`${folder}/output`));
    const [told] = await readFindingsList(`${folder}/output/geweigerd`);
    expect(told).toMatchObject({plaats: "kamer/aanbiedingsbrief.pdf", openbaar: false});
    for (const path of [...after.keys()].filter((name) => name.startsWith("geweigerd/"))) after.delete(path);
    for (const path of [...before.keys()].filter((name) => name.startsWith("geweigerd/")))
      before.delete(path);
    expect(after).toEqual(before);
  });

  it("when a final set is asked without a date of sending, with made-up points of the steering group, or with faults", async () => {
    const point = (id: string, status: string) => `${id};dilemma;;Proef;Een vraag.;;;;;;;${status}`;
    const head = "punt;soort;datum;onderwerp;tekst;uitkomst;afwijkend;actie;eigenaar;termijn;stand;status";
    await writeFiles(`${folder}/vast`, {
      ...SOUND,
      "stuurgroep/2019.csv": [head, point("7", "fictief")].join("\n"),
      "stuurgroep/2023.csv": [head, point("1", "concept"), point("2", "fictief")].join("\n"),
    });
    for (const year of ["2019", "2023"])
      await replaceIn(`${folder}/vast/aanleveringen/${year}/register.csv`, "fictief", "vastgesteld");
    const undated = await runHere(folder, ["definitief", "data=vast", "uitvoer=vast-uit"]);
    expect(undated.code, undated.said).toBe(4);
    expect(undated.said).toContain("De datum van verzending ontbreekt");
    expect(undated.said).toContain("Het veld kenmerk in briefgegevens.csv is nog niet ingevuld.");
    expect(undated.said).toContain("In stuurgroep/2023.csv is punt 2 van de stuurgroep fictief:");
    expect(undated.said).not.toContain("stuurgroep/2019.csv");
    await replaceIn(`${folder}/vast/aanleveringen/2019/letters.csv`, "brand;2.2;A;B;C", "brand;2.2;A;B;F");
    const faulty = await runHere(folder, ["definitief", "data=vast", "uitvoer=vast-uit", "datum=2024-01-01"]);
    expect(faulty.code, faulty.said).toBe(4);
    expect(faulty.said).toContain("Er staat nog 1 fout open.");
    expect(await isValidSet(`${folder}/vast-uit`, effects)).toBe(false);
  });

  it("when a text holds a character that no font has: the line is named, and no PDF claims to be accessible", async () => {
    const broken = await newFolder();
    try {
      await copyProduct(broken, {data: decided(), templates: FEW_TEMPLATES});
      const letter = `${broken}/templates/rapporten/aanbiedingsbrief.md`;
      await replaceIn(letter, "# Het beeld", "# Het 漢 beeld");
      const line = (await readFile(letter, "utf8")).split("\n").findIndex((text) => text.includes("漢")) + 1;
      const final = await runHere(broken, ["definitief", "datum=2024-01-01"]);
      expect(final.code, final.said).toBe(4);
      expect(final.said).toContain("aanbiedingsbrief.pdf voldoet niet aan PDF/UA-1 en PDF/A-2a.");
      expect(await effects.exists(`${broken}/output/kamer`)).toBe(false);
      const draft = await runHere(broken, []);
      expect(draft.code, draft.said).toBe(1);
      expect(draft.said).toContain(`rapporten/aanbiedingsbrief.md › regel ${line}`);
      const pdf = await readFile(`${broken}/output/kamer/aanbiedingsbrief.pdf`, "latin1");
      expect(pdf).not.toContain("pdfuaid:part>");
    } finally {
      await removeFolder(broken);
    }
  });

  it("when a final set is asked while a document of somebody else is not there, until it is", async () => {
    await writeFiles(`${folder}/derde`, decided());
    await addRows(`${folder}/derde/strategie/bijlagen.csv`, ["5;Analyse van een ander;analyse.pdf;ANV;"]);
    const words = ["definitief", "data=derde", "uitvoer=derde-uit", "datum=2024-01-01"];
    const refused = await runHere(folder, words);
    expect(refused.code, refused.said).toBe(4);
    expect(refused.said).toContain("Bijlage 5 (Analyse van een ander) is er nog niet.");
    const there = Object.fromEntries(
      ["2019", "2023"].map((year) => [`bijlagen/${year}/analyse.pdf`, SOUND_PDF]),
    );
    await writeFiles(`${folder}/derde`, there);
    const ending = await runHere(folder, words);
    expect(ending.code, ending.said).toBe(0);
    const sent = await effects.read(`${folder}/derde-uit/kamer/tk-bijlage-5-analyse.pdf`);
    expect(Buffer.from(sent).toString()).toBe(SOUND_PDF);
  });

  it("but makes a final set of decided data without faults and with a date", async () => {
    await writeFiles(`${folder}/goed`, decided());
    const ending = await runHere(folder, ["definitief", "data=goed", "uitvoer=goed-uit", "datum=2024-01-01"]);
    expect(ending.code, ending.said).toBe(0);
    const notice = new TextDecoder().decode(await effects.read(`${folder}/goed-uit/kamer/LEESMIJ.txt`));
    expect(notice).toContain("DEZE SET MAG WORDEN VERZONDEN.");
  });
});
