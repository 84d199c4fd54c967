import type {Artefact, ReportDocument} from "../core/document.ts";
import {type Checked, finding} from "../core/findings.ts";
import {keptBytes, NOTHING_KEPT} from "../core/keep.ts";
import {themeInAnyPlace} from "../core/theme.ts";
import {claimsConformance} from "./pdf/claims-conformance.ts";
import {asSeen, type Printing} from "./printing.ts";

/**
 * A document as a PDF; one that cannot be made accessible is found at its template, and claims nothing.
 * What others edit is a Word file too: Parliament sets the letter anew in its own layout, and a steering group changes its papers.
 */
export async function printDocument(
  document: ReportDocument,
  template: string,
  {theme, keep = NOTHING_KEPT}: Printing,
): Promise<Checked<readonly Artefact[]>> {
  const path = `${document.audience}/${document.name}`;
  const from = {document: asSeen(document), look: themeInAnyPlace(theme)};
  const bytes = await keptBytes(keep.look("pdf", from), async () => {
    const {renderPdf} = await import("./pdf/render-pdf.ts");
    return renderPdf(document, theme);
  });
  const unmet = claimsConformance(bytes)
    ? []
    : [finding("pdf/toegankelijkheid", {file: template}, {document: `${document.name}.pdf`})];
  const pdf = {path: `${path}.pdf`, bytes};
  if (!isEdited(document)) return {value: [pdf], findings: unmet};
  const word = await keptBytes(keep.look("docx", from), async () => {
    const {renderDocx} = await import("./docx/render-docx.ts");
    return renderDocx(document, theme);
  });
  return {value: [pdf, {path: `${path}.docx`, bytes: word}], findings: unmet};
}

const isEdited = ({letter, memo, audience}: ReportDocument): boolean =>
  letter !== null || (audience === "intern" && memo === null);
