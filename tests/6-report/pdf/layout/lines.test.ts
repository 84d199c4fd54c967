import {describe, expect, test} from "vitest";
import type {Content} from "../../../../pipeline/6-report/pdf/content.ts";
import {hyphenPoints} from "../../../../pipeline/6-report/pdf/layout/hyphenate.ts";
import {addressPieces} from "../../../../pipeline/6-report/pdf/layout/web-address.ts";
import {filler} from "../sample-documents.ts";
import {printed} from "./print-nodes.ts";

const withoutSpace = (words: string): string => words.replace(/\s/g, "");
const parts = (word: string): string => {
  const points = [0, ...hyphenPoints(word), word.length];
  return points
    .slice(1)
    .map((point, index) => word.slice(points[index], point))
    .join("-");
};

describe("a Dutch word", () => {
  test.each([
    ["veiligheidsvraagstuk", "vei-lig-heids-vraag-stuk"],
    ["(maatregelen),", "(maat-re-ge-len),"],
    ["programma’s", "pro-gramma’s"],
    ["Verstoring", "Ver-sto-ring"],
  ])("%s may be divided as %s", (word, expected) => {
    expect(parts(word)).toBe(expected);
  });

  test.each(["tafel", "NCTV", "AIVD-rapport", "R-2023", "2019", "e-mail", "iPhone"])(
    "%s stays whole",
    (word) => {
      expect(parts(word)).toBe(word);
    },
  );

  test("is not divided where its spelling would change", () => {
    expect(parts("coördinatie")).not.toContain("-ö");
    expect(parts("geïnteresseerd")).not.toContain("-ï");
    expect(parts("beïnvloeding")).toMatch(/^beïn-/);
  });

  test("keeps two letters before a hyphen and three after it", () => {
    for (const word of filler(0, 5).split(/[^\p{L}]+/u)) {
      const points = hyphenPoints(word);
      expect(Math.min(9, ...points)).toBeGreaterThanOrEqual(2);
      expect(word.length - Math.max(0, ...points)).toBeGreaterThanOrEqual(3 * Math.min(1, points.length));
    }
  });
});

describe("a web address", () => {
  test("may end a line after a slash and before a query, never after its scheme", () => {
    expect(addressPieces("https://www.example.nl/a-b/c.html?d=1&e=2#f.", () => false)).toEqual([
      "https://www.example.nl/",
      "a-b/",
      "c.html",
      "?d=1",
      "&e=2",
      "#f.",
    ]);
  });

  test("falls apart further where a piece is too wide", () => {
    expect(addressPieces("https://x.nl/een-twee", (piece) => piece.length > 20)).toEqual([
      "https://x.nl/",
      "een-twee",
    ]);
    expect(addressPieces("https://x.nl/een-twee_drie.pdf", (piece) => piece.length > 16)).toEqual([
      "https://x.nl/",
      "een-",
      "twee_",
      "drie.",
      "pdf",
    ]);
  });
});

describe("running text", () => {
  const text = (words: string, more: Partial<Content> = {}): Content => ({
    text: words,
    hyphenation: "running",
    ...more,
  });
  const lines = async (node: Content): Promise<readonly string[]> =>
    (await printed([node])).pdf.pages.flatMap((page) => page.items.map((item) => item.text.trim()));

  test("is divided where a line would stay empty, and read as if it were not", async () => {
    const words = filler(0, 5);
    const {pdf, problems} = await printed([{columns: [{...text(words), width: 160}]}]);
    expect(problems).toEqual([]);
    // pdf.js leaves soft hyphens out, so a word goes on after the end of a line.
    expect(withoutSpace(pdf.text)).toContain(withoutSpace(words));
    const whole = new Set(words.split(" "));
    const own = pdf.pages.flatMap(({items}) => items.map((item) => item.text.trim()));
    const ends = own
      .filter((line) => line !== "" && withoutSpace(words).includes(withoutSpace(line)))
      .map((line) => !whole.has(line.split(" ").at(-1) ?? ""));
    expect(ends.filter(Boolean).length).toBeGreaterThan(3);
    for (let line = 2; line < ends.length; line++)
      expect(ends.slice(line - 2, line + 1), `lines up to ${line}`).not.toEqual([true, true, true]);
  });

  test("is not divided in a heading, a link or the last word of a paragraph", async () => {
    const word = "informatiebeveiligingsmaatregelen";
    const long = `een ${word} `.repeat(6).trim();
    const span = {kind: "link", href: "https://x.nl", description: "x"} as const;
    const whole = async (node: Content): Promise<number> =>
      (await lines({columns: [{...node, width: 250}]})).join(" ").split(word).length - 1;
    expect(await whole(text(long))).toBeLessThan(6);
    expect(await whole({text: long, headlineLevel: 2})).toBe(6);
    expect(await whole(text("", {text: [{text: long, span}]}))).toBe(6);
    expect(await whole(text(`een twee ${word}`))).toBe(1);
  });

  test("never ends a line with a hyphen inside an address", async () => {
    const address = `https://www.example.nl/${"dossier-nationale-veiligheid/".repeat(8)}`;
    const found = await lines({columns: [{...text(`Zie ${address} en meer.`), width: 200}]});
    expect(found.some((line) => line.includes("dossier-nationale-veiligheid/"))).toBe(true);
    expect(found.filter((line) => /[-\u00ad]$/.test(line))).toEqual([]);
  });

  test("has two lines at least on either side of a page", async () => {
    for (let above = 30; above < 42; above++) {
      const list: Content = {ul: [text(filler(0, 3)), text(filler(1, 3)), text(filler(2, 3))]};
      const {pdf} = await printed([
        ...Array.from({length: above}, (_, index) => ({text: `Regel ${index}`})),
        text(filler(0, 4)),
        list,
        text(filler(0, 120)),
      ]);
      for (const page of pdf.pages.slice(1)) {
        const own = page.lines.filter((line) => !/Pagina|Risicobeeld/.test(line));
        expect(own.length).toBeGreaterThan(1);
        expect(
          own
            .slice(0, 1)
            .filter(
              (line) => /^[a-z].*\.$/.test(line) && !/[a-z]\. [A-Z]/.test(line) && own[1]?.startsWith("•"),
            ),
        ).toEqual([]);
      }
    }
  });
});
