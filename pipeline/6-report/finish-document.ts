import type {Artefact, ReportDocument} from "../core/document.ts";
import type {Checked} from "../core/findings.ts";
import type {Theme} from "../core/theme.ts";
import {missingCharacters} from "./pdf/missing-characters.ts";
import {undescribedFigures} from "./pdf/undescribed-figures.ts";
import {printDocument} from "./print-document.ts";

/** A document with its files, in the folder of its audience. It counts what is wrong with its own text among its faults, and so is stamped for it. `template` is the file to find that in. */
export async function finishDocument(
  composed: ReportDocument,
  template: string,
  theme: Theme,
): Promise<Checked<{readonly document: ReportDocument; readonly files: readonly Artefact[]}>> {
  const flaws = [...missingCharacters(composed, template, theme), ...undescribedFigures(composed, template)];
  const document = {...composed, faults: composed.faults + flaws.length};
  const made = await printDocument(document, template, theme);
  return {value: {document, files: made.value}, findings: [...flaws, ...made.findings]};
}
