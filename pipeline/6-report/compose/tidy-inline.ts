import type {Inline} from "../../core/document.ts";
import {dutchQuotes} from "./dutch-quotes.ts";

/** The printed text just before and just after; empty at the edge of a paragraph. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** A note prints as a number that clings to the word before it, as a comma would, and is itself no space. */
const NOTE = "\u00b9";
const CLINGS = /^(?:\u00b9|[.,;:!?)\]]+(?:[\s”’"']|$))/u;
const SPACES = /[ \t\n]+/g;

/**
 * Sets spaces right where pieces meet: none at the edges, one between words, none before a comma, closing bracket or note,
 * also where a conditional part fell away. Straight quotes become Dutch ones. Pieces without text disappear, neighbouring texts are joined.
 */
export function tidyInline(content: readonly Inline[]): readonly Inline[] {
  return join(tidy(content, {before: "", after: ""}));
}

function tidy(content: readonly Inline[], around: Around): readonly Inline[] {
  const done: Inline[] = [];
  // A space on either side of the end of strong text belongs outside it.
  const outside = /^[ \t\n]/.test(around.after) ? "" : around.after;
  content.forEach((piece, index) => {
    const before = print(done) === "" ? around.before : print(done);
    const rest = print(content.slice(index + 1));
    const tidied = tidyOne(piece, {before, after: rest.trim() === "" ? outside : rest});
    if (tidied !== null) done.push(tidied);
  });
  return done;
}

function tidyOne(piece: Inline, around: Around): Inline | null {
  switch (piece.kind) {
    case "text": {
      const text = dutchQuotes(tidyText(piece.text, around), around.before);
      return text === "" ? null : {...piece, text};
    }
    case "strong":
    case "emphasis":
    case "link": {
      const content = join(tidy(piece.content, around));
      return content.length === 0 ? null : {...piece, content};
    }
    case "note":
      return piece.content.length === 0 ? null : piece;
    case "fact":
      return piece;
  }
}

function tidyText(text: string, {before, after}: Around): string {
  const single = text.replace(SPACES, " ");
  const start = before === "" || /[ ([]$/.test(before) ? single.trimStart() : single;
  if (start.trim() === "" && CLINGS.test(after.trimStart())) return "";
  return after.trim() === "" || CLINGS.test(after.trimStart()) ? start.trimEnd() : start;
}

function join(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const piece of content) {
    const last = joined.at(-1);
    if (last?.kind === "text" && piece.kind === "text")
      joined.splice(-1, 1, {kind: "text", text: last.text + piece.text, ...fixedIn(last, piece)});
    else joined.push(piece);
  }
  return joined;
}

/** What was marked as fixed in either of two texts. */
function fixedIn(...texts: readonly Extract<Inline, {kind: "text"}>[]): {readonly fixed?: readonly string[]} {
  const fixed = texts.flatMap((piece) => piece.fixed ?? []);
  return fixed.length === 0 ? {} : {fixed};
}

const print = (content: readonly Inline[]): string =>
  content
    .map((piece) =>
      piece.kind === "note"
        ? piece.content.length > 0
          ? NOTE
          : ""
        : "text" in piece
          ? piece.text
          : print(piece.content),
    )
    .join("");
