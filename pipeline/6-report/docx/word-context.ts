import {FootnoteReferenceRun, type Paragraph} from "docx";
import type {Look} from "../pdf/look.ts";
import type {Ruler} from "../pdf/ruler.ts";

/** What is counted through a document, each by itself. */
export type Counted = "Tabel" | "Figuur" | "lijst" | "noot";

/** What blocks and texts need to know while a document is written from its first word to its last. */
export interface WordContext {
  readonly look: Look;
  readonly ruler: Ruler;
  /** Room for text on a page, in points. */
  readonly room: {readonly width: number; readonly height: number};
  /** Whether texts stand in frames beside the text, as the head of a letter does. */
  readonly hasFrames: boolean;
  /** The next number, from 1. */
  readonly count: (what: Counted) => number;
  /** Keeps a note for the foot of the page and gives the reference to it, which Word itself numbers. */
  readonly addNote: (paragraph: Paragraph) => FootnoteReferenceRun;
  /** The notes so far, by the number under which Word finds them. */
  readonly notes: () => Readonly<Record<string, {readonly children: readonly Paragraph[]}>>;
}

/** A context for one document: nothing counted yet. */
export function makeContext(given: Pick<WordContext, "look" | "ruler" | "room" | "hasFrames">): WordContext {
  const counts = new Map<Counted, number>();
  const notes = new Map<number, Paragraph>();
  const count = (what: Counted): number => {
    const next = (counts.get(what) ?? 0) + 1;
    counts.set(what, next);
    return next;
  };
  return {
    ...given,
    count,
    addNote(paragraph) {
      const id = count("noot");
      notes.set(id, paragraph);
      return new FootnoteReferenceRun(id);
    },
    notes: () => Object.fromEntries([...notes].map(([id, paragraph]) => [id, {children: [paragraph]}])),
  };
}
