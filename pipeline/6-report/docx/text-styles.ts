import type {Look} from "../pdf/look.ts";
import {LIST, LIST_LEVELS, listContinue} from "./list-levels.ts";
import {fromPoints} from "./measures.ts";
import {leadingOf, paragraphStyle, type StyleSource} from "./style-source.ts";
import type {WordStyle} from "./style-xml.ts";

const HEADINGS = [1, 2, 3, 4] as const;

/** The styles of running text, from body to footnote. */
export function textStyles(source: StyleSource): readonly WordStyle[] {
  const {look, ruler} = source;
  const line = leadingOf(look.body, ruler);
  const after = fromPoints(look.gap);
  const {muted, warning} = look.colours;
  return [
    {kind: "paragraph", id: "Normal", name: "Normal", byDefault: true, paragraph: {line}},
    paragraphStyle("BodyText", {paragraph: {after}}, "Body Text"),
    titleStyle(look),
    paragraphStyle("Subtitle", {next: "BodyText", paragraph: {after}, run: {colour: muted}}),
    ...HEADINGS.map((level) => headingStyle(level, look)),
    ...listStyles(after),
    ...smallStyles(source),
    paragraphStyle("Stempeltekst", {
      next: "BodyText",
      paragraph: {after},
      run: {bold: true, colour: warning},
    }),
  ];
}

/** Styles of single words, and of what Word needs by these names. */
export function characterStyles({look}: StyleSource): readonly WordStyle[] {
  const {accent, muted} = look.colours;
  const character = (id: string, run: WordStyle["run"] & object, name = id): WordStyle => ({
    kind: "character",
    id,
    name,
    basedOn: "DefaultParagraphFont",
    run,
  });
  return [
    {kind: "character", id: "DefaultParagraphFont", name: "Default Paragraph Font", byDefault: true},
    character("Strong", {bold: true}),
    character("Emphasis", {italics: true}),
    character("IntenseEmphasis", {bold: true, italics: true}, "Intense Emphasis"),
    character("Hyperlink", {colour: accent, underline: true}),
    character("FootnoteReference", {superscript: true}, "footnote reference"),
    character("EndnoteReference", {superscript: true}, "endnote reference"),
    character("Veldnaam", {colour: muted}),
  ];
}

function titleStyle({headings, body, colours}: Look): WordStyle {
  const size = (headings[0]?.fontSize ?? body.fontSize) * 1.4;
  return paragraphStyle("Title", {
    next: "BodyText",
    paragraph: {keepNext: true, after: 80},
    run: {bold: true, colour: colours.accent, size},
  });
}

function headingStyle(level: (typeof HEADINGS)[number], look: Look): WordStyle {
  const type = look.headings[level - 1] ?? {};
  const [before, after] = look.headingSpace[level - 1] ?? [0, 0];
  const paragraph = {
    keepNext: true,
    keepLines: true,
    before: fromPoints(before),
    after: fromPoints(after),
    outline: level,
  };
  const run = {
    size: type.fontSize ?? look.body.fontSize,
    colour: type.color ?? look.colours.text,
    bold: type.bold ?? false,
    italics: type.italics ?? false,
  };
  return paragraphStyle(`Heading${level}`, {next: "BodyText", paragraph, run}, `heading ${level}`);
}

function listStyles(after: number): readonly WordStyle[] {
  const continued = Array.from({length: LIST_LEVELS}, (_, level) =>
    paragraphStyle(
      listContinue(level),
      {paragraph: {after, together: true, indent: {left: (level + 1) * LIST.indent}}},
      // Word has five of these itself; names of deeper ones follow the same pattern.
      level === 0 ? "List Continue" : `List Continue ${level + 1}`,
    ),
  );
  return [
    paragraphStyle("ListParagraph", {paragraph: {after, together: true}}, "List Paragraph"),
    ...continued,
  ];
}

/** Captions, notes and the cells of tables. */
function smallStyles({look, ruler}: StyleSource): readonly WordStyle[] {
  const line = leadingOf(look.small, ruler);
  const size = look.small.fontSize;
  const caption = {keepNext: true, before: fromPoints(look.gap * 0.6), after: 80, line};
  return [
    paragraphStyle(
      "Caption",
      {next: "BodyText", paragraph: caption, run: {bold: true, size: size + 0.5}},
      "caption",
    ),
    paragraphStyle("FootnoteText", {paragraph: {after: 40, line}, run: {size}}, "footnote text"),
    paragraphStyle("Tabeltekst", {paragraph: {line}, run: {size: look.body.fontSize * 0.9}}),
    paragraphStyle("Tabelgetal", {basedOn: "Tabeltekst", paragraph: {flush: "right"}}),
  ];
}
