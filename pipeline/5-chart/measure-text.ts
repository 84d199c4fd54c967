import {openSync} from "fontkit";
import * as vega from "vega";
import type {Theme} from "../core/theme.ts";

export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The width of a text in pixels, as the theme's own fonts draw it. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Opens the theme's fonts and gives a function that measures with them. Throws when a font file is missing or damaged. */
export function openFonts(theme: Theme): MeasureText {
  const fonts = {
    normal: openSync(theme.fonts.normal),
    bold: openSync(theme.fonts.bold),
    italics: openSync(theme.fonts.italics),
    bolditalics: openSync(theme.fonts.bolditalics),
  };
  const known = new Map<string, number>();
  return (text, {size, bold, italic}) => {
    const face = bold ? (italic ? "bolditalics" : "bold") : italic ? "italics" : "normal";
    const key = `${face} ${text}`;
    const ems = known.get(key) ?? fonts[face].layout(text).advanceWidth / fonts[face].unitsPerEm;
    known.set(key, ems);
    return ems * size;
  };
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly fontStyle?: string;
}

/** Vega's own hook for the width of a text; its type declarations leave it out. */
const hook = (vega as unknown as {textMetrics: {width: (item: TextItem, text: unknown) => number}})
  .textMetrics;

/**
 * Runs a task while Vega measures text with the given function. Without it Vega guesses, almost twice too wide.
 * The hook is one per process, so it is put back afterwards and tasks must run one after the other.
 */
export async function withMeasuredText<Result>(
  measure: MeasureText,
  task: () => Promise<Result>,
): Promise<Result> {
  const before = hook.width;
  hook.width = (item, text) =>
    text === null || text === undefined ? 0 : measure(String(text).trim(), styleOf(item));
  try {
    return await task();
  } finally {
    hook.width = before;
  }
}

const styleOf = (item: TextItem): TextStyle => ({
  size: item.fontSize ?? 11,
  bold: item.fontWeight === "bold" || Number(item.fontWeight) >= 600,
  italic: item.fontStyle === "italic",
});
