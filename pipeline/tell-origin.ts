import {type PrintedFigure, sheetsOf} from "./6-report/index.ts";
import type {Origin, OriginInput} from "./core/origin.ts";
import {formatPlace} from "./core/place.ts";

/** More inputs than this are told per sheet. */
const MOST_INPUTS = 40;

/** A figure and where it comes from, as lines for a terminal; `number` counts the places. */
export function tellOrigin(
  number: number,
  {text, where}: PrintedFigure,
  origin: Origin | null,
): readonly string[] {
  const head = `${number}. ${text}  (${where})`;
  if (origin === null) return [head, "   Herkomst onbekend: dit is een fout in het programma."];
  return [
    head,
    `   Wat:     ${origin.what}`,
    `   Formule: ${origin.formula}`,
    `   Status:  ${origin.status}`,
    `   Invoer:  ${origin.inputs.length === 0 ? "geen" : ""}`,
    ...tellInputs(origin.inputs).map((line) => `     ${line}`),
  ];
}

function tellInputs(inputs: readonly OriginInput[]): readonly string[] {
  const cells = inputs.filter(({place}) => place.cell !== undefined);
  const files = inputs.filter(({place}) => place.cell === undefined);
  const told =
    cells.length <= MOST_INPUTS
      ? cells.map(({label, place}) => `${formatPlace(place)}  ${label}`)
      : sheetsOf(cells);
  return [...told, ...files.map(({label, place}) => `${place.file}  ${label}`)];
}
