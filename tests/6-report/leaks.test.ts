import {describe, expect, test} from "vitest";
import {leaks} from "../../pipeline/6-report/leaks.ts";
import {viewOf} from "../../pipeline/core/catalogue.ts";
import type {Block, ReportDocument} from "../../pipeline/core/document.ts";
import type {MemoField} from "../../pipeline/core/memo-fields.ts";
import type {Views} from "../../pipeline/core/views.ts";
import {heading, letter, memo, note, paragraph, text} from "./pdf/sample-documents.ts";

const field = (name: string, value: string, isPublic = false): MemoField => ({
  edition: "2023",
  field: name,
  value,
  isPublic,
  place: {file: "besluitvorming/2023.csv"},
});
const NOTHING: Views = {views: new Map(), facts: new Map(), references: new Map()};
const document = (...blocks: readonly Block[]): ReportDocument => ({
  ...memo,
  name: "beslisnota",
  audience: "kamer",
  notice: "",
  memo: null,
  blocks,
});
const found = (fields: readonly MemoField[], ...blocks: readonly Block[]) =>
  leaks(fields, [document(...blocks)], NOTHING);
const AUTHOR = field("behandeld_door", "mr. A.B. van der Kluis");

describe("a value that is not public", () => {
  test.each([
    ["a sentence", paragraph("Gemaakt door mr. A.B. van der Kluis, jurist.")],
    ["other capitals and spaces", paragraph("MR.  A.B. van\u00a0der KLUIS")],
    ["pieces of a sentence", paragraph("mr. A.B. ", {kind: "strong", content: [text("van der Kluis")]})],
    ["a heading", heading(2, "Nota van mr. A.B. van der Kluis")],
    ["a note", paragraph("Zie daar.", note("Navraag bij mr. A.B. van der Kluis."))],
    ["an item of a list", {kind: "list", ordered: false, items: [[paragraph("mr. A.B. van der Kluis")]]}],
    [
      "the address of a link",
      paragraph({kind: "link", href: "mailto:mr. A.B. van der Kluis", content: [text("mail")]}),
    ],
    [
      "a cell of a table",
      {
        kind: "table",
        caption: "Wie",
        columns: [{name: "wie", title: "Wie", type: "string", format: "tekst"}],
        rows: [{wie: "mr. A.B. van der Kluis"}],
        status: "concept",
      },
    ],
  ] satisfies readonly (readonly [string, Block])[])("is found in %s, and not repeated", (_, block) => {
    const findings = found([AUTHOR], block);
    expect(findings).toMatchObject([
      {code: "tekst/lek", isPublic: false, details: {field: "behandeld_door"}},
    ]);
    expect(JSON.stringify(findings)).not.toContain("Kluis");
  });

  test("is found at the line of the template, where that is known", () => {
    const [leak] = found([AUTHOR], {...paragraph("mr. A.B. van der Kluis"), line: 12});
    expect(leak?.place).toEqual({file: "rapporten/beslisnota.md", line: 12});
  });

  test("is found in titles and in heads of letters", () => {
    expect(
      leaks([AUTHOR], [{...document(), title: "Nota van mr. A.B. van der Kluis"}], NOTHING),
    ).toHaveLength(1);
    const reference = [{label: "Contactpersoon", lines: ["mr. A.B. van der Kluis"]}];
    const head = letter.letter === null ? null : {...letter.letter, reference};
    expect(leaks([AUTHOR], [{...letter, letter: head}], NOTHING)).toHaveLength(1);
  });

  test("is found in what workbooks and open data are made from", () => {
    const view = viewOf("doelen", [
      {id: "1", titel: "Doel van mr. A.B. van der Kluis", status: "vastgesteld"},
    ]);
    const views: Views = {views: new Map([[view.name, view]]), facts: new Map(), references: new Map()};
    expect(leaks([AUTHOR], [], views)).toMatchObject([{details: {where: "de openbare weergave doelen"}}]);
  });

  test("that is a number to call is found however it is spaced", () => {
    const phone = field("telefoon", "070 - 123 45 67 89");
    expect(found([phone], paragraph("Bel 070-123456789."))).toHaveLength(1);
    expect(found([phone], paragraph("Bel 070-123456788."))).toEqual([]);
  });

  test.each([
    ["is public", field("kenmerk", "1234567", true), "Kenmerk 1234567"],
    ["still has to be filled in", field("van", "[naam van de directeur]"), "[naam van de directeur]"],
    ["is a date", field("deadline", "31 maart 2023"), "Op 31 maart 2023"],
    ["is the addressee", field("aan", "Minister van Proeven"), "De Minister van Proeven"],
    ["is only initials", field("paraaf", "AB"), "AB"],
    ["is only part of a word", field("afdeling", "Weer"), "Weerbaarheid"],
  ])("is no leak when it %s", (_, item, said) => {
    expect(found([item], paragraph(said))).toEqual([]);
  });
});
