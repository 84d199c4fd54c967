import type {Archive} from "../workbook/archive.ts";
import {parseXml} from "../workbook/parse-xml.ts";
import {locked, type Tried, withMacros} from "../workbook/tried.ts";
import type {WorkbookContent} from "../workbook/workbook-content.ts";
import {readContent} from "./read-content.ts";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";
/** How OpenDocument 1.4 keeps a whole file behind a password. */
const ENCRYPTED = "encrypted-package";

/** Whether these are the parts of an OpenDocument file. */
export function isOds(archive: Archive): boolean {
  return archive.has(CONTENT) || archive.has(ENCRYPTED);
}

/** Reads an .ods workbook. All sheets stand in one part, so damage to it loses them all. */
export async function readOds(archive: Archive): Promise<Tried<WorkbookContent>> {
  if (archive.has(ENCRYPTED)) return locked();
  if (archive.parts.some((part) => /^(basic|scripts)\/./i.test(part))) return withMacros();
  let encrypted = false;
  if (archive.has(MANIFEST)) {
    const parsed = await parseXml(archive.chunks(MANIFEST), MANIFEST, {
      open: (name) => {
        if (name === "encryption-data") encrypted = true;
      },
    });
    if (parsed.refusal !== null) return parsed;
  }
  return encrypted ? locked() : readContent(archive, CONTENT);
}
