const OPEN = "{%";
const CLOSE = "%}";

/** Tags open at once in one run of lines; from 100 on the parser never returns. */
const MOST_OPEN = 40;

/** A template's text in which every tag that opens also ends, and the lines of those taken out. */
export interface ClosedText {
  readonly text: string;
  /** Lines of tags that did not end, from 1. */
  readonly unended: readonly number[];
  /** Lines of tags inside too many others, from 1. */
  readonly tooDeep: readonly number[];
}

/**
 * Prepares text for Markdoc without changing which line anything is on: a tag that does not end before the next tag,
 * a blank line or a line end inside quotes is cut away to the end of its line (Markdoc would swallow what follows),
 * white space inside a tag becomes one space or line break (Markdoc refuses two), and tags nested beyond reason go.
 */
export function closeTags(source: string): ClosedText {
  const [unended, tooDeep]: [number[], number[]] = [[], []];
  const done: string[] = [];
  let [position, line, open] = [0, 1, 0];
  for (let start = source.indexOf(OPEN); start !== -1; start = source.indexOf(OPEN, position)) {
    const between = source.slice(position, start);
    const end = tagEnd(source, start);
    line += lineBreaks(between);
    open = Math.max(
      0,
      (/\n[ \t]*\n/.test(between) ? 0 : open) + (end === null ? 0 : opens(source.slice(start, end))),
    );
    const tag =
      end === null
        ? ""
        : open > MOST_OPEN
          ? emptied(source.slice(start, end))
          : tidyTag(source.slice(start, end));
    if (end === null) unended.push(line);
    else if (open > MOST_OPEN) tooDeep.push(line);
    done.push(between, tag);
    line += lineBreaks(tag);
    open = Math.min(open, MOST_OPEN);
    position = end ?? cutTo(source, start);
  }
  return {text: done.join("") + source.slice(position), unended, tooDeep};
}

/** 1 for a tag that surrounds what follows, −1 for its end, 0 for one by itself. */
const opens = (tag: string): number => {
  const inside = tag.slice(OPEN.length, -CLOSE.length).trim();
  return inside.startsWith("/") ? -1 : inside.endsWith("/") ? 0 : 1;
};

const emptied = (tag: string): string => "\n".repeat(lineBreaks(tag));

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

const tidyTag = (tag: string): string =>
  tag.replace(/("(?:[^"\\]|\\.)*")|[ \t\n]+/g, (space: string, quoted?: string) =>
    quoted !== undefined ? quoted : space.includes("\n") ? "\n" : " ",
  );

const cutTo = (source: string, start: number): number => {
  const stops = [source.indexOf("\n", start), source.indexOf(OPEN, start + OPEN.length), source.length];
  return Math.min(...stops.filter((stop) => stop !== -1));
};
