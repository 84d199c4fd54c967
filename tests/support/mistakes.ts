import type {FindingCode} from "../../pipeline/core/findings.ts";
import type {Shown} from "./example.ts";
import {SOUND_PDF} from "./plain-pdf.ts";
import {ole, type Parts, rawWorkbook, sheetXml, stylesXml, swollen, workbookXml} from "./raw-workbook.ts";
import {type Able, CAPABILITY_COLUMNS, PUMPS, withCapabilities} from "./small-capabilities.ts";
import {type DataFiles, letters, SMALL_CYCLE} from "./small-cycle.ts";
import {type Sent, withProgress} from "./small-progress.ts";
import {EQUAL_WEIGHTS, type Opinions, withOpinions} from "./small-weighing.ts";

/** Codes about templates, charts, tables, texts and files that come in, which have examples of their own. */
type AboutTemplates = Extract<
  FindingCode,
  `${"sjabloon" | "grafiek" | "tabel" | "tekst" | "pdf" | "postvak" | "brief"}/${string}`
>;
/** Found where decided places are laid beside the computed order. */
type AboutOrder = `besluitlijst/${string}`;
/** Needs a reader with limits, which the tests of the workers have. */
type AboutReading = "bestand/afgebroken";
/** About a set that was sent, not about what senders deliver. */
type AboutSent = `verzonden/${string}`;
export type DataCode = Exclude<FindingCode, AboutTemplates | AboutOrder | AboutReading | AboutSent>;

/** A mistake in the sound cycle: which files it changes (null takes one away), and every finding that comes of it, as `code @ place`. */
export interface Mistake {
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  readonly found: readonly string[];
  /** The same thing done well, where the sound cycle does not have it already. */
  readonly mended?: DataFiles;
  /** What is wrong and what is right in words, where a line of a file does not show it. */
  readonly shown?: Shown;
}

const CODES_2019 = ["waarschijnlijkheid", "1.1", "2.1", "2.2"];
const CODES_2023 = [...CODES_2019, "2.3"];
const rowsFor = (codes: readonly string[]): readonly string[] =>
  ["brand", "storm"].flatMap((risk) => codes.map((code) => `${risk};${code};A;B;C`));

/** The small cycle with a letter everywhere: nothing is wrong with it. */
export const SOUND: Readonly<Record<string, string>> = {
  ...SMALL_CYCLE,
  ...letters("2019", rowsFor(CODES_2019)),
  ...letters("2023", rowsFor(CODES_2023)),
};

/** The sound cycle with a mistake in it, or with the same thing done well. */
export function withMistake({files, mended}: Mistake, which: keyof Shown = "bad"): DataFiles {
  const all = Object.entries({...SOUND, ...(which === "bad" ? files : mended)});
  return Object.fromEntries(all.flatMap(([path, content]) => (content === null ? [] : [[path, content]])));
}

const LETTERS = "aanleveringen/2019/letters.csv";
const LETTERS_2023 = "aanleveringen/2023/letters.csv";
const REGISTER = "aanleveringen/2019/register.csv";
const WORKBOOK = "aanleveringen/2019/extra.xlsx";
/** That nobody assessed anything is one thing to repair. */
const NO_LETTERS = "beoordeling/ontbreekt @ strategie/risicos.csv";

/** One passage of one file replaced. */
function changed(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = SOUND[path] ?? "";
  if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”`);
  return {[path]: text.replace(from, to)};
}

const strategy = (name: string, from: string, to: string) => changed(`strategie/${name}.csv`, from, to);

const decidedPlace = (place: string): Readonly<Record<string, string>> => ({
  "strategie/besluitlijst.csv": `editie;risico;plaats;reden;bron\n2023;brand;${place};Blijft dichtbij.;proef`,
});

const opinions = (given: Opinions) => withOpinions(given, SOUND);
const WEIGHTS = "aanleveringen/2023/weging-b.csv";

const LETTERS_HEADER = "risico;criterium;laag;verwacht;hoog;toelichting;bron";

/** A second delivery, with its row in the register. */
const extra = (name: string, content: string | Uint8Array) => ({
  [REGISTER]: `${SOUND[REGISTER]}\n${name};anv-beoordeling;ANV;2019-01-01;fictief;ja;geen`,
  [`aanleveringen/2019/${name}`]: content,
});

/** A workbook with the form's headers, below them rows as raw XML, and other parts as given. */
function workbookWith(
  rows: string,
  {after = "", parts = {}}: {readonly after?: string; readonly parts?: Parts} = {},
) {
  const header = ["risico", "criterium", "laag", "verwacht", "hoog", "toelichting", "bron"].map(
    (name, index) => text(`${"ABCDEFG"[index]}1`, name),
  );
  const sheet = sheetXml(`<row r="1">${header.join("")}</row>${rows}`, {after});
  return extra("extra.xlsx", rawWorkbook({"xl/worksheets/sheet1.xml": sheet, ...parts}));
}

const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Two letters for brand in a workbook of their own: the risk in the second row as given, and what comes after the rows. */
const brandElsewhere = (again: string, after: string) => {
  const row = (number: number, ...words: readonly string[]): string =>
    `<row r="${number}">${words.map((word, index) => (word === "" ? "" : text(`${"ABCDE"[index]}${number}`, word))).join("")}</row>`;
  const rows = row(2, "brand", "2.1", "A", "B", "C") + row(3, again, "2.2", "A", "B", "C");
  const two = "brand;2.1;A;B;C;;proef\nbrand;2.2;A;B;C;;proef\n";
  return {...changed(LETTERS, two, ""), ...workbookWith(rows, {after})};
};

/** Rows of the frame "Beleidskeuzes uitgelegd". */
const choices = (rows: readonly string[]) => ({
  "strategie/beleidskeuzes.csv": ["editie;onderdeel;tekst;bron", ...rows].join("\n"),
});

const LIST = "strategie/bijlagen.csv";

/** The list of attachments with these rows. */
const attachments = (...rows: readonly string[]) => ({
  [LIST]: ["volgorde;titel;bestand;herkomst;datum;editie", ...rows].join("\n"),
});

/** The list with one document of a third party, and that document. */
const attachment = (content: string) => ({
  ...attachments("1;Analyse;analyse.pdf;ANV;;2023"),
  "bijlagen/2023/analyse.pdf": content,
});

/** One security issue, that is dominant or not. */
const issues = (dominant: string) => ({
  "strategie/vraagstukken.csv": `editie;vraagstuk;titel;dominant;inzet;belangen;bron\n2019;vuur;Vuur;${dominant};;;proef`,
});

const WAIVERS = "ontheffingen/2023.csv";
const waivers = (row: string) => ({[WAIVERS]: `code;bestand;cel;reden;door;tot\n${row}`});

const papers = (row: string) => ({
  "strategie/kamerstukken.csv": `id;kamer;vergaderjaar;dossier;nummer;datum;titel;bron\n${row}`,
});

/** Measures and what senders say of them, as files. */
const progress = (sent: Sent) => withProgress(sent, SOUND);
const REPORTS = "aanleveringen/2023/voortgang-b.csv";
const OWN = "aanleveringen/2023/maatregelen-b.csv";

/** What senders say they can do, as files. */
const capable = (able: Able) => withCapabilities(able, SOUND);
/** A promise about water, and what a real ministry has of it: pumps enough, and of their crew what the row says. */
function promised(crew: string): DataFiles {
  const files = capable({});
  const [register, pumps] = ["aanleveringen/2019/register.csv", PUMPS.replace("storm-b", "JenV")];
  return {
    ...files,
    [register]: String(files[register]).replace(
      "kunnen-b.csv;capaciteiten;storm-b;2019-06-01;fictief",
      "kunnen-b.csv;capaciteiten;JenV;2019-06-01;vastgesteld",
    ),
    "strategie/uitleg.csv":
      "editie;onderwerp;tekst;bron;onderdeel;maatregelen\n2019;doet;Er komt water.;proef;vuur;vuur-1",
    [ABLE]: [
      `${CAPABILITY_COLUMNS};maatregelen`,
      `${pumps};vuur-1`,
      `${crew.replace("storm-b", "JenV")};`,
    ].join("\n"),
  };
}
const ABLE = "aanleveringen/2019/kunnen-b.csv";
const ANSWERS = "aanleveringen/2019/oordeel-b.csv";

/** For every code about data a mistake that leads to it. */
export const MISTAKES: Readonly<Record<DataCode, Mistake>> = {
  "bestand/onleesbaar": {
    files: {[LETTERS]: "risico\0criterium"},
    found: [`bestand/onleesbaar @ ${LETTERS}`, NO_LETTERS],
    shown: {
      bad: "een bestand waarin tekens staan die niet in een tekst horen",
      good: "een bestand dat zonder melding opent",
    },
  },
  "bestand/soort": {
    files: extra("extra.xlsx", "%PDF-1.7\n"),
    found: [`bestand/soort @ ${WORKBOOK}`],
    mended: workbookWith(""),
    shown: {bad: "extra.xlsx, dat van binnen een PDF is", good: "extra.xlsx, opgeslagen als Excel-werkmap"},
  },
  "bestand/wachtwoord": {
    files: extra("extra.xlsx", ole("EncryptedPackage")),
    found: [`bestand/wachtwoord @ ${WORKBOOK}`],
    mended: workbookWith(""),
    shown: {bad: "een werkmap die om een wachtwoord vraagt", good: "dezelfde werkmap zonder wachtwoord"},
  },
  "bestand/macros": {
    files: workbookWith("", {parts: {"xl/vbaProject.bin": "x"}}),
    found: [`bestand/macros @ ${WORKBOOK}`],
    mended: workbookWith(""),
    shown: {bad: "een werkmap met macro’s", good: "dezelfde werkmap, opgeslagen als .xlsx zonder macro’s"},
  },
  "bestand/te-groot": {
    files: extra("extra.xlsx", swollen(rawWorkbook(), 1_000_000_000)),
    found: [`bestand/te-groot @ ${WORKBOOK}`],
    mended: workbookWith(""),
    shown: {bad: "een werkmap die uitgepakt een gigabyte groot is", good: "een werkmap met alleen de tabel"},
  },
  "bestand/te-veel-rijen": {
    files: {[LETTERS]: `risico${"\nx".repeat(1_048_576)}`},
    found: [`bestand/te-veel-rijen @ ${LETTERS} › A1048577`, NO_LETTERS],
    shown: {
      bad: "een csv-bestand van 1.048.577 rijen",
      good: "een csv-bestand van hoogstens 1.048.576 rijen, de kopregel meegeteld",
    },
  },
  "bestand/verdacht": {
    files: workbookWith("", {parts: {"xl/styles.xml": "<!DOCTYPE a><a/>"}}),
    found: [`bestand/verdacht @ ${WORKBOOK}`],
    mended: workbookWith(""),
    shown: {
      bad: "een werkmap met een DOCTYPE, die geen rekenprogramma schrijft",
      good: "een werkmap zoals Excel of LibreOffice die opslaat",
    },
  },
  "bestand/meer": {
    files: {[LETTERS]: SOUND[LETTERS] + "\nbrand;2.2;A;B;C;;proef".repeat(203)},
    found: [
      ...Array.from({length: 200}, (_, index) => `rij/dubbel @ ${LETTERS} › A${index + 10}`),
      `bestand/meer @ ${LETTERS}`,
    ],
    shown: {bad: "203 keer de rij brand;2.2;A;B;C", good: "elke rij één keer"},
  },
  "bestand/koppeling": {
    files: workbookWith("", {parts: {"xl/externalLinks/externalLink1.xml": "<externalLink/>"}}),
    found: [`bestand/koppeling @ ${WORKBOOK}`],
    mended: workbookWith(""),
    shown: {
      bad: "een werkmap met een koppeling naar een ander bestand",
      good: "dezelfde werkmap, met de waarden zelf",
    },
  },
  "bestand/niet-geregistreerd": {
    files: {"aanleveringen/2019/nieuw.csv": "risico;criterium"},
    found: ["bestand/niet-geregistreerd @ aanleveringen/2019/nieuw.csv"],
    mended: extra("nieuw.csv", LETTERS_HEADER),
    shown: {
      bad: "nieuw.csv in de map en niet in het register",
      good: "nieuw.csv;anv-beoordeling;ANV;2019-01-01;fictief;ja;geen",
    },
  },
  "bestand/ontbreekt": {
    files: {[LETTERS]: null},
    found: [`bestand/ontbreekt @ ${REGISTER} › A2`, NO_LETTERS],
    shown: {
      bad: "letters.csv in het register en niet in de map",
      good: "letters.csv in het register en in de map",
    },
  },
  "bestand/rubricering": {
    files: changed(REGISTER, ";geen", ";Stg. Confidentieel"),
    found: [`bestand/rubricering @ ${LETTERS}`, NO_LETTERS],
  },
  "bestand/tegenspraak": {
    files: changed(REGISTER, ";geen", ";Dep. Vertrouwelijk"),
    found: [`bestand/tegenspraak @ ${REGISTER} › F2`],
  },
  "bestand/tekencodering": {
    files: {[LETTERS]: new Uint8Array(Buffer.from(`${SOUND[LETTERS]}\u00eb`, "latin1"))},
    found: [`bestand/tekencodering @ ${LETTERS}`],
    shown: {bad: "een tekstbestand in windows-1252", good: "hetzelfde bestand als CSV UTF-8"},
  },
  "bestand/gewijzigd": {
    files: {
      [REGISTER]: `${SOUND[REGISTER]?.replace("rubricering", "rubricering;sha256")};${"0".repeat(64)}`,
    },
    found: [`bestand/gewijzigd @ ${LETTERS}`, NO_LETTERS],
    shown: {
      bad: "een controlegetal in het register dat niet bij het bestand hoort",
      good: "het controlegetal van het bestand zelf, of geen",
    },
  },
  "blad/onleesbaar": {
    files: extra("extra.xlsx", rawWorkbook({"xl/worksheets/sheet1.xml": null})),
    found: [`blad/onleesbaar @ ${WORKBOOK} › Blad1`],
    mended: workbookWith(""),
    shown: {bad: "een werkmap waarin een blad kapot is", good: "een werkmap waarin elk blad opent"},
  },
  "blad/ontbreekt": {
    files: extra("extra.csv", "naam;datum\nx;y"),
    found: ["blad/ontbreekt @ aanleveringen/2019/extra.csv"],
    mended: extra("extra.csv", LETTERS_HEADER),
  },
  "blad/verborgen": {
    files: workbookWith("", {
      parts: {"xl/workbook.xml": workbookXml(`<sheet name="Blad1" sheetId="1" state="hidden" r:id="rId1"/>`)},
    }),
    found: [`blad/verborgen @ ${WORKBOOK} › Blad1`],
    mended: workbookWith(""),
    shown: {bad: "een werkmap met de tabel op een verborgen blad", good: "een werkmap met de tabel in beeld"},
  },
  "blad/samengevoegd": {
    files: workbookWith("", {after: `<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>`}),
    found: [`blad/samengevoegd @ ${WORKBOOK} › Blad1!B2`],
    mended: workbookWith(""),
    shown: {bad: "de cellen B2 en B3 samengevoegd", good: "de cellen B2 en B3 los, elk met een waarde"},
  },
  "blad/samengevoegde-sleutel": {
    files: brandElsewhere("", `<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`),
    found: [`blad/samengevoegde-sleutel @ ${WORKBOOK} › Blad1!A2`],
    mended: brandElsewhere("brand", ""),
    shown: {
      bad: "brand één keer, in A2 en A3 samengevoegd, naast 2.1 en 2.2",
      good: "brand in A2 en nog eens in A3, naast 2.1 en 2.2",
    },
  },
  "kolom/ontbreekt": {
    files: changed(LETTERS, ";toelichting;", ";;"),
    found: [`kolom/ontbreekt @ ${LETTERS} › A1`],
  },
  "kolom/openbaarheid": {
    files: {
      [LETTERS]: (SOUND[LETTERS] ?? "")
        .replace("bron\n", "bron;Openbaar?\n")
        .replaceAll("proef", "proef;nee"),
    },
    found: [`kolom/openbaarheid @ ${LETTERS} › H1`],
  },
  "kolom/onbekend": {
    files: {
      "strategie/organisaties.csv":
        "organisatie;naam;soort;van;tot;telefoon\nANV;Analistennetwerk;kennisnetwerk;;;070",
    },
    found: ["kolom/onbekend @ strategie/organisaties.csv › F1"],
  },
  "kolom/dubbel": {
    files: {[LETTERS]: (SOUND[LETTERS] ?? "").replace("bron\n", "bron;laag\n").replaceAll("proef", "proef;")},
    found: [`kolom/dubbel @ ${LETTERS} › H1`],
  },
  "rij/dubbel": {
    files: changed(LETTERS, "brand;2.2;", "brand;2.1;"),
    found: [`rij/dubbel @ ${LETTERS} › A5`],
  },
  "rij/totaal": {
    files: {[LETTERS]: `${SOUND[LETTERS]}\nTotaal;;;;;;8`},
    found: [`rij/totaal @ ${LETTERS} › A10`],
  },
  "rij/kolommen": {
    files: changed(LETTERS, "brand;2.2;A;B;C;;proef", "brand;2.2;A;B;C;;proef;en meer"),
    found: [`rij/kolommen @ ${LETTERS} › A5`],
  },
  "cel/onleesbaar": {
    files: workbookWith(`<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>2</v></c></row>`),
    found: [`cel/onleesbaar @ ${WORKBOOK} › Blad1!B2`],
    mended: workbookWith(""),
    shown: {
      bad: "een werkmap waarin cel B2 twee keer staat",
      good: "een werkmap waarin cel B2 één keer staat",
    },
  },
  "cel/leeg": {
    files: changed(LETTERS, "brand;2.2;", ";2.2;"),
    found: [`cel/leeg @ ${LETTERS} › A5`],
  },
  "cel/geen-getal": {
    files: strategy("schalen", "m1;impact;A;1;;", "m1;impact;A;1;een tachtigste;"),
    found: ["cel/geen-getal @ strategie/schalen.csv › E3"],
  },
  "cel/dubbelzinnig-getal": {
    files: strategy("schalen", "m1;impact;A;1;;label A;;", "m1;impact;A;1;;label A;1.234;"),
    found: ["cel/dubbelzinnig-getal @ strategie/schalen.csv › G3"],
  },
  "cel/buiten-bereik": {
    files: strategy("concordantie", "2023;brand;gelijk;;", "2023;brand;gelijk;1,5;"),
    found: ["cel/buiten-bereik @ strategie/concordantie.csv › F2"],
  },
  "cel/geen-heel-getal": {
    files: decidedPlace("1,5"),
    found: ["cel/geen-heel-getal @ strategie/besluitlijst.csv › C2"],
    mended: decidedPlace("2"),
  },
  "cel/geen-datum": {
    files: changed(REGISTER, "2019-01-01", "31-02-2019"),
    found: [`cel/geen-datum @ ${REGISTER} › D2`],
  },
  "cel/omgezet-in-datum": {
    files: workbookWith(
      `<row r="2">${["brand", "2.2", "A", "B"].map((word, index) => text(`${"ABCD"[index]}2`, word)).join("")}<c r="E2" s="1"><v>46115</v></c></row>`,
      {parts: {"xl/styles.xml": stylesXml("d-mmm")}},
    ),
    found: [
      `beoordeling/dubbele-levering @ ${WORKBOOK} › Blad1!D2`,
      `cel/omgezet-in-datum @ ${WORKBOOK} › Blad1!E2`,
    ],
    mended: workbookWith(""),
    shown: {
      bad: "in E2 een datum, 3 april, waar een letter hoort",
      good: "in E2 de letter C, getypt in een cel die als Tekst is opgemaakt",
    },
  },
  "cel/geen-ja-nee": {
    files: issues("soms"),
    found: ["cel/geen-ja-nee @ strategie/vraagstukken.csv › D2"],
    mended: issues("ja"),
  },
  "cel/onbekende-code": {
    files: changed(LETTERS, "brand;2.2;A;B;C", "brand;2.2;A;B;F"),
    found: [`cel/onbekende-code @ ${LETTERS} › E5`],
  },
  "cel/onbekende-verwijzing": {
    files: changed(LETTERS, "brand;2.2;", "brant;2.2;"),
    found: [`cel/onbekende-verwijzing @ ${LETTERS} › A5`],
  },
  "cel/teken": {
    files: changed(LETTERS, "brand;2.2;A;B;C", 'brand;2.2;A;B;"C;"'),
    found: [`cel/teken @ ${LETTERS} › E5`],
  },
  "cel/verminkt": {
    files: changed(LETTERS, "brand;2.2;A;B;C;", "brand;2.2;A;B;C;CuraÃ§ao en â€œnatâ€\u009d"),
    found: [`cel/verminkt @ ${LETTERS} › F5`],
    mended: changed(LETTERS, "brand;2.2;A;B;C;", "brand;2.2;A;B;C;Curaçao en “nat”"),
  },
  "cel/fout": {
    files: workbookWith(`<row r="2">${text("A2", "brand")}<c r="B2" t="e"><v>#N/A</v></c></row>`),
    found: [`cel/fout @ ${WORKBOOK} › Blad1!B2`],
    mended: workbookWith(""),
    shown: {bad: "in B2 staat #N/A", good: "in B2 staat 2.2"},
  },
  "cel/formule-zonder-uitkomst": {
    files: workbookWith(`<row r="2">${text("A2", "brand")}<c r="B2"><f>A1</f></c></row>`),
    found: [`cel/formule-zonder-uitkomst @ ${WORKBOOK} › Blad1!B2`],
    mended: workbookWith(""),
    shown: {bad: "in B2 de formule =A1, waarvan de uitkomst niet is bewaard", good: "in B2 de waarde zelf"},
  },
  "beoordeling/volgorde": {
    files: changed(LETTERS, "brand;2.2;A;B;C", "brand;2.2;A;D;C"),
    found: [`beoordeling/volgorde @ ${LETTERS} › E5`],
  },
  "beoordeling/onvolledig": {
    files: changed(LETTERS, "brand;2.2;A;B;C", "brand;2.2;A;;C"),
    found: [`beoordeling/onvolledig @ ${LETTERS} › D5`],
  },
  "beoordeling/weggelaten-risico": {
    files: {
      "strategie/risicos.csv": [
        "editie;risico;titel;bron;weggelaten_omdat",
        "2019;brand;Brand;proef;",
        "2019;storm;Storm;proef;te klein",
        "2023;brand;Brand;proef;",
        "2023;storm;Storm;proef;",
      ].join("\n"),
    },
    found: [6, 7, 8, 9].map((row) => `beoordeling/weggelaten-risico @ ${LETTERS} › A${row}`),
    shown: {
      bad: "letters voor storm, dat in risicos.csv is weggelaten omdat het te klein is",
      good: "geen letters voor storm, of storm in risicos.csv zonder reden",
    },
  },
  "beoordeling/ontbreekt": {
    files: strategy("risicos", "2023;storm;Storm;proef", "2023;storm;Storm;proef\n2023;hitte;Hitte;proef"),
    found: [
      "beoordeling/ontbreekt @ strategie/risicos.csv",
      "concordantie/onvolledig @ strategie/concordantie.csv",
    ],
    shown: {bad: "2023;hitte;Hitte;proef, zonder één letter", good: "elk risico van de editie met letters"},
  },
  "beoordeling/dekking": {
    files: {
      [LETTERS]: (SOUND[LETTERS] ?? "")
        .replace("brand;2.1;A;B;C", "brand;2.1;?;?;?")
        .replace("brand;2.2;A;B;C", "brand;2.2;;;"),
    },
    found: [`beoordeling/dekking @ ${LETTERS} › D4`],
  },
  "beoordeling/dubbele-levering": {
    files: extra("extra.csv", "risico;criterium;laag;verwacht;hoog;toelichting;bron\nbrand;2.2;B;C;D;;proef"),
    found: ["beoordeling/dubbele-levering @ aanleveringen/2019/extra.csv › D2"],
    mended: extra("extra.csv", LETTERS_HEADER),
  },
  "beoordeling/sprong": {
    files: changed(LETTERS_2023, "brand;2.2;A;B;C", "brand;2.2;C;D;E"),
    found: [`beoordeling/sprong @ ${LETTERS_2023} › D5`],
  },
  "aanlevering/kopie": {
    files: strategy("parameters", "\noordeel", "\ncontrole.rijen;8;rijen;proef;proef\noordeel"),
    found: [`aanlevering/kopie @ ${LETTERS_2023}`],
    mended: {
      ...strategy("parameters", "\noordeel", "\ncontrole.rijen;8;rijen;proef;proef\noordeel"),
      ...changed(LETTERS_2023, "brand;2.2;A;B;C", "brand;2.2;B;B;C"),
    },
    shown: {bad: "elke letter als in 2019", good: "letters die voor 2023 opnieuw zijn bekeken"},
  },
  "aanlevering/zelfde-tekst": {
    files: {
      [LETTERS_2023]: (SOUND[LETTERS_2023] ?? "").replaceAll(
        /(brand;.*);;proef|(storm;2.*);;proef/g,
        "$1$2;idem;proef",
      ),
    },
    found: [`aanlevering/zelfde-tekst @ ${LETTERS_2023} › F2`],
  },
  "aanlevering/ontbreekt": {
    files: {
      "uitvraag/2023.csv": "afzender;formulier;deadline\nANV;anv-beoordeling;\nANV;anv-richting;2023-01-15",
    },
    found: ["aanlevering/ontbreekt @ uitvraag/2023.csv › A3"],
    mended: {"uitvraag/2023.csv": "afzender;formulier;deadline\nANV;anv-beoordeling;"},
  },
  "capaciteit/dubbele-levering": {
    files: capable({again: ["pompen;Pompen;;materieel;respons;brand;1;1;stuks;;;;;proef;"]}),
    found: ["capaciteit/dubbele-levering @ aanleveringen/2019/kunnen-c.csv › A2"],
    mended: capable({again: ["emmers;Emmers;;materieel;respons;brand;1;1;stuks;;;;;proef;"]}),
  },
  "capaciteit/eenheid": {
    files: capable({rows: ["pompen;Pompen;storm-b;mensen;respons;brand;40;ja;personen;;;;;proef;"]}),
    found: [`capaciteit/eenheid @ ${ABLE} › I3`],
    mended: capable({rows: ["pompen;Pompen;storm-b;mensen;respons;brand;40;40;personen;;;;;proef;"]}),
  },
  "capaciteit/geoefend": {
    files: capable({rows: ["pompen;Pompen;storm-b;oefening;respons;brand;ja;ja;;;;2019-06-02;;proef;"]}),
    found: [`capaciteit/geoefend @ ${ABLE} › L3`],
    mended: capable({rows: ["pompen;Pompen;storm-b;oefening;respons;brand;ja;ja;;;;2019-01-02;;proef;"]}),
  },
  "capaciteit/verschilt": {
    files: capable({rows: ["pompen;Emmers;storm-b;mensen;respons;brand;;;;;;;;proef;"]}),
    found: [`capaciteit/verschilt @ ${ABLE} › B3`],
    mended: capable({rows: ["pompen;Pompen;storm-b;mensen;respons;brand;;;;;;;;proef;"]}),
  },
  "capaciteit/zonder-risico": {
    files: capable({rows: ["emmers;Emmers;storm-b;mensen;respons;;;;;;;;;proef;"]}),
    found: [`capaciteit/zonder-risico @ ${ABLE} › F3`],
    mended: capable({rows: ["emmers;Emmers;storm-b;mensen;respons;brand;;;;;;;;proef;"]}),
  },
  "capaciteit/vervangt": {
    files: capable({rows: ["emmers;Emmers;storm-b;materieel;respons;brand;1;1;liter;;pompen;;;proef;"]}),
    found: [`capaciteit/vervangt @ ${ABLE} › A3`],
    mended: capable({rows: ["emmers;Emmers;storm-b;materieel;respons;brand;1;1;stuks;;pompen;;;proef;"]}),
  },
  "belofte/zonder-capaciteit": {
    files: promised("pompen;Pompen;storm-b;mensen;respons;brand;ja;nee;;;;;;proef;"),
    found: ["belofte/zonder-capaciteit @ strategie/uitleg.csv › C2"],
    mended: promised("pompen;Pompen;storm-b;mensen;respons;brand;ja;ja;;;;;;proef;"),
    shown: {
      bad: "Bij een belofte aan inwoners staat een maatregel, en geen capaciteit die er is noemt die maatregel.",
      good: "Een opgave van een capaciteit waarvan genoeg is, noemt onder maatregelen de code van die maatregel.",
    },
  },
  "weerbaarheid/dubbele-levering": {
    files: capable({answers: ["vuur;;;;;;proef"], answersAgain: ["vuur;;;;;;proef"]}),
    found: ["weerbaarheid/dubbele-levering @ aanleveringen/2019/oordeel-c.csv › A2"],
    mended: capable({answers: ["vuur;;;;;;proef"]}),
  },
  "weerbaarheid/reden": {
    files: capable({answers: ["vuur;ja;afdoende;warmte;;;proef"]}),
    found: [`weerbaarheid/reden @ ${ANSWERS} › E2`],
    mended: capable({answers: ["vuur;ja;afdoende;warmte;De inzet was al besloten.;;proef"]}),
  },
  "weerbaarheid/tegenspraak": {
    files: capable({answers: ["vuur;nee;afdoende;;;;proef"]}),
    found: [`weerbaarheid/tegenspraak @ ${ANSWERS} › C2`],
    mended: capable({answers: ["vuur;nee;niet afdoende;;;;proef"]}),
  },
  "weging/dubbele-levering": {
    files: opinions({weights: EQUAL_WEIGHTS, again: EQUAL_WEIGHTS.slice(0, 1)}),
    found: ["weging/dubbele-levering @ aanleveringen/2023/weging-c.csv › E2"],
    mended: opinions({weights: EQUAL_WEIGHTS}),
  },
  "weging/onvolledig": {
    files: opinions({weights: EQUAL_WEIGHTS.slice(1)}),
    found: [`weging/onvolledig @ ${WEIGHTS} › E2`],
    mended: opinions({weights: EQUAL_WEIGHTS}),
    shown: {
      bad: "Een profiel geeft elk criterium een gewicht, maar één cel onder gewicht is leeg.",
      good: "In die cel staat een getal; 0 als het criterium niet meetelt.",
    },
  },
  "weging/zonder-gewicht": {
    files: opinions({weights: EQUAL_WEIGHTS.map((row) => row.replace(/1;$/, "0;"))}),
    found: [`weging/zonder-gewicht @ ${WEIGHTS} › E2`],
    mended: opinions({weights: EQUAL_WEIGHTS}),
  },
  "beoordeling/buiten-beoordelaars": {
    files: opinions({letters: ["brand;1.1;een;voor;C", "brand;1.1;twee;voor;E"]}),
    found: [`beoordeling/buiten-beoordelaars @ ${LETTERS_2023} › D3`],
    mended: opinions({letters: ["brand;1.1;een;voor;A", "brand;1.1;twee;voor;E"]}),
    shown: {
      bad: "Voor een risico is op een criterium B vastgesteld, terwijl de beoordelaars C en E gaven.",
      good: "De beoordelaars gaven A en E; B ligt daartussen.",
    },
  },
  "maatregel/bestaat-al": {
    files: progress({own: ["1A;Nog eens.;storm-b;1;brand;;specifiek;2024;klaar;1;rapport;proef;"]}),
    found: [`maatregel/bestaat-al @ ${OWN} › A3`],
    mended: progress({own: ["b-2;Iets anders.;storm-b;1;brand;;specifiek;2024;klaar;1;rapport;proef;"]}),
  },
  "maatregel/meetbaarheid": {
    files: progress({own: ["b-2;Iets doen.;;1;;;generiek;;;;;proef;"]}),
    found: [`maatregel/meetbaarheid @ ${OWN} › A3`],
    mended: progress({own: ["b-2;Iets doen.;storm-b;1;brand;;specifiek;2024;klaar;1;rapport;proef;"]}),
  },
  "voortgang/verzonnen": {
    files: progress({reports: ["1A;m1;in uitvoering;;;;;;;;;;;"]}),
    found: [`voortgang/verzonnen @ ${REPORTS} › A2`],
    mended: progress({reports: ["b-1;m1;in uitvoering;;;;;;;;;;;"]}),
  },
  "voortgang/niet-eigenaar": {
    files: progress({sender: "storm-c", reports: ["b-1;m1;onbekend;;;;;;;;;;;"]}),
    found: [`voortgang/niet-eigenaar @ ${REPORTS} › A2`],
    mended: progress({reports: ["b-1;m1;onbekend;;;;;;;;;;;"]}),
  },
  "voortgang/dubbele-levering": {
    files: progress({
      reports: ["b-1;m1;onbekend;;;;;;;;;;;"],
      again: ["b-1;m1;in uitvoering;;;;;;;;;;;"],
    }),
    found: ["voortgang/dubbele-levering @ aanleveringen/2023/voortgang-c.csv › A2"],
    mended: progress({reports: ["b-1;m1;onbekend;;;;;;;;;;;"], again: ["b-1;m2;in uitvoering;;;;;;;;;;;"]}),
  },
  "voortgang/bewijs-onvolledig": {
    files: progress({reports: ["b-1;m1;onbekend;;;;;;Besluit;;besluit;;;"]}),
    found: [`voortgang/bewijs-onvolledig @ ${REPORTS} › J2`],
    mended: progress({reports: ["b-1;m1;onbekend;;;;;;Besluit;2023-08-01;besluit;;;"]}),
  },
  "voortgang/bewijs-na-peilmoment": {
    files: progress({reports: ["b-1;m1;onbekend;;;;;;Besluit;2023-10-04;besluit;;;"]}),
    found: [`voortgang/bewijs-na-peilmoment @ ${REPORTS} › J2`],
    mended: progress({reports: ["b-1;m1;onbekend;;;;;;Besluit;2023-09-04;besluit;;;"]}),
  },
  "voortgang/afgerond-zonder-bewijs": {
    files: progress({reports: ["b-1;m1;afgerond;;;;;2023-09-01;Besluit;2023-08-01;besluit;;;"]}),
    found: [`voortgang/afgerond-zonder-bewijs @ ${REPORTS} › I2`],
    mended: progress({reports: ["b-1;m1;afgerond;;;;;2023-09-01;Rapport;2023-09-01;oplevering;;;"]}),
  },
  "voortgang/herplanning-zonder-reden": {
    files: progress({reports: ["b-1;m1;in uitvoering;;2024-12-31;2025-03-01;;;;;;;;"]}),
    found: [`voortgang/herplanning-zonder-reden @ ${REPORTS} › G2`],
    mended: progress({reports: ["b-1;m1;in uitvoering;;2024-12-31;2025-03-01;capaciteit;;;;;;;"]}),
  },
  "voortgang/eerste-planning": {
    files: progress({reports: ["b-1;m1;in uitvoering;;2025-03-01;;;;;;;;;"]}),
    found: [`voortgang/eerste-planning @ ${REPORTS} › E2`],
    mended: progress({reports: ["b-1;m1;in uitvoering;;2024-12-31;;;;;;;;;"]}),
  },
  "voortgang/effect-zonder-bewijs": {
    files: progress({
      reports: ["b-1;m1;in uitvoering;;;;;;Besluit;2023-08-01;besluit;Minder brand.;causaal;"],
    }),
    found: [`voortgang/effect-zonder-bewijs @ ${REPORTS} › M2`],
    mended: progress({
      reports: ["b-1;m1;in uitvoering;;;;;;Onderzoek;2023-08-01;evaluatie;Minder brand.;causaal;"],
    }),
  },
  "voortgang/datums": {
    files: progress({
      reports: ["b-1;m1;in uitvoering;2023-09-02;;;;2023-09-01;Rapport;2023-09-01;oplevering;;;"],
    }),
    found: [`voortgang/datums @ ${REPORTS} › D2`],
    mended: progress({
      reports: ["b-1;m1;in uitvoering;2023-08-02;;;;2023-09-01;Rapport;2023-09-01;oplevering;;;"],
    }),
  },
  "schaal/waarde": {
    files: strategy("schalen", "m1;impact;A;1;;", "m1;impact;A;1;0,5;"),
    found: ["schaal/waarde @ strategie/schalen.csv › E3"],
  },
  "gewichten/geen-ruimte": {
    files: {
      "strategie/gewichtsruimte.csv":
        "methode;onderdeel;laag;hoog;volgorde;toelichting;bron\nm2;1.1;0,6;0,7;;;proef\nm2;2.1;0,5;0,7;;;proef",
    },
    mended: {
      "strategie/gewichtsruimte.csv":
        "methode;onderdeel;laag;hoog;volgorde;toelichting;bron\nm2;1.1;0,6;0,7;;;proef\nm2;2.1;0,1;0,7;;;proef",
    },
    found: ["gewichten/geen-ruimte @ strategie/gewichtsruimte.csv › C2"],
    shown: {bad: "laag 0,6 en laag 0,5: samen meer dan 1", good: "laag 0,6 en laag 0,1"},
  },
  "schaal/onvolledig": {
    files: {"strategie/schalen.csv": (SOUND["strategie/schalen.csv"] ?? "").replaceAll(/\nm1;w.*/g, "")},
    found: ["schaal/onvolledig @ strategie/methoden.csv › A2"],
    shown: {bad: "een schaal zonder klassen", good: "een schaal met alle klassen"},
  },
  "methode/leeg": {
    files: {"strategie/criteria.csv": (SOUND["strategie/criteria.csv"] ?? "").replaceAll(/\nm1;.*/g, "")},
    found: ["methode/leeg @ strategie/methoden.csv › A2"],
    shown: {bad: "een methode zonder criteria", good: "een methode met minstens één criterium"},
  },
  "concordantie/onvolledig": {
    files: strategy("concordantie", "\n2019;storm;2023;storm;gelijk;;proef;zelfde", ""),
    found: [
      "concordantie/onvolledig @ strategie/concordantie.csv",
      "concordantie/onvolledig @ strategie/concordantie.csv",
    ],
  },
  "concordantie/aandeel": {
    files: strategy(
      "concordantie",
      "2019;brand;2023;brand;gelijk;;proef;zelfde\n2019;storm;2023;storm;gelijk;;",
      "2019;brand;2023;storm;samengevoegd;0,5;proef;zelfde\n2019;storm;2023;storm;samengevoegd;0,4;",
    ),
    found: [
      "concordantie/aandeel @ strategie/concordantie.csv › F2",
      "concordantie/onvolledig @ strategie/concordantie.csv",
    ],
  },
  "concordantie/soort": {
    files: strategy("concordantie", "2023;brand;gelijk", "2023;;gelijk"),
    found: [
      "concordantie/soort @ strategie/concordantie.csv › E2",
      "concordantie/onvolledig @ strategie/concordantie.csv",
    ],
  },
  "concordantie/editie": {
    files: {
      ...strategy(
        "edities",
        "\n2023;",
        "\n2021;Midterm;2021-03-08;2021-03-08;Scan;;Nederland;richting;risico\n2023;",
      ),
      ...strategy("concordantie", "2019;storm;2023;storm", "2019;storm;2021;storm"),
    },
    found: [
      "concordantie/editie @ strategie/concordantie.csv › C3",
      ...Array(2).fill("concordantie/onvolledig @ strategie/concordantie.csv"),
    ],
    shown: {
      bad: "2019;storm;2021;storm;gelijk;;proef;zelfde",
      good: "2019;storm;2023;storm;gelijk;;proef;zelfde",
    },
  },
  "formulier/onleesbaar": {
    files: {"formulieren/anv-richting.json": "{"},
    found: ["formulier/onleesbaar @ formulieren/anv-richting.json"],
    shown: {bad: "een formulierbeschrijving die ophoudt na {", good: "een hele formulierbeschrijving"},
  },
  "parameter/ontbreekt": {
    files: strategy("parameters", "omhullende", "gemiddelde"),
    found: ["parameter/ontbreekt @ strategie/parameters.csv › B2"],
  },
  "nota/niet-openbaar": {
    files: {"besluitvorming/2023.csv": "veld;waarde;openbaar\naan_1;Minister;ja\nvan;A. Proef;ja"},
    found: ["nota/niet-openbaar @ besluitvorming/2023.csv › C3"],
    mended: {"besluitvorming/2023.csv": "veld;waarde;openbaar\naan_1;Minister;ja\nvan;A. Proef;nee"},
  },
  "beleidskeuzes/onvolledig": {
    files: choices(["2019;nvt;geen nieuw geld;proef", "2023;doelen;veiligheid;proef"]),
    found: ["beleidskeuzes/onvolledig @ strategie/beleidskeuzes.csv › B3"],
    mended: choices(["2019;nvt;geen nieuw geld;proef", "2023;nvt;geen nieuw geld;proef"]),
  },
  "beleidskeuzes/dubbel": {
    files: choices([
      "2019;nvt;geen nieuw geld;proef",
      "2023;doelen;veiligheid;proef",
      "2023;nvt;toch niet;proef",
    ]),
    found: ["beleidskeuzes/dubbel @ strategie/beleidskeuzes.csv › B4"],
    mended: choices(["2019;nvt;geen nieuw geld;proef", "2023;nvt;geen nieuw geld;proef"]),
    shown: {
      bad: "2023;doelen;veiligheid;proef en ook 2023;nvt;toch niet;proef",
      good: "2023;nvt;geen nieuw geld;proef",
    },
  },
  "bijlage/sjabloon": {
    files: attachments("1;Beeld;beeld.pdf;eigen;;"),
    found: [`bijlage/sjabloon @ ${LIST} › C2`],
    mended: attachments("1;Beeld;risicobeeld.pdf;eigen;;"),
  },
  "bijlage/ontbreekt": {
    files: attachments("1;Analyse;analyse.pdf;ANV;;2023"),
    found: [`bijlage/ontbreekt @ ${LIST} › C2`],
    mended: attachment(SOUND_PDF),
    shown: {bad: "analyse.pdf in de lijst en niet in de map", good: "analyse.pdf in de lijst en in de map"},
  },
  "bijlage/niet-genoemd": {
    files: {"bijlagen/2023/los.pdf": SOUND_PDF},
    found: ["bijlage/niet-genoemd @ bijlagen/2023/los.pdf"],
    mended: {...attachments("1;Analyse;los.pdf;ANV;;2023"), "bijlagen/2023/los.pdf": SOUND_PDF},
    shown: {bad: "los.pdf in de map en niet in de lijst", good: "1;Analyse;los.pdf;ANV;;2023"},
  },
  "bijlage/onbruikbaar": {
    files: attachment("PK geen PDF"),
    found: ["bijlage/onbruikbaar @ bijlagen/2023/analyse.pdf"],
    mended: attachment(SOUND_PDF),
    shown: {bad: "analyse.pdf, dat van binnen geen PDF is", good: "analyse.pdf, een gewone PDF"},
  },
  "bijlage/actief": {
    files: attachment(SOUND_PDF.replace("/Catalog", "/Catalog /OpenAction << /S /JavaScript /JS (x) >>")),
    found: ["bijlage/actief @ bijlagen/2023/analyse.pdf"],
    mended: attachment(SOUND_PDF),
    shown: {bad: "een PDF die JavaScript uitvoert als zij opent", good: "een PDF met alleen tekst en beeld"},
  },
  "bijlage/toegankelijk": {
    files: attachment(SOUND_PDF.replace("/Marked true", "/Marked false")),
    found: ["bijlage/toegankelijk @ bijlagen/2023/analyse.pdf"],
    mended: attachment(SOUND_PDF),
    shown: {
      bad: "een PDF zonder codes voor schermlezers",
      good: "een PDF die zegt te voldoen aan PDF/UA en PDF/A",
    },
  },
  "bijlage/persoonsnaam": {
    files: attachment(SOUND_PDF.replace("(Analistennetwerk)", "(A. de Schrijver)")),
    found: ["bijlage/persoonsnaam @ bijlagen/2023/analyse.pdf"],
    mended: attachment(SOUND_PDF),
    shown: {bad: "als auteur A. de Schrijver", good: "als auteur Analistennetwerk"},
  },
  "kamerstuk/onleesbaar": {
    files: papers("brief;II;2018/19;30821;eenentachtig;;Brief;proef"),
    found: ["kamerstuk/onleesbaar @ strategie/kamerstukken.csv › E2"],
    mended: papers("brief;II;2018/19;30821;81;;Brief;proef"),
  },
  "kamerstuk/vergaderjaar": {
    files: papers("brief;II;2019/20;30821;81;2019-06-07;Brief;proef"),
    found: ["kamerstuk/vergaderjaar @ strategie/kamerstukken.csv › C2"],
    mended: papers("brief;II;2018/19;30821;81;2019-06-07;Brief;proef"),
  },
  "stuurgroep/onvolledig": {
    files: {
      "stuurgroep/2023.csv": [
        "punt;soort;datum;onderwerp;tekst;uitkomst;afwijkend;actie;eigenaar;termijn;stand;status",
        "1;besluit;2023-01-01;Inzet;Meer inzet?;;;;;;;concept",
      ].join("\n"),
    },
    mended: {
      "stuurgroep/2023.csv": [
        "punt;soort;datum;onderwerp;tekst;uitkomst;afwijkend;actie;eigenaar;termijn;stand;status",
        "1;besluit;2023-01-01;Inzet;Meer inzet?;Ja.;;;;;;concept",
      ].join("\n"),
    },
    found: ["stuurgroep/onvolledig @ stuurgroep/2023.csv › F2"],
  },
  "zaak/voldaan-zonder-stuk": {
    files: {
      "strategie/kamerzaken.csv": [
        "editie;zaak;soort;datum;van;tekst;kamerstuk;termijn;stand;hoe;gemeld_in;vindplaats;bron",
        "2023;visie;toezegging;2022-01-01;ANV;Een visie maken.;;;voldaan;Gemaakt.;;;proef",
      ].join("\n"),
    },
    mended: {
      "strategie/kamerzaken.csv": [
        "editie;zaak;soort;datum;van;tekst;kamerstuk;termijn;stand;hoe;gemeld_in;vindplaats;bron",
        "2023;visie;toezegging;2022-01-01;ANV;Een visie maken.;;;voldaan;Gemaakt.;strategie-2007;;proef",
      ].join("\n"),
    },
    found: ["zaak/voldaan-zonder-stuk @ strategie/kamerzaken.csv › K2"],
  },
  "ontheffing/verlopen": {
    files: waivers("bestand/tekencodering;strategie/themas.csv;;bekend;ANV;2023-04-02"),
    found: [`ontheffing/verlopen @ ${WAIVERS} › A2`],
    mended: {
      ...changed(LETTERS_2023, "brand;2.2;A;B;C", "brand;2.2;C;D;E"),
      ...waivers(`beoordeling/sprong;${LETTERS_2023};D5;bekend;ANV;2023-04-03`),
    },
  },
  "ontheffing/ongebruikt": {
    files: waivers("bestand/tekencodering;strategie/themas.csv;;bekend;ANV;2023-04-03"),
    found: [`ontheffing/ongebruikt @ ${WAIVERS} › A2`],
    mended: {
      ...changed(LETTERS_2023, "brand;2.2;A;B;C", "brand;2.2;C;D;E"),
      ...waivers(`beoordeling/sprong;${LETTERS_2023};D5;bekend;ANV;2023-04-03`),
    },
  },
  "ontheffing/fout": {
    files: {
      ...changed(LETTERS, "brand;2.2;A;B;C", "brand;2.2;A;B;F"),
      ...waivers(`cel/onbekende-code;${LETTERS};E5;bekend;ANV;2030-01-01`),
    },
    found: [`cel/onbekende-code @ ${LETTERS} › E5`, `ontheffing/fout @ ${WAIVERS} › A2`],
    mended: {
      ...changed(LETTERS_2023, "brand;2.2;A;B;C", "brand;2.2;C;D;E"),
      ...waivers(`beoordeling/sprong;${LETTERS_2023};D5;bekend;ANV;2023-04-03`),
    },
    shown: {
      bad: "cel/onbekende-code;aanleveringen/2019/letters.csv;E5;bekend;ANV;2030-01-01",
      good: "beoordeling/sprong;aanleveringen/2023/letters.csv;D5;bekend;ANV;2023-04-03",
    },
  },
  "correctie/oud": {
    files: {
      "correcties/2019.csv":
        "bestand;blad;cel;oud;nieuw;reden;door;op\nletters.csv;;C2;E;B;proef;proef;2019-02-01",
    },
    found: ["correctie/oud @ correcties/2019.csv › D2"],
    mended: {
      "correcties/2019.csv":
        "bestand;blad;cel;oud;nieuw;reden;door;op\nletters.csv;;E2;C;D;proef;proef;2019-02-01",
    },
  },
};
