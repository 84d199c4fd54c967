import {FrameAnchorType, FrameWrap, type IParagraphOptions} from "docx";
import type {Place} from "./measures.ts";

/**
 * A place on the paper for a paragraph. A frame leaves its text in the order of the document, where a text box or a table
 * would not; neighbours with the same frame share it. It stands at the paragraph because LibreOffice passes over frames in styles.
 */
export const frameAt = ({x, y, width}: Place): NonNullable<IParagraphOptions["frame"]> => ({
  type: "absolute",
  position: {x, y},
  width,
  anchor: {horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE},
  wrap: FrameWrap.AROUND,
});
