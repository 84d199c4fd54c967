import {describe, expect, it} from "vitest";
import {score} from "../../../pipeline/3-score/index.ts";
import {compare} from "../../../pipeline/4-compare/index.ts";
import {columnLetters} from "../../../pipeline/core/place.ts";
import {analysisOf} from "../../support/analysis.ts";
import {type DataFiles, letters, readCycle, SMALL_CYCLE} from "../../support/small-cycle.ts";
import {type Cell, readBack, type Sheet} from "../workbook/read-back.ts";

const ROWS_2019 = [
  "brand;1.1;D;E;E",
  "brand;2.1;A;B;C",
  "brand;2.2;X;X;X",
  "brand;waarschijnlijkheid;A;B;D",
  "storm;1.1;X;X;X",
  "storm;2.1;X;X;X",
  "storm;2.2;?;?;?",
];
const ROWS_2023 = [
  "brand;1.1;C;C;D",
  "brand;2.1;B;C;C",
  "brand;2.2;A;A;B",
  "brand;2.3;B;B;B",
  "brand;waarschijnlijkheid;C;C;C",
  "storm;1.1;E;E;E",
];
const CYCLE: DataFiles = {...SMALL_CYCLE, ...letters("2019", ROWS_2019), ...letters("2023", ROWS_2023)};

async function made(changed: DataFiles = {}, notice?: string) {
  const {value: dataset} = await readCycle({...CYCLE, ...changed});
  const {sheets} = readBack(await analysisOf(dataset, notice));
  return {dataset, sheets, rowsOf: (name: string) => rowsOf(sheets, name)};
}

/** The cycle as it is, for all tests that only look. */
const plain = made();

const HEAD_ROW = 4;

/** The rows of the table on a sheet by the titles of its columns. */
function rowsOf(sheets: readonly Sheet[], name: string): readonly Readonly<Record<string, Cell>>[] {
  const sheet = sheets.find((each) => each.name === name);
  const [, from, to] = /^A(\d+):[A-Z]+(\d+)$/.exec(sheet?.table?.children[0]?.attributes.ref ?? "") ?? [];
  if (sheet === undefined || Number(from) !== HEAD_ROW) throw new Error(`no table on ${name}`);
  const columns = Array.from({length: 40}, (_, index) => columnLetters(index + 1));
  const titles = columns.map((column) => String(sheet.cells[`${column}${HEAD_ROW}`]?.value ?? ""));
  return Array.from({length: Number(to) - HEAD_ROW}, (_, index) =>
    Object.fromEntries(
      columns.flatMap((column, at) => {
        const cell = sheet.cells[`${column}${HEAD_ROW + 1 + index}`];
        return cell === undefined ? [] : [[titles[at] ?? "", cell] as const];
      }),
    ),
  );
}

const log3 = (value: number): number => Math.log(value) / Math.log(3);

describe("the workbook for analysts", () => {
  it("has sheets per method, per edition and per pair of editions, behind the cover", async () => {
    const {sheets} = await plain;
    expect(sheets.map(({name}) => name)).toEqual([
      "Voorblad",
      "Inhoud",
      "Uitleg",
      "Controle",
      "Methoden",
      "Gewichten m1",
      "Schaal m1",
      "Gewichten m2",
      "Schaal m2",
      "Letters 2019",
      "Kans 2019",
      "Plaatsen 2019",
      "Belangen 2019",
      "Letters 2023",
      "Kans 2023",
      "Plaatsen 2023",
      "Belangen 2023",
      "Diagram 2019",
      "Diagram 2023",
      "Koppeling 2019-2023",
      "Naast elkaar 2019-2023",
      "Oorzaken 2019-2023",
    ]);
  });

  it("says on every sheet how secret and how sure it is", async () => {
    const {sheets} = await made({}, "Dep. Vertrouwelijk – Intern exemplaar – niet openbaar.");
    for (const {cells} of sheets) {
      expect(cells.A2?.value).toContain(
        "Dep. Vertrouwelijk – Intern exemplaar – niet openbaar. Status: fictief.",
      );
    }
    expect(sheets[0]?.cells.A1?.value).toBe("VOORBEELD: Analysewerkboek");
  });

  it("looks up the value of a letter and the share of its criterion, beside the cell it came from", async () => {
    const {rowsOf: rows} = await plain;
    const row = rows("Letters 2019")[1] ?? {};
    expect(row["Cel van de afzender (verwachte letter)"]?.value).toBe("aanleveringen/2019/letters.csv › D3");
    expect(
      [row["Laag [invoer]"], row["Verwacht [invoer]"], row["Hoog [invoer]"]].map((cell) => cell?.value),
    ).toEqual(["A", "B", "C"]);
    expect(row["Waarde verwacht"]).toMatchObject({
      value: 1 / 27,
      formula: `IF($K6=1,SUMPRODUCT(--('Schaal m1'!$A$5:$A$15="impact"),--('Schaal m1'!$B$5:$B$15=$G6),'Schaal m1'!$E$5:$E$15),"")`,
    });
    expect(row["Aandeel in het geheel"]).toMatchObject({
      value: 1 / 3,
      formula: "SUMPRODUCT(--('Gewichten m1'!$A$5:$A$7=$C6),'Gewichten m1'!$H$5:$H$7)",
    });
    expect(rows("Schaal m1")[2]?.Waarde).toMatchObject({
      value: 1 / 27,
      formula: "IF($D7=0,0,'Methoden'!$C$5^($D7-5))",
    });
  });

  it("adds the weighted values and takes the logarithm: D-E, A-B-C and X give 5 + log3((1 + 1/27 + 0) / 3)", async () => {
    const {rowsOf: rows} = await plain;
    const [fire = {}] = rows("Plaatsen 2019");
    expect(fire["Som S verwacht"]?.value).toBeCloseTo((1 + 1 / 27) / 3, 14);
    expect(fire["Som S verwacht"]?.formula).toBe(
      "IF(AND($C5>0,$C5+1E-9>='Methoden'!$E$5),SUMPRODUCT(--('Letters 2019'!$A$5:$A$10=$A5),'Letters 2019'!$K$5:$K$10,'Letters 2019'!$L$5:$L$10,'Letters 2019'!$N$5:$N$10)/$C5,\"\")",
    );
    expect(fire["Plaats impact verwacht"]?.value).toBeCloseTo(5 + log3((1 + 1 / 27) / 3), 12);
    expect(fire["Plaats impact verwacht"]?.formula).toBe(
      `IF($E5="","",IF($E5>0,5+LOG($E5,'Methoden'!$C$5),"n.v.t."))`,
    );
    expect(fire["Plaats waarschijnlijkheid verwacht"]?.value).toBe(2);
  });

  it("leaves what is not assessed out, says n.v.t. where all is X, and nothing below the minimal coverage", async () => {
    const {rowsOf: rows} = await plain;
    const storm = rows("Plaatsen 2019")[1] ?? {};
    expect(storm.Dekking?.value).toBeCloseTo(2 / 3, 12);
    expect(storm["Plaats impact verwacht"]?.value).toBe("n.v.t.");
    const later = rows("Plaatsen 2023")[1] ?? {};
    expect(later.Dekking?.value).toBeCloseTo(1 / 4, 12);
    expect([later["Som S verwacht"]?.value, later["Plaats impact verwacht"]?.value]).toEqual(["", ""]);
    const notSent = rows("Letters 2023")[7] ?? {};
    expect(notSent["Cel van de afzender (verwachte letter)"]?.value).toBe("geen rij in een aanlevering");
    expect([notSent["Laag [invoer]"], notSent["Telt mee (1 = ja)"]?.value]).toEqual([undefined, 0]);
  });

  it("holds the program's own figure as the result of every formula for a place, a sum and a coverage", async () => {
    const {dataset, rowsOf: rows} = await plain;
    const {scores} = score(dataset);
    const tables = ["2019", "2023"].flatMap((edition) => [
      ...rows(`Plaatsen ${edition}`).map((row) => ({edition, interest: null, row})),
      ...rows(`Belangen ${edition}`).map((row) => ({edition, interest: row.Belang?.value ?? "", row})),
    ]);
    expect(tables).toHaveLength(12);
    for (const {edition, interest, row} of tables) {
      const own = scores.find(
        (item) =>
          item.edition === edition &&
          item.risk === row.Risico?.value &&
          item.axis === "impact" &&
          item.interest === interest,
      );
      const place = own?.band === null ? "" : (own?.band?.expected ?? "n.v.t.");
      expect(row["Plaats impact verwacht"]?.value).toBe(place);
      expect(row["Som S hoog"]?.value).toBe(own?.sums?.high ?? "");
      expect(row.Dekking?.value).toBe(own?.coverage);
    }
  });

  it("puts editions beside each other with a live difference, and causes that are checked to add up to it", async () => {
    const {dataset, rowsOf: rows} = await plain;
    const {changes} = compare(dataset, score(dataset));
    const fire = changes.find(({axis, links}) => axis === "impact" && links[0]?.fromRisk === "brand");
    const [beside = {}] = rows("Naast elkaar 2019-2023");
    expect(beside["Verschil impact"]).toMatchObject({
      value: fire?.difference,
      formula: `IF(AND(ISNUMBER($I5),ISNUMBER($F5)),$I5-$F5,"")`,
    });
    expect(beside["Waarschijnlijkheid toen hoog"]?.value).toBe(4);
    const [impact = {}, likelihood = {}] = rows("Oorzaken 2019-2023");
    expect(impact["Door criteria"]).toMatchObject({value: fire?.causes?.criteria});
    expect(impact["Door criteria"]?.formula).toBeUndefined();
    expect(impact["Som van de oorzaken"]).toMatchObject({formula: `IF(ISNUMBER($F5),SUM($F5:$J5),"")`});
    expect(impact["Som van de oorzaken"]?.value).toBeCloseTo(fire?.difference ?? Number.NaN, 12);
    expect(likelihood.Verschil?.value).toBe(1);
    expect([impact.Controle?.value, likelihood.Controle?.value]).toEqual(["klopt", "klopt"]);
  });

  it("draws the risks that have a place on both axes, with how far their bands reach", async () => {
    const {rowsOf: rows} = await plain;
    const [fire = {}, ...others] = rows("Diagram 2019");
    expect([fire.Risico?.value, others]).toEqual(["brand", []]);
    expect(fire.Waarschijnlijkheid).toMatchObject({
      value: 2,
      formula:
        "IF(SUMPRODUCT(--('Plaatsen 2019'!$A$5:$A$6=$B5),--ISNUMBER('Plaatsen 2019'!$M$5:$M$6))=1,SUMPRODUCT(--('Plaatsen 2019'!$A$5:$A$6=$B5),'Plaatsen 2019'!$M$5:$M$6),NA())",
    });
    expect(
      [fire["Waarschijnlijkheid tot laagste"], fire["Waarschijnlijkheid tot hoogste"]].map(
        (cell) => cell?.value,
      ),
    ).toEqual([1, 2]);
    const [low, expected] = [1 / 3 + 1 / 81, 1 + 1 / 27].map((sum) => log3(sum / 3));
    expect(fire["Impact tot laagste"]?.value).toBeCloseTo((expected ?? 0) - (low ?? 0), 12);
  });

  it("adds the sums of a merged risk by share", async () => {
    const {rowsOf: rows} = await made({
      ...letters("2019", [...ROWS_2019.slice(0, 4), "storm;1.1;C;C;C", "storm;2.1;C;C;C", "storm;2.2;C;C;C"]),
      "strategie/concordantie.csv": [
        "van_editie;van_risico;naar_editie;naar_risico;soort;aandeel;beoordeeld_door;toelichting",
        "2019;brand;2023;brand;samengevoegd;0,75;proef;zelfde",
        "2019;storm;2023;brand;samengevoegd;0,25;proef;zelfde",
      ].join("\n"),
    });
    const [beside = {}, alone = {}] = rows("Naast elkaar 2019-2023");
    const sum = 0.75 * ((1 + 1 / 27) / 3) + 0.25 / 9;
    expect(beside["Impact toen verwacht"]?.value).toBeCloseTo(5 + log3(sum), 12);
    expect(rows("Koppeling 2019-2023").map((row) => row["Aandeel [invoer]"]?.value)).toEqual([
      0.75, 0.25, 1, 1,
    ]);
    expect([alone.Koppeling?.value, alone["Risico nu"]?.value]).toEqual(["zonder koppeling", "Storm"]);
  });

  it("keeps text that looks like a formula text", async () => {
    const {sheets, rowsOf: rows} = await made({
      "strategie/risicos.csv": (SMALL_CYCLE["strategie/risicos.csv"] ?? "").replace(
        "2019;brand;Brand",
        "2019;brand;=1+1",
      ),
    });
    expect(rows("Letters 2019")[0]?.Titel).toMatchObject({value: "=1+1"});
    const computed = sheets.flatMap(({cells}) => Object.values(cells).flatMap(({formula}) => formula ?? []));
    expect(computed.filter((formula) => formula.includes("1+1"))).toEqual([]);
    expect(computed.length).toBeGreaterThan(200);
  });
});
