import type {Artefact, ReportDocument} from "../core/document.ts";
import {type Checked, finding} from "../core/findings.ts";
import {keptBytes, NOTHING_KEPT} from "../core/keep.ts";
import type {Medium} from "../core/print.ts";
import {themeInAnyPlace} from "../core/theme.ts";
import {claimsConformance} from "./pdf/claims-conformance.ts";
import {printHere} from "./print-here.ts";
import {asSeen, type Printing} from "./printing.ts";

/**
 * A document as a PDF; one that cannot be made accessible is found at its template, and claims nothing.
 * What others edit is a Word file too: Parliament sets the letter anew in its own layout, and a steering group changes its papers.
 */
export async function printDocument(
  document: ReportDocument,
  template: string,
  {theme, keep = NOTHING_KEPT, print = printHere}: Printing,
): Promise<Checked<readonly Artefact[]>> {
  const path = `${document.audience}/${document.name}`;
  const from = {document: asSeen(document), look: themeInAnyPlace(theme)};
  const printed = (medium: Medium): Promise<Uint8Array> =>
    keptBytes(keep.look(medium, from), () => print(medium, document, theme));
  const [bytes, ...edited] = await Promise.all([
    printed("pdf"),
    ...(isEdited(document) ? [printed("docx")] : []),
  ]);
  const unmet = claimsConformance(bytes)
    ? []
    : [finding("pdf/toegankelijkheid", {file: template}, {document: `${document.name}.pdf`})];
  const word = edited.map((bytes) => ({path: `${path}.docx`, bytes}));
  return {value: [{path: `${path}.pdf`, bytes}, ...word], findings: unmet};
}

const isEdited = ({letter, memo, audience}: ReportDocument): boolean =>
  letter !== null || (audience === "intern" && memo === null);
