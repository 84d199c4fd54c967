import {ingest, READ_HERE, READ_LIMITS, workerReader} from "../../pipeline/1-ingest/index.ts";
import {checkCharts} from "../../pipeline/2-validate/charts/check-charts.ts";
import {score} from "../../pipeline/3-score/index.ts";
import {checkDecidedList, orderTests} from "../../pipeline/4-compare/index.ts";
import {leaks} from "../../pipeline/6-report/leaks.ts";
import {buildDefinition} from "../../pipeline/6-report/pdf/build-definition.ts";
import {missingCharacters} from "../../pipeline/6-report/pdf/missing-characters.ts";
import {undescribedFigures} from "../../pipeline/6-report/pdf/undescribed-figures.ts";
import {wideTables} from "../../pipeline/6-report/pdf/wide-tables.ts";
import {printDocument} from "../../pipeline/6-report/print-document.ts";
import {closedLeaks} from "../../pipeline/6-report/secrets/closed-leaks.ts";
import {freeze, publish} from "../../pipeline/7-publish/index.ts";
import type {ReportDocument} from "../../pipeline/core/document.ts";
import type {Finding, FindingCode} from "../../pipeline/core/findings.ts";
import {readLastSent} from "../../pipeline/sent-set.ts";
import {check} from "../2-validate/templates/support.ts";
import {chart, letter, memo, paragraph} from "../6-report/pdf/sample-documents.ts";
import {theme} from "../6-report/pdf/sample-theme.ts";
import {between, inserted, run, withRemark, withText} from "./edit-letter.ts";
import type {Example, Shown} from "./example.ts";
import {memoryEffects} from "./memory-effects.ts";
import {type DataCode, SOUND} from "./mistakes.ts";
import {posted, savedAt} from "./posted.ts";
import {rawWorkbook, sheetXml} from "./raw-workbook.ts";
import {requestFor} from "./request.ts";
import {assessSent, sentLetter} from "./sent-letter.ts";
import {type DataFiles, letters, readCycle} from "./small-cycle.ts";

/** Codes about what is no table of data: templates, charts, texts that are made, and files as they come in. */
export type OtherCode = Exclude<FindingCode, DataCode>;

/** An example of which what is shown is also what is checked. */
const shownIs = (
  shown: Shown,
  found: readonly string[],
  look: (text: string) => readonly Finding[] | Promise<readonly Finding[]>,
): Example => ({shown, found, findings: async (which) => look(shown[which])});

/** A line below the head of a template, which takes five. */
const inTemplate = (code: OtherCode, shown: Shown): Example =>
  shownIs(
    shown,
    [`${code} @ rapporten/voorbeeld.md › regel 6`],
    (text) => check(`---\ntitel: Risicobeeld\ndoelgroep: kamer\nsoort: rapport\n---\n${text}`).findings,
  );

/** Brand graver than storm on every criterion. */
const GRAVER = ["1.1", "2.1", "2.2", "2.3"].flatMap((criterion) => [
  `brand;${criterion};E;E;E`,
  `storm;${criterion};A;A;A`,
]);

const COLUMNS = new Map([["risicos", ["titel", "impact"]]]);
const OWN = '{"kamerklaar": {"titel": "Impact", "weergave": "risicos"},\n "mark": "bar",\n';

/** The last line of a chart file. */
const inChart = (code: OtherCode, shown: Shown): Example =>
  shownIs(
    shown,
    [`${code} @ grafieken/proef.vl.json › regel 3`],
    (text) => checkCharts([{file: "grafieken/proef.vl.json", text: `${OWN}${text}}`}], COLUMNS).findings,
  );

const TEMPLATE = `rapporten/${memo.name}.md`;
const saying = (text: string): ReportDocument => ({
  ...memo,
  audience: "kamer",
  memo: null,
  blocks: [{...paragraph(text), line: 9}],
});

/** What a public document says at line 9 of its template. */
const inDocument = (
  code: OtherCode,
  shown: Shown,
  look: (document: ReportDocument) => readonly Finding[] | Promise<readonly Finding[]>,
): Example => shownIs(shown, [`${code} @ ${TEMPLATE} › regel 9`], (text) => look(saying(text)));

const AUTHOR = {
  edition: "2023",
  field: "behandeld_door",
  value: "mr. A.B. van der Kluis",
  isPublic: false,
  place: {file: "besluitvorming/2023.csv"},
};
const NOTHING = {views: new Map(), facts: new Map(), references: new Map()};

const CLOSED: DataFiles = {
  ...SOUND,
  "aanleveringen/2023/register.csv": (SOUND["aanleveringen/2023/register.csv"] ?? "").replace(
    ";ja;",
    ";nee;",
  ),
  "aanleveringen/2023/letters.csv": (SOUND["aanleveringen/2023/letters.csv"] ?? "").replace(
    ";;proef",
    ";De sluis bij Kluisdam houdt het geen nacht;proef",
  ),
};

async function closedIn(document: ReportDocument): Promise<readonly Finding[]> {
  const below = Object.entries(CLOSED).map(([path, content]) => [`data/${path}`, content]);
  const folders = {data: "data", templates: "templates"};
  const {value} = await ingest(memoryEffects(Object.fromEntries(below)), folders, () => READ_HERE);
  const {value: dataset} = await readCycle(CLOSED);
  return closedLeaks({inputs: value, dataset}, {documents: [document], files: []});
}

/** A workbook of so many elements that say nothing, read by a worker that gets one second for it. */
async function readInASecond(elements: number): Promise<readonly Finding[]> {
  const reader = workerReader({...READ_LIMITS, seconds: 1, secondsPerMegabyte: 0});
  const sheet = sheetXml(`<row r="1">${"<x/>".repeat(elements)}</row>`);
  const bytes = rawWorkbook({"xl/worksheets/sheet1.xml": sheet}, 1);
  const {findings} = await reader.read(bytes, "aanleveringen/2023/extra.xlsx");
  await reader.close();
  return findings;
}

/** A set of one file that was sent, and reads so now. */
async function afterSending(text: string): Promise<readonly Finding[]> {
  const effects = memoryEffects({});
  const bytes = (said: string) => new TextEncoder().encode(said);
  const record = {inputs: [], versions: {}, seed: 1, options: {definitief: true}};
  await publish([{path: "kamer/brief.txt", bytes: bytes("zo verzonden")}], record, "uit", effects);
  const folders = {data: "data", templates: "sjablonen", output: "uit"};
  const kept = await freeze({folders, sent: "2026-12-04", paper: "", fictitious: false}, effects);
  effects.files.set(`${kept}/uitvoer/kamer/brief.txt`, bytes(text));
  const {value: inputs} = await ingest(effects, folders, () => READ_HERE);
  const {value: dataset} = await readCycle(SOUND);
  const present = {request: requestFor(folders), edition: "2023", inputs, dataset, letterDate: ""};
  return (await readLastSent(present, effects)).findings;
}

const ROWS = "brand;2.3;A;B;C";

/** The figure in “De proef telde 33 risico’s” of the letter that was sent. */
const COUNTED = {part: "alinea", number: 11, at: 15} as const;
const instead = (xml: string) => (sent: Uint8Array) => withText(sent, COUNTED, 2, xml);

/** A letter that came back with something done to its eleventh paragraph, or to the data since; a change of wording is told besides. */
const cameBack = (
  code: OtherCode,
  shown: Shown,
  {apply, alsoText = false}: {readonly apply?: (sent: Uint8Array) => Uint8Array; readonly alsoText?: boolean},
): Example => ({
  shown,
  found:
    apply === undefined
      ? [`${code} @ brief.docx`]
      : [code, ...(alsoText ? ["brief/tekst"] : [])].map((each) => `${each} @ brief.docx › alinea 11`),
  findings: async (which) => {
    const sent = await sentLetter();
    const bytes = which === "bad" && apply !== undefined ? apply(sent) : sent;
    return (await assessSent(bytes, {isOutdated: which === "bad" && apply === undefined})).findings;
  },
});

/** For every code that is not about a table of data an example of it. */
export const OTHER_EXAMPLES: Readonly<Record<OtherCode, Example>> = {
  "bestand/afgebroken": {
    shown: {
      bad: "een werkmap waarvan het lezen langer duurt dan één bestand mag duren",
      good: "dezelfde tabel, zonder wat er verder in de werkmap stond",
    },
    found: ["bestand/afgebroken @ aanleveringen/2023/extra.xlsx"],
    findings: (which) => readInASecond(which === "bad" ? 5_000_000 : 5),
  },
  "verzonden/gewijzigd": {
    shown: {
      bad: "een bestand in data/verzonden/2026-12-04/uitvoer/kamer/ dat later is bewerkt",
      good: "de map zoals npm run vastleggen die maakte",
    },
    found: ["verzonden/gewijzigd @ verzonden/2026-12-04"],
    findings: (which) => afterSending(which === "bad" ? "anders" : "zo verzonden"),
  },
  "sjabloon/onleesbaar": inTemplate("sjabloon/onleesbaar", {
    bad: "Er zijn {% feit risicos.aantal /%}.",
    good: 'Er zijn {% feit "risicos.aantal" /%}.',
  }),
  "sjabloon/onbekend": inTemplate("sjabloon/onbekend", {
    bad: 'Er zijn {% feit "risicos.antal" /%}.',
    good: 'Er zijn {% feit "risicos.aantal" /%}.',
  }),
  "sjabloon/cijfer": inTemplate("sjabloon/cijfer", {
    bad: "Er zijn 25 risico’s.",
    good: 'Er zijn {% feit "risicos.aantal" /%} risico’s.',
  }),
  "sjabloon/kopniveau": inTemplate("sjabloon/kopniveau", {bad: "## Risico’s", good: "# Risico’s"}),
  "sjabloon/moeilijk": shownIs(
    {bad: "Wij monitoren de implementatie.", good: "Wij kijken hoe het gaat."},
    ["sjabloon/moeilijk @ rapporten/voorbeeld.md › regel 7"],
    (text) =>
      check(`---\ntitel: Risicobeeld\ndoelgroep: kamer\nsoort: rapport\ntaal: gewoon\n---\n${text}`).findings,
  ),
  "sjabloon/ontbreekt": inTemplate("sjabloon/ontbreekt", {
    bad: "{% feit /%}",
    good: '{% feit "risicos.aantal" /%}',
  }),
  "grafiek/ongeldig": inChart("grafiek/ongeldig", {
    bad: '"encoding": {"x": {"field": "impact", "type": "getal"}}',
    good: '"encoding": {"x": {"field": "impact", "type": "quantitative"}}',
  }),
  "grafiek/veld": inChart("grafiek/veld", {
    bad: '"encoding": {"x": {"field": "impakt", "type": "quantitative"}}',
    good: '"encoding": {"x": {"field": "impact", "type": "quantitative"}}',
  }),
  "grafiek/beschrijving": {
    shown: {
      bad: "een grafiek waar niets bij staat",
      good: "“Brand heeft de grootste impact.” bij de grafiek",
    },
    found: [`grafiek/beschrijving @ ${TEMPLATE} › regel 9`],
    findings: async (which) => {
      const described = {...chart, description: which === "bad" ? " " : "Brand heeft de grootste impact."};
      const figure = {kind: "figure", chart: described, caption: "Impact", line: 9} as const;
      return undescribedFigures({...memo, blocks: [figure]}, TEMPLATE);
    },
  },
  "tabel/te-breed": {
    shown: {
      bad: "een tabel van twintig kolommen met cijfers in de aanbiedingsbrief",
      good: "dezelfde tabel met vier kolommen",
    },
    found: [`tabel/te-breed @ ${TEMPLATE} › regel 9`],
    findings: async (which) => {
      const columns = Array.from({length: which === "bad" ? 20 : 4}, (_, index) => ({
        name: `kolom_${index}`,
        title: `Kolom ${index}`,
        type: "number" as const,
        format: "positie" as const,
      }));
      const row = Object.fromEntries(columns.map(({name}) => [name, 3.25]));
      const table = {
        kind: "table",
        caption: "Cijfers",
        columns,
        rows: [row],
        status: "vastgesteld",
        line: 9,
      } as const;
      return wideTables(buildDefinition({...letter, blocks: [table]}, theme), TEMPLATE);
    },
  },
  "pdf/toegankelijkheid": shownIs(
    {bad: "De analist schreef 漢.", good: "De analist schreef een Chinees teken."},
    [`pdf/toegankelijkheid @ ${TEMPLATE}`],
    async (text) => (await printDocument(saying(text), TEMPLATE, {theme})).findings,
  ),
  "tekst/teken": inDocument(
    "tekst/teken",
    {bad: "De analist schreef 漢.", good: "De analist schreef een Chinees teken."},
    (document) => missingCharacters(buildDefinition(document, theme), TEMPLATE, theme),
  ),
  "tekst/lek": inDocument(
    "tekst/lek",
    {bad: "De nota is van mr. A.B. van der Kluis.", good: "De nota is van de directie."},
    (document) => leaks([AUTHOR], [document], NOTHING),
  ),
  "tekst/gesloten": inDocument(
    "tekst/gesloten",
    {bad: "De sluis bij Kluisdam houdt het geen nacht.", good: "Niet elke sluis houdt het."},
    closedIn,
  ),
  "brief/afwijking": cameBack(
    "brief/afwijking",
    {bad: "De proef telde 34 risico’s, met de hand veranderd.", good: "De proef telde 33 risico’s."},
    {apply: instead("34"), alsoText: true},
  ),
  "brief/niet-te-herleiden": cameBack(
    "brief/niet-te-herleiden",
    {bad: "De proef telde 33 en soms 77 risico’s.", good: "De proef telde 33 risico’s."},
    {apply: instead("33 en soms 77"), alsoText: true},
  ),
  "brief/tekst": cameBack(
    "brief/tekst",
    {bad: "De proef telde 33 grote risico’s.", good: "De proef telde 33 risico’s."},
    {apply: instead("33 grote")},
  ),
  "brief/bijgehouden": cameBack(
    "brief/bijgehouden",
    {
      bad: "“33” als ingevoegde tekst die niemand heeft geaccepteerd",
      good: "dezelfde brief zonder open wijziging",
    },
    {apply: instead(inserted("33"))},
  ),
  "brief/opmerking": cameBack(
    "brief/opmerking",
    {bad: "“Klopt dit?” in de kantlijn bij “33”", good: "dezelfde brief zonder opmerking"},
    {apply: (sent) => withRemark(sent, COUNTED, "33", "Klopt dit?")},
  ),
  "brief/verborgen": cameBack(
    "brief/verborgen",
    {bad: "“niet doorsturen” als verborgen tekst achter “33”", good: "dezelfde brief zonder verborgen tekst"},
    {apply: instead(`33${between(run("niet doorsturen", "<w:vanish/>"))}`)},
  ),
  "brief/ongelezen": cameBack(
    "brief/ongelezen",
    {bad: "een afbeelding met tekst achter “33”", good: "dezelfde brief zonder afbeelding"},
    {
      apply: instead(
        `33${between('<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></v:shape></w:pict></w:r>')}`,
      ),
    },
  ),
  "brief/verouderd": cameBack(
    "brief/verouderd",
    {bad: "een brief van vóór een correctie in de gegevens", good: "een brief van de gegevens van nu"},
    {},
  ),
  "postvak/onbekend": posted("postvak/onbekend", {
    bad: {"van ons.csv": [ROWS]},
    good: {"JenV 2023.csv": [ROWS]},
  }),
  "postvak/open": posted("postvak/open", {
    bad: {"JenV 2023.csv": [ROWS], "~$JenV 2023.csv": "slot"},
    good: {"JenV 2023.csv": [ROWS]},
  }),
  "postvak/geheim": posted("postvak/geheim", {
    bad: {"JenV 2023 Stg. Geheim.csv": [ROWS]},
    good: {"JenV 2023.csv": [ROWS]},
  }),
  "postvak/kopie": posted("postvak/kopie", {
    bad: {"JenV 2023.csv": [ROWS], "JenV 2023 (2).csv": ["brand;2.3;A;B;D"]},
    good: {"JenV 2023 (2).csv": ["brand;2.3;A;B;D"]},
  }),
  "postvak/identiek": posted("postvak/identiek", {
    before: [{"JenV 2023.csv": [ROWS]}],
    bad: {"JenV 2023 nog eens.csv": [ROWS]},
    good: {"JenV 2023 nog eens.csv": ["brand;2.3;A;B;D"]},
  }),
  "postvak/ouder": posted("postvak/ouder", {
    before: [{"JenV 2023.xlsx": savedAt("2026-01-10T10:00:00Z", ROWS)}],
    bad: {"JenV 2023 def.xlsx": savedAt("2026-01-09T10:00:00Z", "brand;2.3;A;B;D")},
    good: {"JenV 2023 def.xlsx": savedAt("2026-01-11T10:00:00Z", "brand;2.3;A;B;D")},
    shown: {bad: "opgeslagen op 9 januari, na een versie van 10 januari", good: "opgeslagen op 11 januari"},
  }),
  "postvak/andere-rijen": posted("postvak/andere-rijen", {
    before: [{"JenV 2023.csv": [ROWS]}],
    bad: {"JenV 2023 def.csv": ["storm;2.3;A;B;C"]},
    good: {"JenV 2023 def.csv": [ROWS, "storm;2.3;A;B;C"]},
  }),
  "postvak/register": posted("postvak/register", {
    register: {bad: "risico\0", good: SOUND["aanleveringen/2019/register.csv"] ?? ""},
    bad: {"JenV 2023.csv": [ROWS]},
    good: {"JenV 2023.csv": [ROWS]},
    shown: {bad: "een register.csv dat geen tekst is", good: "een register.csv met een kopregel"},
  }),
  "postvak/weer-fout": posted("postvak/weer-fout", {
    before: [{"JenV 2023.csv": ["brand;2.3;A;B;F"]}, {"JenV 2023.csv": [ROWS]}],
    bad: {"JenV 2023.csv": ["brand;2.3;A;B;G"]},
    good: {"JenV 2023.csv": ["brand;2.3;A;B;D"]},
  }),
  "besluitlijst/zonder-reden": shownIs(
    {bad: "2023;storm;1;;proef", good: "2023;storm;1;De zeekering is in onderhoud.;proef"},
    ["besluitlijst/zonder-reden @ strategie/besluitlijst.csv › D3"],
    async (line) => {
      const {value: dataset} = await readCycle({
        ...SOUND,
        ...letters("2023", GRAVER),
        "strategie/besluitlijst.csv": `editie;risico;plaats;reden;bron\n2023;brand;2;Blijft dichtbij.;proef\n${line}`,
      });
      return checkDecidedList(dataset, orderTests(dataset, score(dataset)));
    },
  ),
};
