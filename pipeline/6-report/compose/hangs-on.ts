import type {Block} from "../../core/document.ts";
import {type Condition, conditionName, type TemplateInline} from "../../core/report-template.ts";
import {holds, type TemplateData} from "./template-data.ts";

/** The conditions on which the words of running text hang, as they turned out; those in a part that is not said do not count. */
export function conditionsIn(pieces: readonly TemplateInline[], data: TemplateData): readonly string[] {
  const names = pieces.flatMap((piece): readonly string[] => {
    if (piece.kind === "when") {
      const isSaid = holds(piece.condition, data);
      const inside = conditionsIn(isSaid ? piece.content : piece.otherwise, data);
      return [conditionName(piece.condition, isSaid), ...inside];
    }
    if (piece.kind === "internal" && !data.inside) return [];
    return "content" in piece ? conditionsIn(piece.content, data) : [];
  });
  return [...new Set(names)];
}

/** Blocks that are there because a condition holds, or because it does not. */
export const underCondition = (
  blocks: readonly Block[],
  condition: Condition,
  data: TemplateData,
): readonly Block[] => {
  const name = conditionName(condition, holds(condition, data));
  return blocks.map((block) => hanging(block, [name]));
};

/** A block that hangs on these too. Lists that meet become one, so that each item keeps its own. */
export function hanging(block: Block, names: readonly string[]): Block {
  if (names.length === 0) return block;
  if (block.kind === "list")
    return {...block, items: block.items.map((item) => item.map((part) => hanging(part, names)))};
  return {...block, hangsOn: [...new Set([...names, ...(block.hangsOn ?? [])])]};
}
