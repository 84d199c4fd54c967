import {describe, expect, it} from "vitest";
import {compareRecords} from "../../../pipeline/6-report/redline/compare-records.ts";
import type {DocumentRecord, RecordLine} from "../../../pipeline/core/document-record.ts";

const record = (lines: readonly RecordLine[], name = "brief"): DocumentRecord => ({
  name,
  audience: "kamer",
  title: name,
  status: "vastgesteld",
  classification: "",
  lines,
});
/** A sentence in which `[name=text]` is a figure that is bound to data. */
function sentence(marked: string, where = "Kop"): RecordLine {
  const figures: {text: string; at: number; binding: string}[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const [, binding, said] = /^\[(.*?)=(.*)\]$/.exec(part) ?? [];
    if (binding !== undefined && said !== undefined) figures.push({text: said, at: text.length, binding});
    text += said ?? part;
  }
  return {kind: "zin", where, text, figures};
}
/** A row of a table, cell by cell; what has a figure is bound. */
const row = (texts: Readonly<Record<string, string>>, number = 1, where = "tabel “T”"): RecordLine => ({
  kind: "rij",
  where,
  cells: Object.entries(texts).map(([column, text]) => ({
    column,
    text,
    binding: `risicos[${number}].${column}`,
  })),
});
const told = (was: readonly RecordLine[], is: readonly RecordLine[]): readonly string[] =>
  compareRecords([record(was)], [record(is)]).flatMap(({differences}) =>
    differences.map((item) => `${item.kind} ${item.where}: ${item.was || "–"} → ${item.is || "–"}`),
  );

describe("laying a document beside the one that was sent", () => {
  it("tells nothing of what is the same", () => {
    const lines = [sentence("Er zijn [a=3] risico’s."), row({Titel: "Brand", Impact: "3,4"})];
    expect(compareRecords([record(lines)], [record(lines)])).toEqual([]);
  });

  it("tells the figure and not the sentence when only the figure differs", () => {
    expect(
      told([sentence("Er zijn [a=3] van [b=9] risico’s.")], [sentence("Er zijn [a=4] van [b=9] risico’s.")]),
    ).toEqual(["cijfer Kop › “Er zijn 4 van 9 risico’s.”: 3 → 4"]);
  });

  it("tells the sentence when its words differ", () => {
    expect(told([sentence("Dit is het beeld van nu.")], [sentence("Dit is het beeld van toen.")])).toEqual([
      "zin Kop: Dit is het beeld van nu. → Dit is het beeld van toen.",
    ]);
  });

  it("tells what came and what went", () => {
    const [stays, other] = [sentence("Dit blijft."), sentence("Dat niet, om een andere reden.")];
    expect(told([stays], [other, stays])).toEqual(["zin Kop: – → Dat niet, om een andere reden."]);
    expect(told([stays, other], [stays])).toEqual(["zin Kop: Dat niet, om een andere reden. → –"]);
  });

  it("tells nothing of a sentence or row that only moved", () => {
    const [one, two, three] = [sentence("Een is een."), sentence("Twee is twee."), sentence("Drie is drie.")];
    expect(told([one, two, three], [three, one, two])).toEqual([]);
    const [brand, storm] = [row({Titel: "Brand", Impact: "3,4"}), row({Titel: "Storm", Impact: "2,1"}, 2)];
    expect(told([brand, storm], [storm, brand])).toEqual([]);
  });

  it("follows a row by what it is about, and tells each cell of it", () => {
    const was = [
      row({Nr: "1", Titel: "Brand", Impact: "3,4"}),
      row({Nr: "2", Titel: "Storm", Impact: "3,2"}, 2),
    ];
    const is = [
      row({Nr: "1", Titel: "Storm", Impact: "3,9"}),
      row({Nr: "2", Titel: "Brand", Impact: "3,4"}, 2),
    ];
    expect(told(was, is)).toEqual([
      "cijfer tabel “T” › rij “Storm” › kolom Nr: 2 → 1",
      "cijfer tabel “T” › rij “Storm” › kolom Impact: 3,2 → 3,9",
      "cijfer tabel “T” › rij “Brand” › kolom Nr: 1 → 2",
    ]);
  });

  it("tells a row that came, a row that went and a table with other columns", () => {
    const brand = row({Titel: "Brand", Impact: "3,4"});
    expect(told([brand], [brand, row({Titel: "Storm", Impact: "1,0"}, 2)])).toEqual([
      "rij tabel “T” › rij “Storm”: – → Titel: Storm; Impact: 1,0",
    ]);
    expect(told([brand, row({Titel: "Storm", Impact: "1,0"}, 2)], [brand])).toEqual([
      "rij tabel “T” › rij “Storm”: Titel: Storm; Impact: 1,0 → –",
    ]);
    expect(told([brand], [row({Titel: "Brand", Impact: "3,4", Kans: "D"})])).toEqual([
      "tabel tabel “T”: kolommen: Titel, Impact → kolommen: Titel, Impact, Kans",
    ]);
  });

  it("tells of a chart the rows that differ, and not what was written from them as well", () => {
    const where = "figuur “F”";
    const chart = (text: string): RecordLine => ({kind: "grafiek", where, text, figures: []});
    const was = [
      chart("Brand 3,4"),
      row({Code: "brand", Titel: "Brand", Laag: "3,0", Impact: "3,4"}, 1, where),
    ];
    const is = [
      chart("Brand 3,9"),
      row({Code: "brand", Titel: "Brand", Laag: "3,0", Impact: "3,9"}, 1, where),
    ];
    expect(told(was, is)).toEqual(["grafiek figuur “F” › rij “Brand”: Impact: 3,4 → Impact: 3,9"]);
    expect(told([chart("Brand 3,4")], [chart("Brand 3,9")])).toEqual([
      "grafiek figuur “F”: Brand 3,4 → Brand 3,9",
    ]);
  });

  it("tells an attachment with another number by its name alone", () => {
    const [found] = compareRecords(
      [{...record([], "tk-bijlage-3-beeld"), title: "Beeld"}],
      [{...record([], "tk-bijlage-4-beeld"), title: "Beeld"}],
    );
    expect(found?.document).toBe("tk-bijlage-4-beeld");
    expect(found?.differences.map(({where, was, is}) => [where, was, is])).toEqual([
      ["bestandsnaam", "tk-bijlage-3-beeld", "tk-bijlage-4-beeld"],
    ]);
  });

  it("tells documents that came and went as a whole", () => {
    const found = compareRecords([record([], "oud")], [record([], "nieuw")]);
    expect(
      found.map(({document, differences}) => [document, differences[0]?.was, differences[0]?.is]),
    ).toEqual([
      ["nieuw", "", "nieuw"],
      ["oud", "oud", ""],
    ]);
  });
});
