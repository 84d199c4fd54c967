/** A letter as somebody sent it back, read from a Word file or a PDF: what it says and what is not settled in it. */
export interface ReturnedLetter {
  readonly kind: "docx" | "pdf";
  /** In reading order, per part of the file: the text, boxes, notes, heads and feet. */
  readonly paragraphs: readonly ReturnedParagraph[];
  /** Numbers of the tables in which cells are joined, or stand in a table of their own. */
  readonly unevenTables: readonly number[];
  readonly marks: readonly ReturnedMark[];
}

/** Where something stands. Paragraphs of the text, of boxes and of running heads and feet each count from 1; those of a note bear its number, and what is written in a drawing that of its figure; a remark in a PDF is only known by its page. */
export interface ReturnedPlace {
  readonly part: "alinea" | "tekstvak" | "noot" | "kopregel" | "voetregel" | "figuur" | "bladzijde";
  readonly number: number;
  /** Null for what stands in no table. */
  readonly cell: ReturnedCell | null;
}

export interface ReturnedParagraph extends ReturnedPlace {
  /** As it reads with every tracked change accepted and without hidden text; tabs and line breaks are kept. */
  readonly text: string;
  /** Level of a heading, from 1; null for anything else, and always in a PDF. */
  readonly heading: number | null;
  /** How the list that it is in marks it; null for what is in none. */
  readonly list: "signs" | "numbers" | null;
  /** Which notes are called, and before which character. */
  readonly notes: readonly {readonly at: number; readonly note: number}[];
  /** Stretches of the text that stand out or lead somewhere, in order and apart. */
  readonly looks: readonly ReturnedLook[];
}

/** A cell of a table, each counted from 1. The first row holds the titles of the columns. */
export interface ReturnedCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** From which character to before which, in bold or italics, and the address that it leads to: empty when it leads nowhere. */
export interface ReturnedLook {
  readonly at: number;
  readonly end: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string;
}

/** Something that a reader of the final letter must not meet: a change that nobody accepted, a remark, text that does not show; or something that is no text and of which nothing can be said. */
export interface ReturnedMark extends ReturnedPlace {
  readonly kind:
    | "ingevoegd"
    | "verwijderd"
    | "verplaatst"
    | "opmaak"
    | "opmerking"
    | "verborgen"
    | "ongelezen";
  /** Who made it; empty when the file does not say. */
  readonly author: string;
  /** What was put in, taken out, said or hidden; of a moved text what moved, of what is no text what it is; empty for a change of layout. */
  readonly text: string;
  /** Of a remark the text that it is about; empty for the others. */
  readonly about: string;
}
