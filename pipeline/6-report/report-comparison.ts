import type {Artefact, Block} from "../core/document.ts";
import {type Checked, sortFindings} from "../core/findings.ts";
import type {PartName, ReportTemplate} from "../core/report-template.ts";
import {documentsOf} from "./compose/document-of.ts";
import {narrowTemplate} from "./compose/narrow-template.ts";
import {writeOpenCsv} from "./csv/write-csv.ts";
import {finishDocuments} from "./finish-documents.ts";
import type {ReportRequest} from "./report-request.ts";
import {closedLeaks} from "./secrets/closed-leaks.ts";
import {writeWorkbook} from "./write-workbook.ts";

const PART: PartName = "vergelijking";

/** The tables that go with a comparison as data, by file name. */
const DATA = [
  ["veranderingen", "alle_veranderingen"],
  ["risicos", "alle_risicos_van_beide"],
] as const;

const SUBTITLE: ReportTemplate["subtitle"] = [
  {kind: "fact", name: "vorige.titel", form: "gewoon"},
  {kind: "text", text: " naast "},
  {kind: "fact", name: "editie.titel", form: "gewoon"},
];

/**
 * The files of a comparison of two editions, by path below its own folder: the parts of reports for Parliament that are about it, the workbook,
 * the charts that these parts show, and the data. All from what is public; a value that is not is found as in the set.
 */
export async function reportComparison(
  request: ReportRequest,
  name: string,
): Promise<Checked<readonly Artefact[]>> {
  const composed = partsFor(request).flatMap((template, index) => {
    const own = {name: index === 0 ? name : `${name}-${index + 1}`, subtitle: SUBTITLE};
    const narrow = narrowTemplate({...template, audiences: ["kamer"]}, PART, own);
    return narrow === null ? [] : documentsOf(narrow, request).map((document) => ({template, document}));
  });
  const {documents, findings, printed} = await finishDocuments(composed, {theme: request.templates.theme});
  const {value: prints, findings: flaws} = await printed();
  const files = [...prints];
  for (const template of request.templates.partWorkbooks)
    files.push(...(await writeWorkbook(template, request, `kamer/${name}`)));
  for (const {name: chart, svg} of documents.flatMap(({blocks}) => blocks.flatMap(chartsIn)))
    files.push({path: `kamer/grafieken/${chart}.svg`, bytes: new TextEncoder().encode(svg)});
  for (const [file, view] of DATA) {
    const found = request.views.views.get(view);
    if (found !== undefined) files.push({path: `kamer/data/${file}.csv`, bytes: writeOpenCsv(found)});
  }
  const leaked = await closedLeaks(request.read, {documents, files, received: []});
  return {value: files.map(outOfSet), findings: sortFindings([...findings, ...flaws, ...leaked])};
}

const partsFor = ({templates}: ReportRequest): readonly ReportTemplate[] =>
  templates.reports.filter(
    (template) =>
      template.audiences.includes("kamer") &&
      narrowTemplate(template, PART, {name: "", subtitle: []}) !== null,
  );

const chartsIn = (block: Block) => (block.kind === "figure" ? [block.chart] : []);

/** Everything is written as for Parliament; only the folder is another. */
const outOfSet = ({path, bytes}: Artefact): Artefact => ({path: path.replace(/^kamer\//, ""), bytes});
