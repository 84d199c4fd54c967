import type {Risk} from "../../core/strategy.ts";
import type {SheetChart} from "../workbook/charts/sheet-chart.ts";
import {describeBars, describePoints} from "../workbook/charts/view-chart.ts";
import {STATUS_PREFIXES} from "../workbook/status-statement.ts";
import type {AnalysisInput} from "./analysis-input.ts";
import {computed, number, SHOWN, text} from "./cells.ts";
import {cell, column, type Grid, type GridColumn, type GridRow} from "./grid.ts";
import type {PairGrids} from "./pair-grids.ts";
import type {FindScore, PlaceGrids} from "./place-grids.ts";

type DiagramKey = "nr" | "risico" | "titel" | "x" | "y" | "links" | "rechts" | "omlaag" | "omhoog";

/** The places of an edition as its diagram shows them. */
export interface DiagramGrids {
  readonly edition: PlaceGrids;
  readonly diagram: Grid<DiagramKey>;
}

export const DIAGRAM_COLUMNS: readonly GridColumn<DiagramKey>[] = [
  {key: "nr", title: "Nr.", format: SHOWN.count},
  {key: "risico", title: "Risico", format: null},
  {key: "titel", title: "Titel", format: null},
  {key: "x", title: "Waarschijnlijkheid", format: SHOWN.position},
  {key: "y", title: "Impact", format: SHOWN.position},
  {key: "links", title: "Waarschijnlijkheid tot laagste", format: SHOWN.position},
  {key: "rechts", title: "Waarschijnlijkheid tot hoogste", format: SHOWN.position},
  {key: "omlaag", title: "Impact tot laagste", format: SHOWN.position},
  {key: "omhoog", title: "Impact tot hoogste", format: SHOWN.position},
];

/** The risks that have a place on both axes; a text among numbers would make Excel count the points instead of placing them. */
export const placedRisks = (risks: readonly Risk[], find: FindScore): readonly Risk[] =>
  risks.filter(
    ({id}) =>
      find(id, "impact", null)?.band?.expected != null &&
      find(id, "likelihood", null)?.band?.expected != null,
  );

/** One row per placed risk: its place on both axes and how far its bands reach, 0 where a bound has no place. */
export function diagramRows(
  {edition, diagram}: DiagramGrids,
  find: FindScore,
): readonly GridRow<DiagramKey>[] {
  const {places} = edition;
  return placedRisks(edition.risks, find).map((risk, index) => {
    const same = `--(${column(places, "risico")}=${cell(diagram, "risico", index)})`;
    const isThere = (key: PlaceColumn): string => `SUMPRODUCT(${same},--ISNUMBER(${column(places, key)}))=1`;
    const value = (key: PlaceColumn): string => `SUMPRODUCT(${same},${column(places, key)})`;
    const place = (key: PlaceColumn, now: number | null | undefined) =>
      computed(`IF(${isThere(key)},${value(key)},NA())`, now ?? null);
    const reach = (high: PlaceColumn, low: PlaceColumn, ends: readonly (number | null | undefined)[]) => {
      const [top, bottom] = ends;
      return computed(
        `IF(AND(${isThere(high)},${isThere(low)}),${value(high)}-${value(low)},0)`,
        top == null || bottom == null ? 0 : top - bottom,
      );
    };
    const impact = find(risk.id, "impact", null)?.band;
    const chance = find(risk.id, "likelihood", null)?.band;
    return {
      nr: number(index + 1),
      risico: text(risk.id),
      titel: text(risk.title),
      x: place("k_verwacht", chance?.expected),
      y: place("p_verwacht", impact?.expected),
      links: reach("k_verwacht", "k_laag", [chance?.expected, chance?.low]),
      rechts: reach("k_hoog", "k_verwacht", [chance?.high, chance?.expected]),
      omlaag: reach("p_verwacht", "p_laag", [impact?.expected, impact?.low]),
      omhoog: reach("p_hoog", "p_verwacht", [impact?.high, impact?.expected]),
    };
  });
}

type PlaceColumn = PlaceGrids["places"]["columns"][number]["key"];

const at = <Key extends string>({columns}: Grid<Key>, key: Key): number =>
  columns.findIndex((item) => item.key === key);

/** The risk diagram of an edition. */
export function diagramChart(
  {edition, diagram}: DiagramGrids,
  find: FindScore,
  {look, status}: Pick<AnalysisInput, "look" | "status">,
): SheetChart {
  const title = `${STATUS_PREFIXES[status]}Risicodiagram ${edition.edition.id}: waarschijnlijkheid en impact met hun bandbreedte`;
  const placed = (axis: "impact" | "likelihood"): readonly number[] =>
    placedRisks(edition.risks, find).flatMap(({id}) => find(id, axis, null)?.band?.expected ?? []);
  return {
    kind: "points",
    title,
    description: describePoints(title, [
      {title: "waarschijnlijkheid", values: placed("likelihood")},
      {title: "impact", values: placed("impact")},
    ]),
    look,
    labels: at(diagram, "nr"),
    x: at(diagram, "x"),
    y: at(diagram, "y"),
    reach: {
      left: at(diagram, "links"),
      right: at(diagram, "rechts"),
      down: at(diagram, "omlaag"),
      up: at(diagram, "omhoog"),
    },
  };
}

/** A bar for the difference in impact of everything that stands beside each other. */
export function differenceChart(
  {before, after, beside, followed}: PairGrids,
  {look, status}: Pick<AnalysisInput, "look" | "status">,
): SheetChart {
  const title = `${STATUS_PREFIXES[status]}Verschil in impact tussen ${before.edition.id} en ${after.edition.id}, in klassen`;
  const differences = followed.flatMap(({impact}) => impact.difference ?? []);
  return {
    kind: "bars",
    title,
    description: describeBars(title, "verschil", differences),
    look,
    labels: at(beside, "nr"),
    values: at(beside, "impact_verschil"),
  };
}
