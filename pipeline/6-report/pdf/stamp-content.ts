import type {Stamp} from "../stamp.ts";
import type {Content} from "./content.ts";
import type {Look} from "./look.ts";

/** The mark that stands in the head of every page: in a frame, bold, in the colour of warnings. */
export function stampMark(stamp: Stamp, look: Look): Content {
  const {warning} = look.colours;
  return {
    table: {
      widths: ["auto"],
      body: [
        [
          {
            ...look.type(9, 11),
            color: warning,
            noWrap: true,
            text: [{text: stamp.mark, bold: true}, {text: ` – ${stamp.meaning}`}],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0.8,
      vLineWidth: () => 0.8,
      hLineColor: () => warning,
      paddingLeft: () => 5,
      paddingRight: () => 5,
      paddingTop: () => 1.5,
      paddingBottom: () => 2.5,
      ...{vLineColor: () => warning},
    },
  };
}

/** The first paragraph of a stamped document. */
export function stampParagraph(stamp: Stamp, look: Look): Content {
  return {
    ...look.body,
    text: stamp.sentence,
    bold: true,
    color: look.colours.warning,
    margin: [0, 0, 0, look.gap],
  };
}
