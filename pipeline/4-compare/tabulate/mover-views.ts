import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {Causes, Change} from "../../core/comparison.ts";
import type {Band} from "../../core/scores.ts";
import type {View} from "../../core/views.ts";
import {bandInFigures} from "../../core/words.ts";
import {causeInWords} from "./cause-in-words.ts";
import {changesOf, type Material} from "./material.ts";

/** A change of impact that can be split into causes. */
interface Mover {
  readonly change: Change;
  readonly causes: Causes;
  readonly difference: number;
}

const STEPS: readonly (readonly [keyof Causes, string])[] = [
  ["scores", "andere letters"],
  ["criteria", "andere criteria"],
  ["weights", "andere gewichten"],
  ["coverage", "andere dekking"],
  ["method", "andere rekenwijze"],
];

/**
 * The largest differences between the editions' own positions, whatever their sign, each with its cause in words and with the steps from
 * the earlier position to the later. That is the difference that a reader gets by subtracting, so it is the one to explain.
 */
export function moverViews(material: Material, titleOf: (change: Change) => string): readonly View[] {
  const movers = largest(changesOf(material), material.strategy.parameters.movers);
  return [
    viewOf(
      "grootste_verschuivingen",
      movers.map((mover, index) => moverRow(mover, {nummer: index + 1, titel: titleOf(mover.change)})),
    ),
    viewOf(
      "watervallen",
      movers.flatMap((mover, index) => steps(mover, {nummer: index + 1, titel: titleOf(mover.change)})),
    ),
  ];
}

/** Largest first; of equals the first in the concordance. */
function largest(changes: readonly Change[], most: number): readonly Mover[] {
  const movers = changes.flatMap((change): readonly Mover[] => {
    const {axis, causes, difference} = change;
    return axis === "impact" && causes !== null && difference !== null ? [{change, causes, difference}] : [];
  });
  return movers.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)).slice(0, most);
}

interface Name {
  readonly nummer: number;
  readonly titel: string;
}

const moverRow = ({change, causes, difference}: Mover, name: Name): RowOf<"grootste_verschuivingen"> => ({
  ...name,
  voor: bandInFigures(change.before),
  na: bandInFigures(change.after),
  verschil: difference,
  oorzaak: causeInWords(causes),
  verschil_gedeeld: change.sharedDifference,
  oordeel: change.verdict,
  status: change.status,
});

/** Seven rows: the earlier position, what each cause adds or takes, the later position. */
function steps({change, causes}: Mover, name: Name): readonly RowOf<"watervallen">[] {
  const frame = {van_editie: change.fromEdition, naar_editie: change.toEdition, ...name};
  const place = (volgorde: number, stap: string, band: Band | null): RowOf<"watervallen"> => ({
    ...frame,
    volgorde,
    stap,
    soort: "plaats",
    begin: band?.expected ?? null,
    eind: band?.expected ?? null,
    bijdrage: null,
    laag: band?.low ?? null,
    hoog: band?.high ?? null,
    status: change.status,
  });
  let reached = change.before?.expected ?? 0;
  const parts = STEPS.map(([cause, stap], index): RowOf<"watervallen"> => {
    const begin = reached;
    reached += causes[cause];
    const soort = causes[cause] > 0 ? "omhoog" : causes[cause] < 0 ? "omlaag" : "niets";
    const bijdrage = causes[cause];
    const bounds = {begin, eind: reached, bijdrage, laag: null, hoog: null};
    return {...frame, volgorde: index + 2, stap, soort, ...bounds, status: change.status};
  });
  return [
    place(1, change.fromEdition, change.before),
    ...parts,
    place(STEPS.length + 2, change.toEdition, change.after),
  ];
}
