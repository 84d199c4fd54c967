import Markdoc from "@markdoc/markdoc";
import {inlineLines} from "./inline-lines.ts";
import {TAGS} from "./tags.ts";

/** Why a tag cannot be taken as it stands. */
export type Flaw = "unreadable" | "unclosed" | "unopened" | "no-slash" | "too-deep";

/** A node of a template's text: a piece of Markdown, or a tag. */
export interface Piece {
  /** `paragraph`, `heading`, `bullet_list`, `ordered_list`, `list_item`, `text`, `softbreak`, `strong`, `em`, `link`, `tag`, or what is not allowed. */
  readonly type: string;
  /** Name of a tag, empty for Markdown. */
  readonly tag: string;
  readonly attributes: readonly {readonly name: string; readonly value: unknown}[];
  readonly text: string;
  readonly href: string;
  /** Of a heading; 0 otherwise. */
  readonly level: number;
  /** Number an ordered list starts with. */
  readonly start: number;
  /** Stands in running text. */
  readonly inline: boolean;
  /** First line, and the line after the last; from 1. */
  readonly line: number;
  readonly end: number;
  readonly flaw: Flaw | null;
  readonly children: readonly Piece[];
}

type Token = ReturnType<InstanceType<typeof Markdoc.Tokenizer>["tokenize"]>[number];

interface Growing {
  readonly token: Token | null;
  readonly line: number;
  readonly children: Piece[];
}

/** Tags inside one another beyond this are no sentence any more, and would exhaust the stack. */
const DEEPEST = 40;
/** Tags that may stand alone on a line in the middle of a paragraph. */
const FLOWING: ReadonlySet<string> = new Set(["feit", "vast", "veld", "verwijzing"]);

/** Parses text into pieces, the first line being `firstLine`. Every tag is closed somewhere; those that were not say so. */
export function parseTree(text: string, firstLine: number): readonly Piece[] {
  // Markdoc miscounts after leading white space, and then drops text that follows a tag.
  const start = text.length - text.trimStart().length;
  const skipped = text.slice(0, start).split("\n").length - 1;
  // Markdoc would take a line between two rules for a head of its own; stars make the same rule.
  const body = text.slice(start).replace(/^---(?=[ \t]*(?:\n|$))/, "***");
  const tokens = new Markdoc.Tokenizer({}).tokenize(body);
  return grow(tokens, {first: firstLine + skipped, lines: null});
}

interface Lines {
  /** Line of the first line of the text. */
  readonly first: number;
  /** The line of each token when it is running text. */
  readonly lines: readonly number[] | null;
}

function grow(tokens: readonly Token[], where: Lines): readonly Piece[] {
  const open: Growing[] = [{token: null, line: where.first, children: []}];
  tokens.forEach((token, index) => {
    const line =
      where.lines?.[index] ?? (token.map ? where.first + token.map[0] : (open.at(-1)?.line ?? where.first));
    if (token.type === "inline") add(open, inlinePieces(token, where.first, line));
    else if (token.nesting === 1) openToken(open, token, line);
    else if (token.nesting === -1) closeToken(open, token, line);
    else add(open, [pieceOf({token, line, children: []}, null)]);
  });
  while (open.length > 1) finish(open, "unclosed");
  return joinLines(open[0]?.children ?? []);
}

const inlinePieces = (token: Token, first: number, line: number): readonly Piece[] => {
  const children = token.children ?? [];
  return grow(children, {first, lines: inlineLines(token.content, children, line)});
};

function openToken(open: Growing[], token: Token, line: number): void {
  const name = tagName(token);
  if (name !== "" && open.length > DEEPEST) add(open, [pieceOf({token, line, children: []}, "too-deep")]);
  else if (name !== "" && TAGS.get(name)?.content === false)
    add(open, [pieceOf({token, line, children: []}, "no-slash")]);
  else open.push({token, line, children: []});
}

function closeToken(open: Growing[], token: Token, line: number): void {
  const name = tagName(token);
  const mine = innermost(open, name);
  if (name !== "" && mine === -1) {
    if (TAGS.get(name)?.content !== false) add(open, [pieceOf({token, line, children: []}, "unopened")]);
    return;
  }
  while (open.length - 1 > mine && open.length > 1) finish(open, "unclosed");
  finish(open, null);
}

/** Which open token a close belongs to: a tag never closes across Markdown, Markdown closes over tags. */
function innermost(open: readonly Growing[], name: string): number {
  for (let index = open.length - 1; index > 0; index--) {
    const opened = tagName(open[index]?.token ?? null);
    if (opened === name) return index;
    if (opened === "") return -1;
  }
  return -1;
}

function finish(open: Growing[], flaw: Flaw | null): void {
  const done = open.pop();
  if (done) add(open, [pieceOf(done, tagName(done.token) === "" ? null : flaw)]);
}

const add = (open: readonly Growing[], pieces: readonly Piece[]): void => {
  open.at(-1)?.children.push(...pieces);
};

function pieceOf({token, line, children}: Growing, flaw: Flaw | null): Piece {
  const tag = tagName(token);
  const unreadable = token !== null && ["error", "annotation", "variable"].includes(token.type);
  return {
    type: tag !== "" || unreadable ? "tag" : (token?.type ?? "").replace(/_(open|close)$/, ""),
    tag,
    attributes: tag === "" ? [] : attributesOf(token),
    text: token?.content ?? "",
    href: attribute(token, "href"),
    level: token?.type === "heading_open" ? Number(token.tag.slice(1)) : 0,
    start: Number(attribute(token, "start") || 1),
    inline: token?.block === false,
    line,
    end: line + (token?.map ? token.map[1] - token.map[0] : 1),
    flaw: unreadable ? "unreadable" : flaw,
    children: joinLines(children),
  };
}

const tagName = (token: Token | null): string =>
  token !== null && /^tag(_open|_close)?$/.test(token.type) ? String(token.meta?.tag ?? "") : "";

const attributesOf = (token: Token | null): Piece["attributes"] =>
  (token?.meta?.attributes ?? []).map((entry: {type: string; name: string; value: unknown}) => ({
    name: entry.type === "class" ? `.${entry.name}` : entry.name,
    value: entry.value,
  }));

const attribute = (token: Token | null, name: string): string =>
  String(token?.attrs?.find(([key]) => key === name)?.[1] ?? "");

/** A figure alone on its line inside a paragraph would cut the paragraph in two; this joins it again. */
function joinLines(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const next = FLOWING.has(piece.tag) && !piece.inline ? asParagraph(piece) : piece;
    const last = joined.at(-1);
    if (last?.type === "paragraph" && next.type === "paragraph" && last.end === next.line) {
      const space: Piece = {...last, type: "softbreak", children: []};
      joined.splice(-1, 1, {...last, end: next.end, children: [...last.children, space, ...next.children]});
    } else joined.push(next);
  }
  return joined;
}

const asParagraph = (piece: Piece): Piece => ({
  ...piece,
  type: "paragraph",
  tag: "",
  attributes: [],
  flaw: null,
  children: [{...piece, inline: true}],
});
