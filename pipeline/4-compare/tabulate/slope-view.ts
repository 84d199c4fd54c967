import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {Change} from "../../core/comparison.ts";
import type {View} from "../../core/views.ts";
import {bandInFigures} from "../../core/words.ts";
import {changesOf, type Material} from "./material.ts";

/** The places of every comparable risk in both editions on the shared criteria, which the verdict rests on; highest now first. */
export function slopeView(material: Material, titleOf: (change: Change) => string): View {
  const placed = changesOf(material).filter(
    ({axis, sharedBefore, sharedAfter}) =>
      axis === "impact" && sharedBefore?.expected != null && sharedAfter?.expected != null,
  );
  const now = (change: Change): number => change.sharedAfter?.expected ?? 0;
  const sorted = [...placed].sort((a, b) => now(b) - now(a));
  return viewOf(
    "plaatsen_toen_en_nu",
    sorted.map((change, index) => slopeRow(change, {nummer: index + 1, titel: titleOf(change)})),
  );
}

function slopeRow(
  change: Change,
  name: {readonly nummer: number; readonly titel: string},
): RowOf<"plaatsen_toen_en_nu"> {
  const {sharedBefore: before, sharedAfter: after} = change;
  return {
    van_editie: change.fromEdition,
    naar_editie: change.toEdition,
    ...name,
    voor: bandInFigures(before),
    na: bandInFigures(after),
    toen_laag: before?.low ?? null,
    toen: before?.expected ?? null,
    toen_hoog: before?.high ?? null,
    nu_laag: after?.low ?? null,
    nu: after?.expected ?? null,
    nu_hoog: after?.high ?? null,
    verschil_gedeeld: change.sharedDifference,
    oordeel: change.verdict,
    status: change.status,
  };
}
