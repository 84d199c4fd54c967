import {severityOf} from "../../core/finding-catalogue.ts";
import type {Finding, Severity} from "../../core/findings.ts";
import {writeFormId} from "../../core/form-id.ts";
import type {OwnStyles} from "../package/add-styles.ts";
import {escapeXml} from "../package/xml.ts";
import {checkedText, presentableText} from "../workbook/checked-values.ts";
import {columnWidth, rowHeight} from "../workbook/column-width.ts";
import type {ReturnRequest} from "./return-request.ts";
import {placeForSender, wordsForSender} from "./words-for-sender.ts";

/** The name of the sheet with findings in a workbook that goes back; by it we find it again when the workbook returns. */
export const FINDINGS_SHEET = "Bevindingen Kamerklaar";

/** More than this nobody works through; the rest shows when these are repaired. */
const MOST_LISTED = 5_000;

const TITLES = ["Plaats", "Ernst", "Bevinding", "Gezien", "Verwacht", "Wat te doen"] as const;
const WIDEST = [44, 14, 36, 44, 44, 60] as const;
/** Where the row of titles stands: below the heading and four lines. */
const HEAD = 6;
const RANK: Readonly<Record<Severity, number>> = {fout: 0, waarschuwing: 1, opmerking: 2};

interface Line {
  readonly cells: readonly string[];
  /** Where a click on the place leads, as `'Blad'!F14`; null when there is nowhere to go. */
  readonly link: string | null;
}

/** How the sheet is written into a workbook: the namespace of its sheets, our styles in it, and which sheets can be linked to. */
export interface SheetFrame {
  readonly namespace: string;
  readonly styles: OwnStyles;
  readonly sheets: readonly string[];
}

/** The first sheet of a workbook that goes back, as XML: what is wrong, faults first, each with a link to its cell. */
export function findingsSheetXml(request: ReturnRequest, {namespace, styles, sheets}: SheetFrame): string {
  const lines = listed(request.findings).map((finding) => lineOf(finding, {request, sheets}));
  const widths = TITLES.map((title, index) =>
    columnWidth(
      title,
      lines.map(({cells}) => cells[index] ?? ""),
      {least: 12, most: WIDEST[index] ?? 40},
    ),
  );
  const top = introduction(request).map((text, index) =>
    index === 0
      ? row(1, [text], {style: styles.title, widths: []}).replace(">", ' ht="24" customHeight="1">')
      : row(index + 1, [text], {style: 0, widths: []}),
  );
  const head = row(HEAD, TITLES, {style: styles.head, widths});
  const rows = lines.map(({cells, link}, index) =>
    row(HEAD + 1 + index, cells, {
      style: styles.text,
      widths,
      first: link === null ? styles.text : styles.link,
    }),
  );
  const links = lines.flatMap(({link}, index) =>
    link === null ? [] : [`<hyperlink ref="A${HEAD + 1 + index}" location="${escapeXml(link)}"/>`],
  );
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>',
    `<cols>${columns.join("")}</cols><sheetData>${[...top, head, ...rows].join("")}</sheetData>`,
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join("");
}

function listed(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => RANK[severityOf(a)] - RANK[severityOf(b)]).slice(0, MOST_LISTED);
}

function introduction({findings, raw, id, returned, classification}: ReturnRequest): readonly string[] {
  const count = (severity: Severity): number =>
    findings.filter((finding) => severityOf(finding) === severity).length;
  const more = findings.length - MOST_LISTED;
  const name = raw.file.slice(raw.file.lastIndexOf("/") + 1);
  return [
    `${classification === "" ? "" : `${classification} – `}Bevindingen bij ${name}`,
    `Fouten: ${count("fout")}. Waarschuwingen: ${count("waarschuwing")}. Opmerkingen: ${count("opmerking")}.${more > 0 ? ` Hieronder staan de eerste ${MOST_LISTED}.` : ""} Een fout is niet gebruikt; een waarschuwing wel, maar kijk ernaar.`,
    returned
      ? "Klik op een plaats om naar de cel te gaan; daar staat de bevinding ook als opmerking. Verbeter de cel, sla dit bestand op en stuur het terug. Dit blad mag blijven staan."
      : "Uw bestand zelf kon niet worden teruggegeven. Verbeter het bij u en stuur het opnieuw.",
    id === null ? "" : writeFormId(id),
  ];
}

function lineOf(
  finding: Finding,
  {sheets, request}: {readonly sheets: readonly string[]; readonly request: ReturnRequest},
): Line {
  const says = wordsForSender(finding, request.others);
  const sheet = request.sheetOf(finding);
  const linked = sheet !== null && sheets.includes(sheet);
  return {
    cells: [placeForSender(finding), says.severity, says.title, says.seen, says.expected, says.action],
    link: linked ? `'${sheet.replaceAll("'", "''")}'!${finding.place.cell ?? "A1"}` : null,
  };
}

function row(
  number: number,
  texts: readonly string[],
  look: {readonly style: number; readonly widths: readonly number[]; readonly first?: number},
): string {
  const cells = texts.map((text, index) => {
    if (text === "") return "";
    const style = index === 0 ? (look.first ?? look.style) : look.style;
    const shown = escapeXml(checkedText(presentableText(text)));
    return `<c r="${"ABCDEF"[index]}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
  });
  const height = rowHeight(
    texts.flatMap((text, index) => {
      const width = look.widths[index];
      return width === undefined ? [] : [{text, width}];
    }),
  );
  const tall = look.widths.length === 0 ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${tall}>${cells.join("")}</row>`;
}
