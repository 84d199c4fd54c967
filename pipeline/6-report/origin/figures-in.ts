import type {Block, Inline, ReportDocument} from "../../core/document.ts";
import {formatScalar} from "../../core/format.ts";
import {type Binding, bindingOf} from "../../core/origin.ts";
import {sentencesIn} from "../../core/sentences.ts";
import type {View} from "../../core/views.ts";
import {plainText} from "../compose/compose-inline.ts";
import {ATTACHMENTS_LABEL} from "../compose/letter-head.ts";

/** A figure or word of a document that is bound to data. */
export interface PrintedFigure {
  /** As printed. */
  readonly text: string;
  /** Where it stands, in Dutch: the sentence, or the table with row and column. */
  readonly where: string;
  /** Its cell, where it stands in a workbook or a table: `risicos!D5`, `D5`. */
  readonly cell?: string;
  readonly binding: Binding;
}

type TableBlock = Extract<Block, {kind: "table"}>;

/** The views that the charts of a document draw, by name of the chart. */
export type Drawn = ReadonlyMap<string, View>;

/** Every figure and word of a document that is bound to data, in reading order: in sentences, notes, tables and charts. */
export function figuresIn(document: ReportDocument, drawn: Drawn): readonly PrintedFigure[] {
  return [...figuresInHead(document), ...document.blocks.flatMap((block) => inBlock(block, drawn))];
}

/** The head of a letter counts the attachments; the rest of it is names, dates and references. */
export function figuresInHead({letter}: ReportDocument): readonly PrintedFigure[] {
  const counted = letter?.reference.find(({label}) => label === ATTACHMENTS_LABEL)?.lines ?? [];
  return counted.map((text) => ({
    text,
    where: `briefhoofd, ${ATTACHMENTS_LABEL}`,
    binding: {kind: "fact", name: "bijlagen.aantal"},
  }));
}

function inBlock(block: Block, drawn: Drawn): readonly PrintedFigure[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return inText(block.content, plainText(block.content));
    case "list":
      return block.items.flatMap((item) => item.flatMap((part) => inBlock(part, drawn)));
    case "table":
      return inTable(block);
    case "figure":
      return figuresInChart(block.chart.title, drawn.get(block.chart.name));
    case "page-break":
      return [];
  }
}

/** Figures with the sentence around each; `before` is what stands in the paragraph before this content. */
function inText(content: readonly Inline[], paragraph: string, before = ""): readonly PrintedFigure[] {
  const found: PrintedFigure[] = [];
  let said = before;
  for (const piece of content) {
    if (piece.kind === "note") found.push(...inText(piece.content, plainText(piece.content)));
    else if (piece.kind === "fact") {
      const where = `“${sentenceAt(paragraph, said.length, piece.text.length)}”`;
      found.push({text: piece.text, where, binding: bindingOf(piece.name)});
      said += piece.text;
    } else if (piece.kind === "text") said += piece.text;
    else {
      found.push(...inText(piece.content, paragraph, said));
      said += plainText(piece.content);
    }
  }
  return found;
}

/** The sentence of a paragraph that holds the text at an offset. */
function sentenceAt(paragraph: string, offset: number, length: number): string {
  const held = sentencesIn(paragraph).filter(({start, end}) => start < offset + length && offset < end);
  return paragraph.slice(held[0]?.start, held.at(-1)?.end).trim();
}

function inTable({caption, columns, rows, bound}: TableBlock): readonly PrintedFigure[] {
  return rows.flatMap((row, index) =>
    columns.flatMap(({name, title, format}) => {
      const binding = bound?.[index]?.[name];
      if (binding === undefined || binding.rows.length === 0) return [];
      const where = `tabel “${caption}”, rij ${index + 1}, kolom ${title}`;
      return [{text: formatScalar(row[name] ?? null, format), where, binding}];
    }),
  );
}

/** What a chart draws of its view. */
export function figuresInChart(title: string, view: View | undefined): readonly PrintedFigure[] {
  if (view === undefined) return [];
  return view.rows.flatMap((row, index) =>
    view.columns.map(({name, title: column, format}) => ({
      text: formatScalar(row[name] ?? null, format),
      where: `figuur “${title}”, rij ${index + 1} van ${view.name}, ${column}`,
      binding: {kind: "cell", view: view.name, column: name, rows: [index + 1]} as const,
    })),
  );
}
