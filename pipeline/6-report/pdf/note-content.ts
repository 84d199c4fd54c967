import type {BlockContext} from "./block-context.ts";
import type {Content} from "./content.ts";
import {inlineContent} from "./inline-content.ts";

/** The notes of a document in small type below a rule, under a heading of its own; nothing when there are none. */
export function noteContent(context: BlockContext): readonly Content[] {
  const {look, numbering, room} = context;
  const notes = [...numbering.notes.values()];
  if (notes.length === 0) return [];
  const heading: Content = {
    ...look.headings[2],
    text: "Noten",
    headlineLevel: 1,
    keepWithNext: true,
    outline: true,
    outlineText: "Noten",
    margin: [0, 5, 0, 4],
  };
  const rule: Content = {
    canvas: [
      {type: "line", x1: 0, y1: 0, x2: room.width / 3, y2: 0, lineWidth: 0.5, lineColor: look.colours.rule},
    ],
    keepWithNext: true,
    leadHeight: 1,
    margin: [0, look.gap * 1.5, 0, 0],
  };
  return [
    rule,
    heading,
    ...notes.map((note) => ({
      ...look.small,
      text: [
        {text: `${note.number}.\u00a0`, bold: true, span: {kind: "label"} as const},
        ...inlineContent(note.content, look, numbering),
      ],
      id: note.id,
      part: "note" as const,
      margin: [0, 0, 0, 2] as [number, number, number, number],
    })),
  ];
}
