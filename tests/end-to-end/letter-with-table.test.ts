import {readFile} from "node:fs/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {SOUND} from "../support/mistakes.ts";
import {runHere} from "../support/program.ts";
import {copyProduct, FEW_TEMPLATES, newFolder, removeFolder, replaceIn} from "../support/scratch.ts";

const LETTER = "templates/rapporten/aanbiedingsbrief.md";
const MORE = `{% tabel "risicos" kolommen="nummer,titel,impact" titel="Alle risico’s" /%}

{% grafiek "risicodiagram" /%}

# Hoe zeker`;
let folder = "";

beforeAll(async () => {
  folder = await newFolder();
  const templates = [...FEW_TEMPLATES, "grafieken/risicodiagram.vl.json"];
  await copyProduct(folder, {data: SOUND, templates});
  await replaceIn(`${folder}/${LETTER}`, "# Hoe zeker", MORE);
  const {code, said} = await runHere(folder, []);
  expect(code, said).toBe(0);
}, 120_000);
afterAll(() => removeFolder(folder));

describe("a letter whose template has a table and a chart", () => {
  it.each(["docx", "pdf"])("comes back as %s without a finding when nobody edited it", async (ending) => {
    const {code, said} = await runHere(folder, [
      "controleer",
      `brief=${folder}/output/kamer/aanbiedingsbrief.${ending}`,
    ]);
    expect(said).toContain("Geen bevindingen.");
    expect(code).toBe(0);
  });

  it("is adopted from its Word file to the byte, with its chart drawn", async () => {
    const {code, said} = await runHere(folder, [
      "controleer",
      `brief=${folder}/output/kamer/aanbiedingsbrief.docx`,
      "overnemen",
    ]);
    expect(code, said).toBe(0);
    const pdfs = ["teruggekomen", "kamer"].map((part) =>
      readFile(`${folder}/output/${part}/aanbiedingsbrief.pdf`),
    );
    const [adopted, made] = await Promise.all(pdfs);
    expect(made?.equals(adopted ?? Buffer.alloc(0))).toBe(true);
  });
});
