import {BaseLayoutBuilder, type Line, type MeasuredInline, type MeasuredNode} from "../typesetter.ts";
import {hyphenPoints, mayBeName, SOFT_HYPHEN} from "./hyphenate.ts";
import {addressPieces, WEB_ADDRESS} from "./web-address.ts";

/** White space at the end of a line from which a word is divided, in ems and as a part of the line. */
const RUNNING = {ems: 4, part: 0.2};
const NARROW_PART = 0.6;
/** So many lines in a row may end with a hyphen. */
const MOST_HYPHENS = 2;

/**
 * The layout engine with lines as a Dutch reader expects them: words divided with a hyphen where a line would stay
 * rather empty, ranges in one piece, and web addresses broken where they fall into parts.
 */
export class LineLayoutBuilder extends BaseLayoutBuilder {
  override buildNextLine(node: MeasuredNode): Line | null {
    const width = this.writer.context().availableWidth;
    if (node.broken !== true && node._inlines !== undefined) {
      node._inlines = brokenAddresses(node._inlines, width);
      joinRanges(node._inlines);
      node.broken = true;
    }
    if (node.hyphenation === undefined) return super.buildNextLine(node);
    splitWiderThanLine(node, width);
    const line = super.buildNextLine(node);
    if (line !== null && !endsWithHyphen(line)) fill(line, node);
    node.hyphens = line !== null && endsWithHyphen(line) ? (node.hyphens ?? 0) + 1 : 0;
    return line;
  }

  /** The lines that a node of text will take at a width, by default the present one; the node stays as it is. */
  linesOf(node: MeasuredNode, width = this.writer.context().availableWidth): readonly Line[] {
    if (node._inlines === undefined) return [];
    const context = this.writer.context();
    const present = context.availableWidth;
    context.availableWidth = width;
    const copy = {...node, _inlines: node._inlines.map((inline) => ({...inline}))};
    const lines: Line[] = [];
    for (let line = this.buildNextLine(copy); line !== null; line = this.buildNextLine(copy))
      lines.push(line);
    context.availableWidth = present;
    return lines;
  }
}

const endsWithHyphen = (line: Line): boolean => line.inlines.at(-1)?.text.endsWith(SOFT_HYPHEN) === true;

const widthOf = (
  text: string,
  {font, fontSize, fontFeatures, characterSpacing = 0}: MeasuredInline,
): number => font.widthOfString(text, fontSize, fontFeatures) + characterSpacing * (text.length - 1);

/** A word that no line can hold would be broken at any letter; its first part becomes a word of its own. */
function splitWiderThanLine(node: MeasuredNode, width: number): void {
  const [first, ...others] = node._inlines ?? [];
  if (first === undefined || bareWidth(first) <= width) return;
  const parts = divided(first, width);
  if (parts !== null) node._inlines = [...parts, ...others];
}

/** Adds the first part of the next word when too much of a line stays white. */
function fill(line: Line, node: MeasuredNode): void {
  const [next, ...others] = node._inlines ?? [];
  if (next === undefined || line.newLineForced === true || (node.hyphens ?? 0) >= MOST_HYPHENS) return;
  const room = line.maxWidth - (line.inlineWidths - line.leadingCut);
  const mustBreak = bareWidth(next) > line.maxWidth;
  const last = [next, ...others].findIndex(({noNewLine}) => noNewLine !== true) >= others.length;
  if (!mustBreak && (last || mayBeName(next.text) || room < leastWhite(line, node, next))) return;
  const parts = divided(next, room);
  if (parts === null) return;
  line.addInline(parts[0]);
  node._inlines = [parts[1], ...others];
}

const leastWhite = (line: Line, node: MeasuredNode, {fontSize}: MeasuredInline): number =>
  node.hyphenation === "narrow"
    ? line.maxWidth * NARROW_PART
    : Math.min(RUNNING.ems * fontSize, line.maxWidth * RUNNING.part);

const bareWidth = ({width, trailingCut = 0}: MeasuredInline): number => width - trailingCut;

/** A word as the longest part that fits, with a hyphen, and the rest; null when it cannot be divided so. Links are not. */
function divided(word: MeasuredInline, room: number): readonly [MeasuredInline, MeasuredInline] | null {
  if (word.span !== undefined || word.sup === true || word._pageRef !== undefined) return null;
  for (const point of hyphenPoints(word.text).toReversed()) {
    const head = word.text.slice(0, point);
    const width = widthOf(`${head}-`, word);
    if (width > room) continue;
    const tail = word.text.slice(point);
    return [
      {...word, text: head + SOFT_HYPHEN, width, trailingCut: 0, noNewLine: false},
      {...word, text: tail, width: widthOf(tail, word), leadingCut: 0},
    ];
  }
  return null;
}

/** Keeps `3,1–4,6` and `(B–C)` on one line: the rules of Unicode allow a break after the dash. */
function joinRanges(inlines: readonly MeasuredInline[]): void {
  for (const [index, inline] of inlines.entries()) {
    if (/\S–$/.test(inline.text) && /^\S/.test(inlines[index + 1]?.text ?? "")) inline.noNewLine = true;
  }
}

/** The same text, with web addresses in the pieces that lines may hold. */
function brokenAddresses(inlines: readonly MeasuredInline[], width: number): MeasuredInline[] {
  const result: MeasuredInline[] = [];
  for (let index = 0; index < inlines.length; index++) {
    const first = inlines[index];
    if (first === undefined) continue;
    if (!WEB_ADDRESS.test(first.text)) {
      result.push(first);
      continue;
    }
    let last = first;
    let text = first.text;
    for (let next = inlines[index + 1]; next !== undefined; next = inlines[index + 1]) {
      if (/\s$/.test(last.text) || next.span !== first.span || next.font !== first.font) break;
      text += next.text;
      last = next;
      index++;
    }
    result.push(...piecesOf(first, last, {text, width}));
  }
  return result;
}

function piecesOf(
  first: MeasuredInline,
  last: MeasuredInline,
  {text, width}: {readonly text: string; readonly width: number},
): readonly MeasuredInline[] {
  const pieces = addressPieces(text, (piece) => widthOf(piece.trimEnd(), first) > width);
  return pieces.map((piece, index) => {
    const end = index === pieces.length - 1;
    return {
      ...(end ? last : first),
      text: piece,
      width: widthOf(piece, first),
      leadingCut: index === 0 ? (first.leadingCut ?? 0) : 0,
      trailingCut: end ? (last.trailingCut ?? 0) : 0,
      noNewLine: end && last.noNewLine === true,
    };
  });
}
