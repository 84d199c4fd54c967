import {drawCharts} from "./5-chart/index.ts";
import type {Block, Chart, ReportDocument} from "./core/document.ts";
import type {Checked} from "./core/findings.ts";
import type {Templates} from "./core/templates.ts";
import type {Views} from "./core/views.ts";

/** A document that was composed without a drawing, with each of its charts drawn from the views that it shows; one that cannot be drawn is left out, with a finding. */
export async function drawDocument(
  document: ReportDocument,
  {charts, theme}: Pick<Templates, "charts" | "theme">,
  views: Views,
): Promise<Checked<ReportDocument>> {
  const asked = new Set(document.blocks.flatMap(chartsIn));
  const chosen = charts.filter(({name}) => asked.has(name));
  const {value: drawn, findings} = await drawCharts(chosen, views, theme);
  return {
    value: {...document, blocks: document.blocks.flatMap((block) => withDrawing(block, drawn))},
    findings,
  };
}

function chartsIn(block: Block): readonly string[] {
  if (block.kind === "list") return block.items.flat().flatMap(chartsIn);
  return block.kind === "figure" ? [block.chart.name] : [];
}

function withDrawing(block: Block, drawn: ReadonlyMap<string, Chart>): readonly Block[] {
  if (block.kind === "list")
    return [{...block, items: block.items.map((item) => item.flatMap((part) => withDrawing(part, drawn)))}];
  if (block.kind !== "figure") return [block];
  const chart = drawn.get(block.chart.name);
  return chart === undefined ? [] : [{...block, chart}];
}
