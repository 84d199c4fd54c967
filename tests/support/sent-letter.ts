import {readReturned} from "../../pipeline/1-ingest/index.ts";
import {renderDocx} from "../../pipeline/6-report/docx/render-docx.ts";
import type {Assessment, Drawn, DrawnLabel} from "../../pipeline/6-report/index.ts";
import {
  assessLetter,
  expectedLines,
  recordDocument,
  returnedFindings,
} from "../../pipeline/6-report/index.ts";
import {renderPdf} from "../../pipeline/6-report/pdf/render-pdf.ts";
import type {Block, Chart, Inline, ReportDocument} from "../../pipeline/core/document.ts";
import type {Finding} from "../../pipeline/core/findings.ts";
import type {ReturnedLetter} from "../../pipeline/core/returned-letter.ts";
import type {View} from "../../pipeline/core/views.ts";
import {theme} from "../6-report/pdf/sample-theme.ts";

const text = (words: string): Inline => ({kind: "text", text: words});
const fact = (name: string, words: string): Inline => ({kind: "fact", name, text: words, status: "fictief"});
const paragraph = (...content: readonly Inline[]): Block => ({kind: "paragraph", content});

/** A short letter about invented figures. `tests/fixtures/docx/brief-libreoffice.docx` is this letter opened and saved by LibreOffice 7.4. */
export const SENT: ReportDocument = {
  name: "aanbiedingsbrief",
  audience: "kamer",
  title: "Brief over de proef",
  subtitle: "",
  dossier: "30821",
  organisation: "Ministerie van Voorbeelden",
  date: "12 september 2023",
  status: "fictief",
  faults: 0,
  notice: "",
  memo: null,
  letter: {
    returnAddress: "> Retouradres Postbus 00000 0000 AA Den Haag",
    addressee: ["Aan de Voorzitter van de Tweede Kamer", "der Staten-Generaal"],
    date: "12 september 2023",
    subject: "Uitkomsten van de proef",
    reference: [
      {label: "Ons kenmerk", lines: ["[kenmerk]"]},
      {label: "Bijlage(n)", lines: ["2"]},
    ],
    salutation: "Geachte voorzitter,",
    signatories: [{office: "De Minister van Voorbeelden", name: "[naam]"}],
  },
  blocks: [
    paragraph(
      text("Met deze brief bied ik uw Kamer de uitkomsten van de proef van "),
      fact("proef.datum", "4 mei 2023"),
      text(" aan."),
      {kind: "note", content: [fact("proef.stuk", "Kamerstukken II 2022/23, 30821, nr. 178"), text(".")]},
      text(" De Minister van Voorbeelden en Proeven deed mee."),
    ),
    {kind: "heading", level: 1, content: [text("Het beeld")]},
    paragraph(
      text("De proef telde "),
      fact("proef.risicos", "33"),
      text(" risico’s over "),
      fact("proef.belangen", "zes"),
      text(" belangen. De impact is hoger bij "),
      fact("proef.hoger", "3"),
      text(", lager bij "),
      fact("proef.lager", "5"),
      text(" en gelijk bij "),
      fact("proef.gelijk", "25"),
      text(". De hoogste impact heeft "),
      fact("proef.hoogste", "Overstroming"),
      text("."),
    ),
    paragraph(text("Bij deze brief horen twee stukken:")),
    {
      kind: "list",
      ordered: false,
      items: [
        [paragraph(fact("bijlagen[1].titel", "Beeld van de proef"))],
        [paragraph(fact("bijlagen[2].titel", "Cijfers bij de proef"))],
      ],
    },
  ],
};

const RISKS: View = {
  name: "risicos",
  about: "Alle risico’s van de proef",
  columns: [
    {name: "titel", title: "Risico", type: "string", format: "tekst"},
    {name: "impact", title: "Impact", type: "number", format: "positie"},
    {name: "kans", title: "Kans", type: "number", format: "positie"},
  ],
  rows: [
    {titel: "Overstroming", impact: 4.2, kans: 2.1, status: "fictief"},
    {titel: "Natuurbrand", impact: 3.1, kans: 3.6, status: "fictief"},
    {titel: "Uitval van vitale processen", impact: 2.4, kans: 2.1, status: "fictief"},
  ],
};

const label = (place: number, words: string): string =>
  `<text x="10" y="${place}" font-family="Source Sans 3" font-size="12" fill="#1a1a1a">${words}</text>`;

/** A drawing with these labels. */
export const chartOf = (...labels: readonly string[]): Chart => ({
  name: "diagram",
  title: "Impact per risico",
  description: "Staafdiagram van 3 risico’s. Hoogste impact: Overstroming, 4,2.",
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="90" viewBox="0 0 200 90">${labels.map((words, index) => label(20 * (index + 1), words)).join("")}</svg>`,
  widthPx: 200,
  heightPx: 90,
  status: "fictief",
});

/** The same letter with a table and a figure. The files `brief-tabel-libreoffice` are this letter opened and saved by LibreOffice 7.4. */
export const TABLED: ReportDocument = {
  ...SENT,
  blocks: [
    ...SENT.blocks,
    {
      kind: "table",
      caption: "Risico’s van de proef",
      columns: RISKS.columns,
      rows: RISKS.rows,
      bound: RISKS.rows.map((_, index) =>
        Object.fromEntries(
          RISKS.columns.map(({name}) => [
            name,
            {kind: "cell", view: RISKS.name, column: name, rows: [index + 1]},
          ]),
        ),
      ),
      status: "fictief",
    },
    {kind: "figure", chart: chartOf("Overstroming", "4,2"), caption: "Impact per risico"},
    paragraph(text("Tabel en figuur zeggen hetzelfde.")),
  ],
};

const DRAWN: Drawn = new Map([["diagram", RISKS]]);

const NAMES = {
  ministries: new Set(["voorbeelden", "voorbeelden en proeven"]),
  titles: ["Beeld van de proef", "Cijfers bij de proef"],
};

let written: Promise<Uint8Array> | undefined;

/** The letter as a Word file. */
export const sentLetter = (): Promise<Uint8Array> => {
  written ??= renderDocx(SENT, theme);
  return written;
};

/** What is found in a Word file or PDF of the letter that came back; `sent` is another letter than this one. */
export async function assessSent(
  bytes: Uint8Array,
  {isOutdated = false, sent = SENT} = {},
): Promise<{
  readonly letter: ReturnedLetter;
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
}> {
  const {value: letter, refusal} = await readReturned(bytes);
  if (letter === null) throw new Error(refusal.text);
  const record = recordDocument(sent, DRAWN, "");
  const labels = letter.paragraphs.some(({part}) => part === "figuur") ? await labelsOf(sent) : null;
  const expected = expectedLines(record, sent, {layout: theme.letter, labels});
  const assessment = assessLetter(letter, expected, NAMES);
  return {letter, assessment, findings: returnedFindings("brief.docx", assessment, isOutdated)};
}

async function labelsOf(sent: ReportDocument): Promise<readonly DrawnLabel[]> {
  const {value} = await readReturned(await renderPdf(sent, theme));
  return (value?.paragraphs ?? []).flatMap(({part, number, text: said}) =>
    part === "figuur" ? [{figure: number, text: said}] : [],
  );
}
