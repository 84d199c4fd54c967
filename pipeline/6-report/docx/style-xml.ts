import {escapeXml} from "./word-text.ts";

/** How letters look; sizes in points, colours as `#rrggbb`. What is absent is as in the style it is based on. */
export interface RunLook {
  readonly font?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
  readonly superscript?: boolean;
  readonly colour?: string;
  readonly size?: number;
  readonly language?: string;
}

/** How a paragraph stands; measures in twentieths of a point. */
export interface ParagraphLook {
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** Colour of a thin line on all sides. */
  readonly box?: string;
  readonly tab?: {readonly at: number; readonly side: "left" | "right"};
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly indent?: {readonly left?: number; readonly right?: number; readonly hanging?: number};
  /** Whether neighbours of the same style stand close, without the space between paragraphs. */
  readonly together?: boolean;
  readonly flush?: "right";
  /** Level in the outline, from 1. */
  readonly outline?: number;
}

/** A named style. Names of built-in styles are the English ones, which Word shows in its user's language. */
export interface WordStyle {
  readonly kind: "paragraph" | "character";
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly byDefault?: boolean;
  readonly paragraph?: ParagraphLook;
  readonly run?: RunLook;
}

/** A style as an element of `styles.xml`. */
export function styleXml(style: WordStyle): string {
  const own = BUILT_IN.test(style.name) ? "" : ' w:customStyle="1"';
  return [
    `<w:style w:type="${style.kind}"${style.byDefault ? ' w:default="1"' : ""}${own} w:styleId="${style.id}">`,
    `<w:name w:val="${style.name}"/>`,
    style.basedOn === undefined ? "" : `<w:basedOn w:val="${style.basedOn}"/>`,
    style.next === undefined ? "" : `<w:next w:val="${style.next}"/>`,
    "<w:qFormat/>",
    style.paragraph === undefined ? "" : `<w:pPr>${paragraphXml(style.paragraph)}</w:pPr>`,
    style.run === undefined ? "" : `<w:rPr>${runXml(style.run)}</w:rPr>`,
    "</w:style>",
  ].join("");
}

/** Our own styles have Dutch names, with a capital; the built-in ones are known by these words. */
const BUILT_IN =
  /^(Normal|heading|Title|Subtitle|List|Body|Default|caption|footnote|endnote|header|footer|Hyperlink|Strong|Emphasis|Intense|Salutation|Closing|Signature)/;

/** The properties of letters, in the order that the standard prescribes. */
export function runXml(look: RunLook): string {
  const font = look.font === undefined ? "" : escapeXml(look.font);
  const size = look.size === undefined ? "" : String(Math.round(look.size * 2));
  return [
    font === "" ? "" : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    toggle("b", look.bold),
    toggle("bCs", look.bold),
    toggle("i", look.italics),
    toggle("iCs", look.italics),
    look.colour === undefined ? "" : `<w:color w:val="${hex(look.colour)}"/>`,
    size === "" ? "" : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    look.underline ? '<w:u w:val="single"/>' : "",
    look.superscript ? '<w:vertAlign w:val="superscript"/>' : "",
    look.language === undefined ? "" : `<w:lang w:val="${look.language}" w:eastAsia="${look.language}"/>`,
  ].join("");
}

/** The properties of a paragraph, in the order that the standard prescribes. */
export function paragraphXml(look: ParagraphLook): string {
  return [
    toggle("keepNext", look.keepNext),
    toggle("keepLines", look.keepLines),
    look.box === undefined ? "" : boxXml(look.box),
    look.tab === undefined ? "" : `<w:tabs><w:tab w:val="${look.tab.side}" w:pos="${look.tab.at}"/></w:tabs>`,
    spacingXml(look),
    look.indent === undefined ? "" : `<w:ind${attributes(look.indent)}/>`,
    toggle("contextualSpacing", look.together),
    look.flush === undefined ? "" : `<w:jc w:val="${look.flush}"/>`,
    look.outline === undefined ? "" : `<w:outlineLvl w:val="${look.outline - 1}"/>`,
  ].join("");
}

const toggle = (name: string, on: boolean | undefined): string => (on ? `<w:${name}/>` : "");

/** A colour as Word writes it: six digits. */
export const hex = (colour: string): string => colour.replace("#", "").toUpperCase();

const boxXml = (colour: string): string =>
  `<w:pBdr>${["top", "left", "bottom", "right"]
    .map((side) => `<w:${side} w:val="single" w:sz="6" w:space="3" w:color="${hex(colour)}"/>`)
    .join("")}</w:pBdr>`;

function spacingXml({before, after, line}: ParagraphLook): string {
  const values = attributes({before, after, line});
  if (values === "") return "";
  return `<w:spacing${values}${line === undefined ? "" : ' w:lineRule="atLeast"'}/>`;
}

const attributes = (values: Readonly<Record<string, number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` w:${name}="${value}"`))
    .join("");
