import type {ReturnedLetter} from "../../core/returned-letter.ts";
import {damaged, type Tried, wrongKind} from "../workbook/tried.ts";
import {readDocx} from "./read-docx.ts";
import {readPdfText} from "./read-pdf-text.ts";

/** Reads a letter that came back, by what its bytes are and not by its name: a Word file (.docx) or a PDF. Anything else is refused, with what it is. */
export async function readReturned(bytes: Uint8Array): Promise<Tried<ReturnedLetter>> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (head.startsWith("PK")) return readDocx(bytes);
  if (head.includes("%PDF-")) return readPdfText(bytes);
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0"))
    return wrongKind("dit is een oud of met een wachtwoord beveiligd Office-bestand");
  return damaged(
    bytes.length === 0 ? "het bestand is leeg (0 bytes)" : "dit is geen Word-document en geen PDF",
  );
}
