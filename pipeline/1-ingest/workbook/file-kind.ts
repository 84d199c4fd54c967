import {damaged, done, locked, type Refused, type Tried, withMacros, wrongKind} from "./tried.ts";

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ZIP = Buffer.from("PK");

const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

/** Whether these bytes begin as a zip (.xlsx, .ods) or an old Office file, whatever the file is called. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8));
  return head.equals(OLE) || head.subarray(0, 2).equals(ZIP);
}

/** Null when the bytes begin as a zip; else a refusal that says what they are instead. */
export function refuseNonZip(bytes: Uint8Array): Tried<null> {
  if (bytes.length === 0) return damaged("het bestand is leeg (0 bytes)");
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 8).equals(OLE)) return refuseOle(file);
  if (file.subarray(0, 2).equals(ZIP)) return done(null);
  const head = file.subarray(0, 512).toString("latin1").trimStart().toLowerCase();
  if (head.startsWith("%pdf")) return wrongKind("dit is een PDF");
  if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
    return wrongKind("dit is een webpagina (html)");
  }
  if (head.startsWith("<?xml")) return wrongKind("dit is een XML-bestand");
  if (file.subarray(0, 4096).every((byte) => byte > 8 && byte !== 0x7f)) {
    return wrongKind("dit is een tekstbestand en geen werkmap; geef het de extensie .csv");
  }
  return damaged("dit is geen Excel-werkmap, of het bestand is beschadigd");
}

/** The names of the streams inside an OLE file stand in it as UTF-16. */
function refuseOle(file: Buffer): Refused {
  if (file.includes(utf16("EncryptedPackage"))) return locked();
  if (file.includes(utf16("WordDocument"))) return wrongKind("dit is een Word-document");
  if (file.includes(utf16("Workbook")) || file.includes(utf16("Book"))) {
    return wrongKind("dit is een oude Excel-werkmap (.xls)");
  }
  return wrongKind("dit is een oud Office-bestand");
}

/** Null when the parts of a zip are those of a plain workbook; else a refusal that says what it is instead. */
export function refuseOtherZip(parts: readonly string[]): Tried<null> {
  const has = (test: RegExp): boolean => parts.some((part) => test.test(part));
  if (has(/(^|\/)vbaproject\.bin$/i)) return withMacros();
  if (has(/(^|\/)workbook\.bin$/i)) return wrongKind("dit is een binaire werkmap (.xlsb)");
  if (has(/^_rels\/\.rels$/i)) return done(null);
  return wrongKind("dit is een zip-bestand zonder werkmap");
}
