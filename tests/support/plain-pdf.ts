/**
 * A PDF of a third party as plain text, with nothing to complain of: tagged, claims PDF/UA and PDF/A, its author an organisation
 * of the small cycle. Not one to open in a reader: it has what a look at its objects finds, and an empty page.
 */
export const SOUND_PDF = [
  "%PDF-1.7",
  "1 0 obj << /Type /Catalog /MarkInfo << /Marked true >> /StructTreeRoot 2 0 R /Metadata 3 0 R >> endobj",
  "2 0 obj << /Type /StructTreeRoot >> endobj",
  "3 0 obj << /Type /Metadata /Subtype /XML >>",
  "stream",
  "<rdf:Description><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>",
  "endstream",
  "endobj",
  "4 0 obj << /Author (Analistennetwerk) /Title (Analyse) >> endobj",
  "5 0 obj << /Type /Page >> endobj",
  "trailer << /Root 1 0 R /Info 4 0 R >>",
  "%%EOF",
  "",
].join("\n");
