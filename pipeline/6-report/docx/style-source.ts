import type {Theme} from "../../core/theme.ts";
import type {Look} from "../pdf/look.ts";
import type {Ruler} from "../pdf/ruler.ts";
import {fromPoints, type Margins} from "./measures.ts";
import type {WordStyle} from "./style-xml.ts";

/** What styles are made from: the house style, and the look that the PDF of this kind of document has. */
export interface StyleSource {
  readonly theme: Theme;
  readonly look: Look;
  readonly ruler: Ruler;
  readonly margins: Margins;
}

/** The distance between lines of a type, in twentieths of a point. */
export const leadingOf = ({fontSize, lineHeight}: Look["body"], ruler: Ruler): number =>
  fromPoints(fontSize * lineHeight * ruler.naturalLine);

/** A paragraph style based on Normal unless said otherwise. `name` is the one Word shows; for our own styles it is the id. */
export function paragraphStyle(
  id: string,
  rest: Omit<WordStyle, "kind" | "id" | "name">,
  name: string = id,
): WordStyle {
  return {kind: "paragraph", id, name, basedOn: "Normal", ...rest};
}
