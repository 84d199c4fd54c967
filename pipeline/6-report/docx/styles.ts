import type {Theme} from "../../core/theme.ts";
import type {TextStyle} from "../pdf/content.ts";
import type {Look} from "../pdf/look.ts";
import type {Ruler} from "../pdf/ruler.ts";
import {LETTER} from "./letter-places.ts";
import {fromMm, fromPoints, type Margins, PAPER} from "./measures.ts";
import {hex, type RunLook, runXml, styleXml, type WordStyle} from "./style-xml.ts";

export const LANGUAGE = "nl-NL";

/** What styles are made from: the house style, and the look that the PDF of this kind of document has. */
export interface StyleSource {
  readonly theme: Theme;
  readonly look: Look;
  readonly ruler: Ruler;
  readonly margins: Margins;
}

/** The levels of lists that Word has. */
export const LIST_LEVELS = 9;
/** Left edge of the text of each level of a list, and how far its mark stands before that. */
export const LIST = {indent: fromMm(5), hanging: fromMm(5)} as const;

const HEADINGS = [1, 2, 3, 4] as const;

/** `styles.xml`: every style that a document can use, and the language. All formatting is here; texts only name a style. */
export function stylesXml(source: StyleSource): string {
  const {theme, look} = source;
  const base = runXml({
    font: theme.fontFamily,
    colour: look.colours.text,
    size: look.body.fontSize,
    language: LANGUAGE,
  });
  const styles = [
    ...textStyles(source),
    ...letterStyles(source),
    ...runningStyles(source),
    ...characterStyles(look),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${base}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    ...styles.map(styleXml),
    NO_LIST,
    tableStyles(look),
    "</w:styles>",
  ].join("");
}

const leadingOf = ({fontSize, lineHeight}: Look["body"], ruler: Ruler): number =>
  fromPoints(fontSize * lineHeight * ruler.naturalLine);

function textStyles({look, ruler}: StyleSource): readonly WordStyle[] {
  const gap = fromPoints(look.gap);
  const small = {run: {size: look.small.fontSize}, line: leadingOf(look.small, ruler)};
  const paragraph = {kind: "paragraph", basedOn: "Normal"} as const;
  return [
    {
      kind: "paragraph",
      id: "Normal",
      name: "Normal",
      byDefault: true,
      paragraph: {line: leadingOf(look.body, ruler)},
    },
    {...paragraph, id: "BodyText", name: "Body Text", paragraph: {after: gap}},
    {
      ...paragraph,
      id: "Title",
      name: "Title",
      next: "BodyText",
      paragraph: {keepNext: true, after: 80},
      run: titleRun(look),
    },
    {
      ...paragraph,
      id: "Subtitle",
      name: "Subtitle",
      next: "BodyText",
      paragraph: {after: gap},
      run: {colour: look.colours.muted},
    },
    ...HEADINGS.map((level) => headingStyle(level, look)),
    {...paragraph, id: "ListParagraph", name: "List Paragraph", paragraph: {after: gap, together: true}},
    ...Array.from(
      {length: LIST_LEVELS},
      (_, level): WordStyle => ({
        ...paragraph,
        id: listContinue(level),
        // Word has five of these itself; names of deeper ones follow the same pattern.
        name: level === 0 ? "List Continue" : `List Continue ${level + 1}`,
        paragraph: {after: gap, together: true, indent: {left: (level + 1) * LIST.indent}},
      }),
    ),
    {
      ...paragraph,
      id: "Caption",
      name: "caption",
      next: "BodyText",
      paragraph: {keepNext: true, before: fromPoints(look.gap * 0.6), after: 80, line: small.line},
      run: {bold: true, size: look.small.fontSize + 0.5},
    },
    {
      ...paragraph,
      id: "FootnoteText",
      name: "footnote text",
      paragraph: {after: 40, line: small.line},
      run: small.run,
    },
    {
      ...paragraph,
      id: "Tabeltekst",
      name: "Tabeltekst",
      paragraph: {line: small.line},
      run: {size: look.body.fontSize * 0.9},
    },
    {
      kind: "paragraph",
      id: "Tabelgetal",
      name: "Tabelgetal",
      basedOn: "Tabeltekst",
      paragraph: {flush: "right"},
    },
    {
      ...paragraph,
      id: "Stempeltekst",
      name: "Stempeltekst",
      next: "BodyText",
      paragraph: {after: gap},
      run: {bold: true, colour: look.colours.warning},
    },
  ];
}

/** The style of what follows in an item of a list after its first paragraph; levels from 0. */
export const listContinue = (level: number): string => `ListContinue${level === 0 ? "" : level + 1}`;

const titleRun = (look: Look): RunLook => {
  const {fontSize = look.body.fontSize} = look.headings[0] ?? {};
  return {bold: true, colour: look.colours.accent, size: fontSize * 1.4};
};

function headingStyle(level: (typeof HEADINGS)[number], look: Look): WordStyle {
  const style: TextStyle = look.headings[level - 1] ?? {};
  const [before, after] = look.headingSpace[level - 1] ?? [0, 0];
  return {
    kind: "paragraph",
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: "Normal",
    next: "BodyText",
    paragraph: {
      keepNext: true,
      keepLines: true,
      before: fromPoints(before),
      after: fromPoints(after),
      outline: level,
    },
    run: {
      size: style.fontSize ?? look.body.fontSize,
      colour: style.color ?? look.colours.text,
      bold: style.bold ?? false,
      italics: style.italics ?? false,
    },
  };
}

function letterStyles({look, ruler}: StyleSource): readonly WordStyle[] {
  const {date, margins, tab, signature} = LETTER;
  const line = leadingOf(look.body, ruler);
  const gap = fromPoints(look.gap);
  const small = {size: look.small.fontSize};
  const smallLine = leadingOf(look.small, ruler);
  const paragraph = {kind: "paragraph", basedOn: "Normal"} as const;
  const labelled = {tab: {at: tab, side: "left"}, indent: {left: tab, hanging: tab}} as const;
  return [
    {
      ...paragraph,
      id: "Retouradres",
      name: "Retouradres",
      paragraph: {line: smallLine, after: gap},
      run: small,
    },
    {...paragraph, id: "Adressering", name: "Adressering"},
    {
      ...paragraph,
      id: "Briefdatum",
      name: "Briefdatum",
      next: "Briefonderwerp",
      paragraph: {...labelled, before: date - margins.top, after: 40},
    },
    {
      ...paragraph,
      id: "Briefonderwerp",
      name: "Briefonderwerp",
      next: "BodyText",
      paragraph: {...labelled, after: 2 * line + gap},
    },
    {
      ...paragraph,
      id: "Referentiekolom",
      name: "Referentiekolom",
      paragraph: {line: smallLine, after: 100},
      run: small,
    },
    {
      ...paragraph,
      id: "Vervolgkolom",
      name: "Vervolgkolom",
      paragraph: {line: smallLine, after: 100},
      run: small,
    },
    {...paragraph, id: "Salutation", name: "Salutation", next: "BodyText", paragraph: {after: gap}},
    {
      ...paragraph,
      id: "Closing",
      name: "Closing",
      next: "Signature",
      paragraph: {keepNext: true, keepLines: true, before: gap, after: signature},
    },
    {
      ...paragraph,
      id: "Signature",
      name: "Signature",
      next: "Closing",
      paragraph: {keepLines: true, after: gap},
    },
  ];
}

function runningStyles({look, ruler, margins}: StyleSource): readonly WordStyle[] {
  const {warning, muted} = look.colours;
  const line = leadingOf(look.small, ruler);
  const width = PAPER.width - margins.left - margins.right;
  const toColumn = LETTER.column.x - LETTER.margins.left;
  const past = LETTER.column.x + LETTER.column.width - (PAPER.width - LETTER.margins.right);
  const paragraph = {kind: "paragraph", basedOn: "Normal"} as const;
  const run = {size: look.small.fontSize, colour: muted};
  return [
    {...paragraph, id: "Header", name: "header", paragraph: {line, after: 60}, run},
    {...paragraph, id: "Footer", name: "footer", paragraph: {line, tab: {at: width, side: "right"}}, run},
    {
      ...paragraph,
      id: "Briefvoet",
      name: "Briefvoet",
      paragraph: {line, indent: {left: toColumn, right: -past}},
      run: {size: look.small.fontSize},
    },
    {
      ...paragraph,
      id: "Stempel",
      name: "Stempel",
      paragraph: {box: warning, indent: {left: 60, right: 60}},
      run: {size: 9, colour: warning},
    },
  ];
}

function characterStyles(look: Look): readonly WordStyle[] {
  const {accent, muted} = look.colours;
  const character = {kind: "character", basedOn: "DefaultParagraphFont"} as const;
  return [
    {kind: "character", id: "DefaultParagraphFont", name: "Default Paragraph Font", byDefault: true},
    {...character, id: "Strong", name: "Strong", run: {bold: true}},
    {...character, id: "Emphasis", name: "Emphasis", run: {italics: true}},
    {...character, id: "IntenseEmphasis", name: "Intense Emphasis", run: {bold: true, italics: true}},
    {...character, id: "Hyperlink", name: "Hyperlink", run: {colour: accent, underline: true}},
    {...character, id: "FootnoteReference", name: "footnote reference", run: {superscript: true}},
    {...character, id: "EndnoteReference", name: "endnote reference", run: {superscript: true}},
    {...character, id: "Veldnaam", name: "Veldnaam", run: {colour: muted}},
  ];
}

const NO_LIST =
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>';

/** The style of tables: thin rules between rows, a firm one below the header, no vertical ones. */
export const TABLE_STYLE = "Tabelopmaak";

function tableStyles(look: Look): string {
  const {rule, accent, fill} = look.colours;
  const line = (side: string, colour: string, eighths: number): string =>
    `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${hex(colour)}"/>`;
  const margins = (top: number, side: number): string =>
    `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="${top}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`;
  return [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>',
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 108)}</w:tblPr></w:style>`,
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="${TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>`,
    `<w:tblPr><w:tblBorders>${line("top", accent, 4)}${line("bottom", rule, 8)}${line("insideH", rule, 4)}</w:tblBorders>${margins(50, 80)}</w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:rPr>${runXml({bold: true, colour: accent})}</w:rPr>`,
    `<w:tcPr><w:tcBorders>${line("bottom", accent, 8)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${hex(fill)}"/></w:tcPr></w:tblStylePr>`,
    "</w:style>",
  ].join("");
}
