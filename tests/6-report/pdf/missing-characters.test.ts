import {expect, test} from "vitest";
import {buildDefinition} from "../../../pipeline/6-report/pdf/build-definition.ts";
import {missingCharacters} from "../../../pipeline/6-report/pdf/missing-characters.ts";
import {renderPdf} from "../../../pipeline/6-report/pdf/render-pdf.ts";
import type {ReportDocument} from "../../../pipeline/core/document.ts";
import type {Finding} from "../../../pipeline/core/findings.ts";
import {readPdf} from "./read-pdf.ts";
import {chart, letter, note, paragraph, report, smallTable, text} from "./sample-documents.ts";
import {theme} from "./sample-theme.ts";

const TEMPLATE = "rapporten/risicobeeld.md";

const missingIn = (document: ReportDocument): readonly Finding[] =>
  missingCharacters(buildDefinition(document, theme), TEMPLATE, theme);

const seen = (document: ReportDocument): readonly string[] =>
  missingIn(document).map(({details}) => ("seen" in details ? String(details.seen) : ""));

test("the characters that officials use are all there", () => {
  const blocks = [paragraph("é ë ï ü € ≥ ≤ − × – — … “ ” ‘ ’ « » • ½ ° § → ₂ ĳ À Š ğ")];
  expect(missingIn({...report, blocks})).toEqual([]);
  expect(missingIn(letter)).toEqual([]);
});

test("a character that the font lacks is named once for each line, with its number and the font", () => {
  const blocks = [
    {...paragraph("漢 en nog eens 漢"), line: 12},
    {...paragraph({kind: "strong", content: [text("漢")]}), line: 14},
  ];
  expect(missingIn({...report, blocks})).toEqual([
    {
      code: "tekst/teken",
      place: {file: TEMPLATE, line: 14},
      sender: null,
      isPublic: true,
      details: {seen: "漢 (U+6F22)", font: "Source Sans 3 vet"},
    },
    {
      code: "tekst/teken",
      place: {file: TEMPLATE, line: 12},
      sender: null,
      isPublic: true,
      details: {seen: "漢 (U+6F22)", font: "Source Sans 3"},
    },
  ]);
});

test("a character in a note, a list or a drawing is found at the line of what holds it", () => {
  const drawn = {...chart, svg: chart.svg.replace("Polarisatie", "丙")};
  const blocks = [
    {...paragraph("a", note("乙")), line: 7},
    {kind: "list", ordered: false, items: [[{...paragraph("丁"), line: 10}]], line: 9} as const,
    {kind: "figure", chart: drawn, caption: "Figuur", line: 20} as const,
  ];
  const places = missingIn({...report, title: "甲", blocks}).map(({place, details}) => [
    place.line,
    "seen" in details ? String(details.seen)[0] : "",
  ]);
  expect(places).toEqual(
    expect.arrayContaining([
      [7, "乙"],
      [10, "丁"],
      [20, "丙"],
      [undefined, "甲"],
    ]),
  );
});

test("characters are sought in titles, notes, cells, captions and charts", () => {
  const table = {
    ...smallTable,
    rows: [{klasse: "丁", aantal: 1, aandeel: 1, peildatum: null}],
  } as typeof smallTable;
  const drawn = {...chart, svg: chart.svg.replace("Polarisatie", "&#x4e19;")};
  const blocks = [paragraph("a", note("乙")), table, {kind: "figure", chart: drawn, caption: "戊"} as const];
  expect(seen({...report, title: "甲", blocks})).toEqual([
    "丁 (U+4E01)",
    "丙 (U+4E19)",
    "乙 (U+4E59)",
    "戊 (U+620A)",
    "甲 (U+7532)",
    "甲 (U+7532)",
  ]);
});

test("characters are sought in every part of a letter", () => {
  const head = {
    ...letter.letter,
    returnAddress: "甲",
    addressee: ["乙"],
    date: "1 mei",
    subject: "丙",
    reference: [{label: "丁", lines: ["戊"]}],
    salutation: "己",
    signatories: [{office: "庚", name: "辛"}],
  };
  expect(seen({...letter, letter: head}).join("")).toMatch(
    /^(?=.*甲)(?=.*乙)(?=.*丙)(?=.*丁)(?=.*戊)(?=.*己)(?=.*庚)(?=.*辛)/,
  );
});

test("a document with such characters is printed all the same", async () => {
  const pdf = await readPdf(await renderPdf({...report, blocks: [paragraph("voor 漢😀 na")]}, theme));
  expect(pdf.text).toContain("voor");
  expect(pdf.text).toContain("na");
});
