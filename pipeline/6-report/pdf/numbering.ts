import type {Block, Inline} from "../../core/document.ts";
import {plainText} from "./plain-text.ts";

type Heading = Extract<Block, {kind: "heading"}>;
type Note = Extract<Inline, {kind: "note"}>;

export interface NumberedHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
  /** The heading it stands under, null at the top. */
  readonly parentId: string | null;
}

export interface NumberedNote {
  readonly id: string;
  /** Id of the place that refers to it. */
  readonly referenceId: string;
  readonly number: number;
  readonly content: readonly Inline[];
}

/** What is numbered in a document, in order of appearance. */
export interface Numbering {
  readonly headings: ReadonlyMap<Block, NumberedHeading>;
  readonly notes: ReadonlyMap<Inline, NumberedNote>;
  readonly tables: ReadonlyMap<Block, number>;
  readonly figures: ReadonlyMap<Block, number>;
}

/**
 * Copies of blocks of which no two are the same object, so that each can be numbered by itself:
 * a report may use one block twice. Rows of tables are shared.
 */
export function separateBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === "heading" || block.kind === "paragraph") {
      return {...block, content: separateInlines(block.content)};
    }
    if (block.kind === "list") return {...block, items: block.items.map(separateBlocks)};
    return {...block};
  });
}

function separateInlines(content: readonly Inline[]): readonly Inline[] {
  return content.map((inline) =>
    inline.kind === "text" || inline.kind === "fact"
      ? {...inline}
      : {...inline, content: separateInlines(inline.content)},
  );
}

/** Numbers headings, notes, tables and figures. A note inside a note comes right after it. */
export function numberBlocks(blocks: readonly Block[]): Numbering {
  const all = flatten(blocks);
  const notes = all.flatMap((block) =>
    block.kind === "heading" || block.kind === "paragraph" ? notesIn(block.content) : [],
  );
  return {
    headings: numberHeadings(all.filter((block) => block.kind === "heading")),
    notes: new Map(notes.map((note, index) => [note, numberedNote(note, index + 1)])),
    tables: count(all.filter((block) => block.kind === "table")),
    figures: count(all.filter((block) => block.kind === "figure")),
  };
}

const flatten = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === "list" ? block.items.flatMap(flatten) : [block]));

const count = (blocks: readonly Block[]): ReadonlyMap<Block, number> =>
  new Map(blocks.map((block, index) => [block, index + 1]));

function notesIn(content: readonly Inline[]): readonly Note[] {
  return content.flatMap((inline) => {
    if (inline.kind === "text" || inline.kind === "fact") return [];
    const inside = notesIn(inline.content);
    return inline.kind === "note" ? [inline, ...inside] : inside;
  });
}

// Names of destinations are sorted in the file with localeCompare: letters and digits only, all of one length.
const identifier = (word: string, number: number): string => `${word}${String(number).padStart(6, "0")}`;

const numberedNote = (note: Note, number: number): NumberedNote => ({
  id: identifier("noot", number),
  referenceId: identifier("verwijzing", number),
  number,
  content: note.content,
});

function numberHeadings(headings: readonly Heading[]): ReadonlyMap<Block, NumberedHeading> {
  const numbered: [Block, NumberedHeading][] = [];
  let open: readonly NumberedHeading[] = [];
  for (const [index, heading] of headings.entries()) {
    open = open.filter((above) => above.level < heading.level);
    const entry: NumberedHeading = {
      id: identifier("kop", index + 1),
      level: heading.level,
      text: plainText(heading.content),
      parentId: open.at(-1)?.id ?? null,
    };
    open = [...open, entry];
    numbered.push([heading, entry]);
  }
  return new Map(numbered);
}
