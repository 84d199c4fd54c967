// Takes: checked templates, the views and facts for Parliament, the drawn charts, and the findings of the run.
// Gives: every file of the set but the manifest: PDF, workbook, charts, open data and the lists of findings.
// Never: computes a figure, rounds anywhere but in the formatter, or lets into kamer/ what is not in the public views.
export {writeAsked} from "./asked/write-asked.ts";
export {type ComposeAllRequest, composeDocuments} from "./compose/compose-documents.ts";
export {buildForm, formFileName} from "./forms/build-form.ts";
export type {FormRequest} from "./forms/form-request.ts";
export {drawnViews} from "./origin/drawn-views.ts";
export {figuresIn, type PrintedFigure} from "./origin/figures-in.ts";
export {letterOrigins} from "./origin/letter-origins.ts";
export {sheetsOf} from "./origin/sheets-of.ts";
export {unboundIn} from "./origin/unbound-in.ts";
export {compareRecords} from "./redline/compare-records.ts";
export {correctionChanges} from "./redline/correction-changes.ts";
export type {DocumentDifferences} from "./redline/difference.ts";
export {inputChanges, type PlacedChange} from "./redline/input-changes.ts";
export {type Redline, redline} from "./redline/redline.ts";
export type {SentBefore} from "./redline/sent-before.ts";
export {report, reportFindings} from "./report.ts";
export {reportComparison} from "./report-comparison.ts";
export type {ReportRequest} from "./report-request.ts";
export {type ReturnedFile, writeReturns} from "./retour/write-returns.ts";
