const OPEN = "{%";
const CLOSE = "%}";

/** A template's text in which every tag that opens also ends, and the lines of those that did not. */
export interface ClosedText {
  readonly text: string;
  /** From 1. */
  readonly unended: readonly number[];
}

/**
 * Prepares text for Markdoc without changing which line anything is on: a tag that does not end before the next tag,
 * a blank line or a line end inside quotes is cut away to the end of its line (Markdoc would swallow what follows),
 * and white space inside a tag becomes one space or line break (Markdoc refuses two).
 */
export function closeTags(source: string): ClosedText {
  const unended: number[] = [];
  let text = "";
  let position = 0;
  for (let start = source.indexOf(OPEN); start !== -1; start = source.indexOf(OPEN, position)) {
    text += source.slice(position, start);
    const end = tagEnd(source, start);
    if (end === null) {
      unended.push(lineBreaks(source.slice(0, start)) + 1);
      position = cutTo(source, start);
    } else {
      text += tidyTag(source.slice(start + OPEN.length, end - CLOSE.length));
      position = end;
    }
  }
  return {text: text + source.slice(position), unended};
}

/** Where the tag that opens at `start` ends, just past its `%}`; null when it does not end as a tag should. */
export function tagEnd(source: string, start: number): number | null {
  let quoted = false;
  for (let position = start + OPEN.length; position < source.length; position++) {
    const character = source[position];
    if (quoted) {
      if (character === "\n") return null;
      if (character === "\\") position++;
      else if (character === '"') quoted = false;
    } else if (source.startsWith(CLOSE, position)) return position + CLOSE.length;
    else if (source.startsWith(OPEN, position)) return null;
    else if (character === "\n" && /^[ \t]*\n/.test(source.slice(position + 1, position + 200))) return null;
    else if (character === '"') quoted = true;
  }
  return null;
}

/** The number of line breaks in a text. */
export const lineBreaks = (text: string): number => text.split("\n").length - 1;

const tidyTag = (inside: string): string => {
  const spaced = inside.replace(/("(?:[^"\\]|\\.)*")|[ \t\n]+/g, (space: string, quoted?: string) =>
    quoted !== undefined ? quoted : space.includes("\n") ? "\n" : " ",
  );
  return `${OPEN}${spaced}${CLOSE}`;
};

const cutTo = (source: string, start: number): number => {
  const stops = [source.indexOf("\n", start), source.indexOf(OPEN, start + OPEN.length), source.length];
  return Math.min(...stops.filter((stop) => stop !== -1));
};
