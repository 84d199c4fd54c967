import {describe} from "../../core/finding-catalogue.ts";
import {formatDate} from "../../core/format.ts";
import {compareText, formatPlace} from "../../core/place.ts";
import type {Waived} from "../../core/waiver.ts";
import {escapeHtml} from "./escape-html.ts";

const HEADERS: readonly string[] = [
  "Plaats",
  "Ernst",
  "Bevinding",
  "Gezien",
  "Reden",
  "Door",
  "Tot en met",
  "Code",
];

/** Waived findings in order of place, then code. */
export const sortWaived = (waived: readonly Waived[]): readonly Waived[] =>
  [...waived].sort((a, b) => compareText(keyOf(a), keyOf(b)));

const keyOf = ({finding}: Waived): string =>
  [formatPlace(finding.place), finding.code, JSON.stringify(finding.details)].join("\u0000");

/** The part of the page about findings that are not open: what they are, and who let them pass, why and until when. Empty when there are none. */
export function waivedSection(waived: readonly Waived[]): string {
  if (waived.length === 0) return "";
  return `<section aria-labelledby="ontheffingen">
<h2 id="ontheffingen">Met ontheffing</h2>
<p>Deze bevindingen tellen niet als open. Na de datum komen zij terug.</p>
<table>
<caption>Bevindingen met ontheffing</caption>
<thead><tr>${HEADERS.map((header) => `<th scope="col">${header}</th>`).join("")}</tr></thead>
<tbody>
${sortWaived(waived).map(row).join("\n")}
</tbody>
</table>
</section>
`;
}

function row({finding, waiver}: Waived): string {
  const says = describe(finding);
  const cells = [says.title, says.seen, waiver.reason, waiver.by, formatDate(waiver.until)].map(
    (text) => `<td>${escapeHtml(text)}</td>`,
  );
  return (
    `<tr><th scope="row">${escapeHtml(formatPlace(finding.place))}</th><td class="ernst">${says.severity}</td>` +
    `${cells.join("")}<td class="code">${escapeHtml(finding.code)}</td></tr>`
  );
}
