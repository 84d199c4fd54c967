import {formatPlace} from "../../core/place.ts";
import type {Waived} from "../../core/waiver.ts";
import {escapeHtml} from "./escape-html.ts";
import {countBySeverity, type Explained, SEVERITIES, type SenderFindings} from "./explained.ts";
import {htmlPage} from "./html-page.ts";
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
  return htmlPage(
    title,
    `${head.classification === "" ? "" : `<p><strong>Rubricering: ${escapeHtml(head.classification)}</strong></p>\n`}<p>Peildatum: ${escapeHtml(head.date)}. Alleen voor intern gebruik: deze pagina noemt afzenders, cellen en waarden.</p>
${senders.length === 0 ? `<p>Er zijn geen ${head.waived.length === 0 ? "" : "open "}bevindingen.</p>` : `${summary(senders)}\n${senders.map(section).join("\n")}`}
${waivedSection(head.waived)}`,
  );
}

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
