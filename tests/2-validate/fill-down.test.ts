import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {fillDown} from "../../pipeline/2-validate/deliveries/fill-down.ts";
import {formatPlace} from "../../pipeline/core/place.ts";
import {SOUND} from "../support/mistakes.ts";
import {readCycle} from "../support/small-cycle.ts";

const FOLDER = "aanleveringen/2023";
const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/${name.split(".").at(-1)}/${name}`, import.meta.url));

describe("a form in which each risk is merged over the rows of its criteria", () => {
  const {[`${FOLDER}/letters.csv`]: _, ...others} = SOUND;

  it.each(["samengevoegd-openpyxl.xlsx", "samengevoegd-libreoffice.xlsx", "samengevoegd.ods"])(
    "is read as anybody sees it, with a remark for each risk: %s",
    async (name) => {
      const {value, findings} = await readCycle({
        ...others,
        [`${FOLDER}/register.csv`]: (SOUND[`${FOLDER}/register.csv`] ?? "").replace("letters.csv", name),
        [`${FOLDER}/${name}`]: fixture(name),
      });
      const sent = value.assessments.filter(({edition}) => edition === "2023");
      const codes = ["waarschijnlijkheid", "1.1", "2.1", "2.2", "2.3"];
      expect(sent.map(({risk, criterion, grades}) => [risk, criterion, grades?.expected])).toEqual(
        ["brand", "storm"].flatMap((risk) => codes.map((criterion) => [risk, criterion, "B"])),
      );
      expect(findings.map(({code, place}) => `${code} @ ${formatPlace(place)}`)).toEqual([
        `blad/samengevoegde-sleutel @ ${FOLDER}/${name} › Beoordelingen!A3`,
        `blad/samengevoegde-sleutel @ ${FOLDER}/${name} › Beoordelingen!A8`,
      ]);
    },
  );
});

/** The cells of a sheet by address; the header in row 1 has `risico` in A, `criterium` in B and `laag` in C. */
function filled(
  texts: readonly (readonly string[])[],
  merges: readonly string[],
  key = ["risico", "criterium"],
  also = "openbaar",
) {
  const cells = texts.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text === ""
        ? []
        : [
            {
              row: at + 2,
              column: column + 1,
              value: {kind: "text", text},
              formula: false,
              format: null,
            } as const,
          ],
    ),
  );
  const sheet = {name: null, hidden: false, cells, hiddenRows: [], hiddenColumns: [], merges};
  const columns = new Map([
    ["risico", 1],
    ["criterium", 2],
    ["laag", 3],
  ]);
  const {sheet: after, areas} = fillDown(sheet, {row: 1, columns, findings: []}, {key, also});
  const shown = [...after.cells].map(
    ({row, column, value}) => `${"ABC"[column - 1]}${row} ${"text" in value && value.text}`,
  );
  return {areas, added: shown.length - cells.length, first: shown.filter((text) => text.startsWith("A"))};
}

it("closes every row of a merged cell that says who may see them, also where rows have the same key", () => {
  const rows = [
    ["brand", "1.1", "nee"],
    ["brand", "1.1", ""],
    ["", "", ""],
    ["storm", "2.1", ""],
  ];
  // The column `laag` stands for `openbaar` here.
  expect(filled(rows, ["C2:C5"], ["risico", "criterium"], "laag")).toMatchObject({areas: [], added: 2});
});

describe("a merged key", () => {
  const rows = [
    ["brand", "1.1", "A"],
    ["", "2.1", "B"],
    ["", "", ""],
    ["", "2.2", "C"],
  ];

  it("stands in each of its rows in which something stands, and makes no row of its own", () => {
    expect(filled(rows, ["A2:A1048576"])).toEqual({
      areas: ["A2:A1048576"],
      added: 2,
      first: ["A2 brand", "A3 brand", "A5 brand"],
    });
  });

  it.each<[string, readonly (readonly string[])[], readonly string[], readonly string[]]>([
    ["over two columns", rows, ["A2:B3"], ["risico", "criterium"]],
    [
      "of a column that is no key",
      [
        ["brand", "1.1", "A"],
        ["storm", "2.1", ""],
      ],
      ["C2:C3"],
      ["risico", "criterium"],
    ],
    [
      "over a value of its own",
      [
        ["brand", "1.1", "A"],
        ["storm", "2.1", "B"],
      ],
      ["A2:A3"],
      ["risico", "criterium"],
    ],
    [
      "that is empty",
      [
        ["", "1.1", "A"],
        ["", "2.1", "B"],
      ],
      ["A2:A3"],
      ["risico", "criterium"],
    ],
    [
      "of rows that nothing else tells apart",
      [
        ["brand", "1.1", "A"],
        ["", "1.1", "B"],
      ],
      ["A2:A3"],
      ["risico", "criterium"],
    ],
    [
      "that is the whole key",
      [
        ["brand", "", "A"],
        ["", "", "B"],
      ],
      ["A2:A3"],
      ["risico"],
    ],
    ["of the header", rows, ["A1:A2"], ["risico", "criterium"]],
  ])("%s is left as it is", (_, texts, merges, key) => {
    expect(filled(texts, merges, [...key])).toMatchObject({areas: [], added: 0});
  });

  it("takes no longer for a hundred thousand areas over the whole sheet", () => {
    const start = performance.now();
    filled(rows, Array(100_000).fill("A2:A1048576"));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
