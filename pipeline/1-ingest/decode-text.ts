import {type Checked, finding} from "../core/findings.ts";

/** What windows-1252 has at 0x80 to 0x9F; the five unused places stay control characters. The rest equals latin-1. */
const FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const MOST_BYTES = 50_000_000;

/**
 * The text of a file: UTF-8, else windows-1252 (as older Excel saves CSV) with a remark. A byte order mark is dropped.
 * Null with a finding when it is empty, holds NUL bytes (so is no text) or is unreasonably large.
 */
export function decodeText(bytes: Uint8Array, file: string): Checked<string | null> {
  const reason = unreadable(bytes);
  if (reason !== null) return {value: null, findings: [finding("bestand/onleesbaar", {file}, {reason})]};
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return {value: utf8, findings: []};
  const seen = "het bestand is geen UTF-8; gelezen als windows-1252 (westerse tekens)";
  return {value: decodeWindows1252(bytes), findings: [finding("bestand/tekencodering", {file}, {seen})]};
}

function unreadable(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "het bestand is leeg (0 bytes)";
  if (bytes.length > MOST_BYTES) return "het bestand is onredelijk groot";
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return "de tekens zijn opgeslagen als UTF-16 (“Unicode”); kies UTF-8";
  }
  return bytes.includes(0) ? "het bestand bevat tekens die niet in een tekst horen (NUL)" : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** Own table, because Node's decoder for windows-1252 gets 0x80 to 0x9F wrong in several versions (nodejs/node #56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (letter) => FROM_80.charAt(letter.charCodeAt(0) - 0x80));
}
