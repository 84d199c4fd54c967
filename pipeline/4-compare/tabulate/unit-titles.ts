import type {ViewName} from "../../core/catalogue.ts";
import {partUnit, unitOf} from "../../core/parts.ts";
import type {View} from "../../core/views.ts";
import type {Material} from "./material.ts";

/** Columns that hold what the edition itself ranks: a theme, a dominant risk. */
const GROUP_COLUMNS: Readonly<Partial<Record<ViewName, string>>> = {
  risicos: "groep",
  risicodiagram: "groep",
  groepen: "titel",
  groepen_gewoon: "titel",
  veranderingen_onderdeel: "titel",
  weerbaarheid: "titel",
};

/** Columns that hold what the measures stand under. */
const PART_COLUMNS: Readonly<Partial<Record<ViewName, string>>> = {
  maatregelen: "onderdeel_titel",
  maatregelen_per_onderdeel: "titel",
  maatregelen_met_datum: "onderdeel_titel",
  meetbaarheid_strategie: "titel",
  meetbaarheid_per_onderdeel: "titel",
  voortgang_stand: "onderdeel_titel",
};

/** A view with the edition's own word above what it divides its risks or measures into: themes and action lines are two different things. */
export function withUnitTitles(view: View, {strategy, edition, previous}: Material): View {
  const units: readonly (readonly [column: string | undefined, unit: string])[] = [
    [GROUP_COLUMNS[view.name as ViewName], unitOf(edition)],
    [PART_COLUMNS[view.name as ViewName], partUnit(strategy, edition)],
    [view.name === "onderdelen_van_toen" ? "titel" : undefined, unitOf(previous ?? edition)],
  ];
  const unit = (name: string): string | undefined => units.find(([column]) => column === name)?.[1];
  return {
    ...view,
    columns: view.columns.map((column) => ({...column, title: capital(unit(column.name)) ?? column.title})),
  };
}

const capital = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : word.charAt(0).toUpperCase() + word.slice(1);
