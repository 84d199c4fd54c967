import type {Dataset} from "../../core/dataset.ts";
import {type Finding, finding} from "../../core/findings.ts";
import type {Inputs} from "../../core/inputs.ts";
import type {ReportTemplate} from "../../core/report-template.ts";

const FRAME = "strategie/beleidskeuzes.csv";

/** What a decision note cannot do without, where a template makes one: for every edition that scores an addressee, and the file with the frame "Beleidskeuzes uitgelegd". */
export function checkDecisions(
  {strategy, memoFields}: Dataset,
  reports: readonly ReportTemplate[],
  {strategy: files}: Pick<Inputs, "strategy">,
): readonly Finding[] {
  if (!reports.some(({form}) => form === "nota")) return [];
  const unaddressed = strategy.editions.filter(
    ({id, kind}) =>
      kind === "assessment" &&
      !memoFields.some(({edition, field, value}) => edition === id && field === "aan" && value !== ""),
  );
  const missing = (file: string, parameter: string): Finding =>
    finding("parameter/ontbreekt", {file}, {parameter}, {sender: null, isPublic: false});
  return [
    ...unaddressed.map(({id}) => missing(`besluitvorming/${id}.csv`, `aan_1 van de nota bij editie ${id}`)),
    ...(files.some(({file}) => file === FRAME) ? [] : [missing(FRAME, "kader Beleidskeuzes uitgelegd")]),
  ];
}
