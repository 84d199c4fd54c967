import type {Content} from "./content.ts";
import type {Look} from "./look.ts";
import type {NumberedHeading, Numbering} from "./numbering.ts";

/** Destination of the title of a report. */
export const TITLE_ID = "titel";
/** A document with more headings than this gets a table of contents. */
const MOST_WITHOUT = 4;
/** With more headings than this the third level is left out of it. */
const MOST_WITH_THIRD_LEVEL = 25;
/** More lines than this do not fit below the title: then chapters with many sections are listed without them. */
const MOST_LINES = 26;
const MANY_SECTIONS = 11;

/** The table of contents with page numbers, each line a link; null for short documents. */
export function contentsList(numbering: Numbering, look: Look): Content | null {
  const headings = [...numbering.headings.values()];
  if (headings.length <= MOST_WITHOUT) return null;
  const deepest = headings.length > MOST_WITH_THIRD_LEVEL ? 2 : 3;
  const shown = withoutLongChapters(headings.filter((heading) => heading.level <= deepest));
  if (shown.length === 0) return null;
  return {
    stack: [
      {
        ...look.headings[1],
        text: "Inhoud",
        headlineLevel: 2,
        id: "inhoud",
        outline: true,
        outlineText: "Inhoud",
        outlineParentId: TITLE_ID,
        margin: [0, look.gap * 2, 0, look.gap * 0.6],
      },
      {
        part: "contents",
        table: {
          widths: ["*", 44],
          dontBreakRows: true,
          body: shown.map((heading) => contentsLine(heading, look)),
        },
        layout: {
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: () => 0,
          paddingBottom: () => 0,
        },
      },
    ],
  };
}

/** The headings, of a list that is too long without the sections of the chapters that have many; the bookmarks keep them. */
function withoutLongChapters(headings: readonly NumberedHeading[]): readonly NumberedHeading[] {
  if (headings.length <= MOST_LINES) return headings;
  const chapters: (readonly NumberedHeading[])[] = [];
  for (const heading of headings) {
    const last = heading.level === 1 ? undefined : chapters.pop();
    chapters.push([...(last ?? []), heading]);
  }
  return chapters.flatMap((chapter) => (chapter.length > MANY_SECTIONS ? chapter.slice(0, 1) : chapter));
}

function contentsLine(heading: NumberedHeading, look: Look): Content[] {
  const top = heading.level === 1 ? look.gap * 0.8 : 0;
  const style = {...look.body, bold: heading.level === 1};
  const span = {kind: "reference", destination: heading.id, description: `Naar ${heading.text}`} as const;
  return [
    {...style, text: [{text: `${heading.text} `, span}], margin: [(heading.level - 1) * 12, top, 12, 0]},
    {...style, text: [{pageReference: heading.id, span}], alignment: "right", margin: [0, top, 0, 0]},
  ];
}
