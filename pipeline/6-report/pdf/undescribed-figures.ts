import type {Block, ReportDocument} from "../../core/document.ts";
import {type Finding, finding} from "../../core/findings.ts";
import {templatePlace} from "../../core/place.ts";

/** One `grafiek/beschrijving` at its line of the template for each figure that says nothing to who does not see it, in the order of the document. */
export function undescribedFigures(document: ReportDocument, template: string): readonly Finding[] {
  return figuresIn(document.blocks)
    .filter(({chart}) => chart.description.trim() === "")
    .map(({chart, line}) =>
      finding("grafiek/beschrijving", templatePlace(template, line), {chart: chart.name}),
    );
}

const figuresIn = (blocks: readonly Block[]): readonly Extract<Block, {kind: "figure"}>[] =>
  blocks.flatMap((block) => {
    if (block.kind === "figure") return [block];
    return block.kind === "list" ? block.items.flatMap(figuresIn) : [];
  });
