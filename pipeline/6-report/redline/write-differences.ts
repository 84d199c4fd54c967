import type {Artefact} from "../../core/document.ts";
import {formatDate} from "../../core/format.ts";
import type {Column} from "../../core/views.ts";
import {withClassification} from "../csv/with-classification.ts";
import {writePeopleCsv} from "../csv/write-csv.ts";
import {escapeHtml} from "../findings/escape-html.ts";
import {htmlPage} from "../findings/html-page.ts";
import type {ExplainedDifference} from "./difference.ts";
import {causeInside} from "./say-cause.ts";
import type {SentBefore} from "./sent-before.ts";

interface Head {
  readonly sent: SentBefore;
  readonly classification: string;
}

const TITLES = [
  ["document", "Document"],
  ["soort", "Soort"],
  ["plaats", "Plaats"],
  ["stond", "Stond"],
  ["wordt", "Wordt"],
  ["oorzaak", "Oorzaak (cel, afzender)"],
] as const;
const COLUMNS: readonly Column[] = TITLES.map(([name, title]) => ({
  name,
  title,
  type: "string",
  format: "tekst",
}));

/** `intern/verschillen.csv` and `.html`: everything that the documents say otherwise than the set that was sent last. They name senders and cells, so they never go into `kamer/`. */
export function writeDifferences(
  differences: readonly ExplainedDifference[],
  head: Head,
): readonly Artefact[] {
  const rows = differences.map((item) => ({
    document: `${item.audience}/${item.document}`,
    soort: item.kind,
    plaats: item.where,
    stond: item.was,
    wordt: item.is,
    oorzaak: causeInside(item.causes),
  }));
  return [
    {
      path: "intern/verschillen.csv",
      bytes: writePeopleCsv(...withClassification(COLUMNS, rows, head.classification)),
    },
    {path: "intern/verschillen.html", bytes: new TextEncoder().encode(differencesPage(differences, head))},
  ];
}

/** A table per document. */
function differencesPage(differences: readonly ExplainedDifference[], {sent, classification}: Head): string {
  const date = formatDate(sent.sent);
  const paper = sent.paper === "" ? "" : ` (${sent.paper})`;
  const documents = [...new Set(differences.map(nameOf))];
  const mark =
    classification === "" ? "" : `<p><strong>Rubricering: ${escapeHtml(classification)}</strong></p>\n`;
  const edition = sent.isSameEdition ? "" : " Die set gaat over een andere editie.";
  const sections = documents.map((name, index) =>
    section(
      name,
      differences.filter((item) => nameOf(item) === name),
      index + 1,
    ),
  );
  return htmlPage(
    `Verschillen met wat op ${date} is verzonden`,
    `${mark}<p>Vergeleken met de set van ${escapeHtml(date + paper)}.${edition} Aantal verschillen: ${differences.length}. Alleen voor intern gebruik: deze pagina noemt afzenders, cellen en waarden.</p>
<p>Een getal of zin die alleen is verplaatst, is geen verschil. De oorzaak is een gewijzigde cel, regel of keuze waar het getal of de zin uit volgt; is die er niet, dan staat er “niet te herleiden”.</p>
${sections.join("\n")}
`,
  );
}

const nameOf = ({audience, document}: ExplainedDifference): string => `${audience}/${document}`;

function section(name: string, items: readonly ExplainedDifference[], number: number): string {
  const rows = items.map((item) => {
    const cells = [item.kind, item.was, item.is, causeInside(item.causes)].map(
      (text) => `<td>${escapeHtml(text)}</td>`,
    );
    return `<tr><th scope="row">${escapeHtml(item.where)}</th>${cells.join("")}</tr>`;
  });
  const headers = [
    "Plaats",
    ...TITLES.filter(([key]) => key !== "document" && key !== "plaats").map(([, title]) => title),
  ];
  return `<section aria-labelledby="stuk-${number}">
<h2 id="stuk-${number}">${escapeHtml(name)}: ${escapeHtml(items[0]?.title ?? "")}</h2>
<table>
<caption>Verschillen in ${escapeHtml(name)}: ${items.length}</caption>
<thead><tr>${headers.map((header) => `<th scope="col">${escapeHtml(header)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</section>`;
}
