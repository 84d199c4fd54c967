import type {PartName, PartTemplate, ReportTemplate, TemplateBlock} from "../../core/report-template.ts";

/**
 * A report template with nothing but its parts of one name, under the title of the first, for a document of their own: so that what it says
 * is the text of the report and no second copy. Conditions around a part still hold. Null when the template has no such part.
 */
export function narrowTemplate(
  template: ReportTemplate,
  name: PartName,
  document: {readonly name: string; readonly subtitle: ReportTemplate["subtitle"]},
): ReportTemplate | null {
  const blocks = partsIn(template.blocks, name);
  const title = firstPart(blocks)?.title;
  return title === undefined
    ? null
    : {...template, ...document, form: "rapport", title: [{kind: "text", text: title}], blocks};
}

function partsIn(blocks: readonly TemplateBlock[], name: PartName): readonly TemplateBlock[] {
  return blocks.flatMap((block): readonly TemplateBlock[] => {
    if (block.kind === "part") return block.name === name ? [block] : [];
    if (block.kind !== "when") return [];
    const [content, otherwise] = [partsIn(block.content, name), partsIn(block.otherwise, name)];
    return content.length + otherwise.length === 0 ? [] : [{...block, content, otherwise}];
  });
}

function firstPart(blocks: readonly TemplateBlock[]): PartTemplate | undefined {
  for (const block of blocks) {
    if (block.kind === "part") return block;
    const found = block.kind === "when" ? firstPart([...block.content, ...block.otherwise]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
