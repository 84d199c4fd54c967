import type {Oddity, SeenCell, SeenSheet, SeenTable, SeenWorkbook} from "./seen-workbook.ts";

/** One thing that is asked of every workbook. */
export interface ChecklistItem {
  readonly id: string;
  /** In a Dutch sentence, as it must be. */
  readonly asks: string;
  /** Where it is not so, sheet by sheet; null for what only a person can judge. */
  readonly flaws: ((book: SeenWorkbook, file: string) => readonly string[]) | null;
}

const FRONT = ["Voorblad", "Inhoud", "Toelichting"];
const NOTE = /\[noot (\d+)\]/g;
const SUPERSCRIPT = /[¹²³⁰⁴-⁹†‡]|\w\*(\s|$)/;

/** Items about what no sheet may have. */
const none = (id: string, asks: string, what: Oddity): ChecklistItem => ({
  id,
  asks,
  flaws: ({sheets}) => sheets.filter(({found}) => found.has(what)).map(({name}) => name),
});
const whole = (
  id: string,
  asks: string,
  holds: (book: SeenWorkbook, file: string) => boolean,
): ChecklistItem => ({
  id,
  asks,
  flaws: (book, file) => (holds(book, file) ? [] : ["de werkmap"]),
});
const eachSheet = (
  id: string,
  asks: string,
  holds: (sheet: SeenSheet, book: SeenWorkbook) => boolean,
): ChecklistItem => ({
  id,
  asks,
  flaws: (book) => book.sheets.filter((sheet) => !holds(sheet, book)).map(({name}) => name),
});
const byHand = (id: string, asks: string): ChecklistItem => ({id, asks, flaws: null});

const isIn = ({top, left, bottom, right}: SeenTable, {row, column}: SeenCell): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
const bodyOf = ({cells}: SeenSheet, table: SeenTable): readonly SeenCell[] =>
  cells.filter((cell) => isIn(table, cell) && cell.row > table.top);
const headOf = ({cells}: SeenSheet, table: SeenTable): readonly SeenCell[] =>
  cells.filter((cell) => isIn(table, cell) && cell.row === table.top);
const textsOf = ({cells}: SeenSheet): readonly string[] => cells.map(({value}) => String(value));
const notesIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(NOTE)].map(([note]) => note));

/** Whether every row and every column of the table holds something. */
function isFilled(sheet: SeenSheet, table: SeenTable): boolean {
  const inside = sheet.cells.filter((cell) => isIn(table, cell));
  const rows = new Set(inside.map(({row}) => row));
  const columns = new Set(inside.map(({column}) => column));
  return rows.size === table.bottom - table.top + 1 && columns.size === table.right - table.left + 1;
}

function hasGaps({sheets}: SeenWorkbook): boolean {
  return sheets.some((sheet) =>
    sheet.tables.some((table) => {
      const room = (table.bottom - table.top) * (table.right - table.left + 1);
      return bodyOf(sheet, table).length < room;
    }),
  );
}

/** A column with numbers holds nothing else. */
function isNumericAllThrough(sheet: SeenSheet): boolean {
  return sheet.tables.every((table) => {
    const kinds = new Map<number, Set<string>>();
    for (const {column, value} of bodyOf(sheet, table))
      kinds.set(column, (kinds.get(column) ?? new Set()).add(typeof value));
    return [...kinds.values()].every((own) => own.size === 1);
  });
}

/**
 * What makes a spreadsheet fit for everybody: the basics that the British Government Analysis Function asks, which no Dutch list
 * has an equal of, with our own front sheets. The first are checked on the finished bytes; the last are for a person.
 */
export const CHECKLIST: readonly ChecklistItem[] = [
  whole("voorbladen", "De eerste bladen zijn een voorblad, een inhoud en een toelichting.", ({sheets}) =>
    FRONT.every((name, index) => sheets[index]?.name === name),
  ),
  whole("inhoud", "De inhoud noemt elk blad dat erna komt.", ({sheets}) => {
    const named = new Set(textsOf(sheets.find(({name}) => name === "Inhoud") ?? EMPTY));
    return sheets.slice(2).every(({name}) => named.has(name));
  }),
  eachSheet(
    "een-tabel",
    "Elk blad na het voorblad heeft precies één gemarkeerde tabel.",
    (sheet, {sheets}) => (sheet === sheets[0] ? sheet.tables.length <= 1 : sheet.tables.length === 1),
  ),
  whole("tabelnamen", "Elke tabel heeft een eigen naam.", ({sheets}) => {
    const names = sheets.flatMap(({tables}) => tables.map(({name}) => name.toLowerCase()));
    return names.every((name) => /^[a-z_]\w*$/.test(name)) && new Set(names).size === names.length;
  }),
  eachSheet(
    "links",
    "Tabellen en teksten beginnen in kolom A; een blad dat een tabel is, in A1.",
    ({cells, tables}) => {
      const [first] = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
      return first?.row === 1 && first.column === 1 && tables.every(({left}) => left === 1);
    },
  ),
  eachSheet("kopregel", "Elke tabel heeft één kopregel met titels die alle verschillen.", (sheet) =>
    sheet.tables.every((table) => {
      const titles = headOf(sheet, table).map(({value}) => String(value).toLowerCase());
      return (
        table.hasHeader &&
        titles.length === table.right - table.left + 1 &&
        new Set(titles).size === titles.length
      );
    }),
  ),
  eachSheet("lege-rijen", "Geen tabel heeft een lege rij of kolom.", (sheet) =>
    sheet.tables.every((table) => isFilled(sheet, table)),
  ),
  eachSheet("onder-tabel", "Onder of naast een tabel staat niets.", ({cells, tables}) =>
    tables.every((table) =>
      cells.every(({row, column}) => row <= table.bottom && (row < table.top || column <= table.right)),
    ),
  ),
  none("samengevoegd", "Er zijn geen samengevoegde cellen.", "merged"),
  none("filters", "Er zijn geen filters.", "filter"),
  none("vastgezet", "Er zijn geen vastgezette rijen of kolommen.", "frozen"),
  none("verborgen", "Er zijn geen verborgen bladen, rijen of kolommen.", "hidden"),
  none("kop-en-voet", "Er zijn geen kop- en voetteksten.", "head-or-foot"),
  none("afbeeldingen", "Er zijn geen afbeeldingen en losse tekstvakken.", "picture"),
  none("beschreven", "Elke grafiek heeft een beschrijving voor wie haar niet ziet.", "undescribed-drawing"),
  whole("macro's", "Er zijn geen macro’s.", ({hasMacros}) => !hasMacros),
  whole("vulling", "Geen cel heeft een achtergrondkleur.", ({hasFills}) => !hasFills),
  whole("kleur", "Tekst met een kleur is ook onderstreept.", ({bareColours}) => bareColours === 0),
  whole(
    "letters",
    "Letters zijn minstens 10 punten groot en niet cursief.",
    ({fontSizes, hasItalics}) => fontSizes.every((size) => size >= 10) && !hasItalics,
  ),
  eachSheet(
    "titels",
    "Een blad met tekst boven de tabel heeft in A1 een titel met de stijl Heading 1; andere cellen hebben die niet.",
    ({cells, tables}) => {
      const headed = cells.filter(({style}) => style === "Heading 1");
      const isBareTable = tables.some(({top}) => top === 1);
      return isBareTable
        ? headed.length === 0
        : headed.length === 1 && headed[0]?.row === 1 && headed[0].column === 1;
    },
  ),
  eachSheet("afbreken", "Tekst in tabellen wordt in de cel afgebroken.", (sheet) =>
    sheet.tables.every((table) =>
      sheet.cells
        .filter((cell) => isIn(table, cell) && typeof cell.value === "string")
        .every(({wraps}) => wraps),
    ),
  ),
  eachSheet(
    "breedte",
    "Elke kolom heeft een eigen breedte.",
    ({tables, widths}) => widths >= Math.max(1, ...tables.map(({right}) => right)),
  ),
  eachSheet("getallen", "Getallen en datums zijn nergens tekst.", isNumericAllThrough),
  whole(
    "lege-cellen",
    "De toelichting zegt wat een lege cel betekent.",
    (book) =>
      !hasGaps(book) ||
      textsOf(book.sheets.find(({name}) => name === "Toelichting") ?? EMPTY).includes("Lege cel"),
  ),
  whole("noten", "Elke [noot 1] staat in de toelichting, één keer.", ({sheets}) => {
    const notes = sheets.find(({name}) => name === "Toelichting") ?? EMPTY;
    const told = notes.cells.filter(({column}) => column === 1).map(({value}) => String(value));
    const known = notesIn(told);
    const used = notesIn(sheets.flatMap(textsOf));
    return new Set(known).size === known.length && used.every((note) => known.includes(note));
  }),
  whole(
    "nootverwijzing",
    "Naar elke [noot 1] uit de toelichting verwijst een kopregel of een tekst boven een tabel.",
    ({sheets}) => {
      const [notes, others] = [true, false].map((is) =>
        notesIn(sheets.filter(({name}) => (name === "Toelichting") === is).flatMap(textsOf)),
      );
      return (notes ?? []).every((note) => others?.includes(note));
    },
  ),
  eachSheet(
    "nootplaats",
    "Een verwijzing naar een noot staat boven een tabel of in de kopregel, niet in een cel met gegevens.",
    (sheet) =>
      sheet.name === "Toelichting" ||
      sheet.tables.every(
        (table) => notesIn(bodyOf(sheet, table).map(({value}) => String(value))).length === 0,
      ),
  ),
  eachSheet("noottekens", "Een kopregel heeft geen sterretje of hoog cijfer als noot.", (sheet) =>
    sheet.tables.every((table) => headOf(sheet, table).every(({value}) => !SUPERSCRIPT.test(String(value)))),
  ),
  whole("bladnamen", "Bladen hebben een eigen naam van hoogstens 31 tekens en geen is leeg.", ({sheets}) => {
    const names = sheets.map(({name}) => name.toLowerCase());
    return (
      new Set(names).size === names.length &&
      sheets.every(
        ({name, cells}) => name.length <= 31 && cells.length > 0 && !/^(blad|sheet)\s?\d+$/i.test(name),
      )
    );
  }),
  eachSheet("verwijzingen", "Elke link leidt naar een blad dat er is.", ({links}, {sheets}) =>
    links.every((target) => sheets.some(({name}) => name === target)),
  ),
  whole(
    "eigenschappen",
    "De eigenschappen noemen titel, organisatie en de taal Nederlands.",
    ({title, creator, language}) => title.trim() !== "" && creator.trim() !== "" && /^nl\b/.test(language),
  ),
  whole("opent", "De werkmap opent op het eerste blad.", ({opensFirst}) => opensFirst),
  eachSheet("cursor", "De cursor staat op A1.", ({cursor}) => cursor === "A1"),
  whole("bestandsnaam", "De bestandsnaam heeft alleen kleine letters, cijfers en streepjes.", (_, file) =>
    /^[a-z0-9-]+\.(xlsx|ods)$/.test(file),
  ),
  byHand("namen", "Namen van bladen en tabellen zeggen wat erin staat."),
  byHand("titeltekst", "Titels beschrijven wat een lezer vindt."),
  byHand("linktekst", "De tekst van een link is zonder de rest te begrijpen."),
  byHand("spelling", "De spelling is nagekeken."),
  byHand("contact", "Het voorblad zegt bij wie een lezer terechtkan, en wanneer er nieuwe cijfers komen."),
  byHand("betekenis", "Kleur draagt nergens alleen de betekenis, ook niet in grafieken."),
];

const EMPTY: SeenSheet = {
  name: "",
  cells: [],
  tables: [],
  links: [],
  widths: 0,
  cursor: "A1",
  found: new Set(),
};
