import type {Artefact, ReportDocument} from "../core/document.ts";
import type {Checked, Finding} from "../core/findings.ts";
import {keptLater, NOTHING_KEPT} from "../core/keep.ts";
import {themeInAnyPlace} from "../core/theme.ts";
import {undescribedFigures} from "./pdf/undescribed-figures.ts";
import {printDocument} from "./print-document.ts";
import type {Printing} from "./printing.ts";

/** A document with its files, in the folder of its audience. It counts what is wrong with its own text among its faults, and so is stamped for it. `template` is the file to find that in. */
export async function finishDocument(
  composed: ReportDocument,
  template: string,
  printing: Printing,
): Promise<Checked<{readonly document: ReportDocument; readonly files: readonly Artefact[]}>> {
  const flaws = [
    ...(await missingIn(composed, template, printing)),
    ...undescribedFigures(composed, template),
  ];
  const document = {...composed, faults: composed.faults + flaws.length};
  const made = await printDocument(document, template, printing);
  return {value: {document, files: made.value}, findings: [...flaws, ...made.findings]};
}

/** Opening the fonts takes longer than looking up what was found before. */
function missingIn(
  document: ReportDocument,
  template: string,
  {theme, keep = NOTHING_KEPT}: Printing,
): Promise<readonly Finding[]> {
  const kept = keep.look("tekens", {document, template, look: themeInAnyPlace(theme)});
  return keptLater(kept, async () => {
    const {missingCharacters} = await import("./pdf/missing-characters.ts");
    return missingCharacters(document, template, theme);
  });
}
