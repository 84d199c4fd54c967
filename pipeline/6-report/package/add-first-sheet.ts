import type {OfficePackage} from "./office-package.ts";
import {sheetsOf, workbookPart} from "./workbook-sheets.ts";
import {attributeOf, escapeXml, rootOf, tagsOf, withAttribute} from "./xml.ts";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Makes a sheet the first of somebody else's workbook and the one that opens. A sheet of ours with the same name, from an
 * earlier time, gets the new content where it stands. Names that hold for one sheet keep to their sheet.
 */
export function addFirstSheet(file: OfficePackage, name: string, xml: string): void {
  const sheets = sheetsOf(file);
  const old = sheets.findIndex((sheet) => sheet.name === name);
  for (const {part} of sheets) unselect(file, part);
  if (old >= 0) {
    const {part = ""} = sheets[old] ?? {};
    file.remove(`${part.replace(/([^/]+)$/, "_rels/$1")}.rels`);
    file.put(part, xml);
    openAt(file, old);
    return;
  }
  const part = file.freeName("xl/worksheets/kamerklaar%.xml");
  file.put(part, xml);
  file.declare(part, WORKSHEET);
  const workbook = workbookPart(file);
  const id = file.point(workbook, "worksheet", part);
  const text = file.text(workbook);
  const numbers = tagsOf(text, "sheet").map((tag) => Number(attributeOf(tag, "sheetId")));
  const {prefix} = rootOf(text);
  const tag = `<${prefix}sheet xmlns:r="${file.pointerNamespace()}" name="${escapeXml(name)}" sheetId="${Math.max(0, ...numbers) + 1}" r:id="${id}"/>`;
  const shifted = text
    .replace(/<(?:\w+:)?sheets(?=[\s>])[^>]*>/, (start) => `${start}${tag}`)
    .replace(/<(?:\w+:)?definedName(?=[\s>])[^>]*>/g, (defined) => {
      const local = attributeOf(defined, "localSheetId");
      return local === null ? defined : withAttribute(defined, "localSheetId", String(Number(local) + 1));
    });
  file.put(workbook, shifted);
  openAt(file, 0);
}

/** Two selected sheets would be edited together. */
function unselect(file: OfficePackage, part: string): void {
  const xml = file.text(part);
  const changed = xml.replace(/<(?:\w+:)?sheetView(?=[\s/>])[^>]*>/g, (tag) =>
    tag.replace(/\stabSelected\s*=\s*(?:"[^"]*"|'[^']*')/, ""),
  );
  if (changed !== xml) file.put(part, changed);
}

function openAt(file: OfficePackage, index: number): void {
  const workbook = workbookPart(file);
  const changed = file
    .text(workbook)
    .replace(/<(?:\w+:)?workbookView(?=[\s/>])[^>]*>/, (tag) =>
      withAttribute(withAttribute(tag, "activeTab", String(index)), "firstSheet", "0"),
    );
  file.put(workbook, changed);
}
