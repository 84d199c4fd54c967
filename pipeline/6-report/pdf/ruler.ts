import type {Theme} from "../../core/theme.ts";
import {type FontFile, openFont} from "./typesetter.ts";

export type Face = "normal" | "bold" | "italics" | "bolditalics";

/** Measures text in a theme's fonts. */
export interface Ruler {
  /** Height of a font's own line, as a factor of its size. */
  readonly naturalLine: number;
  /** Width in points, without kerning; the typesetter's own width is never more than a point off in a word. */
  width(text: string, size: number, face: "normal" | "bold"): number;
}

/** Opens the four fonts of a theme. */
export function openFonts(theme: Theme): Readonly<Record<Face, FontFile>> {
  return {
    normal: openFont(theme.fonts.normal),
    bold: openFont(theme.fonts.bold),
    italics: openFont(theme.fonts.italics),
    bolditalics: openFont(theme.fonts.bolditalics),
  };
}

/** A ruler for a theme; it reads the font files and remembers the widths of characters. */
export function makeRuler(theme: Theme): Ruler {
  const fonts = {normal: openFont(theme.fonts.normal), bold: openFont(theme.fonts.bold)};
  const advances = {normal: new Map<string, number>(), bold: new Map<string, number>()};
  const advance = (character: string, face: "normal" | "bold"): number => {
    const known = advances[face].get(character);
    if (known !== undefined) return known;
    const font = fonts[face];
    const width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    advances[face].set(character, width);
    return width;
  };
  const {ascent, descent, lineGap, unitsPerEm} = fonts.normal;
  return {
    naturalLine: (ascent - descent + lineGap) / unitsPerEm,
    width(text, size, face) {
      let width = 0;
      for (const character of text) width += advance(character, face);
      return width * size;
    },
  };
}
