import {expect, it} from "vitest";
import {letterOrigins} from "../../../pipeline/6-report/origin/letter-origins.ts";
import {writeOrigins} from "../../../pipeline/6-report/origin/write-origins.ts";
import type {LetterHead, ReportDocument} from "../../../pipeline/core/document.ts";
import type {Explain} from "../../../pipeline/core/origin.ts";
import {compose, DATA} from "../compose/support.ts";

const HEAD: LetterHead = {
  returnAddress: "Postbus 1",
  addressee: [],
  date: "",
  subject: "",
  reference: [{label: "Bijlage(n)", lines: ["6"]}],
  salutation: "",
  signatories: [],
};

const letter: ReportDocument = {
  name: "brief",
  audience: "kamer",
  title: "",
  subtitle: "",
  organisation: "",
  notice: "",
  dossier: null,
  date: "",
  status: "vastgesteld",
  faults: 0,
  letter: HEAD,
  memo: null,
  blocks: compose(
    'Er zijn {% feit "drie" vorm="woord" /%} risico’s, zoals {% feit "naam" /%}.{% noot %}{% verwijzing "brief-2019" /%}.{% /noot %}',
  ),
};

const explain: Explain = (binding) => ({
  what: binding.kind === "fact" ? binding.name : binding.kind,
  formula: "geteld",
  inputs: [
    {label: "", place: {file: "a.xlsx", sheet: "Blad", cell: "D2"}},
    {label: "", place: {file: "a.xlsx", sheet: "Blad", cell: "D9"}},
    {label: "", place: {file: "b.csv"}},
  ],
  status: "concept",
});

it("a letter’s figures stand in a table with their sentence and source: also one in letters and the number of attachments, and no names or references", () => {
  expect(letterOrigins([letter], DATA, explain).rows).toEqual([
    {
      nummer: "H1",
      getal: "6",
      plaats: "briefhoofd, Bijlage(n)",
      wat: "bijlagen.aantal",
      hoe: "geteld",
      invoer: 2,
      bron: "a.xlsx › Blad: 2 cellen, van D2 tot en met D9; b.csv",
      status: "concept",
    },
    expect.objectContaining({nummer: "H2", getal: "drie", wat: "drie"}),
  ]);
  expect(letterOrigins([{...letter, letter: null}], DATA, explain).rows).toEqual([]);
});

it("the list for inside has a row for each text with digits, with the classification of what was read", () => {
  const figures = [
    {text: "3,4", where: "tabel", binding: {kind: "fact", name: "drie"} as const},
    {text: "drie", where: "zin", binding: {kind: "fact", name: "drie"} as const},
  ];
  const [made] = writeOrigins([{name: "brief", figures, explain}], "Dep. Vertrouwelijk");
  expect(made?.path).toBe("intern/herkomst.csv");
  expect(new TextDecoder().decode(made?.bytes).trim().split("\r\n").slice(1)).toEqual([
    'brief;3,4;tabel;drie;geteld;"a.xlsx › Blad: 2 cellen, van D2 tot en met D9; b.csv";concept;Dep. Vertrouwelijk',
  ]);
});
