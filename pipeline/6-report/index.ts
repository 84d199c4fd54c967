// Takes: checked templates, the views and facts for Parliament, the drawn charts, and the findings of the run.
// Gives: every file of the set but the manifest: PDF, workbook, charts, open data and the lists of findings.
// Never: computes a figure, rounds anywhere but in the formatter, or lets into kamer/ what is not in the public views.
export {writeAsked} from "./asked/write-asked.ts";
export {
  type ComposeAllRequest,
  type ComposedDocument,
  composeDocuments,
} from "./compose/compose-documents.ts";
export {finishDocument} from "./finish-document.ts";
export {buildForm, formFileName} from "./forms/build-form.ts";
export type {FormRequest} from "./forms/form-request.ts";
export {drawnViews} from "./origin/drawn-views.ts";
export {type Drawn, figuresIn, type PrintedFigure} from "./origin/figures-in.ts";
export {figuresInFiles} from "./origin/figures-in-files.ts";
export {explainingLetters, type LetterFigure, letterFigures, letterOrigins} from "./origin/letter-origins.ts";
export {sheetsOf} from "./origin/sheets-of.ts";
export {unboundIn} from "./origin/unbound-in.ts";
export {recordDocument} from "./record/record-document.ts";
export {aboutDelivery} from "./redline/about-delivery.ts";
export {compareRecords} from "./redline/compare-records.ts";
export {correctionChanges} from "./redline/correction-changes.ts";
export type {DocumentDifferences} from "./redline/difference.ts";
export {inputChanges, type PlacedChange} from "./redline/input-changes.ts";
export {type Redline, redline} from "./redline/redline.ts";
export type {ExplainedThen, SentBefore} from "./redline/sent-before.ts";
export {report, reportFindings} from "./report.ts";
export {reportComparison} from "./report-comparison.ts";
export type {ReportRequest} from "./report-request.ts";
export {type ReturnedFile, writeReturns} from "./retour/write-returns.ts";
export {adoptLetter, type ReturnedWithFindings, reasonsNotToAdopt} from "./returned/adopt-letter.ts";
export {type Assessment, assessLetter} from "./returned/assess-letter.ts";
export {type DrawnLabel, type ExpectedLine, expectedLines} from "./returned/expected-lines.ts";
export type {Names} from "./returned/judge-match.ts";
export {returnedFindings} from "./returned/returned-findings.ts";
export {stemOf, writeAssessment} from "./returned/write-assessment.ts";
