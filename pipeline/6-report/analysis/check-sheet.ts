import type {SheetContent} from "../workbook/workbook-writer.ts";
import type {AllGrids} from "./all-grids.ts";
import {computed, SHOWN, text} from "./cells.ts";
import {cell, column, type Grid, type GridColumn, type GridRow, gridSheet, type SheetWords} from "./grid.ts";
import {DISAGREES} from "./pair-grids.ts";
import {OTHER_KIND} from "./place-grids.ts";

type CheckKey = "blad" | "wat" | "verschuiving" | "aantal" | "uitkomst";

const COLUMNS: readonly GridColumn<CheckKey>[] = [
  {key: "blad", title: "Blad", format: null},
  {key: "wat", title: "Wat is vergeleken", format: null},
  {key: "verschuiving", title: "Grootste verschuiving", format: SHOWN.position},
  {key: "aantal", title: "Aantal rijen dat anders is", format: SHOWN.count},
  {key: "uitkomst", title: "Uitkomst", format: null},
];

export const CHECK_SHEET = "Controle";
const SAME = "gelijk aan Kamerklaar";
const CHANGED = "gewijzigd";

/** What is held against the figures of the program: a column with shifts or checks, and the word in it that means trouble. */
interface Checked {
  readonly blad: string;
  readonly wat: string;
  readonly area: string;
  readonly trouble: string;
}

/** Says at a glance whether anything in the workbook is otherwise than the program computed it. */
export function checkSheet(grids: AllGrids, words: SheetWords): SheetContent {
  const checked = checkedIn(grids);
  const grid: Grid<CheckKey> = {
    sheet: CHECK_SHEET,
    table: "tbl_controle",
    columns: COLUMNS,
    count: checked.length,
  };
  const rows = checked.map(({blad, wat, area, trouble}, index): GridRow<CheckKey> => {
    const [shift, count] = [cell(grid, "verschuiving", index), cell(grid, "aantal", index)];
    return {
      blad: text(blad),
      wat: text(wat),
      verschuiving: computed(`MAX(MAX(${area}),-MIN(${area}))`, 0),
      aantal: computed(`COUNTIF(${area},"${trouble}")`, 0),
      uitkomst: computed(`IF(AND(${shift}<=1E-9,${count}=0),"${SAME}","${CHANGED}")`, SAME),
    };
  });
  return gridSheet(grid, words, rows);
}

function checkedIn({editions, pairs}: AllGrids): readonly Checked[] {
  const shifts = editions.flatMap(({places, interests}) =>
    [
      {blad: places.sheet, wat: "Impact verwacht", area: column(places, "verschuiving")},
      {blad: places.sheet, wat: "Waarschijnlijkheid verwacht", area: column(places, "kans_verschuiving")},
      {blad: interests.sheet, wat: "Impact verwacht per belang", area: column(interests, "verschuiving")},
    ].map((item) => ({...item, trouble: OTHER_KIND})),
  );
  const sums = pairs.map(({causes}) => ({
    blad: causes.sheet,
    wat: "Oorzaken tellen op tot het verschil",
    area: column(causes, "controle"),
    trouble: DISAGREES,
  }));
  return [...shifts, ...sums];
}
