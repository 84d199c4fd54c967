import {describe, expect, test} from "vitest";
import {renderPdf} from "../../../pipeline/6-report/pdf/render-pdf.ts";
import type {ReportDocument} from "../../../pipeline/core/document.ts";
import type {Theme} from "../../../pipeline/core/theme.ts";
import {type PlacedText, type ReadPage, readPdf} from "./read-pdf.ts";
import {letter, memo, paragraph} from "./sample-documents.ts";
import {theme} from "./sample-theme.ts";

const MM = 72 / 25.4;
/** What pdf.js calls the foot of a line lies a little below its base line. */
const read = async (document: ReportDocument, style: Theme = theme) =>
  readPdf(await renderPdf(document, style));
const named = (page: ReadPage | undefined, words: string): PlacedText => {
  const item = page?.items.find(({text}) => text.trim().startsWith(words));
  if (item === undefined) throw new Error(`“${words}” is not on the page`);
  return item;
};
const left = (item: PlacedText): number => item.left / MM;
/** From the top of the page to the base line, in millimetres. */
const down = (page: ReadPage | undefined, words: string): number =>
  ((page?.height ?? 0) - named(page, words).bottom) / MM;
/** From the top of a line of running text to its base line: 9,5 points on 13. */
const BASE = 3.6;

describe("the places of a letter", () => {
  test("are those of the house style", async () => {
    const [first] = (await read(letter)).pages;
    expect(left(named(first, "Aan de Voorzitter"))).toBeCloseTo(21.2, 1);
    expect(left(named(first, "Contactpersoon"))).toBeCloseTo(164, 1);
    expect(left(named(first, "12 september"))).toBeCloseTo(35.3, 1);
    expect(down(first, "> Retouradres")).toBeGreaterThan(50.1);
    expect(down(first, "> Retouradres")).toBeLessThan(54);
    expect(Math.abs(down(first, "Datum") - 94.2 - BASE)).toBeLessThan(0.7);
    expect(Math.abs(down(first, "Betreft") - 99.4 - BASE)).toBeLessThan(0.7);
    expect(down(first, "Betreft") - down(first, "Datum")).toBeCloseTo(5.2, 1);
    expect(Math.abs(down(first, "Pagina") - 286.4)).toBeLessThan(4);
  });

  test("let the text start at its line, or below a subject of several lines", async () => {
    const short =
      letter.letter === null ? null : {...letter.letter, subject: "Kort", salutation: "Geachte voorzitter,"};
    const decided: ReportDocument = {...letter, status: "vastgesteld", letter: short};
    const [first] = (await read(decided)).pages;
    expect(Math.abs(down(first, "Geachte") - 113.6 - BASE)).toBeLessThan(0.7);
    const long = short === null ? null : {...short, subject: "Een onderwerp met veel woorden ".repeat(10)};
    const [pushed] = (await read({...decided, letter: long})).pages;
    expect(down(pushed, "Geachte")).toBeGreaterThan(120);
  });

  test("move with the house style, labels too", async () => {
    const style: Theme = {
      ...theme,
      letter: {
        ...theme.letter,
        textLeft: 30,
        date: 100,
        subject: 106,
        labels: {date: "Dag", subject: "Waar het over gaat"},
      },
    };
    const [first] = (await read(letter, style)).pages;
    expect(left(named(first, "Aan de Voorzitter"))).toBeCloseTo(30, 1);
    expect(down(first, "Dag")).toBeGreaterThan(100);
    expect(down(first, "Waar het over gaat") - down(first, "Dag")).toBeCloseTo(6, 1);
    expect(first?.text).not.toContain("Betreft");
  });

  test("let a long addressee push date and subject down", async () => {
    const addressee = Array.from({length: 12}, (_, index) => `Regel ${index + 1}`);
    const head = letter.letter === null ? null : {...letter.letter, addressee};
    const [first] = (await read({...letter, letter: head})).pages;
    expect(down(first, "Datum")).toBeGreaterThan(down(first, "Regel 12") + 4);
  });
});

describe("a decision note", () => {
  test("opens with addressee, kind and title, and has its column at the right", async () => {
    const pdf = await read(memo);
    const [first] = pdf.pages;
    const order = [
      "Minister van Voorbeelden",
      "nota",
      "Intern exemplaar",
      "VOORBEELD – Aanbieding",
      "1. Aanleiding",
    ];
    const heights = order.map((words) => down(first, words));
    expect(heights.slice(1)).toEqual([...heights.slice(1)].sort((a, b) => a - b));
    expect(left(named(first, "nota"))).toBeCloseTo(21.2, 0);
    for (const label of ["Van", "Datum", "Ons kenmerk"])
      expect(left(named(first, label))).toBeCloseTo(164, 1);
    expect(pdf.title).toBe("VOORBEELD – Aanbieding van het risicobeeld bij de Veiligheidsstrategie");
  });

  test("repeats date, reference and page on every later page, and nothing else of the column", async () => {
    const {pages} = await read(memo);
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.slice(1).entries()) {
      const column = page.items.filter((item) => left(item) > 150 && item.text.trim() !== "");
      expect(column.map(({text}) => text.trim()).join(" ")).toBe(
        `Datum 12 september 2023 Ons kenmerk 4500000 Pagina ${index + 2} van ${pages.length}`,
      );
    }
  });

  test("says on every page that it is for inside, and the public one does not", async () => {
    for (const page of (await read(memo)).pages)
      expect(page.text).toContain("Intern exemplaar – niet openbaar");
    const decided = await read({...memo, notice: "", status: "vastgesteld"});
    expect(decided.text).not.toMatch(/Intern|VOORBEELD|CONCEPT/);
  });

  test("has the reference among its properties once it is known", async () => {
    const source = Buffer.from(await renderPdf(memo, theme)).toString("latin1");
    expect(source).toContain("4500000");
  });

  test("is printed when its head is empty", async () => {
    const empty = {addressee: [], date: "", reference: [], repeated: []};
    expect((await read({...memo, memo: empty, blocks: [paragraph("Tekst.")]})).text).toContain("Tekst.");
  });
});
