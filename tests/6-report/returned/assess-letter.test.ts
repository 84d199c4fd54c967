import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {renderDocx} from "../../../pipeline/6-report/docx/render-docx.ts";
import {adoptLetter, reasonsNotToAdopt} from "../../../pipeline/6-report/index.ts";
import {renderPdf} from "../../../pipeline/6-report/pdf/render-pdf.ts";
import type {Inline, ReportDocument} from "../../../pipeline/core/document.ts";
import {between, inserted, run, type Spot, withText} from "../../support/edit-letter.ts";
import {saidOf} from "../../support/letter-edits.ts";
import {assessSent, SENT, sentLetter} from "../../support/sent-letter.ts";
import {theme} from "../pdf/sample-theme.ts";

/** The letter with `old` replaced in a paragraph. */
async function edited(number: number, old: string, now: string): Promise<Uint8Array> {
  const sent = await sentLetter();
  const {letter} = await assessSent(sent);
  const text = letter.paragraphs.find((item) => item.part === "alinea" && item.number === number)?.text ?? "";
  const spot: Spot = {part: "alinea", number, at: text.indexOf(old)};
  if (spot.at < 0) throw new Error(`${old} is not in paragraph ${number}`);
  return withText(sent, spot, old.length, now);
}

const said = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await assessSent(bytes)).findings.filter(({code}) => code !== "brief/tekst").map(saidOf);

describe("a letter that was not edited", () => {
  it.each([
    ["as it was sent", sentLetter],
    [
      "saved by LibreOffice",
      async () => new Uint8Array(readFileSync("tests/fixtures/docx/brief-libreoffice.docx")),
    ],
    ["as its own PDF", () => renderPdf(SENT, theme)],
  ])("%s gives no finding", async (_, bytes) => {
    const {assessment, findings} = await assessSent(await bytes());
    expect(findings).toEqual([]);
    expect(assessment.judgements.map(({verdict}) => verdict)).not.toContain("niet te herleiden");
    expect(assessment.judgements.map(({binding}) => binding)).toContain("proef.gelijk");
  });
});

describe("a figure is judged by where it stands, not by whether it exists", () => {
  it.each([
    ["another value", 11, "33", "34", ["brief/afwijking: 34 (was 33)"]],
    ["a value that is right elsewhere", 11, "33", "25", ["brief/afwijking: 25 (was 33)"]],
    [
      "two that changed places",
      11,
      "3, lager bij 5",
      "5, lager bij 3",
      ["brief/afwijking: 5 (was 3)", "brief/afwijking: 3 (was 5)"],
    ],
    [
      "words that changed places around them",
      11,
      "hoger bij 3, lager bij 5",
      "lager bij 3, hoger bij 5",
      ["brief/afwijking: 3 (was 5)", "brief/afwijking: 5 (was 3)"],
    ],
    ["a number in letters", 11, "zes", "acht", ["brief/afwijking: acht (was zes)"]],
    ["the same number in digits", 11, "zes", "6", []],
    ["other words around a right figure", 11, "De proef telde", "Wij telden in de proef", []],
    ["a date", 9, "4 mei 2023", "5 mei 2023", ["brief/afwijking: 5 mei 2023 (was 4 mei 2023)"]],
    ["the same date written otherwise", 9, "4 mei 2023", "4-5-2023", []],
    [
      "a ministry",
      9,
      "Voorbeelden en Proeven",
      "Proefnemingen",
      ["brief/afwijking: Minister van Proefnemingen (was Minister van Voorbeelden en Proeven)"],
    ],
    ["a name from the data", 11, "Overstroming", "Storm", ["brief/afwijking: Storm (was Overstroming)"]],
    [
      "the title of an attachment",
      14,
      "Cijfers bij de proef",
      "Alle cijfers",
      ["brief/afwijking: Alle cijfers (was Cijfers bij de proef)"],
    ],
    [
      "a new sentence with a figure",
      12,
      "Bij deze",
      "Er zijn 88 brieven. Bij deze",
      ["brief/niet-te-herleiden: 88"],
    ],
    [
      "a new sentence with a ministry that is known",
      12,
      "Bij deze",
      "De Minister van Voorbeelden leest mee. Bij deze",
      [],
    ],
  ])("%s", async (_, number, old, now, expected) => {
    expect(await said(await edited(number, old, now))).toEqual(expected);
  });

  it("a sentence that went, came, moved or changed is told with what stood there", async () => {
    const moved = await edited(11, "De hoogste impact heeft Overstroming.", "");
    const {assessment} = await assessSent(
      withText(moved, {part: "alinea", number: 13, at: 0}, 0, "De hoogste impact heeft Overstroming. "),
    );
    expect(assessment.changes).toMatchObject([
      {kind: "moved", place: {part: "alinea", number: 13}, after: "De hoogste impact heeft Overstroming."},
    ]);
    const gone = await assessSent(await edited(11, "De hoogste impact heeft Overstroming.", ""));
    expect(gone.assessment.changes).toMatchObject([
      {
        kind: "removed",
        place: null,
        where: "Het beeld",
        before: "De hoogste impact heeft Overstroming.",
        after: "",
      },
    ]);
  });
});

describe("the text of a letter that came back becomes the letter", () => {
  it("is the letter itself when nothing was changed", async () => {
    const returned = await assessSent(await sentLetter());
    expect(reasonsNotToAdopt(returned)).toEqual([]);
    expect(await renderPdf(adoptLetter(SENT, returned), theme)).toEqual(await renderPdf(SENT, theme));
  });

  it("keeps what its figures are bound to when the words around them changed", async () => {
    const returned = await assessSent(await edited(11, "De proef telde", "Wij telden in de proef"));
    expect(reasonsNotToAdopt(returned)).toEqual([]);
    const {blocks} = adoptLetter(SENT, returned);
    expect(blocks[2]).toMatchObject({
      kind: "paragraph",
      content: [
        {kind: "text", text: "Wij telden in de proef "},
        {kind: "fact", name: "proef.risicos", text: "33", status: "fictief"},
        {kind: "text", text: " risico’s over "},
        {kind: "fact", name: "proef.belangen", text: "zes"},
        ...Array.from({length: 9}, () => ({})),
      ],
    });
  });

  it("keeps bold, italics, links, notes and what counts", async () => {
    const words = (text: string): Inline => ({kind: "text", text});
    const rich: ReportDocument = {
      ...SENT,
      blocks: [
        ...SENT.blocks,
        {
          kind: "paragraph",
          content: [
            words("Wat "),
            {kind: "strong", content: [words("vet")]},
            words(" is, "),
            {kind: "emphasis", content: [words("schuin"), {kind: "note", content: [words("Uitleg.")]}]},
            words(" of "),
            {kind: "strong", content: [{kind: "emphasis", content: [words("allebei")]}]},
            words(", staat "),
            {
              kind: "link",
              href: "https://voorbeeld.invalid/proef",
              content: [words("op "), {kind: "strong", content: [words("de site")]}],
            },
            words("."),
          ],
        },
        {
          kind: "list",
          ordered: true,
          items: ["Eerst dit.", "Dan dat."].map((text) => [{kind: "paragraph", content: [words(text)]}]),
        },
      ],
    };
    const returned = await assessSent(await renderDocx(rich, theme), {sent: rich});
    expect(reasonsNotToAdopt(returned)).toEqual([]);
    const {blocks} = adoptLetter(rich, returned);
    const [sentence, list] = blocks.slice(-2);
    expect(sentence).toEqual({
      kind: "paragraph",
      content: [
        words("Wat "),
        {kind: "strong", content: [words("vet")]},
        words(" is, "),
        {kind: "emphasis", content: [words("schuin")]},
        {kind: "note", content: [words("Uitleg.")]},
        words(" of "),
        {kind: "strong", content: [{kind: "emphasis", content: [words("allebei")]}]},
        words(", staat "),
        {
          kind: "link",
          href: "https://voorbeeld.invalid/proef",
          content: [words("op "), {kind: "strong", content: [words("de site")]}],
        },
        words("."),
      ],
    });
    expect(list).toEqual(rich.blocks.at(-1));
  });

  it.each([
    ["a wrong figure", () => edited(11, "33", "34"), "1 fout"],
    ["an open change", () => edited(11, "33", inserted("33")), "1 fout"],
    ["hidden text", () => edited(11, "33", `33${between(run("x", "<w:vanish/>"))}`), "1 fout"],
    [
      "a picture",
      () => edited(11, "33", `33${between("<w:r><w:drawing><a:blip/></w:drawing></w:r>")}`),
      "geen tekst is",
    ],
    ["another head", () => edited(4, "Uitkomsten", "Gevolgen"), "briefgegevens.csv"],
    ["a PDF", () => renderPdf(SENT, theme), "Word-bestand"],
  ])("not with %s", async (_, bytes, reason) => {
    const returned = await assessSent(await bytes());
    expect(reasonsNotToAdopt(returned).join(" ")).toContain(reason);
  });
});
