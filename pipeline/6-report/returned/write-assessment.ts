import type {Artefact} from "../../core/document.ts";
import {describe} from "../../core/finding-catalogue.ts";
import type {Finding} from "../../core/findings.ts";
import {bindingOf, type Explain} from "../../core/origin.ts";
import {formatPlace} from "../../core/place.ts";
import type {Column, Row} from "../../core/views.ts";
import {withClassification} from "../csv/with-classification.ts";
import {writePeopleCsv} from "../csv/write-csv.ts";
import {sheetsOf} from "../origin/sheets-of.ts";
import type {Assessment} from "./assess-letter.ts";
import {type AssessmentPage, assessmentPage, type ExplainedJudgement} from "./assessment-page.ts";
import type {Judgement} from "./judge-match.ts";
import {placeIn} from "./returned-findings.ts";

/** What is written of one letter that came back. */
export interface AssessmentRequest {
  /** The file as it was given, without its folder. */
  readonly file: string;
  /** The letter that it was held against: `aanbiedingsbrief`. */
  readonly document: string;
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
  readonly explain: Explain;
  readonly classification: string;
}

/** `teruggekomen/<name>-beoordeling.html` and `.csv`: what was found, what the sentences say now, and what each figure is. For inside: they name cells of senders. */
export function writeAssessment(request: AssessmentRequest): readonly Artefact[] {
  const {file, assessment, explain, findings, classification} = request;
  const judged = assessment.judgements.map((judgement) => explained(judgement, explain));
  const page: AssessmentPage = {...request, judged};
  const rows = [...findings.map(findingRow), ...judged.map((item) => judgementRow(file, item))];
  const path = `teruggekomen/${stemOf(file)}-beoordeling`;
  return [
    {path: `${path}.html`, bytes: new TextEncoder().encode(assessmentPage(page))},
    {path: `${path}.csv`, bytes: writePeopleCsv(...withClassification(COLUMNS, rows, classification))},
  ];
}

/** The name of a file without its ending; what a name of a file may not have becomes a hyphen. */
export const stemOf = (file: string): string =>
  file.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N}._ ()-]+/gu, "-") || "brief";

function explained(judgement: Judgement, explain: Explain): ExplainedJudgement {
  const origin = judgement.binding === null ? null : explain(bindingOf(judgement.binding));
  if (origin === null) return {...judgement, what: unboundText(judgement), how: "", source: ""};
  return {...judgement, what: origin.what, how: origin.formula, source: sheetsOf(origin.inputs).join("; ")};
}

/** Figures and names that come from no data. */
function unboundText({verdict, was}: Judgement): string {
  if (verdict === "niet te herleiden") return "";
  return was === null ? "naam die de gegevens kennen" : "vaste tekst van de brief";
}

const TITLES: readonly (readonly [name: string, title: string])[] = [
  ["plaats", "Plaats"],
  ["soort", "Soort"],
  ["oordeel", "Oordeel"],
  ["gezien", "Gezien"],
  ["verwacht", "Verwacht"],
  ["actie", "Wat te doen"],
  ["wat", "Wat het is"],
  ["hoe", "Hoe het is berekend"],
  ["bron", "Bron"],
];
const COLUMNS: readonly Column[] = TITLES.map(([name, title]) => ({
  name,
  title,
  type: "string",
  format: "tekst",
}));

function findingRow(item: Finding): Row {
  const {severity, title, seen, expected, action} = describe(item);
  return {
    plaats: formatPlace(item.place),
    soort: title,
    oordeel: severity,
    gezien: seen,
    verwacht: expected,
    actie: action,
    wat: "",
    hoe: "",
    bron: "",
  };
}

function judgementRow(file: string, judgement: ExplainedJudgement): Row {
  const {kind, verdict, text, was, what, how, source} = judgement;
  return {
    plaats: formatPlace(placeIn(file, judgement)),
    soort: kind,
    oordeel: verdict,
    gezien: text,
    verwacht: was ?? "",
    actie: "",
    wat: what,
    hoe: how,
    bron: source,
  };
}
