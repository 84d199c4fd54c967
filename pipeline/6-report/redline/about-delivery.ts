import type {RawSheet} from "../../core/inputs.ts";
import {parseAddress} from "../../core/place.ts";
import type {PlacedChange} from "./input-changes.ts";

/** The columns of a register that show in what is made of a delivery: who may see it, how sure it is, and what it is read as. */
const SHOWN = ["openbaar", "rubricering", "status", "formulier"];

/** The delivery that a change of a register is about, where that shows in figures; null where it does not. The register is that of then where its row is gone. */
export function aboutDelivery(
  register: RawSheet | null,
  {place, stood, isGone}: PlacedChange,
): string | null {
  const cells = [...(register?.cells ?? [])];
  const at = parseAddress(place.cell ?? "");
  if (at === null) return null;
  const textAt = (row: number, column: number): string => {
    const value = cells.find((cell) => cell.row === row && cell.column === column)?.value;
    return value?.kind === "text" ? value.text.trim() : "";
  };
  const top = cells[0]?.row ?? 1;
  const columns = new Map(
    cells.filter(({row}) => row === top).map(({column}) => [textAt(top, column).toLowerCase(), column]),
  );
  const isWholeRow = isGone || stood === null;
  const isShown = isWholeRow || SHOWN.some((name) => columns.get(name) === at.column);
  const file = textAt(at.row, columns.get("bestand") ?? 0);
  return isShown && file !== "" ? `${place.file.slice(0, place.file.lastIndexOf("/"))}/${file}` : null;
}
