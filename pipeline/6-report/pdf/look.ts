import type {Theme} from "../../core/theme.ts";
import type {TextStyle} from "./content.ts";
import type {Ruler} from "./ruler.ts";

/** Text styles of one kind of document, made from the theme. */
export interface Look {
  readonly colours: Theme["colours"];
  /** Running text; its space after is `gap`. */
  readonly body: Required<Pick<TextStyle, "fontSize" | "lineHeight">>;
  readonly small: Required<Pick<TextStyle, "fontSize" | "lineHeight">>;
  readonly headings: readonly TextStyle[];
  /** White space above and below a heading of each level, in points. */
  readonly headingSpace: readonly (readonly [above: number, below: number])[];
  /** A blank line between paragraphs, in points. */
  readonly gap: number;
  /** Font size and line distance in points as a style. */
  readonly type: (size: number, leading: number) => Required<Pick<TextStyle, "fontSize" | "lineHeight">>;
}

/** A letter is set a little smaller than a report: 9,5 on 13 where a report has 10 on 14. */
const LETTER = {size: 0.95, leading: 13 / 14};

const typeMaker =
  (ruler: Ruler): Look["type"] =>
  (size, leading) => ({fontSize: size, lineHeight: leading / (size * ruler.naturalLine)});

/** The look of a report. */
export function reportLook(theme: Theme, ruler: Ruler): Look {
  const {sizes, colours} = theme;
  const type = typeMaker(ruler);
  const heading = (size: number): TextStyle => ({
    ...type(size, size * 1.22),
    bold: true,
    color: colours.accent,
  });
  return {
    colours,
    type,
    body: type(sizes.body, sizes.leading),
    small: type(sizes.small, sizes.small * 1.3),
    headings: [
      heading(sizes.heading1),
      heading(sizes.heading2),
      heading(sizes.heading3),
      {...type(sizes.body, sizes.leading), bold: true, italics: true, color: colours.text},
    ],
    headingSpace: [
      [sizes.heading1 * 1.1, sizes.heading1 * 0.4],
      [sizes.heading2 * 1.1, sizes.heading2 * 0.4],
      [sizes.heading3 * 1.1, 2],
      [sizes.body, 2],
    ],
    gap: sizes.leading * 0.55,
  };
}

/** The look of a letter: headings are bold or italic lines of the text's own size. */
export function letterLook(theme: Theme, ruler: Ruler): Look {
  const {sizes, colours} = theme;
  const type = typeMaker(ruler);
  const leading = sizes.leading * LETTER.leading;
  const body = type(sizes.body * LETTER.size, leading);
  const small = sizes.small * 0.88;
  return {
    colours,
    type,
    body,
    small: type(small, small * 1.3),
    headings: [
      {...body, bold: true},
      {...body, bold: true},
      {...body, italics: true},
      {...body, italics: true},
    ],
    headingSpace: [
      [0, 1],
      [0, 1],
      [0, 0],
      [0, 0],
    ],
    gap: leading,
  };
}
