import {type Finding, finding} from "../../core/findings.ts";
import {compareText, templatePlace} from "../../core/place.ts";
import type {Theme} from "../../core/theme.ts";
import {A4, type Content, type Definition, type Run} from "./content.ts";
import {type Face, openFonts} from "./ruler.ts";

interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly line: number | undefined;
}

/**
 * Characters that would be printed as an empty box, because the font that they are set in lacks them: in texts, tables,
 * notes, heads and feet, and in charts. One `tekst/teken` for each character, font and line of the template, in fixed order;
 * the document can be printed all the same. What comes from no line, such as the head of a letter, is found in the template as a whole.
 */
export function missingCharacters(
  definition: Definition,
  template: string,
  theme: Theme,
): readonly Finding[] {
  const fonts = openFonts(theme);
  const missing = new Map<string, Finding>();
  for (const {text, face, line} of piecesOf(definition)) {
    for (const character of text) {
      if (/[\n\r]/.test(character) || fonts[face].hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
        continue;
      const details = {seen: named(character), font: `${theme.fontFamily}${FACE_NAMES[face]}`};
      const key = `${character}${face}${String(line ?? 0).padStart(6, "0")}`;
      missing.set(key, finding("tekst/teken", templatePlace(template, line), details));
    }
  }
  return [...missing].sort(([a], [b]) => compareText(a, b)).map(([, found]) => found);
}

const FACE_NAMES: Readonly<Record<Face, string>> = {
  normal: "",
  bold: " vet",
  italics: " cursief",
  bolditalics: " vet cursief",
};

/** `→ (U+2192)`: a character that no font has can often not be seen. */
const named = (character: string): string =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;

function piecesOf(definition: Definition): readonly Piece[] {
  const size = {...A4, orientation: "portrait"} as const;
  const repeated = [2, 1].flatMap((page) => [
    definition.header(page, 10, size),
    definition.footer(page, 10, size),
    definition.background(page, size),
  ]);
  return [...definition.content, ...repeated].flatMap((node) =>
    node === null ? [] : piecesIn(node, {}, undefined),
  );
}

/** Bold and italics are passed down, as the typesetter does, and so is the line. */
function piecesIn(
  node: Content | Run,
  outer: {readonly bold?: boolean; readonly italics?: boolean},
  outerLine: number | undefined,
): readonly Piece[] {
  const line = ("templateLine" in node ? node.templateLine : undefined) ?? outerLine;
  const style = {bold: node.bold ?? outer.bold ?? false, italics: node.italics ?? outer.italics ?? false};
  const note = "note" in node && node.note !== undefined ? piecesIn(node.note, {}, line) : [];
  const inside = [...note, ...childrenOf(node).flatMap((child) => piecesIn(child, style, line))];
  if (typeof node.text === "string") return [{text: node.text, face: faceOf(style), line}, ...inside];
  return "svg" in node && node.svg !== undefined ? svgPieces(node.svg, line) : inside;
}

function childrenOf(node: Content | Run): readonly (Content | Run)[] {
  const content: Content = node;
  return [
    ...(Array.isArray(content.text) ? content.text : []),
    ...(content.stack ?? []),
    ...(content.columns ?? []),
    ...(content.ul ?? []),
    ...(content.ol ?? []),
    ...(content.table?.body.flat() ?? []),
  ];
}

function faceOf({bold, italics}: {readonly bold: boolean; readonly italics: boolean}): Face {
  if (bold) return italics ? "bolditalics" : "bold";
  return italics ? "italics" : "normal";
}

/** The texts of a drawing; their weight is left out of account, for the upright fonts of a family hold the same characters. */
function svgPieces(svg: string, line: number | undefined): readonly Piece[] {
  const texts = [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, inside = ""]) =>
    inside.replace(/<[^>]*>/g, ""),
  );
  return texts.map((text) => ({text: decoded(text), face: "normal", line}));
}

const ENTITIES: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });
}
