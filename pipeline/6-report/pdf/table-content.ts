import type {Block} from "../../core/document.ts";
import {captionMark} from "../stamp.ts";
import type {BlockContext, FlowItem} from "./block-context.ts";
import {captionContent} from "./caption-content.ts";
import type {Content, TableRules} from "./content.ts";
import type {Look} from "./look.ts";
import {CELL_PADDING, isNumeric, planTable, RULE, type TablePlan} from "./table-plan.ts";

type TableBlock = Extract<Block, {kind: "table"}>;

/** A table up to this part of a page stays in one piece. */
const WHOLE_UP_TO = 0.25;
/** A first row up to this part of a page, with the header, stays in one piece. */
const TALLEST_ROW = 0.7;

/** A table with its caption above; its header is repeated on each page and no row is divided. */
export function tableContent(block: TableBlock, context: BlockContext): readonly FlowItem[] {
  if (block.columns.length === 0) return [];
  const {look, numbering, room} = context;
  const plan = planTable(block, room.table, context.ruler);
  const caption = captionContent(
    {
      word: "Tabel",
      number: numbering.tables.get(block) ?? 0,
      text: block.caption + captionMark(block.status),
    },
    look,
  );
  const table = tableNode(block, plan, context);
  const orientation = plan.landscape ? "landscape" : "portrait";
  const height = plan.headerHeight + plan.rowHeights.reduce((sum, row) => sum + row, 0);
  if (height <= room.height * WHOLE_UP_TO) {
    const leadHeight = height + 2 * look.body.fontSize * 1.4;
    return [{node: {stack: [caption, table], unbreakable: true, leadHeight}, orientation}];
  }
  return [
    {node: {...caption, keepWithNext: true}, orientation},
    {node: {...table, leadHeight: leadHeight(plan)}, orientation},
  ];
}

const leadHeight = (plan: TablePlan): number =>
  plan.headerHeight + plan.rowHeights.slice(0, 2).reduce((sum, row) => sum + row, 0);

function tableNode(block: TableBlock, plan: TablePlan, context: BlockContext): Content {
  const {look, room} = context;
  // A first row that is kept with the header has to fit on any page; higher rows begin where they can.
  const [first = 0] = plan.rowHeights;
  const low = first + plan.headerHeight < room.height * TALLEST_ROW * (plan.landscape ? 0.6 : 1);
  const type = look.type(plan.fontSize, plan.leading);
  const alignments = block.columns.map((column) => (isNumeric(column) ? "right" : "left"));
  const cell = (text: string, index: number): Content => ({
    text,
    alignment: alignments[index] ?? "left",
    hyphenation: "narrow",
  });
  // The first column says what a row is about, in every view that has more than one.
  const bodyCell = (text: string, index: number): Content =>
    index === 0 && alignments.length > 1 && text.trim() !== ""
      ? {...cell(text, index), scope: "Row"}
      : cell(text, index);
  return {
    ...type,
    ...(plan.fits ? {} : {tooWide: {caption: block.caption, columns: block.columns.length}}),
    table: {
      headerRows: 1,
      keepWithHeaderRows: low ? 1 : 0,
      dontBreakRows: true,
      widths: [...plan.widths],
      body: [
        plan.header.map((title, index) => ({
          ...cell(title, index),
          scope: "Column" as const,
          bold: true,
          color: look.colours.accent,
        })),
        ...plan.rows.map((row) => row.map(bodyCell)),
      ],
    },
    layout: tableRules(look),
    margin: [0, 0, 0, look.gap * 1.6],
  };
}

/** Thin rules between rows, a firm one below the header, no vertical ones. */
export function tableRules(look: Look): TableRules {
  const {rule, accent, fill} = look.colours;
  return {
    hLineWidth: (line, node) => (line === 1 || line === node.table.body.length ? 2 * RULE : RULE),
    vLineWidth: () => 0,
    hLineColor: (line) => (line <= 1 ? accent : rule),
    paddingLeft: () => CELL_PADDING.side,
    paddingRight: () => CELL_PADDING.side,
    paddingTop: () => CELL_PADDING.top,
    paddingBottom: () => CELL_PADDING.bottom,
    fillColor: (row) => (row === 0 ? fill : null),
  };
}
