import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {View} from "../../core/views.ts";
import {AXIS_NAMES, riskTitle} from "./change-views.ts";
import type {Material} from "./material.ts";

/** The risks that no row of the concordance speaks of, for all editions: no change can be told of them, and they are not left out either. */
export const unlinkedView = (material: Material): View =>
  viewOf(
    "zonder_koppeling",
    material.unlinked.map(
      ({fromEdition, toEdition, edition, risk, axis, band, status}): RowOf<"zonder_koppeling"> => ({
        van_editie: fromEdition,
        naar_editie: toEdition,
        editie: edition,
        risico: risk,
        as: AXIS_NAMES[axis],
        titel: riskTitle(material, edition, risk),
        laag: band?.low ?? null,
        verwacht: band?.expected ?? null,
        hoog: band?.high ?? null,
        status,
      }),
    ),
  );
