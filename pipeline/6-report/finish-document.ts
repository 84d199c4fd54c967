import type {Artefact, ReportDocument} from "../core/document.ts";
import {severityOf} from "../core/finding-catalogue.ts";
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

/** A document as it goes out: a fault in its own text is among its faults, and so it is stamped for it. `template` is the file to find that in. */
export async function finishDocument(
  composed: ReportDocument,
  template: string,
  printing: Printing,
): Promise<FinishedDocument> {
  const findings = [
    ...(await flawsIn(composed, template, printing)),
    ...undescribedFigures(composed, template),
  ];
  const document = {...composed, faults: composed.faults + findings.filter(isFault).length};
  const printed = printDocument(document, template, printing);
  // Whoever waits for it later hears of it then; until that, Node would end the program for it.
  printed.catch(() => undefined);
  return {document, findings, printed};
}

const isFault = (item: Finding): boolean => severityOf(item) === "fout";

/** What is wrong with it once it is set. Opening the fonts takes longer than looking up what was found before. */
function flawsIn(
  document: ReportDocument,
  template: string,
  {theme, keep = NOTHING_KEPT}: Printing,
): Promise<readonly Finding[]> {
  const kept = keep.look("tekens", {document, template, look: themeInAnyPlace(theme)});
  return keptLater(kept, async () => {
    const [{buildDefinition}, {missingCharacters}, {wideTables}] = await Promise.all([
      import("./pdf/build-definition.ts"),
      import("./pdf/missing-characters.ts"),
      import("./pdf/wide-tables.ts"),
    ]);
    const definition = buildDefinition(document, theme);
    return [...missingCharacters(definition, template, theme), ...wideTables(definition, template)];
  });
}
