import {describe, severityOf} from "../../core/finding-catalogue.ts";
import type {Finding} from "../../core/findings.ts";
import {formatPlace} from "../../core/place.ts";
import {wordDifference} from "../../core/word-difference.ts";
import {escapeHtml} from "../findings/escape-html.ts";
import type {Assessment, Change} from "./assess-letter.ts";
import type {Judgement} from "./judge-match.ts";
import {placeIn} from "./returned-findings.ts";

/** A judgement with the fact behind it; texts are empty where nothing is behind it. */
export interface ExplainedJudgement extends Judgement {
  readonly what: string;
  readonly how: string;
  readonly source: string;
}

/** What the page tells. */
export interface AssessmentPage {
  readonly file: string;
  readonly document: string;
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
  readonly judged: readonly ExplainedJudgement[];
  readonly classification: string;
}

/** A page in Dutch for a browser or a screen reader: counts, what is to be settled, what the sentences say now, and every figure with the fact behind it. No script, nothing from elsewhere. */
export function assessmentPage(page: AssessmentPage): string {
  const {file, document, classification, assessment} = page;
  const title = `Beoordeling van ${file}`;
  const open = page.findings.filter((item) => item.code !== "brief/tekst");
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${classification === "" ? "" : `<p><strong>Rubricering: ${escapeHtml(classification)}</strong></p>\n`}<p>Vergeleken met de brief “${escapeHtml(document)}” zoals die is gemaakt. Alleen voor intern gebruik: deze pagina noemt afzenders en cellen.</p>
${summary(page)}
<h2>Wat moet worden afgehandeld</h2>
${open.length === 0 ? "<p>Niets: er staat geen afwijking, open wijziging, opmerking of verborgen tekst in.</p>" : table("Bevindingen", FINDING_HEADERS, open.map(findingRow))}
<h2>Wat er in de tekst is veranderd</h2>
${
  assessment.changes.length === 0
    ? "<p>Niets: de tekst is gelijk.</p>"
    : `<p>Wat weg is, is doorgestreept en staat tussen [- en -]; wat nieuw is, is onderstreept en staat tussen [+ en +].</p>\n${table(
        "Veranderde zinnen",
        CHANGE_HEADERS,
        assessment.changes.map((change) => changeRow(file, change)),
      )}`
}
<h2>Getallen, datums, namen en verwijzingen</h2>
${table(
  "Elk getal met wat erachter zit",
  JUDGED_HEADERS,
  page.judged.map((item) => judgedRow(file, item)),
)}
</main>
</body>
</html>
`;
}

const STYLE = `body { font: 1rem/1.5 "Source Sans 3", Arial, sans-serif; color: #1a1a1a; background: #fff; margin: 1.5rem; max-width: 90rem; }
table { border-collapse: collapse; margin: 0.5rem 0 2rem; width: 100%; }
caption { text-align: left; font-weight: bold; padding: 0.25rem 0; }
th, td { border: 1px solid #767676; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { overflow-wrap: normal; }
td, tbody th { min-width: 5.5rem; }
del { color: #8a1f11; }
ins { color: #154d1f; }
td.fout { font-weight: bold; color: #8a1f11; }`;

function summary({judged, assessment, findings}: AssessmentPage): string {
  const count = (verdict: Judgement["verdict"]): number =>
    judged.filter((item) => item.verdict === verdict).length;
  const faults = findings.filter((item) => severityOf(item) === "fout").length;
  const lines = [
    `Getallen, datums, namen en verwijzingen: ${judged.length}; klopt: ${count("klopt")}, wijkt af: ${count("wijkt af")}, niet te herleiden: ${count("niet te herleiden")}.`,
    `Veranderde zinnen: ${assessment.changes.length}.`,
    `Open wijzigingen, opmerkingen en verborgen tekst: ${assessment.marks.length}.`,
    faults === 0 ? "Deze tekst kan worden overgenomen." : "Deze tekst kan zo niet worden overgenomen.",
  ];
  return `<ul>\n${lines.map((line) => `<li>${line}</li>`).join("\n")}\n</ul>`;
}

const FINDING_HEADERS = ["Plaats", "Ernst", "Bevinding", "Gezien", "Verwacht", "Wat te doen"];
const CHANGE_HEADERS = ["Plaats", "Verandering", "Tekst"];
const JUDGED_HEADERS = [
  "Plaats",
  "Soort",
  "Staat er",
  "Oordeel",
  "Wat het is",
  "Hoe het is berekend",
  "Bron",
];

const table = (caption: string, headers: readonly string[], rows: readonly string[]): string =>
  `<table>
<caption>${caption}</caption>
<thead><tr>${headers.map((header) => `<th scope="col">${header}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;

const cells = (place: string, texts: readonly string[]): string =>
  `<tr><th scope="row">${escapeHtml(place)}</th>${texts.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`;

function findingRow(item: Finding): string {
  const {severity, title, seen, expected, action} = describe(item);
  return cells(formatPlace({...item.place, file: ""}).replace(/^ › /, ""), [
    severity,
    title,
    seen,
    expected,
    action,
  ]);
}

const CHANGES: Readonly<Record<Change["kind"], string>> = {
  changed: "veranderd",
  added: "nieuw",
  removed: "weg",
  moved: "verplaatst",
};

function changeRow(file: string, {kind, place, where, before, after}: Change): string {
  const at = place === null ? where : (placeIn(file, place).sheet ?? "");
  const pieces = kind === "moved" ? escapeHtml(after) : difference(before, after);
  return `<tr><th scope="row">${escapeHtml(at)}</th><td>${CHANGES[kind]}</td><td>${pieces}</td></tr>`;
}

/** Marked in signs too: lines through and under words are not read aloud. */
const difference = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({kind, text}) => {
      const said = escapeHtml(text);
      if (kind === "same") return said;
      return kind === "removed" ? `<del>[-${said.trimEnd()}-]</del> ` : `<ins>[+${said.trimEnd()}+]</ins> `;
    })
    .join("");

function judgedRow(file: string, judgement: ExplainedJudgement): string {
  const {kind, text, verdict, was, what, how, source} = judgement;
  const told = verdict === "wijkt af" ? `wijkt af (was ${was})` : verdict;
  const mark = verdict === "klopt" ? "" : ' class="fout"';
  const place = placeIn(file, judgement).sheet ?? "";
  return `<tr><th scope="row">${escapeHtml(place)}</th><td>${kind}</td><td>${escapeHtml(text)}</td><td${mark}>${escapeHtml(told)}</td>${[what, how, source].map((part) => `<td>${escapeHtml(part)}</td>`).join("")}</tr>`;
}
