import type {PdfUnit} from "./pdf-structure.ts";

/** A piece of text as a PDF sets it, in points from the left and the foot of the page. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Height of the letters; 0 for white space. */
  readonly size: number;
  readonly font: string;
  /** The cell or drawing that it stands in; null for running text. */
  readonly unit: PdfUnit | null;
}

/** A line of print. */
export interface PdfLine {
  readonly text: string;
  readonly base: number;
  readonly size: number;
  /** The font of all of it; null when it has several. */
  readonly font: string | null;
  readonly unit: PdfUnit | null;
}

/** White space wider than this many times the letters is a tab, or the gap between columns. */
const WIDE = 0.9;

/** The pieces of a page as lines, in the order in which the page gives them, without the raised numbers that call a note. No line holds two cells of a table. */
export function linesOf(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const lines: PdfPiece[][] = [];
  for (const piece of pieces) {
    if (piece.text === "") continue;
    const line = lines.at(-1);
    if (line !== undefined && isOnLine(piece, line)) line.push(piece);
    else if (piece.text.trim() !== "") lines.push([piece]);
  }
  return lines.map(asLine);
}

function isOnLine(piece: PdfPiece, line: readonly PdfPiece[]): boolean {
  // A cell is read by itself, and so is each label of a drawing.
  if (piece.unit !== line[0]?.unit || piece.unit?.kind === "figure") return false;
  const main = largest(line);
  const last = line.at(-1) ?? piece;
  const near = Math.abs(piece.base - main.base) < 0.6 * Math.max(main.size, piece.size);
  return near && piece.left >= last.left - 1;
}

/** The piece with the largest letters: what the line stands on. */
const largest = (line: readonly PdfPiece[]): PdfPiece =>
  line.reduce((most, piece) => (piece.size > most.size ? piece : most));

function asLine(pieces: readonly PdfPiece[]): PdfLine {
  const {base, size} = largest(pieces);
  const said = pieces.filter((piece) => !callsNote(piece, {base, size}));
  let text = "";
  let end: number | null = null;
  for (const piece of said) {
    const gap = piece.text.trim() === "" ? piece.right - piece.left : end === null ? 0 : piece.left - end;
    if (gap > WIDE * size) text = `${text.trimEnd()}\t`;
    if (piece.text.trim() === "" && gap > WIDE * size) end = piece.right;
    else {
      text += piece.text;
      end = piece.right;
    }
  }
  const fonts = new Set(said.filter((piece) => piece.text.trim() !== "").map(({font}) => font));
  return {
    text: text.trim(),
    base,
    size,
    font: fonts.size === 1 ? ([...fonts][0] ?? null) : null,
    unit: pieces[0]?.unit ?? null,
  };
}

const callsNote = (piece: PdfPiece, {base, size}: {readonly base: number; readonly size: number}): boolean =>
  /^\s*\d{1,3}\s*$/.test(piece.text) &&
  piece.size > 0 &&
  piece.size < 0.8 * size &&
  piece.base > base + 0.15 * size;
