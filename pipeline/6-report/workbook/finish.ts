import {strFromU8, strToU8} from "fflate";
import {repack} from "../repack.ts";

/** Size in points that marks the title of a sheet; nothing else may have it. */
export const HEADING_SIZE = 16;

/**
 * Makes the bytes that exceljs gives fit to publish: titles get the style Heading 1, tables lose their filters, links stay
 * inside the file, the cursor stands on A1 of the first sheet, and the zip no longer depends on the moment it was made.
 */
export function finish(workbook: Uint8Array): Uint8Array {
  return repack(
    workbook,
    (parts) => new Map([...parts].map(([name, bytes]) => [name, finishPart(name, bytes)])),
  );
}

function finishPart(name: string, bytes: Uint8Array): Uint8Array {
  const change = CHANGES.find(([pattern]) => pattern.test(name))?.[1];
  return change === undefined ? bytes : strToU8(change(strFromU8(bytes), name));
}

const CHANGES: readonly (readonly [RegExp, (xml: string, name: string) => string])[] = [
  [/^xl\/styles\.xml$/, headingStyle],
  [/^xl\/tables\/[^/]+\.xml$/, plainTable],
  [/^xl\/worksheets\/[^/]+\.xml$/, cursorAndLinks],
  [/^xl\/worksheets\/_rels\/[^/]+\.rels$/, withoutInnerLinks],
];

/** exceljs knows no named styles: the cell format with the size of a title is tied to the built-in style 16, Heading 1. */
function headingStyle(xml: string): string {
  const fonts = [...(/<fonts[^>]*>(.*?)<\/fonts>/s.exec(xml)?.[1] ?? "").matchAll(/<font>.*?<\/font>/gs)];
  const font = fonts.findIndex(([text]) => text.includes(`<sz val="${HEADING_SIZE}"/>`));
  if (font < 0) return xml;
  return xml
    .replace('<cellStyleXfs count="1">', '<cellStyleXfs count="2">')
    .replace(
      "</cellStyleXfs>",
      `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" applyFont="1"/></cellStyleXfs>`,
    )
    .replace('<cellStyles count="1">', '<cellStyles count="2">')
    .replace("</cellStyles>", '<cellStyle name="Heading 1" xfId="1" builtinId="16"/></cellStyles>')
    .replace(/<cellXfs.*?<\/cellXfs>/s, (formats) =>
      formats.replace(new RegExp(`(<xf numFmtId="0" fontId="${font}" [^>]*?)xfId="0"`, "g"), '$1xfId="1"'),
    );
}

function plainTable(xml: string): string {
  return xml
    .replace(/<autoFilter.*?<\/autoFilter>|<autoFilter[^>]*\/>/s, "")
    .replace('totalsRowShown="1"', 'totalsRowShown="0"')
    .replace(/ totalsRow(Label|Function)="[^"]*"/g, "");
}

function cursorAndLinks(xml: string, name: string): string {
  const first = name === "xl/worksheets/sheet1.xml" ? ' tabSelected="1"' : "";
  const view = `<sheetViews><sheetView${first} workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>`;
  return xml
    .replace("<sheetFormatPr", `${xml.includes("<sheetViews>") ? "" : view}<sheetFormatPr`)
    .replace(/<drawing |<tableParts|<\/worksheet>/, (next) => `${ignoredErrors(xml)}${next}`)
    .replace(/<hyperlink ref="([A-Z]+\d+)" r:id="[^"]*" location="#/g, '<hyperlink ref="$1" location="');
}

/** Editions and codes are text that looks like numbers; Excel need not warn of that in every cell. */
function ignoredErrors(xml: string): string {
  const area = /<dimension ref="([A-Z]+\d+:[A-Z]+\d+)"/.exec(xml)?.[1];
  if (area === undefined) return "";
  return `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`;
}

function withoutInnerLinks(xml: string): string {
  return xml.replace(/<Relationship [^>]*Target="#[^"]*"[^>]*\/>/g, "");
}
