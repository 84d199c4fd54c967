import {formatPlace} from "../../core/place.ts";
import type {Waived} from "../../core/waiver.ts";
import {escapeHtml} from "./escape-html.ts";
import {countBySeverity, type Explained, SEVERITIES, type SenderFindings} from "./explained.ts";
import {waivedSection} from "./waived-section.ts";

/** A page in Dutch for a browser or a screen reader: counts first, then a table per sender, and last what was let pass. No script, nothing from elsewhere. */
export function findingsPage(
  senders: readonly SenderFindings[],
  head: {
    readonly edition: string;
    readonly date: string;
    readonly waived: readonly Waived[];
    readonly classification: string;
  },
): string {
  const title = `Bevindingen bij ${head.edition}`;
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
${head.classification === "" ? "" : `<p><strong>Rubricering: ${escapeHtml(head.classification)}</strong></p>\n`}<p>Peildatum: ${escapeHtml(head.date)}. Alleen voor intern gebruik: deze pagina noemt afzenders, cellen en waarden.</p>
${senders.length === 0 ? `<p>Er zijn geen ${head.waived.length === 0 ? "" : "open "}bevindingen.</p>` : `${summary(senders)}\n${senders.map(section).join("\n")}`}
${waivedSection(head.waived)}</main>
</body>
</html>
`;
}

const STYLE = `body { font: 1rem/1.5 "Source Sans 3", Arial, sans-serif; color: #1a1a1a; background: #fff; margin: 1.5rem; max-width: 90rem; }
table { border-collapse: collapse; margin: 0.5rem 0 2rem; width: 100%; }
table.aantallen { width: auto; }
caption { text-align: left; font-weight: bold; padding: 0.25rem 0; }
th, td { border: 1px solid #767676; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
td.aantal { text-align: right; white-space: nowrap; }
th, td.ernst, td.code { overflow-wrap: normal; }
td { min-width: 6rem; }
a { color: #01689b; }`;

function summary(senders: readonly SenderFindings[]): string {
  const rows = senders.map((sender, index) =>
    countRow(`<a href="#afzender-${index + 1}">${escapeHtml(sender.name)}</a>`, sender.findings),
  );
  const all = senders.flatMap(({findings}) => findings);
  return `<h2>Aantallen</h2>
<p>Fout: de waarde wordt niet gebruikt. Waarschuwing: de waarde wordt gebruikt, kijk ernaar. Opmerking: goed om te weten.</p>
<table class="aantallen">
<caption>Aantal bevindingen per afzender</caption>
<thead><tr><th scope="col">Afzender</th>${SEVERITIES.map((severity) => `<th scope="col">${severity}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
${countRow("Alle afzenders", all)}
</tbody>
</table>`;
}

function countRow(name: string, findings: readonly Explained[]): string {
  const counts = countBySeverity(findings);
  const cells = SEVERITIES.map((severity) => `<td class="aantal">${counts[severity]}</td>`);
  return `<tr><th scope="row">${name}</th>${cells.join("")}</tr>`;
}

function section(sender: SenderFindings, index: number): string {
  const id = `afzender-${index + 1}`;
  const name = escapeHtml(sender.name);
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${name}</h2>
<table>
<caption>Bevindingen voor ${name}, fouten eerst</caption>
<thead><tr>${HEADERS.map((header) => `<th scope="col">${header}</th>`).join("")}</tr></thead>
<tbody>
${sender.findings.map(row).join("\n")}
</tbody>
</table>
</section>`;
}

const HEADERS: readonly string[] = [
  "Plaats",
  "Ernst",
  "Bevinding",
  "Gezien",
  "Verwacht",
  "Wat te doen",
  "Code",
];

function row({finding, says}: Explained): string {
  const cells = [says.title, says.seen, says.expected, says.action].map(
    (text) => `<td>${escapeHtml(text)}</td>`,
  );
  return (
    `<tr><th scope="row">${escapeHtml(formatPlace(finding.place))}</th><td class="ernst">${says.severity}</td>` +
    `${cells.join("")}<td class="code">${escapeHtml(finding.code)}</td></tr>`
  );
}
