import type {LetterLayout} from "./letter-layout.ts";

/** The look of everything that is made: `templates/huisstijl.json`. Neutral by default; a ministry puts its own in its place. */
export interface Theme {
  readonly organisation: string;
  /** Absolute paths of TrueType files. */
  readonly fonts: {
    readonly normal: string;
    readonly bold: string;
    readonly italics: string;
    readonly bolditalics: string;
  };
  readonly fontFamily: string;
  /** `#rrggbb` for text, headings and rules, and for the steps of the heat maps (light to dark, five). */
  readonly colours: {
    readonly text: string;
    readonly accent: string;
    readonly muted: string;
    readonly rule: string;
    readonly fill: string;
    readonly warning: string;
    readonly steps: readonly string[];
  };
  readonly sizes: {
    readonly body: number;
    readonly small: number;
    readonly heading1: number;
    readonly heading2: number;
    readonly heading3: number;
    readonly leading: number;
  };
  readonly letter: LetterLayout;
  /** SVG text of a logo, or null for an empty slot. */
  readonly logo: string | null;
}

/** The same look whatever the folder that the product stands in, for telling whether something was made with it before. */
export function themeInAnyPlace(theme: Theme): Theme {
  const {normal, bold, italics, bolditalics} = theme.fonts;
  const below = (path: string): string =>
    path.replaceAll("\\", "/").replace(/^.*\/(?=(node_modules|templates)\/)/, "");
  return {
    ...theme,
    fonts: {
      normal: below(normal),
      bold: below(bold),
      italics: below(italics),
      bolditalics: below(bolditalics),
    },
  };
}
