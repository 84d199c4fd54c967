/** A text string of a PDF, `(…)` or `<…>`, as a person reads it. Read as UTF-16 when it says so, as Latin otherwise. */
export function pdfString(written: string): string {
  const bytes = written.startsWith("<") ? hexBytes(written) : literalBytes(written.slice(1, -1));
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString("utf16le");
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return Buffer.from(bytes.subarray(3)).toString("utf8");
  return Buffer.from(bytes).toString("latin1");
}

function hexBytes(written: string): Uint8Array {
  const digits = written.replace(/[^0-9A-Fa-f]/g, "");
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

const ESCAPES: Readonly<Record<string, string>> = {n: "\n", r: "\r", t: "\t", b: "\b", f: "\f"};

function literalBytes(body: string): Uint8Array {
  const text = body.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
    if (/^[\r\n]/.test(escaped)) return "";
    return ESCAPES[escaped] ?? escaped;
  });
  return Buffer.from(text, "latin1");
}
