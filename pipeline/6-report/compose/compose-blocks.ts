import type {Block} from "../../core/document.ts";
import type {TemplateBlock, TemplateItem} from "../../core/report-template.ts";
import {composeCrossTable} from "./compose-cross-table.ts";
import {composeInline, noticeOf} from "./compose-inline.ts";
import {adjustedNote, composeTable} from "./compose-table.ts";
import {conditionsIn, hanging, underCondition} from "./hangs-on.ts";
import {atEachRow, holds, type TemplateData} from "./template-data.ts";

/** Blocks of a template as printed. */
export function composeBlocks(blocks: readonly TemplateBlock[], data: TemplateData): readonly Block[] {
  return joinLists(blocks.flatMap((block) => composeBlock(block, data)));
}

/** What a block of the template says, at the block's own line; what stands inside conditions and repeats has lines of its own. */
function composeBlock(block: TemplateBlock, data: TemplateData): readonly Block[] {
  const composed = composeContent(block, data);
  const {line} = block;
  return line === undefined ? composed : composed.map((item) => ({line, ...item}));
}

function composeContent(block: TemplateBlock, data: TemplateData): readonly Block[] {
  switch (block.kind) {
    case "heading":
    case "paragraph": {
      const content = composeInline(block.content, data);
      return content.length === 0 ? [] : [hanging({...block, content}, conditionsIn(block.content, data))];
    }
    case "list": {
      const items = block.items.flatMap((item) => composeItem(item, data)).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{kind: "list", ordered: block.ordered, items}];
    }
    case "table":
      return composeTable(block, data);
    case "cross-table":
      return present(composeCrossTable(block, data.views));
    case "figure": {
      const chart = data.charts.get(block.chart);
      if (chart === undefined) return [];
      const figure: Block = {kind: "figure", chart, caption: chart.title};
      return chart.adjusted === undefined ? [figure] : [figure, adjustedNote(chart.adjusted)];
    }
    case "page-break":
      return [{kind: "page-break"}];
    case "when": {
      const said = composeBlocks(holds(block.condition, data) ? block.content : block.otherwise, data);
      return underCondition(said, block.condition, data);
    }
    case "part":
      return composeBlocks(block.content, data);
    case "internal": {
      if (data.inside) return composeBlocks(block.content, data);
      const content = noticeOf(block.notice);
      return content.length === 0 ? [] : [{kind: "paragraph", content}];
    }
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
