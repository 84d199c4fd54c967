import type {Artefact, ReportDocument} from "../core/document.ts";
import {type Checked, finding} from "../core/findings.ts";
import type {Theme} from "../core/theme.ts";
import {renderDocx} from "./docx/render-docx.ts";
import {claimsConformance} from "./pdf/claims-conformance.ts";
import {renderPdf} from "./pdf/render-pdf.ts";

/**
 * A document as a PDF; one that cannot be made accessible is found at its template, and claims nothing.
 * A letter also as a Word file: Parliament sets it anew in its own layout, for which it needs text that can be edited.
 */
export async function printDocument(
  document: ReportDocument,
  template: string,
  theme: Theme,
): Promise<Checked<readonly Artefact[]>> {
  const path = `${document.audience}/${document.name}`;
  const bytes = await renderPdf(document, theme);
  const unmet = claimsConformance(bytes)
    ? []
    : [finding("pdf/toegankelijkheid", {file: template}, {document: `${document.name}.pdf`})];
  const word =
    document.letter === null ? [] : [{path: `${path}.docx`, bytes: await renderDocx(document, theme)}];
  return {value: [{path: `${path}.pdf`, bytes}, ...word], findings: unmet};
}
