import type {Artefact} from "../../../core/document.ts";
import {type Keep, keptData, NOTHING_KEPT} from "../../../core/keep.ts";
import {compareText} from "../../../core/place.ts";
import type {Column} from "../../../core/views.ts";
import {withClassification} from "../../csv/with-classification.ts";
import {writePeopleCsv} from "../../csv/write-csv.ts";
import {CHECKLIST} from "./checklist.ts";
import {seeOds} from "./see-ods.ts";
import {seeXlsx} from "./see-xlsx.ts";
import type {SeenWorkbook} from "./seen-workbook.ts";

/** What came of one item of the checklist in one workbook. */
export interface Checked {
  readonly file: string;
  readonly item: string;
  readonly asks: string;
  readonly outcome: "voldoet" | "voldoet niet" | "door een mens te beoordelen";
  /** Where it is not so. */
  readonly where: readonly string[];
}

/** Every item of the checklist for one finished workbook, in the order of the list. */
export function checkWorkbook({path, bytes}: Artefact): readonly Checked[] {
  const file = path.slice(path.lastIndexOf("/") + 1);
  const book: SeenWorkbook = path.endsWith(".ods") ? seeOds(bytes) : seeXlsx(bytes);
  return CHECKLIST.map(({id, asks, flaws}) => {
    const where = flaws === null ? [] : flaws(book, file);
    const judged = where.length === 0 ? "voldoet" : "voldoet niet";
    return {
      file: path,
      item: id,
      asks,
      outcome: flaws === null ? "door een mens te beoordelen" : judged,
      where,
    };
  });
}

/** `intern/werkmappencontrole.csv`: how every workbook of the set does on every item of the checklist, and which items a person has to judge; nothing without a workbook. Each row bears the highest classification of what was read. */
export function workbookChecks(
  files: readonly Artefact[],
  classification: string,
  keep: Keep = NOTHING_KEPT,
): readonly Artefact[] {
  const checked = files
    .filter(({path}) => /^kamer\/.*\.(xlsx|ods)$/.test(path))
    .sort((a, b) => compareText(a.path, b.path))
    .flatMap((file) => keptData(keep.look("werkmapcontrole", file), () => checkWorkbook(file)));
  const rows = checked.map(({file, item, asks, outcome, where}) => ({
    bestand: file,
    punt: item,
    eis: asks,
    uitkomst: outcome,
    waar: where.join("; "),
  }));
  if (rows.length === 0) return [];
  const bytes = writePeopleCsv(...withClassification(COLUMNS, rows, classification));
  return [{path: "intern/werkmappencontrole.csv", bytes}];
}

const COLUMNS: readonly Column[] = [
  ["bestand", "Bestand"],
  ["punt", "Punt"],
  ["eis", "Wat wordt gevraagd"],
  ["uitkomst", "Uitkomst"],
  ["waar", "Waar niet"],
].map(([name = "", title = ""]): Column => ({name, title, type: "string", format: "tekst"}));
