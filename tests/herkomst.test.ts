import {describe, expect, it} from "vitest";
import {traceFigure} from "../pipeline/herkomst.ts";
import {memoryEffects} from "./support/memory-effects.ts";
import {requestFor} from "./support/request.ts";
import {letters, SMALL_CYCLE} from "./support/small-cycle.ts";

const rowsOf = (risk: string, letter: string): readonly string[] => [
  `${risk};waarschijnlijkheid;B;C;D`,
  ...["1.1", "2.1", "2.2", "2.3"].map((criterion) => `${risk};${criterion};${letter};${letter};${letter}`),
];
const DATA = {...SMALL_CYCLE, ...letters("2023", [...rowsOf("brand", "D"), ...rowsOf("storm", "B")])};
const REPORT = `---
titel: Proef
doelgroep: kamer
soort: rapport
---

# Kop

Er zijn {% feit "editie.risicos" /%} risico’s.

{% tabel "risicos" kolommen="titel,impact" titel="Plaatsen" /%}
`;

const LETTER = `---
titel: Brief
doelgroep: kamer
soort: brief
---

Er zijn {% feit "editie.risicos" /%} risico’s, met {% feit "editie.criteria" /%} criteria.
`;

/** What the command answers, with spaces as typed. */
const ask = async (document: string, figure: string): Promise<string> => {
  const files = Object.entries(DATA).map(([path, text]) => [`data/${path}`, text]);
  const effects = memoryEffects(
    Object.fromEntries([
      ...files,
      ["sjablonen/rapporten/proef.md", REPORT],
      ["sjablonen/rapporten/aanbiedingsbrief.md", LETTER],
    ]),
  );
  const request = requestFor({data: "data", templates: "sjablonen", output: "uit"});
  const lines = await traceFigure(request, {document, figures: [figure]}, effects);
  expect([...effects.files.keys()].filter((path) => path.startsWith("uit/"))).toEqual([]);
  return lines.join("\n").replaceAll("\u00a0", " ");
};

describe("where a figure comes from", () => {
  it("is a table cell with its formula and the sender’s cells of that risk alone, each with its letters and weight", async () => {
    const answer = await ask("uit/kamer/proef.pdf", "4,0");
    expect(answer).toContain("“4,0” staat op 1 plaats in proef.");
    expect(answer).toContain("tabel “Plaatsen”, rij 1, kolom Impact (band)");
    expect(answer).toContain("Status:  fictief");
    expect(answer.match(/letters\.csv › D\d+ {2}.*/g)).toEqual(
      ["1.1", "2.1", "2.2", "2.3"].map(
        (criterion, index) =>
          `letters.csv › D${index + 3}  2023 brand, ${criterion}: D / D / D, gewicht 25,0%`,
      ),
    );
    expect(answer).toContain("strategie/criteria.csv");
  });

  it("is a count of rows in one of our own files, with the sentence that says it", async () => {
    const answer = await ask("proef", "2");
    expect(answer).toContain("“Er zijn 2 risico’s.”");
    expect(answer).toContain("strategie/risicos.csv");
    expect(answer).not.toContain("letters.csv");
  });

  it("is answered for the number that the annex gives a figure of the letter, whatever document is named", async () => {
    const answer = await ask("proef.pdf", "H2");
    expect(answer).toContain("H2 is “4” in aanbiedingsbrief.");
    expect(answer).toContain("“Er zijn 2 risico’s, met 4 criteria.”");
    expect(answer).toContain("strategie/criteria.csv");
    await expect(ask("proef", "H99")).rejects.toThrow("“H99” staat niet");
  });

  it("is a cell of a table of open data, as the file has it, with what names its row", async () => {
    const answer = await ask("kamer/data/scores.csv", "4");
    expect(answer).toMatch(/^1\. 4 {2}\(F\d+: tabel scores, 2023, brand, impact, kolom laag\)$/m);
    expect(answer).toMatch(/^2\. 4 {2}\(G\d+: tabel scores, 2023, brand, impact, kolom verwacht\)$/m);
    const [, cell = ""] = /^2\. .*?\((G\d+):/m.exec(answer) ?? [];
    expect(await ask("scores.parquet", cell)).toContain(`“${cell}” staat op 1 plaats in scores.csv.`);
    await expect(ask("scores", "4.0625")).rejects.toThrow("het dichtst bij komt: 4;");
  });

  it("is not said of a figure that does not stand there, nor of another document: what comes nearest is", async () => {
    await expect(ask("proef", "4,1")).rejects.toThrow("het dichtst bij komt: 4,0; 2");
    await expect(ask("prof", "4,0")).rejects.toThrow("Bedoelde u proef?");
    await expect(ask("scors.csv", "4,0")).rejects.toThrow("Bedoelde u scores.csv?");
  });
});
