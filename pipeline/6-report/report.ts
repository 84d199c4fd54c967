import {documentName, OWN_ENDINGS} from "../core/attachments.ts";
import {highestClassification} from "../core/classification.ts";
import type {Artefact, ReportDocument} from "../core/document.ts";
import type {Checked, Finding} from "../core/findings.ts";
import type {IsoDate} from "../core/ids.ts";
import {NOTHING_KEPT} from "../core/keep.ts";
import type {Strategy} from "../core/strategy.ts";
import type {Waived} from "../core/waiver.ts";
import {composeDocuments} from "./compose/compose-documents.ts";
import {organisationOf} from "./compose/document-of.ts";
import {writeFindings} from "./findings/write-findings.ts";
import {finishDocuments} from "./finish-documents.ts";
import {leaks} from "./leaks.ts";
import {describeSet} from "./mdto/describe-set.ts";
import {mdtoSidecars} from "./mdto/mdto-sidecars.ts";
import {openData} from "./open-data/open-data.ts";
import {drawnFor} from "./origin/drawn-views.ts";
import {figuresIn} from "./origin/figures-in.ts";
import {writeOrigins} from "./origin/write-origins.ts";
import {receivedAttachments} from "./received-attachments.ts";
import {recordDocument} from "./record/record-document.ts";
import {writeRecords} from "./record/write-records.ts";
import type {SetRequest} from "./report-request.ts";
import {closedLeaks} from "./secrets/closed-leaks.ts";
import {workbookChecks} from "./workbook/check/check-workbooks.ts";
import {writeAnalysis} from "./write-analysis.ts";
import {writeWorkbook} from "./write-workbook.ts";

/** All files for Parliament, and what was wrong with their texts. */
export async function report(request: SetRequest): Promise<Checked<readonly Artefact[]>> {
  const {keep = NOTHING_KEPT} = request;
  const classification = highestClassification(request.read.dataset.deliveries);
  const finished = await finishDocuments(composeDocuments(request), {
    theme: request.templates.theme,
    keep,
    print: request.print,
  });
  const {documents} = finished;
  const open = documents.filter(({audience}) => audience === "kamer");
  // While the documents are printed, all that does not need them is made.
  const workbooks = await writeWorkbooks(request, classification);
  const data = [
    ...[...request.charts].map(([name, chart]) => ({
      path: `kamer/grafieken/${name}.svg`,
      bytes: encode(chart.svg),
    })),
    ...openData(request.views, {...request, organisation: organisationOf(request)}),
    ...origins(documents, request),
    ...writeRecords(
      documents.map((document) => recordDocument(document, drawnFor(document, request), classification)),
    ),
  ];
  const received = receivedAttachments(request);
  const printed = await finished.printed();
  const described = [...printed.value, ...workbooks, ...received.map(({artefact}) => artefact)];
  const files = [...described, ...mdtoSidecars(described, ...describeSet(documents, request)), ...data];
  const findings = [
    ...finished.findings,
    ...printed.findings,
    ...leaks(request.memoFields, open, request.views),
    ...(await closedLeaks(request.read, {documents, files, received, keep})),
  ];
  return {value: files, findings: once(findings)};
}

/** The workbooks of figures, the one for analysts, and how the first do on the checklist. */
async function writeWorkbooks(request: SetRequest, classification: string): Promise<readonly Artefact[]> {
  const files: Artefact[] = [];
  for (const template of request.templates.workbooks) {
    const named = {name: template.name, ending: OWN_ENDINGS.workbook};
    const name = documentName(request.strategy, request.edition.id, named);
    files.push(...(await writeWorkbook(template, request, `kamer/${name}`)));
  }
  files.push(await writeAnalysis(request, classification));
  return [...files, ...workbookChecks(files, classification, request.keep)];
}

function origins(documents: readonly ReportDocument[], request: SetRequest): readonly Artefact[] {
  const {explain, inside, read} = request;
  if (explain === undefined) return [];
  const traced = documents.map((document) => ({
    name: document.name,
    figures: figuresIn(document, drawnFor(document, request)),
    explain: (document.audience === "intern" ? inside.explain : undefined) ?? explain,
  }));
  return writeOrigins(traced, highestClassification(read.dataset.deliveries));
}

/** Both documents of one template have the same mistakes. */
const once = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((item) => [JSON.stringify(item), item])).values(),
];

/** `intern/bevindingen.*` with everything found in the run; `edition` is the title of the reported one. */
export function reportFindings(
  findings: readonly Finding[],
  head: {
    readonly strategy: Strategy;
    readonly edition: string;
    readonly date: IsoDate;
    readonly waived: readonly Waived[];
    readonly classification?: string;
  },
): readonly Artefact[] {
  const {strategy, edition, date, waived} = head;
  const valid = strategy.organisations.filter(
    (item) => (item.from ?? "") <= date && (item.until === null || date < item.until),
  );
  return writeFindings(findings, {
    edition,
    date,
    waived,
    classification: head.classification ?? "",
    organisations: new Map(valid.map((item) => [item.id, item.name])),
  });
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
