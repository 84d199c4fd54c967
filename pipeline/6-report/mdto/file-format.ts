import {strFromU8, unzipSync} from "fflate";
import type {Concept} from "./mdto-xml.ts";

const LIST = "PRONOM-register";

/** What a PDF says of itself: its version and the part and level of PDF/A that it claims. */
export interface PdfClaims {
  readonly version: string;
  readonly archival: string | null;
}

/** PRONOM's ids of PDF/A by part and level, and of plain PDF by version. */
const ARCHIVAL: Readonly<Record<string, string>> = {
  "1a": "fmt/95",
  "1b": "fmt/354",
  "2a": "fmt/476",
  "2b": "fmt/477",
  "2u": "fmt/478",
  "3a": "fmt/479",
  "3b": "fmt/480",
  "3u": "fmt/481",
};
const PLAIN: Readonly<Record<string, string>> = {
  "1.0": "fmt/14",
  "1.1": "fmt/15",
  "1.2": "fmt/16",
  "1.3": "fmt/17",
  "1.4": "fmt/18",
  "1.5": "fmt/19",
  "1.6": "fmt/20",
  "1.7": "fmt/276",
  "2.0": "fmt/1129",
};

/** The format of a file by its ending; null for what is no document (data, charts, notices). Without a PRONOM id that we are sure of there is none. */
export function fileFormat(name: string, bytes: Uint8Array, claims: PdfClaims | null): Concept | null {
  switch (name.slice(name.lastIndexOf(".") + 1).toLowerCase()) {
    case "pdf":
      return pdfFormat(claims ?? ownClaims(bytes));
    case "xlsx":
      return {label: "Microsoft Excel for Windows 2007 onwards", code: "fmt/214", list: LIST};
    case "docx":
      return {label: "Microsoft Word for Windows 2007 onwards", code: "fmt/412", list: LIST};
    case "ods":
      return openDocument("OpenDocument Spreadsheet", bytes, "fmt/295");
    case "odt":
      return openDocument("OpenDocument Text", bytes, "fmt/291");
    default:
      return null;
  }
}

function pdfFormat({version, archival}: PdfClaims): Concept {
  if (archival !== null)
    return {
      label: `Acrobat PDF/A - Portable Document Format ${archival}`,
      code: ARCHIVAL[archival] ?? null,
      list: LIST,
    };
  return {
    label: `Acrobat PDF ${version} - Portable Document Format`,
    code: PLAIN[version] ?? null,
    list: LIST,
  };
}

/** Our own PDFs have their metadata unpacked, as PDF/A asks. */
function ownClaims(bytes: Uint8Array): PdfClaims {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const part = /<pdfaid:part>(\d)</.exec(text)?.[1];
  const level = /<pdfaid:conformance>([A-Z])</.exec(text)?.[1] ?? "";
  return {
    version: /^%PDF-(\d\.\d)/.exec(text)?.[1] ?? "",
    archival: part === undefined ? null : part + level.toLowerCase(),
  };
}

/** ODF says its version in its list of contents; `certain` is PRONOM's id of version 1.2. */
function openDocument(label: string, bytes: Uint8Array, certain: string): Concept {
  const contents = "META-INF/manifest.xml";
  const manifest = unzipSync(bytes, {filter: ({name}) => name === contents})[contents];
  const version =
    /manifest:version="(\d\.\d)"/.exec(manifest === undefined ? "" : strFromU8(manifest))?.[1] ?? "";
  return {label: `${label} ${version}`.trim(), code: version === "1.2" ? certain : null, list: LIST};
}
