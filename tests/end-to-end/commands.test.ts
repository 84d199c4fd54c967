import {readFile} from "node:fs/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {SOUND} from "../support/mistakes.ts";
import {runHere} from "../support/program.ts";
import {copyProduct, newFolder, readFiles, removeFolder, writeFiles} from "../support/scratch.ts";

const LETTERS = "risico;criterium;laag;verwacht;hoog;toelichting;bron\nbrand;2.3;A;B;C;;proef";
const DIRECTIONS = "\n2021;Tussentijds 2021;2021-03-08;2021-03-08;Scan 2020;;Nederland;richting;dreiging\n";
let folder = "";
beforeAll(async () => {
  folder = await newFolder();
  await copyProduct(folder, {
    templates: ["huisstijl.json", "werkmappen/cijfers.json"],
    data: {
      ...SOUND,
      "strategie/edities.csv": `${SOUND["strategie/edities.csv"]?.replace("\n2023;", `${DIRECTIONS}2023;`)}`,
      "strategie/organisaties.csv": `${SOUND["strategie/organisaties.csv"]}\nJenV;Justitie en Veiligheid;ministerie;;`,
    },
  });
});
afterAll(() => removeFolder(folder));

const namesBelow = async (below: string): Promise<readonly string[]> => [
  ...(await readFiles(`${folder}/${below}`)).keys(),
];

describe("npm run intake", () => {
  it("writes the forms of a sender and says where they are", async () => {
    const {code, said} = await runHere(folder, ["intake", "JenV", "2023"]);
    expect(code, said).toBe(0);
    expect(await namesBelow("output/uitvraag")).toEqual(["2023/JenV/anv-beoordeling-2023-JenV.xlsx"]);
    expect(said).toContain("output/uitvraag/2023/JenV/anv-beoordeling-2023-JenV.xlsx");
  });

  it.each([
    [["JenV", "2031"], "Editie 2031 staat niet in data/strategie/edities.csv."],
    [["JenW", "2023"], "Afzender JenW staat niet in data/strategie/organisaties.csv. Bedoelde u JenV?"],
    [["JenV"], "Noem de editie"],
    [["2023"], "Noem de afzender"],
  ])("given %j ends with exit code 2 and says why", async (words, why) => {
    const {code, said} = await runHere(folder, ["intake", ...words]);
    expect(code).toBe(2);
    expect(said).toContain(why);
  });
});

describe("npm run controleer with a letter that came back", () => {
  it.each([
    [["brief=weg.docx"], "weg.docx bestaat niet"],
    [["--brief", "package.json"], "geen Word-document en geen PDF"],
    [["overnemen"], "Noem de brief"],
  ])("given %j ends with exit code 2 and says why", async (words, why) => {
    const {code, said} = await runHere(folder, ["controleer", ...words]);
    expect(code, said).toBe(2);
    expect(said).toContain(why);
  });
});

describe("npm run vergelijk", () => {
  it("compares two editions from plain words and says where", async () => {
    const {code, said} = await runHere(folder, ["vergelijk", "2019", "2023"]);
    expect(code, said).toBe(0);
    expect(said).toContain("output/vergelijking/2019-2023. Dit staat naast de set");
    expect(await namesBelow("output/vergelijking/2019-2023")).toContain("data/veranderingen.csv");
  });

  it.each([
    [["2023", "2019"], 2, "npm run vergelijk 2019 2023"],
    [["2019", "2021"], 4, "zonder plaatsen is er geen verschil"],
  ])("given %j ends with exit code %i and says why", async (words, exit, why) => {
    const {code, said} = await runHere(folder, ["vergelijk", ...words]);
    expect(code, said).toBe(exit);
    expect(said).toContain(why);
  });
});

describe("npm run ontvang", () => {
  it("takes what it knows, leaves what it does not, and ends with exit code 1", async () => {
    await writeFiles(`${folder}/data/postvak`, {
      "LEESMIJ.txt": "uitleg",
      "JenV 2023.csv": LETTERS,
      "van wie.csv": LETTERS.replace("2.3", "1.1"),
    });
    const {code, said} = await runHere(folder, ["ontvang", "datum=2026-01-31"]);
    expect(code, said).toBe(1);
    expect(said).toContain(
      "Ontvangen: postvak/JenV 2023.csv → aanleveringen/2023/JenV 2023.csv (anv-beoordeling van JenV)",
    );
    expect(said).toContain("fout: postvak/van wie.csv: ontvangen bestand niet herkend");
    expect(await namesBelow("data/postvak")).toEqual(["LEESMIJ.txt", "van wie.csv"]);
    expect(await readFile(`${folder}/data/aanleveringen/2023/register.csv`, "utf8")).toContain(
      "\nJenV 2023.csv;anv-beoordeling;JenV;2026-01-31;concept;nee;geen;",
    );
  });
});
