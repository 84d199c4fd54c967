import type {Block, ReportDocument} from "../../core/document.ts";
import {type Finding, finding} from "../../core/findings.ts";

/** One `grafiek/beschrijving` for each figure that says nothing to who does not see it, in the order of the document. */
export function undescribedFigures(document: ReportDocument): readonly Finding[] {
  return chartsIn(document.blocks)
    .filter(({description}) => description.trim() === "")
    .map(({name}) => finding("grafiek/beschrijving", {file: `${document.name}.pdf`}, {chart: name}));
}

const chartsIn = (blocks: readonly Block[]): readonly Extract<Block, {kind: "figure"}>["chart"][] =>
  blocks.flatMap((block) => {
    if (block.kind === "figure") return [block.chart];
    return block.kind === "list" ? block.items.flatMap(chartsIn) : [];
  });
