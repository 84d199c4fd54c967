import {score} from "../../pipeline/3-score/index.ts";
import {compare} from "../../pipeline/4-compare/index.ts";
import {analysisWorkbook} from "../../pipeline/6-report/analysis/analysis-workbook.ts";
import {writeWorkbook} from "../../pipeline/6-report/workbook/workbook-writer.ts";
import type {Dataset} from "../../pipeline/core/dataset.ts";

/** The workbook for analysts that a dataset gives. */
export function analysisOf(
  dataset: Dataset,
  notice = "Intern exemplaar – niet openbaar.",
): Promise<Uint8Array> {
  const scores = score(dataset);
  return writeWorkbook(
    analysisWorkbook({
      dataset,
      scores,
      comparison: compare(dataset, scores),
      organisation: "Proef",
      date: "2023-04-03",
      notice,
      look: {text: "#1a1a1a", accent: "#1f3a5f", muted: "#595959", rule: "#b8c0c8", font: "Source Sans 3"},
      status: "fictief",
    }),
  );
}
