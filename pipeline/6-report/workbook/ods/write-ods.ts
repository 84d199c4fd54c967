import {strToU8} from "fflate";
import {packParts} from "../../repack.ts";
import type {WorkbookContent} from "../workbook-writer.ts";
import {MIME_TYPE, manifestXml, metaXml, partXml, STYLES_XML, settingsXml} from "./fixed-parts.ts";
import {SHEET_STYLE, sheetXml, tableRange} from "./sheet-xml.ts";
import {StyleBook} from "./style-book.ts";

/**
 * The same workbook as `writeWorkbook` gives, as an OpenDocument spreadsheet 1.2: the same sheets, cells, formats, titles and named
 * tables. Same content, same bytes. Throws on what a cell cannot hold: that is a bug.
 */
export function writeOds(content: WorkbookContent): Uint8Array {
  const parts = [
    ["content.xml", contentXml(content)],
    ["meta.xml", metaXml(content)],
    ["settings.xml", settingsXml(content)],
    ["styles.xml", STYLES_XML],
  ] as const;
  const manifest = manifestXml(parts.map(([name]) => name));
  return packParts(
    [
      // First and not compressed, so that programs know the file by its first bytes.
      ["mimetype", strToU8(MIME_TYPE)],
      ["META-INF/manifest.xml", strToU8(manifest)],
      ...parts.map(([name, xml]) => [name, strToU8(xml)] as const),
    ],
    {stored: "mimetype"},
  );
}

function contentXml({sheets}: WorkbookContent): string {
  const styles = new StyleBook();
  const tables = sheets.map((sheet) => sheetXml(sheet, styles));
  return partXml(
    "document-content",
    `<office:automatic-styles><style:style style:name="${SHEET_STYLE}" style:family="table" style:master-page-name="Default"/>${styles.xml}</office:automatic-styles>` +
      `<office:body><office:spreadsheet>${tables.join("")}<table:database-ranges>${sheets.map(tableRange).join("")}</table:database-ranges></office:spreadsheet></office:body>`,
  );
}
