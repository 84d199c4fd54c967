import type {Block, Chart, Inline, ReportDocument} from "../../../pipeline/core/document.ts";
import type {Column, Row} from "../../../pipeline/core/views.ts";

export const text = (words: string): Inline => ({kind: "text", text: words});
export const note = (words: string): Inline => ({kind: "note", content: [text(words)]});
export const heading = (level: 1 | 2 | 3 | 4, words: string): Block => ({
  kind: "heading",
  level,
  content: [text(words)],
});
export const paragraph = (...content: readonly (string | Inline)[]): Block => ({
  kind: "paragraph",
  content: content.map((part) => (typeof part === "string" ? text(part) : part)),
});

const FILLER = [
  "De analyse beschrijft per veiligheidsvraagstuk welke nationale veiligheidsbelangen kunnen worden geraakt en hoe groot de gevolgen zijn als het zich voordoet.",
  "De beoordelingen zijn gegeven met letters van A tot en met E, met een ondergrens en een bovengrens, zodat zichtbaar blijft hoe zeker de deskundigen van hun oordeel zijn.",
  "Waar een beoordeling ontbreekt telt zij niet mee in de weging; de dekking laat zien welk deel van het gewicht wel is beoordeeld.",
  "De informatiebeveiligingsmaatregelen en de crisisbeheersingsorganisatie worden afzonderlijk gevolgd in de voortgangsrapportage.",
  "Een verschuiving wordt alleen genoemd als zij groter is dan de bandbreedte van beide edities samen.",
];

/** Sentences of running text; `count` of them, starting at another one for each `seed`. */
export const filler = (seed: number, count: number): string =>
  Array.from({length: count}, (_, index) => FILLER[(seed + index) % FILLER.length]).join(" ");

export const chart: Chart = {
  name: "posities",
  title: "Impact per thema",
  description: "Staafdiagram: cyberdreigingen staan op 4,1, polarisatie op 3,6 en klimaat op 3,2.",
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="300" viewBox="0 0 640 300" font-family="Source Sans 3, sans-serif" font-size="14">
  <text x="8" y="24" font-weight="bold" font-size="16">Impact per thema</text>
  <text x="8" y="84">Cyberdreigingen</text><rect x="180" y="64" width="369" height="30" fill="#1f4e79"/><text x="560" y="84">4,1</text>
  <text x="8" y="144">Polarisatie</text><rect x="180" y="124" width="324" height="30" fill="#4f84ad"/><text x="515" y="144">3,6</text>
  <text x="8" y="204">Klimaat &amp; natuur</text><rect x="180" y="184" width="288" height="30" fill="#8fb2cf"/><text x="479" y="204">3,2</text>
  <line x1="180" y1="44" x2="180" y2="240" stroke="#1a1a1a"/><text x="180" y="262" text-anchor="middle">0</text><text x="630" y="262" text-anchor="end">5</text>
  <rect x="1" y="1" width="638" height="298" fill="none" stroke="#b8c0c8"/>
</svg>`,
  widthPx: 640,
  heightPx: 300,
  status: "fictief",
};

const wideColumns: readonly Column[] = [
  {name: "code", title: "Code", type: "string", format: "tekst"},
  {name: "risico", title: "Risico", type: "string", format: "tekst"},
  {name: "vraagstuk", title: "Veiligheidsvraagstuk", type: "string", format: "tekst"},
  {name: "laag", title: "Laag", type: "number", format: "positie"},
  {name: "verwacht", title: "Verwacht", type: "number", format: "positie"},
  {name: "hoog", title: "Hoog", type: "number", format: "positie"},
  {name: "verschil", title: "Verschil met 2019", type: "number", format: "verschil"},
  {name: "dekking", title: "Dekking", type: "number", format: "percentage"},
  {name: "status", title: "Status", type: "string", format: "tekst"},
];

const RISKS = [
  "Verstoring van de elektriciteitsvoorziening",
  "Arbeidsmarkt",
  "Overstroming van de kust",
  "Desinformatiecampagne rond verkiezingen",
  "Infectieziekte met pandemisch potentieel",
  "Cyberaanval op drinkwatervoorzieningsinstallaties",
];
const ISSUES = [
  "Verstoring vitale infrastructuur",
  "Ongewenste inmenging en beïnvloeding",
  "Klimaat- en natuurrampen",
  "Cyberdreigingen",
];

const wideRows = (count: number): readonly Row[] =>
  Array.from({length: count}, (_, index) => ({
    code: `R-${String(index + 1).padStart(2, "0")}`,
    risico: RISKS[index % RISKS.length] ?? "",
    vraagstuk: ISSUES[index % ISSUES.length] ?? "",
    laag: 1 + (index % 7) / 3,
    verwacht: 2 + (index % 5) / 4,
    hoog: 3 + (index % 4) / 3,
    verschil: index % 9 === 4 ? null : (index % 11) / 5 - 1,
    dekking: 0.6 + (index % 5) / 12.5,
    status: "fictief",
  }));

export const wideTable: Block = {
  kind: "table",
  caption: "Positie op de impactas, per risico",
  columns: wideColumns,
  rows: wideRows(60),
  status: "fictief",
};

export const smallTable: Block = {
  kind: "table",
  caption: "Aantal risico’s per klasse",
  columns: [
    {name: "klasse", title: "Klasse", type: "string", format: "tekst"},
    {name: "aantal", title: "Aantal", type: "integer", format: "aantal"},
    {name: "aandeel", title: "Aandeel", type: "number", format: "percentage"},
    {name: "peildatum", title: "Peildatum", type: "date", format: "datum"},
  ],
  rows: [
    {klasse: "catastrofaal (E)", aantal: 2, aandeel: 0.08, peildatum: "2023-09-12"},
    {klasse: "zeer ernstig (D)", aantal: 1204, aandeel: 0.31, peildatum: "2023-09-12"},
    {klasse: "ernstig (C)", aantal: null, aandeel: 0.61, peildatum: null},
  ],
  status: "concept",
};

/** Cells with so much text that the paper has to be turned. */
export const measuresTable: Block = {
  kind: "table",
  caption: "Maatregelen met toelichting en verantwoordelijke organisatie",
  columns: [
    "Maatregel",
    "Doel",
    "Verantwoordelijke organisatie",
    "Toelichting",
    "Afhankelijkheden",
    "Voortgang",
  ].map((title, index) => ({
    name: `k${index}`,
    title,
    type: "string",
    format: "tekst",
  })),
  rows: Array.from({length: 14}, (_, index) => ({
    k0: `Maatregel ${index + 1}: versterken van de ${index % 2 ? "weerbaarheidsverhogingsprogramma’s" : "informatiepositie"} in de regio`,
    k1: "Een weerbare samenleving die ontwrichting kan opvangen",
    k2: "Ministerie van Voorbeelden en de veiligheidsregio’s",
    k3: filler(index, 2),
    k4: "Afhankelijk van besluitvorming over financiering en van de wijziging van de Voorbeeldwet",
    k5: index % 3 === 0 ? "Op schema" : "Vertraagd; herplanning in het najaar",
  })),
  status: "fictief",
};

const nestedList: Block = {
  kind: "list",
  ordered: false,
  items: [
    [
      paragraph(
        "Versterken van de ",
        {kind: "strong", content: [text("crisisbeheersingsorganisatie")]},
        ", in drie stappen:",
      ),
      {
        kind: "list",
        ordered: true,
        items: [
          [
            paragraph(
              "De taken van de veiligheidsregio’s vastleggen in ",
              {kind: "link", href: "https://www.example.nl/wet", content: [text("de wet")]},
              ".",
            ),
          ],
          [
            paragraph("Oefenen met vitale aanbieders:"),
            {
              kind: "list",
              ordered: false,
              items: [[paragraph("elektriciteit en gas;")], [paragraph("drinkwater en telecommunicatie.")]],
            },
          ],
          [paragraph("Evalueren: ", filler(2, 2))],
        ],
      },
    ],
    [
      paragraph(
        "Samenwerken met het ",
        {kind: "emphasis", content: [text("Analistennetwerk Nationale Veiligheid")]},
        ".",
        note("Zie Kamerstuk 30 821, nr. 81."),
      ),
    ],
    [paragraph(filler(3, 2))],
  ],
};

function chapter(number: number): readonly Block[] {
  return [
    heading(1, `Hoofdstuk ${number} over veiligheidsvraagstukken`),
    paragraph(filler(number, 4), note(`Eerste noot van hoofdstuk ${number}: ${filler(number, 1)}`)),
    heading(2, "Aanleiding en werkwijze"),
    paragraph(filler(number + 1, 5)),
    paragraph(
      "De impact is ",
      {kind: "fact", name: "impact", text: "3,4", status: "fictief"},
      " op een schaal van 1 tot 5.",
      note("De schaal loopt van A (1) tot en met E (5)."),
      " ",
      filler(number, 3),
    ),
    heading(3, "Methode"),
    paragraph(filler(number + 2, 6)),
    heading(2, "Uitkomsten"),
    paragraph(filler(number + 3, 5)),
  ];
}

export const report: ReportDocument = {
  name: "tk-bijlage-1-risicobeeld",
  audience: "kamer",
  title: "Risicobeeld nationale veiligheid & weerbaarheid",
  subtitle: "Bijlage 1 bij de aanbiedingsbrief over de Veiligheidsstrategie",
  dossier: "30821",
  organisation: "Ministerie van Voorbeelden",
  date: "12 september 2023",
  status: "fictief",
  faults: 0,
  letter: null,
  notice: "",
  memo: null,
  blocks: [
    ...chapter(1),
    nestedList,
    {kind: "figure", chart, caption: "Impact per thema, verwachte positie"},
    paragraph(filler(0, 5)),
    ...chapter(2),
    heading(2, "Alle risico’s"),
    wideTable,
    ...chapter(3),
    smallTable,
    paragraph(filler(1, 4)),
    {kind: "figure", chart, caption: "Impact per thema, nogmaals"},
    heading(2, "Maatregelen"),
    measuresTable,
    ...chapter(4),
    {kind: "page-break"},
    ...chapter(5),
    heading(3, "Kanttekening"),
    heading(4, "Een kop van het vierde niveau"),
    paragraph(filler(2, 3), note("De laatste noot.")),
  ],
};

export const letter: ReportDocument = {
  name: "aanbiedingsbrief",
  audience: "kamer",
  title: "Aanbiedingsbrief Veiligheidsstrategie",
  subtitle: "",
  dossier: "30821",
  organisation: "Ministerie van Voorbeelden",
  date: "12 september 2023",
  status: "fictief",
  faults: 0,
  notice: "",
  memo: null,
  letter: {
    returnAddress: "> Retouradres Postbus 00000 0000 AA  Den Haag",
    addressee: [
      "Aan de Voorzitter van de Tweede Kamer",
      "der Staten-Generaal",
      "Postbus 20018",
      "2500 EA  Den Haag",
    ],
    date: "12 september 2023",
    subject:
      "Aanbieding van het risicobeeld en de voortgang van de maatregelen uit de Veiligheidsstrategie voor het Koninkrijk",
    reference: [
      {
        label: "Ministerie van Voorbeelden",
        lines: ["Directie Nationale Veiligheid", "Voorbeeldstraat 1", "0000 AA  Den Haag"],
      },
      {label: "Contactpersoon", lines: ["[naam]"]},
      {label: "Ons kenmerk", lines: ["[kenmerk volgt]"]},
      {label: "Uw kenmerk", lines: []},
      {label: "Bijlage(n)", lines: ["4"]},
      {
        label: "",
        lines: [
          "Bij beantwoording de datum en ons kenmerk vermelden. Wilt u slechts één zaak in uw brief behandelen.",
        ],
      },
    ],
    salutation: "Geachte voorzitter,",
    signatories: [
      {office: "De Minister van Voorbeelden en Veiligheid", name: "[naam bewindspersoon]"},
      {office: "De Minister van Buitenlandse Voorbeelden", name: "[naam bewindspersoon]"},
    ],
  },
  blocks: [
    paragraph(
      "Met deze brief bied ik uw Kamer het risicobeeld aan, met de voortgang van de maatregelen.",
      note("Raadpleegbaar via www.tweedekamer.nl."),
    ),
    paragraph(filler(0, 4)),
    heading(1, "Uitkomsten"),
    paragraph(filler(1, 4)),
    smallTable,
    paragraph(filler(2, 4), note("Zie bijlage 1, hoofdstuk 2.")),
    heading(1, "Voortgang van de maatregelen"),
    paragraph(filler(3, 4)),
    {kind: "list", ordered: false, items: [[paragraph(filler(0, 1))], [paragraph(filler(2, 1))]]},
    heading(1, "Vervolg"),
    paragraph(filler(3, 3)),
  ],
};

export const memo: ReportDocument = {
  name: "beslisnota-intern",
  audience: "intern",
  title: "Aanbieding van het risicobeeld bij de Veiligheidsstrategie",
  subtitle: "",
  organisation: "Ministerie van Voorbeelden",
  date: "12 september 2023",
  status: "fictief",
  faults: 0,
  dossier: null,
  notice: "Intern exemplaar – niet openbaar",
  letter: null,
  memo: {
    addressee: ["Minister van Voorbeelden", "Minister van Buitenlandse Voorbeelden"],
    date: "12 september 2023",
    reference: [
      {label: "Van", lines: ["[naam]"]},
      {label: "Datum", lines: ["12 september 2023"]},
      {label: "Ons kenmerk", lines: ["4500000"]},
    ],
    repeated: [
      {label: "Datum", lines: ["12 september 2023"]},
      {label: "Ons kenmerk", lines: ["4500000"]},
    ],
  },
  blocks: [
    heading(2, "1. Aanleiding"),
    {kind: "list", ordered: false, items: [[paragraph(filler(0, 3))], [paragraph(filler(1, 3))]]},
    heading(2, "2. Geadviseerd besluit"),
    paragraph(filler(2, 4), note("Een noot.")),
    heading(2, "4. Toelichting"),
    heading(3, "4.4 Krachtenveld"),
    heading(4, "Koninkrijk en overheid"),
    {
      kind: "list",
      ordered: false,
      items: Array.from({length: 14}, (_, index) => [paragraph(filler(index, 3))]),
    },
    smallTable,
  ],
};
