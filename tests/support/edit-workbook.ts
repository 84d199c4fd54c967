import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";

/**
 * A received workbook with some cells of its first sheet changed, as if somebody typed in it: text by address, null to empty the cell.
 * Everything else in it stays as it is. A cell that was not there is a mistake in the test.
 */
export function editWorkbook(bytes: Uint8Array, cells: Readonly<Record<string, string | null>>): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "xl/worksheets/sheet1.xml";
  const sheet = parts[name];
  if (sheet === undefined) throw new Error(`no ${name} in the workbook`);
  let xml = strFromU8(sheet);
  for (const [address, text] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${address}"([^>]*?)(?: t="[a-zA-Z]+")?(?:/>|>.*?</c>)`);
    if (!cell.test(xml)) throw new Error(`no cell ${address} in the workbook`);
    xml = xml.replace(cell, (_, style: string) =>
      text === null ? "" : `<c r="${address}"${style} t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`,
    );
  }
  return zipSync({...parts, [name]: strToU8(xml)}, {mtime: new Date(1980, 0, 1)});
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
