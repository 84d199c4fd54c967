import type {Block, Chart} from "../../core/document.ts";
import type {ReportTemplate, TemplateBlock, TemplateItem} from "../../core/report-template.ts";
import type {Views} from "../../core/views.ts";
import {composeInline, plainText} from "./compose-inline.ts";
import {composeTable} from "./compose-table.ts";
import {atEachRow, holds, type TemplateData} from "./template-data.ts";

/**
 * What a report says, from its template and the data. Conditional parts that do not hold are gone, and with them paragraphs,
 * items, lists and tables that are left empty. A fact without a value reads `onbekend`.
 */
export function composeReport(
  template: ReportTemplate,
  views: Views,
  charts: ReadonlyMap<string, Chart>,
): readonly Block[] {
  return composeBlocks(template.blocks, {views, charts, current: null});
}

/** The title and subtitle of a report with their facts filled in, as plain text. */
export function composeTitle(
  {title, subtitle}: ReportTemplate,
  views: Views,
): {readonly title: string; readonly subtitle: string} {
  const data: TemplateData = {views, charts: new Map(), current: null};
  return {title: plainText(composeInline(title, data)), subtitle: plainText(composeInline(subtitle, data))};
}

function composeBlocks(blocks: readonly TemplateBlock[], data: TemplateData): readonly Block[] {
  return joinLists(blocks.flatMap((block) => composeBlock(block, data)));
}

function composeBlock(block: TemplateBlock, data: TemplateData): readonly Block[] {
  switch (block.kind) {
    case "heading":
    case "paragraph": {
      const content = composeInline(block.content, data);
      return content.length === 0 ? [] : [{...block, content}];
    }
    case "list": {
      const items = block.items.flatMap((item) => composeItem(item, data)).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{kind: "list", ordered: block.ordered, items}];
    }
    case "table":
      return present(composeTable(block, data));
    case "figure": {
      const chart = data.charts.get(block.chart);
      return chart === undefined ? [] : [{kind: "figure", chart, caption: chart.title}];
    }
    case "page-break":
      return [{kind: "page-break"}];
    case "when":
      return composeBlocks(holds(block.condition, data) ? block.content : block.otherwise, data);
    case "each":
      return atEachRow(block, data).flatMap((row) => composeBlocks(block.content, row));
  }
}

function composeItem({each, content}: TemplateItem, data: TemplateData): readonly (readonly Block[])[] {
  const rows = each === null ? [data] : atEachRow(each, data);
  return rows.map((row) => composeBlocks(content, row));
}

/** Lists that meet are one: an `each` around an item makes a list per row, and a condition cuts a list in two. */
function joinLists(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === "list" && block.kind === "list" && last.ordered === block.ordered) {
      joined.splice(-1, 1, {...last, items: [...last.items, ...block.items]});
    } else joined.push(block);
  }
  return joined;
}

const present = (block: Block | null): readonly Block[] => (block === null ? [] : [block]);
