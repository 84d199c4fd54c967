import {isUtf8} from "node:buffer";
import {type Checked, finding} from "../core/findings.ts";
import {FROM_80} from "../core/windows-1252.ts";

const MOST_BYTES = 50_000_000;

/**
 * The text of a file: UTF-8, else with a remark UTF-16 when it says so itself (Excel's “Unicode-tekst”) or windows-1252 (as
 * older Excel saves CSV). A byte order mark is dropped.
 * Null with a finding when it is empty, holds NUL bytes (so is no text) or is unreasonably large.
 */
export function decodeText(bytes: Uint8Array, file: string): Checked<string | null> {
  const {value, findings} = readAsUtf8(bytes, file, MOST_BYTES);
  return {value: value === null ? null : value.toString(), findings};
}

/** As `decodeText`, but the text as UTF-8: what is UTF-8 already, as nearly every file is, is not copied. */
export function readAsUtf8(bytes: Uint8Array, file: string, mostBytes: number): Checked<Buffer | null> {
  if (bytes.length > mostBytes) {
    const reason = `meer dan ${mostBytes / 1_000_000} MB tekst`;
    return {value: null, findings: [finding("bestand/te-groot", {file}, {reason})]};
  }
  const reason = unreadable(bytes);
  if (reason !== null) return {value: null, findings: [finding("bestand/onleesbaar", {file}, {reason})]};
  const remark = (seen: string) => [finding("bestand/tekencodering", {file}, {seen})];
  const utf16 = markedUtf16(bytes);
  if (utf16 !== null) {
    const text = decodeStrictly(bytes, utf16);
    if (text === null || text.includes("\0")) {
      const reason = "het bestand is geen geldige tekst (UTF-16)";
      return {value: null, findings: [finding("bestand/onleesbaar", {file}, {reason})]};
    }
    const seen = "het bestand is opgeslagen als UTF-16 (“Unicode-tekst”)";
    return {value: Buffer.from(text), findings: remark(seen)};
  }
  if (isUtf8(bytes)) return {value: withoutMark(bytes), findings: []};
  const seen = "het bestand is geen UTF-8; gelezen als windows-1252 (westerse tekens)";
  return {value: Buffer.from(decodeWindows1252(bytes)), findings: remark(seen)};
}

/** A view of the bytes, without the byte order mark of UTF-8. */
function withoutMark(bytes: Uint8Array): Buffer {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf ? all.subarray(3) : all;
}

function unreadable(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "het bestand is leeg (0 bytes)";
  return markedUtf16(bytes) === null && bytes.includes(0)
    ? "het bestand bevat tekens die niet in een tekst horen (NUL)"
    : null;
}

/** Which UTF-16 a byte order mark at the start stands for; null for none. */
function markedUtf16([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function decodeStrictly(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** Own table, because Node's decoder for windows-1252 gets 0x80 to 0x9F wrong in several versions (nodejs/node #56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (letter) => FROM_80.charAt(letter.charCodeAt(0) - 0x80));
}
