import type {Block, Inline, ReportDocument} from "../../core/document.ts";
import type {DocumentRecord, RecordedFigure, RecordLine, TextLine} from "../../core/document-record.ts";
import {formatScalar} from "../../core/format.ts";
import {nameOf} from "../../core/origin.ts";
import {sentencesIn} from "../../core/sentences.ts";
import {ATTACHMENTS_LABEL} from "../compose/letter-head.ts";
import {type Drawn, figuresInHead} from "../origin/figures-in.ts";

/** Everything that a document says, line by line in reading order: its head, sentences with the figures in them, rows of tables, and the data that its charts draw. */
export function recordDocument(
  document: ReportDocument,
  drawn: Drawn,
  classification: string,
): DocumentRecord {
  const {name, audience, title, status} = document;
  let headings: readonly Heading[] = [];
  const body = document.blocks.flatMap((block) => {
    if (block.kind === "heading") headings = under(headings, block.level, block.content);
    return recordBlock(block, {where: pathOf(headings.map(({text}) => text)), drawn});
  });
  return {name, audience, title, status, classification, lines: [...inHead(document), ...body]};
}

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** A heading ends all that stand at its level or deeper. */
function under(headings: readonly Heading[], level: number, content: readonly Inline[]): readonly Heading[] {
  const text = piecesOf(content)
    .map((piece) => piece.text)
    .join("");
  return [...headings.filter((heading) => heading.level < level), {level, text}];
}

interface At {
  readonly where: string;
  readonly drawn: Drawn;
}

const pathOf = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" › ");

const captioned = (what: "tabel" | "figuur", caption: string): string => `${what} “${caption}”`;

/** The caption of the table or figure that a line of a record belongs to, by where it stands; empty when it belongs to none. */
export const captionIn = (where: string): string => /.*(?:tabel|figuur) “(.*)”$/s.exec(where)?.[1] ?? "";

/** The lines of a block, each with what the block hangs on. */
function recordBlock(block: Block, at: At): readonly RecordLine[] {
  const {hangsOn} = block;
  const lines = inBlock(block, at);
  return hangsOn === undefined ? lines : lines.map((line) => ({...line, hangsOn}));
}

function inBlock(block: Block, at: At): readonly RecordLine[] {
  switch (block.kind) {
    case "heading":
      return inText("kop", block.content, at.where);
    case "paragraph":
      return inText("zin", block.content, at.where);
    case "list":
      return block.items.flatMap((item) => item.flatMap((part) => recordBlock(part, at)));
    case "table":
      return inTable(block, at.where);
    case "figure":
      return inFigure(block, at);
    case "page-break":
      return [];
  }
}

function inTable(
  {caption, columns, rows, bound}: Extract<Block, {kind: "table"}>,
  above: string,
): readonly RecordLine[] {
  const where = pathOf([above, captioned("tabel", caption)]);
  return rows.map((row, index) => ({
    kind: "rij",
    where,
    cells: columns.map(({name, title, format}) => {
      const binding = bound?.[index]?.[name];
      const isBound = binding !== undefined && binding.rows.length > 0;
      return {
        column: title,
        text: formatScalar(row[name] ?? null, format),
        binding: isBound ? nameOf(binding) : null,
      };
    }),
  }));
}

function inFigure(
  {chart, caption}: Extract<Block, {kind: "figure"}>,
  {where: above, drawn}: At,
): readonly RecordLine[] {
  const where = pathOf([above, captioned("figuur", caption === "" ? chart.title : caption)]);
  const view = drawn.get(chart.name);
  const rows = (view?.rows ?? []).map((row, index) => ({
    kind: "rij" as const,
    where,
    cells: (view?.columns ?? []).map(({name, title, format}) => ({
      column: title,
      text: formatScalar(row[name] ?? null, format),
      binding: `${view?.name}[${index + 1}].${name}`,
    })),
  }));
  return [{kind: "grafiek", where, text: chart.description, figures: []}, ...rows];
}

/** The head of a letter or note, a line each. */
function inHead(document: ReportDocument): readonly RecordLine[] {
  const {letter, memo} = document;
  const head = letter ?? memo;
  if (head === null) return [];
  const counted = figuresInHead(document).map(({text, binding}) => ({text, at: 0, binding: nameOf(binding)}));
  const line = (where: string, text: string, figures: readonly RecordedFigure[] = []): readonly TextLine[] =>
    text === "" ? [] : [{kind: "hoofd", where, text, figures}];
  return [
    ...head.addressee.flatMap((text) => line("Geadresseerde", text)),
    ...line("Datum", head.date),
    ...head.reference.flatMap(({label, lines}) =>
      lines.flatMap((text) =>
        line(
          label === "" ? "Kantlijn" : label,
          text,
          label === ATTACHMENTS_LABEL ? counted.filter((figure) => figure.text === text) : [],
        ),
      ),
    ),
    ...(letter === null
      ? []
      : [
          ...line("Betreft", letter.subject),
          ...line("Aanhef", letter.salutation),
          ...letter.signatories.flatMap(({office, name}) => [
            ...line("Ondertekening", office),
            ...line("Ondertekening", name),
          ]),
        ]),
  ];
}

interface Piece {
  readonly text: string;
  /** Null for text of the template. */
  readonly binding: string | null;
}

/** A line per sentence, then one per note. */
function inText(kind: "kop" | "zin", content: readonly Inline[], where: string): readonly TextLine[] {
  const pieces = piecesOf(content);
  const text = pieces.map((piece) => piece.text).join("");
  const spans = kind === "kop" ? wholeOf(text) : sentencesIn(text);
  const lines = spans.map(({start, end}) => ({
    kind,
    where,
    text: text.slice(start, end),
    figures: figuresBetween(pieces, start, end),
  }));
  return [...lines, ...notesIn(content).flatMap((note) => asNote(note, where))];
}

function asNote(note: readonly Inline[], where: string): readonly TextLine[] {
  return inText("zin", note, where).map((line) => ({...line, kind: "noot"}));
}

const wholeOf = (text: string) => (text === "" ? [] : [{start: 0, end: text.length}]);

/** What is bound in a stretch of text; of a bound text of several sentences the part that stands there. */
function figuresBetween(pieces: readonly Piece[], start: number, end: number): readonly RecordedFigure[] {
  const found: RecordedFigure[] = [];
  let offset = 0;
  for (const {text, binding} of pieces) {
    const [from, to] = [Math.max(offset, start), Math.min(offset + text.length, end)];
    if (binding !== null && from < to) {
      const said = text.slice(from - offset, to - offset);
      found.push({text: said, at: from - start, binding, ...(said === text ? {} : {isPart: true})});
    }
    offset += text.length;
  }
  return found;
}

function piecesOf(content: readonly Inline[]): readonly Piece[] {
  return content.flatMap((piece): readonly Piece[] => {
    if (piece.kind === "note") return [];
    if (piece.kind === "text") return [{text: piece.text, binding: null}];
    if (piece.kind === "fact") return [{text: piece.text, binding: piece.name}];
    return piecesOf(piece.content);
  });
}

function notesIn(content: readonly Inline[]): readonly (readonly Inline[])[] {
  return content.flatMap((piece) => {
    if (piece.kind === "note") return [piece.content];
    return piece.kind === "text" || piece.kind === "fact" ? [] : notesIn(piece.content);
  });
}
