import {readFile, writeFile} from "node:fs/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {check} from "../../pipeline/check.ts";
import type {Dataset} from "../../pipeline/core/dataset.ts";
import {diskEffects} from "../../pipeline/disk.ts";
import {readPdf} from "../6-report/pdf/read-pdf.ts";
import {editWorkbook} from "../support/edit-workbook.ts";
import {readFindingsList, type ToldFinding} from "../support/findings-list.ts";
import {type Ending, runHere} from "../support/program.ts";
import {requestFor} from "../support/request.ts";
import {readScoreLines, type ScoreLine} from "../support/score-lines.ts";
import {copyProduct, FEW_TEMPLATES, newFolder, PRODUCT, removeFolder, replaceIn} from "../support/scratch.ts";

const LETTERS_2023 = "aanleveringen/2023/anv-beoordeling-2023.xlsx";
const LETTERS_2019 = "aanleveringen/2019/anv-beoordeling-2019.xlsx";
const CRITERION = "anv-2019;1.1;1;Aantasting van de integriteit van het (Nederlands) grondgebied;";

/** Place, code, what was seen, expected and what to do; sorted by place. */
const PLANTED: readonly (readonly [string, string, string, string, string])[] = [
  [
    `${LETTERS_2019} › Beoordeling!A1`,
    "kolom/ontbreekt",
    "kopregel: “risico”, “criterium”, “laag”, “verwacht”, “hoog”, “bron”",
    "een kolom met de kop “toelichting”",
    "Voeg de kolom “toelichting” toe.",
  ],
  [
    "aanleveringen/2019/register.csv › D2",
    "cel/geen-datum",
    "“half maart”",
    "een bestaande datum voor “ontvangen”, bijvoorbeeld 31-12-2026",
    "Typ dag, maand en jaar in cijfers.",
  ],
  [
    `${LETTERS_2023} › Beoordeling!D5`,
    "cel/onbekende-code",
    "“F”",
    "X, A, B, C, D, E of ?",
    "Kies een van deze waarden.",
  ],
  [
    `${LETTERS_2023} › Beoordeling!C29`,
    "beoordeling/volgorde",
    "laag E, verwacht D, hoog D",
    "laag niet boven verwacht en verwacht niet boven hoog (X < A < B < C < D < E)",
    "Verbeter de letter die niet klopt; tot dan telt dit criterium als niet beoordeeld.",
  ],
  [
    `${LETTERS_2023} › Beoordeling!A42`,
    "rij/dubbel",
    `aantasting-internationale-rechtsorde, 1.1 staat ook op ${LETTERS_2023} › Beoordeling!A41; alleen de eerste rij telt`,
    "elke combinatie één keer",
    "Verwijder de rij die niet klopt.",
  ],
  [
    "strategie/criteria.csv › E2",
    "cel/geen-getal",
    "“een”",
    "een getal voor “gewicht”",
    "Typ alleen het getal, zonder woorden of eenheid.",
  ],
];
/** The risks of 2023 with a planted mistake, each in the letters of one of 18 equal criteria. */
const HIT = ["aanval-op-bondgenoot", "oorlog-in-oekraine", "aantasting-internationale-rechtsorde"];

let folder = "";
let ending: Ending;
let told: readonly ToldFinding[] = [];
let lines: readonly ScoreLine[] = [];
let sound: Dataset;

beforeAll(async () => {
  folder = await newFolder();
  await copyProduct(folder, {templates: FEW_TEMPLATES});
  sound = await readSound();
  await plant(`${folder}/data`);
  ending = await runHere(folder, []);
  told = await readFindingsList(`${folder}/output/intern`);
  lines = await readScoreLines(`${folder}/output`);
}, 120_000);
afterAll(() => removeFolder(folder));

async function readSound(): Promise<Dataset> {
  const folders = {data: `${PRODUCT}/data`, templates: `${folder}/templates`, output: `${folder}/geen`};
  const checked = await check(
    requestFor(folders),
    diskEffects(() => undefined),
    () => undefined,
  );
  return checked.value.dataset;
}

async function plant(data: string): Promise<void> {
  const edit = async (file: string, cells: Readonly<Record<string, string | null>>): Promise<void> =>
    writeFile(`${data}/${file}`, editWorkbook(await readFile(`${data}/${file}`), cells));
  // Wrong letter; low above high; the same criterion as the row above.
  await edit(LETTERS_2023, {D5: "F", C29: "E", B42: "1.1"});
  await edit(LETTERS_2019, {F1: null});
  await replaceIn(`${data}/strategie/criteria.csv`, `${CRITERION}1;`, `${CRITERION}een;`);
  await replaceIn(`${data}/aanleveringen/2019/register.csv`, "2019-03-15", "half maart");
}

describe("six mistakes in a copy of the bundled data, in one run of the program", () => {
  it.each(PLANTED)("are told at %s as %s", (place, code, seen, expected, action) => {
    expect(
      told
        .filter((item) => item.plaats === place)
        .map((item) => [item.ernst, item.code, item.gezien, item.verwacht, item.actie]),
    ).toEqual([["fout", code, seen, expected, action]]);
  });

  it("are told once each: a mistake in one cell is no mistake in the cells that depend on it", () => {
    const faults = told.filter((item) => item.ernst === "fout").map((item) => item.plaats);
    expect([...faults].sort()).toEqual(PLANTED.map(([place]) => place).sort());
    for (const [place] of PLANTED) expect(ending.said).toContain(`fout: ${place}: `);
  });

  it("are told to the sender whose file it is, or kept to ourselves", () => {
    const senderOf = (place: string) => told.find((item) => item.plaats.startsWith(place))?.afzender;
    expect(senderOf(LETTERS_2023)).toBe("ANV");
    expect(senderOf(LETTERS_2019)).toBe("ANV");
    expect(senderOf("strategie/criteria.csv › E2")).toBe(null);
  });

  it("end the program with exit code 1, and a set all the same", () => {
    expect(ending.code, ending.said).toBe(1);
    expect(ending.said).toContain("Klaar: ");
  });
});

describe("the data around the mistakes", () => {
  it("leave every score of 2023 as it was, except of the three risks that were hit", () => {
    const others = (all: readonly {readonly risk: string}[]) => all.filter(({risk}) => !HIT.includes(risk));
    const before = others(score(sound).scores.filter((item) => item.edition === "2023"));
    const after = others(lines.filter((item) => item.edition === "2023"));
    expect(after.length).toBe(before.length);
    expect(after.map(figures)).toEqual(before.map(figures));
  });

  it.each(HIT)("lower the coverage of %s by its one criterion of eighteen, and still place it", (risk) => {
    const before = score(sound).scores.find((item) => isWhole(item, risk))?.coverage ?? Number.NaN;
    const after = lines.find((line) => isWhole(line, risk));
    expect(after?.coverage).toBeCloseTo(before - 1 / 18, 12);
    expect(Number(after?.expected)).toBeGreaterThan(1);
  });

  it("score 2019 as if the criterion without a weight did not exist", () => {
    const without: Dataset = {
      ...sound,
      strategy: {
        ...sound.strategy,
        methods: sound.strategy.methods.map((method) => ({
          ...method,
          criteria: method.criteria.filter((item) => method.id !== "anv-2019" || item.id !== "1.1"),
        })),
      },
      assessments: sound.assessments.filter((item) => item.edition !== "2019" || item.criterion !== "1.1"),
    };
    const expected = score(without).scores.filter((item) => item.edition === "2019");
    expect(lines.filter((item) => item.edition === "2019").map(figures)).toEqual(expected.map(figures));
  });

  it("let the letter say that it is a draft, with the number of public faults", async () => {
    const faults = told.filter((item) => item.ernst === "fout" && item.openbaar).length;
    const letter = await readPdf(
      new Uint8Array(await readFile(`${folder}/output/kamer/aanbiedingsbrief.pdf`)),
    );
    expect(letter.title).toMatch(new RegExp(`^VOORBEELD – CONCEPT \\(${faults} fouten\\) – `));
    for (const page of letter.pages) expect(page.text).toContain(`CONCEPT (${faults} fouten)`);
  });

  it("let the notice in the set say that it may not be sent, without naming any of them", async () => {
    const notice = await readFile(`${folder}/output/kamer/LEESMIJ.txt`, "utf8");
    expect(notice).toContain("DEZE SET MAG NIET WORDEN VERZONDEN.");
    expect(notice).toContain("staan nog fouten open");
    expect(notice).not.toContain("anv-beoordeling-2023");
  });
});

function isWhole(
  item: {
    readonly edition: string;
    readonly risk: string;
    readonly axis: string;
    readonly interest: string | null;
  },
  risk: string,
): boolean {
  return item.edition === "2023" && item.risk === risk && item.axis === "impact" && !item.interest;
}

const AXES: Readonly<Record<string, string>> = {likelihood: "waarschijnlijkheid"};

/** A score in the notation of `scores.csv`, whether computed or read from it. */
function figures(item: object): string {
  if ("line" in item) return String(item.line);
  const {edition, risk, axis, interest, method, band, coverage, status} = item as ReturnType<
    typeof score
  >["scores"][number];
  const ends = [band?.low ?? "", band?.expected ?? "", band?.high ?? ""];
  return [edition, risk, AXES[axis] ?? axis, interest ?? "", method, ...ends, coverage, status].join(",");
}
