import {performance} from "node:perf_hooks";
import {renderPdf} from "../../pipeline/6-report/pdf/render-pdf.ts";
import type {Block, ReportDocument} from "../../pipeline/core/document.ts";
import {
  chart,
  filler,
  heading,
  note,
  paragraph,
  report,
  smallTable,
  wideTable,
} from "../6-report/pdf/sample-documents.ts";
import {theme} from "../6-report/pdf/sample-theme.ts";

/** What a long report cost: milliseconds for each page the second time, and the most memory in use the first time, in megabytes. */
export interface LongCost {
  readonly pages: number;
  readonly perPage: number;
  readonly peak: number;
  readonly same: boolean;
}

const CHAPTERS = 19;

function chapter(number: number): readonly Block[] {
  const section = (index: number): readonly Block[] => [
    heading(2, `Paragraaf ${number}.${index}`),
    paragraph(filler(index, 6), note(`Noot bij ${number}.${index}: ${filler(number, 1)}`)),
    paragraph(filler(index + 1, 8)),
    {
      kind: "list",
      ordered: false,
      items: [0, 1, 2].map((item) => [paragraph(filler(item, 2), note(`Bij punt ${item}.`))]),
    },
    paragraph(filler(index + 2, 7)),
  ];
  return [
    heading(1, `Hoofdstuk ${number}`),
    ...[1, 2, 3, 4, 5, 6, 7].flatMap(section),
    wideTable,
    {kind: "figure", chart, caption: `Figuur van hoofdstuk ${number}`},
    smallTable,
  ];
}

/** Prints a report of about 200 pages twice in this process and tells what that cost, as JSON. */
async function measure(): Promise<LongCost> {
  const blocks = Array.from({length: CHAPTERS}, (_, index) => chapter(index + 1)).flat();
  const document: ReportDocument = {...report, blocks};
  const first = await renderPdf(document, theme);
  const peak = process.resourceUsage().maxRSS / 1024;
  const start = performance.now();
  const second = await renderPdf(document, theme);
  const took = performance.now() - start;
  const pages =
    Buffer.from(first)
      .toString("latin1")
      .match(/\/Type \/Page\b/g)?.length ?? 0;
  return {
    pages,
    perPage: took / pages,
    peak,
    same: Buffer.compare(first, second) === 0,
  };
}

console.log(JSON.stringify(await measure()));
