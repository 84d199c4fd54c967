import type {Artefact, ReportDocument} from "../core/document.ts";
import type {Checked, Finding} from "../core/findings.ts";
import {keptLater, NOTHING_KEPT} from "../core/keep.ts";
import {themeInAnyPlace} from "../core/theme.ts";
import {undescribedFigures} from "./pdf/undescribed-figures.ts";
import {printDocument} from "./print-document.ts";
import type {Printing} from "./printing.ts";

/** A document that counts what is wrong with its own text, with its files in the folder of its audience: those come when they are printed. */
export interface FinishedDocument {
  readonly document: ReportDocument;
  readonly findings: readonly Finding[];
  readonly printed: Promise<Checked<readonly Artefact[]>>;
}

/** A document as it goes out: what is wrong with its own text is among its faults, and so it is stamped for it. `template` is the file to find that in. */
export async function finishDocument(
  composed: ReportDocument,
  template: string,
  printing: Printing,
): Promise<FinishedDocument> {
  const findings = [
    ...(await missingIn(composed, template, printing)),
    ...undescribedFigures(composed, template),
  ];
  const document = {...composed, faults: composed.faults + findings.length};
  const printed = printDocument(document, template, printing);
  // Whoever waits for it later hears of it then; until that, Node would end the program for it.
  printed.catch(() => undefined);
  return {document, findings, printed};
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
