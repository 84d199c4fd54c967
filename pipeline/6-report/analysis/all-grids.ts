import type {Method} from "../../core/strategy.ts";
import {sheetNames} from "../workbook/sheet-names.ts";
import {tableName} from "../workbook/view-sheet.ts";
import type {AnalysisInput} from "./analysis-input.ts";
import {DIAGRAM_COLUMNS, type DiagramGrids, placedRisks} from "./diagram-grids.ts";
import {explained, type Followed, follow, memberCount} from "./followed.ts";
import {FRONT_SHEETS} from "./front-sheets.ts";
import type {Grid, GridColumn} from "./grid.ts";
import {LETTER_COLUMNS, LIKELIHOOD_COLUMNS} from "./letter-grids.ts";
import {type MethodGrids, SCALE_COLUMNS, SETTING_COLUMNS, stepsOf, WEIGHT_COLUMNS} from "./method-grids.ts";
import {BESIDE_COLUMNS, CAUSE_COLUMNS, MEMBER_COLUMNS, type PairGrids} from "./pair-grids.ts";
import {INTEREST_COLUMNS, PLACE_COLUMNS, type PlaceGrids, scoreFinder} from "./place-grids.ts";

/** Every sheet with letters, rulers or places, as formulas refer to them: where all cells are, before there are any. */
export interface AllGrids {
  readonly methods: readonly MethodGrids[];
  readonly editions: readonly PlaceGrids[];
  readonly diagrams: readonly DiagramGrids[];
  readonly pairs: readonly PairGrids[];
}

type MakeGrid = <Key extends string>(
  wanted: string,
  columns: readonly GridColumn<Key>[],
  count: number,
) => Grid<Key>;

/** Lays out the workbook: a sheet with weights and one with the scale per method, five per edition, three per pair of editions. */
export function allGrids({dataset: {strategy}, scores, comparison}: AnalysisInput): AllGrids {
  const make = gridMaker();
  const scored = strategy.editions.filter(({kind}) => kind === "assessment");
  const used = strategy.methods.filter(({id}) => scored.some(({method}) => method === id));
  const settings = make("Methoden", SETTING_COLUMNS, used.length);
  const methods = used.map((method, index) => methodGrids(method, {index, settings, make}));
  const editions = scored.flatMap((edition): readonly PlaceGrids[] => {
    const ruler = methods.find(({method}) => method.id === edition.method);
    const risks = strategy.risks.filter((risk) => risk.edition === edition.id && risk.leftOut === null);
    if (ruler === undefined || risks.length === 0) return [];
    const {criteria, interests} = ruler.method;
    return [
      {
        edition,
        risks,
        ruler,
        letters: make(`Letters ${edition.id}`, LETTER_COLUMNS, risks.length * criteria.length),
        likelihood: make(`Kans ${edition.id}`, LIKELIHOOD_COLUMNS, risks.length),
        places: make(`Plaatsen ${edition.id}`, PLACE_COLUMNS, risks.length),
        interests: make(`Belangen ${edition.id}`, INTEREST_COLUMNS, risks.length * interests.length),
      },
    ];
  });
  const diagrams = editions.map((edition) => ({
    edition,
    diagram: make(
      `Diagram ${edition.edition.id}`,
      DIAGRAM_COLUMNS,
      placedRisks(edition.risks, scoreFinder(scores.scores, edition.edition.id)).length,
    ),
  }));
  const pairs = editions.slice(1).flatMap((after, index): readonly PairGrids[] => {
    const before = editions[index];
    if (before === undefined) return [];
    const ofPair = (item: {readonly fromEdition: string; readonly toEdition: string}): boolean =>
      item.fromEdition === before.edition.id && item.toEdition === after.edition.id;
    const followed = follow(comparison.changes.filter(ofPair), comparison.unlinked.filter(ofPair));
    return followed.length === 0 ? [] : [pairGrids({before, after, followed}, make)];
  });
  return {methods, editions, diagrams, pairs};
}

function methodGrids(
  method: Method,
  {
    index,
    settings,
    make,
  }: {readonly index: number; readonly settings: MethodGrids["settings"]; readonly make: MakeGrid},
): MethodGrids {
  return {
    method,
    index,
    settings,
    weights: make(`Gewichten ${method.id}`, WEIGHT_COLUMNS, method.criteria.length),
    scale: make(`Schaal ${method.id}`, SCALE_COLUMNS, stepsOf(method).length),
  };
}

function pairGrids(
  pair: {readonly before: PlaceGrids; readonly after: PlaceGrids; readonly followed: readonly Followed[]},
  make: MakeGrid,
): PairGrids {
  const name = `${pair.before.edition.id}-${pair.after.edition.id}`;
  return {
    ...pair,
    members: make(`Koppeling ${name}`, MEMBER_COLUMNS, memberCount(pair.followed)),
    beside: make(`Naast elkaar ${name}`, BESIDE_COLUMNS, pair.followed.length),
    causes: make(`Oorzaken ${name}`, CAUSE_COLUMNS, explained(pair.followed).length),
  };
}

/** Gives sheets and their tables names that no other has. */
function gridMaker(): MakeGrid {
  const sheets: string[] = [...FRONT_SHEETS];
  const tables = new Set<string>(FRONT_SHEETS.map(tableName));
  return (wanted, columns, count) => {
    const sheet = sheetNames([wanted], sheets)[0] ?? wanted;
    sheets.push(sheet);
    const base = tableName(sheet);
    let table = base;
    for (let number = 2; tables.has(table); number += 1) table = `${base}_${number}`;
    tables.add(table);
    return {sheet, table, columns, count};
  };
}
