import {readFile} from "node:fs/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {SOUND} from "../support/mistakes.ts";
import {runProgram} from "../support/program.ts";
import {copyProduct, newFolder, readFiles, removeFolder, writeFiles} from "../support/scratch.ts";

const LETTERS = "risico;criterium;laag;verwacht;hoog;toelichting;bron\nbrand;2.3;A;B;C;;proef";
let folder = "";
beforeAll(async () => {
  folder = await newFolder();
  await copyProduct(folder, {
    templates: ["huisstijl.json"],
    data: {
      ...SOUND,
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
    const {code, said} = await runProgram(folder, ["intake", "JenV", "2023"]);
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
    const {code, said} = await runProgram(folder, ["intake", ...words]);
    expect(code).toBe(2);
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
    const {code, said} = await runProgram(folder, ["ontvang", "datum=2026-01-31"]);
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
