import {type FileChild, Paragraph, Table, TableCell, TableRow, TextRun, WidthType} from "docx";
import type {Block} from "../../core/document.ts";
import {isNumeric, planTable} from "../pdf/table-plan.ts";
import {captionMark} from "../stamp.ts";
import {caption} from "./caption.ts";
import {fromPoints} from "./measures.ts";
import {TABLE_STYLE} from "./table-styles.ts";
import type {WordContext} from "./word-context.ts";
import {wordText} from "./word-text.ts";

/** Space at both sides of a cell's text, as the style of tables has it, in twentieths of a point. */
const PADDING = 160;
/** A table up to this part of a page stays in one piece. */
const WHOLE_UP_TO = 0.25;

/** A table below its caption: a header that is repeated on each page, rows that stay whole, columns as wide as in the PDF. */
export function table(block: Extract<Block, {kind: "table"}>, context: WordContext): readonly FileChild[] {
  if (block.columns.length === 0) return [];
  const {look, ruler, room} = context;
  const plan = planTable(
    block,
    {portrait: room.width, landscape: null, fontSize: look.body.fontSize * 0.9},
    ruler,
  );
  const widths = plan.widths.map((points) => fromPoints(points) + PADDING);
  const styles = block.columns.map((column) => (isNumeric(column) ? "Tabelgetal" : "Tabeltekst"));
  const height = plan.headerHeight + plan.rowHeights.reduce((sum, each) => sum + each, 0);
  const whole = height <= room.height * WHOLE_UP_TO;
  const rows = [plan.header, ...plan.rows].map((texts, index) =>
    tableRow(texts, {
      widths,
      styles,
      header: index === 0,
      inOne: context.hasFrames ? "lines" : "row",
      keepNext: index === 0 || (whole && index < plan.rows.length),
    }),
  );
  return [
    caption("Tabel", block.caption + captionMark(block.status), context),
    new Table({
      style: TABLE_STYLE,
      tableLook: {firstRow: true, firstColumn: true, noHBand: true, noVBand: true},
      width: {size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA},
      columnWidths: widths,
      rows,
    }),
    // Word joins tables that touch, and text would stick to the last rule.
    new Paragraph({style: "Tabeltekst"}),
  ];
}

interface RowLook {
  readonly widths: readonly number[];
  readonly styles: readonly string[];
  readonly header: boolean;
  /** What is kept in one piece: the row, or the lines of each of its texts. With frames and notes about, LibreOffice loses rows that it may not divide. */
  readonly inOne: "row" | "lines";
  readonly keepNext: boolean;
}

function tableRow(texts: readonly string[], {widths, styles, header, inOne, keepNext}: RowLook): TableRow {
  const cell = (text: string, column: number): TableCell =>
    new TableCell({
      width: {size: widths[column] ?? 0, type: WidthType.DXA},
      children: [
        new Paragraph({
          style: styles[column] ?? "Tabeltekst",
          ...(inOne === "lines" ? {keepLines: true} : {}),
          children: [new TextRun(wordText(text))],
        }),
      ],
    });
  return new TableRow({
    ...(inOne === "row" ? {cantSplit: true} : {}),
    ...(header ? {tableHeader: true} : {}),
    ...(keepNext ? {keepNext} : {}),
    children: texts.map(cell),
  });
}
