/**
 * Whether a PDF of ours says of itself that it meets PDF/UA-1 and PDF/A-2a. It says so only when it does, in an XMP
 * packet that is not compressed, so the claim is found without taking the file apart.
 */
export function claimsConformance(pdf: Uint8Array): boolean {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  return CLAIMS.every((claim) => text.includes(claim));
}

const CLAIMS = [
  "<pdfuaid:part>1</pdfuaid:part>",
  "<pdfaid:part>2</pdfaid:part>",
  "<pdfaid:conformance>A</pdfaid:conformance>",
];
