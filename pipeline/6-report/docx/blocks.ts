import {type FileChild, PageBreak, Paragraph, type ParagraphChild, TextRun} from "docx";
import type {Block} from "../../core/document.ts";
import {plainText} from "../pdf/plain-text.ts";
import {captionMark} from "../stamp.ts";
import {caption} from "./caption.ts";
import {inlineRuns} from "./inline-runs.ts";
import {LIST_LEVELS, listContinue} from "./list-levels.ts";
import {BULLETS, NUMBERS} from "./lists.ts";
import {table} from "./table.ts";
import type {WordContext} from "./word-context.ts";
import {wordText} from "./word-text.ts";

type Numbering = Readonly<{reference: string; instance: number; level: number; custom: true}>;

/** Where a block stands. */
interface Standing {
  /** Level of the list that it is in, from 0; null outside lists. */
  readonly level: number | null;
  /** The mark before a block that opens an item. */
  readonly numbering: Numbering | null;
  /** Whether it stays on the page of what follows. */
  readonly keepNext: boolean;
}

/** Blocks as paragraphs and tables of Word, in order; the last one stays with what comes after when asked. */
export function blockParts(
  blocks: readonly Block[],
  context: WordContext,
  keepLast = false,
): readonly FileChild[] {
  return blocks.flatMap((block, index) => {
    const keepNext = index === blocks.length - 1 ? keepLast : announces(block, blocks[index + 1]);
    return blockPart(block, {level: null, numbering: null, keepNext}, context);
  });
}

/** A paragraph that announces a list stays with its start. */
const announces = (block: Block, next: Block | undefined): boolean =>
  block.kind === "paragraph" && next?.kind === "list" && plainText(block.content).endsWith(":");

function blockPart(block: Block, standing: Standing, context: WordContext): readonly FileChild[] {
  switch (block.kind) {
    case "heading":
      return [textParagraph(`Heading${block.level}`, inlineRuns(block.content, context), standing)];
    case "paragraph":
      return [textParagraph(bodyStyle(standing), inlineRuns(block.content, context), standing)];
    case "list":
      return listParts(block, standing.level === null ? 0 : standing.level + 1, context);
    case "table":
      return table(block, context);
    case "figure":
      return figureParts(block, standing, context);
    case "page-break":
      return [new Paragraph({children: [new PageBreak()]})];
  }
}

function textParagraph(style: string, children: readonly ParagraphChild[], standing: Standing): Paragraph {
  const {keepNext, numbering} = standing;
  return new Paragraph({
    style,
    children,
    ...(keepNext ? {keepNext} : {}),
    ...(numbering === null ? {} : {numbering}),
  });
}

function bodyStyle({level, numbering}: Standing): string {
  if (level === null) return "BodyText";
  return numbering === null ? listContinue(level) : "ListParagraph";
}

/** A figure in words: a drawing would need a second one in pixels for older programs. */
function figureParts(
  block: Extract<Block, {kind: "figure"}>,
  standing: Standing,
  context: WordContext,
): readonly FileChild[] {
  const {description, status} = block.chart;
  return [
    caption("Figuur", block.caption + captionMark(status), context),
    textParagraph(bodyStyle(standing), [new TextRun(wordText(description))], standing),
  ];
}

/** A list of its own, which counts from 1; lists deeper than Word knows stay on its last level. */
function listParts(
  {ordered, items}: Extract<Block, {kind: "list"}>,
  depth: number,
  context: WordContext,
): readonly FileChild[] {
  const level = Math.min(depth, LIST_LEVELS - 1);
  const instance = context.count("lijst");
  const numbering: Numbering = {reference: ordered ? NUMBERS : BULLETS, instance, level, custom: true};
  return items.flatMap((item) => itemParts(item, {level, numbering, keepNext: false}, context));
}

function itemParts(item: readonly Block[], standing: Standing, context: WordContext): readonly FileChild[] {
  const opens = item[0]?.kind === "paragraph" || item[0]?.kind === "heading";
  const parts = item.flatMap((block, index) => {
    const numbering = opens && index === 0 ? standing.numbering : null;
    return blockPart(block, {...standing, numbering, keepNext: announces(block, item[index + 1])}, context);
  });
  // What opens with a list or table has its number on a line of its own, so that the count is right.
  return opens ? parts : [textParagraph("ListParagraph", [], standing), ...parts];
}
