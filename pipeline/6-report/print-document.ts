import type {Artefact, ReportDocument} from "../core/document.ts";
import {type Checked, finding} from "../core/findings.ts";
import type {Templates} from "../core/templates.ts";
import {renderDocx} from "./docx/render-docx.ts";
import {claimsConformance} from "./pdf/claims-conformance.ts";
import {missingCharacters} from "./pdf/missing-characters.ts";
import {renderPdf} from "./pdf/render-pdf.ts";
import {undescribedFigures} from "./pdf/undescribed-figures.ts";

type Themed = {readonly templates: Pick<Templates, "theme">};

/** A document with its files, in the folder of its audience; what is wrong with its text counts among its faults and stamps it. `template` is the file to find it in. */
export async function printDocument(
  composed: ReportDocument,
  template: string,
  request: Themed,
): Promise<Checked<{readonly document: ReportDocument; readonly files: readonly Artefact[]}>> {
  const {value: document, findings} = stampedForFlaws(composed, template, request);
  const made = await printed(document, template, request);
  return {value: {document, files: made.value}, findings: [...findings, ...made.findings]};
}

/** A document that counts what is wrong with its own text among its faults, and so is stamped for it. */
function stampedForFlaws(
  document: ReportDocument,
  template: string,
  {templates: {theme}}: Themed,
): Checked<ReportDocument> {
  const findings = [
    ...missingCharacters(document, template, theme),
    ...undescribedFigures(document, template),
  ];
  return {value: {...document, faults: document.faults + findings.length}, findings};
}

/**
 * A document as a PDF; one that cannot be made accessible is found, and claims nothing.
 * A letter also as a Word file: Parliament sets it anew in its own layout, for which it needs text that can be edited.
 */
async function printed(
  document: ReportDocument,
  template: string,
  {templates: {theme}}: Themed,
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
