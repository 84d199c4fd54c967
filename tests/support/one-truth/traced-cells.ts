import {columnsOf, type ViewName} from "../../../pipeline/core/catalogue.ts";
import type {Binding} from "../../../pipeline/core/origin.ts";
import {parseAddress} from "../../../pipeline/core/place.ts";
import type {Traced} from "../../../pipeline/herkomst.ts";
import type {Compared} from "./figures-are.ts";
import {printedForms} from "./published-values.ts";
import type {Cell, Outputs} from "./read-outputs.ts";

/** Figures of files that can be asked after and have no origin, or of which another text stands in the cell that they name. */
export function tracedProblems(files: readonly Traced[], outputs: Outputs): Compared {
  let compared = 0;
  const problems = files.flatMap(({paths, figures, explain}) =>
    figures().flatMap(({text, where, cell, binding}) => {
      if (explain(binding) === null) return [`${paths[0]}: ${where} has no origin`];
      if (cell === undefined) return [];
      compared += 1;
      const seen = paths.flatMap((path) => writtenAt(path, cell, outputs));
      return seen.length > 0 && seen.every((value) => formsOf(value, cell, binding).includes(text))
        ? []
        : [`${paths[0]}: ${where} is “${text}”, there stands ${JSON.stringify(seen)}`];
    }),
  );
  return {problems, compared};
}

/** What stands in a cell of a file; none for a file of another kind. */
function writtenAt(path: string, cell: string, {workbooks, csv}: Outputs): readonly Cell[] {
  const [address = "", sheet] = cell.split("!").reverse();
  const grid = sheet === undefined ? csv.get(path) : workbooks.get(path)?.get(sheet);
  const at = parseAddress(address);
  return grid === undefined || at === null ? [] : [grid[at.row - 1]?.[at.column - 1] ?? null];
}

/** How what a file holds may be asked after: open data as it stands there, a workbook as it is shown. */
function formsOf(value: Cell, cell: string, binding: Binding): readonly string[] {
  if (!cell.includes("!")) return [String(value ?? "")];
  const column =
    binding.kind === "cell"
      ? columnsOf(binding.view as ViewName).find(({name}) => name === binding.column)
      : undefined;
  return column === undefined ? [] : printedForms(value, column);
}
