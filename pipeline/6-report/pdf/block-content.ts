import type {Block, Inline} from "../../core/document.ts";
import type {BlockContext, FlowItem} from "./block-context.ts";
import type {Content} from "./content.ts";
import {figureContent} from "./figure-content.ts";
import {inlineContent} from "./inline-content.ts";
import {plainText} from "./plain-text.ts";
import {tableContent} from "./table-content.ts";

/** What blocks become, in order; a paragraph that announces a list stays with its start. */
export function blocksContent(blocks: readonly Block[], context: BlockContext): readonly FlowItem[] {
  return blocks.flatMap((block, index) => {
    const items = blockContent(block, context).map((item) => atLine(item, block.line));
    const announces =
      block.kind === "paragraph" && blocks[index + 1]?.kind === "list" && endsWithColon(block.content);
    return announces ? items.map((item) => ({...item, node: {...item.node, keepWithNext: true}})) : items;
  });
}

const atLine = (item: FlowItem, line: number | undefined): FlowItem =>
  line === undefined ? item : {...item, node: {...item.node, templateLine: line}};

const endsWithColon = (content: readonly Inline[]): boolean => plainText(content).endsWith(":");

/** What one block becomes, with the page it wants. One small function for each kind. */
function blockContent(block: Block, context: BlockContext): readonly FlowItem[] {
  switch (block.kind) {
    case "heading":
      return [{node: headingContent(block, context)}];
    case "paragraph":
      return [{node: paragraphContent(block.content, context)}];
    case "list":
      return [{node: listContent(block, context)}];
    case "table":
      return tableContent(block, context);
    case "figure":
      return [{node: figureContent(block, context)}];
    case "page-break":
      return [{node: {text: ""}, break: true}];
  }
}

function headingContent(block: Extract<Block, {kind: "heading"}>, {look, numbering}: BlockContext): Content {
  const numbered = numbering.headings.get(block);
  const style = look.headings[block.level - 1] ?? {};
  const [above, below] = look.headingSpace[block.level - 1] ?? [0, 0];
  return {
    ...style,
    text: inlineContent(block.content, look, numbering),
    headlineLevel: block.level,
    keepWithNext: true,
    margin: [0, above, 0, below],
    ...(numbered === undefined
      ? {}
      : {
          id: numbered.id,
          outline: true,
          outlineText: numbered.text,
          outlineExpanded: block.level === 1,
          ...(numbered.parentId === null ? {} : {outlineParentId: numbered.parentId}),
        }),
  };
}

/** A paragraph with white space after it. */
export function paragraphContent(content: readonly Inline[], {look, numbering}: BlockContext): Content {
  return {
    ...look.body,
    text: inlineContent(content, look, numbering),
    hyphenation: "running",
    margin: [0, 0, 0, look.gap],
  };
}

function listContent(block: Extract<Block, {kind: "list"}>, context: BlockContext): Content {
  const items = block.items.map((item) => listItem(item, context));
  const margin: Content["margin"] = [0, 0, 0, context.look.gap * 0.7];
  const common = {...context.look.body, markerColor: context.look.colours.accent, margin};
  return block.ordered ? {...common, ol: items} : {...common, ul: items};
}

function listItem(blocks: readonly Block[], context: BlockContext): Content {
  const narrower = {
    ...context,
    room: {
      ...context.room,
      width: context.room.width - 2 * context.look.body.fontSize,
      table: {...context.room.table, landscape: null},
    },
  };
  const nodes = blocksContent(blocks, narrower).map(({node}) => node);
  return {stack: nodes.map((node) => tightened(node, context))};
}

/** Items of a list stand closer together than paragraphs. */
function tightened(node: Content, {look}: BlockContext): Content {
  return node.text === undefined ? node : {...node, margin: [0, 0, 0, look.gap * 0.3]};
}
