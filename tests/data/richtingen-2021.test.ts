import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";

type Row = Readonly<Record<"risico" | "richting" | "toelichting" | "bron", string>>;

/** What the midterm letter of 8 March 2021 itself says goes up, down or stays level; nothing else may be entered. */
const SAID: readonly {
  readonly subject: string;
  readonly direction: string;
  readonly paragraph: number;
  readonly sentence: string;
}[] = [
  {
    subject: "geheel",
    direction: "toename",
    paragraph: 7,
    sentence: "De dreigingen zijn groter, complexer en veelomvattender dan voorheen.",
  },
  {
    subject: "polarisatie-en-sociale-cohesie",
    direction: "toename",
    paragraph: 7,
    sentence:
      "Maar ook de katalyserende werking van COVID-19 op al sluimerend maatschappelijk ongenoegen is een dreigende tendens die het kabinet signaleert.",
  },
];

const file = new URL("../../data/aanleveringen/2021/anv-richting-2021.csv", import.meta.url);
const rows = parse<Row>(readFileSync(file, "utf8"), {columns: true, delimiter: ";"});

describe("the directions of the midterm review of 2021", () => {
  it("are exactly those for which the letter has a sentence", () => {
    expect(rows.map((row) => row.risico).sort()).toEqual(SAID.map((said) => said.subject).sort());
  });

  it.each(SAID)("gives $subject as $direction because of: $sentence", ({subject, direction, paragraph}) => {
    const row = rows.find((candidate) => candidate.risico === subject);
    expect(row?.richting).toBe(direction);
    expect(row?.bron).toBe(`Kamerbrief midterm review NVS 2019, alinea ${paragraph}`);
  });

  it("are explained in our own words and not in those of the letter", () => {
    for (const row of rows) {
      expect(row.toelichting).not.toBe("");
      for (const said of SAID) expect(row.toelichting).not.toContain(said.sentence.replace(/\.$/, ""));
    }
  });
});
