import type {OfficePackage} from "./office-package.ts";
import {workbookPart} from "./workbook-sheets.ts";
import {rootOf, tagsOf, withAttribute} from "./xml.ts";

/** Numbers of cell styles for a sheet of ours; all 0 where the workbook has no styles. */
export interface OwnStyles {
  readonly title: number;
  readonly head: number;
  readonly text: number;
  readonly link: number;
}

const FONTS: readonly string[] = [
  '<b/><sz val="16"/><name val="Calibri"/><family val="2"/>',
  '<b/><sz val="11"/><name val="Calibri"/><family val="2"/>',
  '<sz val="11"/><name val="Calibri"/><family val="2"/>',
  '<u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/>',
];

/** Adds the styles of our own sheets at the end of those of somebody else's workbook, so that no cell of theirs changes its looks. */
export function addStyles(file: OfficePackage): OwnStyles {
  const part = file.pointers(workbookPart(file)).find(({type}) => type === "styles")?.part ?? "";
  const xml = file.text(part);
  const fonts = countOf(xml, "fonts", "font");
  const formats = countOf(xml, "cellXfs", "xf");
  if (fonts === null || formats === null) return {title: 0, head: 0, text: 0, link: 0};
  const {prefix} = rootOf(xml);
  const named = (content: string): string => content.replace(/<(?=[a-z])/g, `<${prefix}`);
  const own = FONTS.map((font) => `<${prefix}font>${named(font)}</${prefix}font>`);
  const styles = FONTS.map((_, index) => {
    const align = index === 0 ? '<alignment vertical="top"/>' : '<alignment vertical="top" wrapText="1"/>';
    return `<${prefix}xf numFmtId="0" fontId="${fonts + index}" fillId="0" borderId="0" applyFont="1" applyAlignment="1">${named(align)}</${prefix}xf>`;
  });
  file.put(part, appended(appended(xml, "fonts", own), "cellXfs", styles));
  return {title: formats, head: formats + 1, text: formats + 2, link: formats + 3};
}

/** How many items a list holds, by counting them: some programs write a wrong count. Null when there is no such list. */
function countOf(xml: string, list: string, item: string): number | null {
  const found = new RegExp(`<((?:\\w+:)?)${list}(?=[\\s>])[^>]*(?<!/)>([\\s\\S]*?)</\\1${list}\\s*>`).exec(
    xml,
  );
  return found === null ? null : tagsOf(found[2] ?? "", item).length;
}

function appended(xml: string, list: string, items: readonly string[]): string {
  const count = (countOf(xml, list, list === "fonts" ? "font" : "xf") ?? 0) + items.length;
  return xml
    .replace(new RegExp(`<(?:\\w+:)?${list}(?=[\\s>])[^>]*>`), (tag) =>
      withAttribute(tag, "count", String(count)),
    )
    .replace(new RegExp(`</(?:\\w+:)?${list}\\s*>`), (end) => `${items.join("")}${end}`);
}
