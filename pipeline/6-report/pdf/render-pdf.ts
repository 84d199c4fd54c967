import {createHash} from "node:crypto";
import type {ReportDocument} from "../../core/document.ts";
import type {Theme} from "../../core/theme.ts";
import {buildDefinition} from "./build-definition.ts";
import {print} from "./print.ts";

/**
 * A document as a PDF file: A4, Dutch, fonts embedded, stamped when it may not be sent. Tagged; claims PDF/UA-1 and PDF/A-2a
 * when every character, figure and heading lets it.
 * The same document and theme give the same bytes anywhere. Throws when a font of the theme cannot be read
 * or a chart is no SVG: both are checked before.
 */
export async function renderPdf(document: ReportDocument, theme: Theme): Promise<Uint8Array> {
  return print(buildDefinition(document, theme), identityOf(document, theme));
}

/** What no reader sees of a block: on which line of its template it stands, and what it hangs on. */
const UNSEEN: ReadonlySet<string> = new Set(["line", "hangsOn"]);

/** Sixteen bytes of what the file is made from; where the fonts stand on this disk and what no reader sees do not count. */
function identityOf(document: ReportDocument, theme: Theme): Buffer {
  const {fonts: _paths, ...look} = theme;
  return createHash("sha256")
    .update(JSON.stringify([document, look], (key, value) => (UNSEEN.has(key) ? undefined : value)))
    .digest()
    .subarray(0, 16);
}
