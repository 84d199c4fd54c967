import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {InterestChange} from "../../core/comparison.ts";
import type {InterestId} from "../../core/ids.ts";
import type {View} from "../../core/views.ts";
import {bandInFigures} from "../../core/words.ts";
import {causesOf, ends} from "./change-views.ts";
import {isOfPair, type Material, methodOf} from "./material.ts";

/** What happened on every interest: since the scored edition before the reported one in words, and for all editions as open data. */
export function interestChangeViews(material: Material): readonly View[] {
  const titles = interestTitles(material);
  return [
    viewOf(
      "veranderingen_belang",
      material.interestChanges.filter(isOfPair(material)).map(
        (change): RowOf<"veranderingen_belang"> => ({
          ...ends(material, change),
          belang: change.interest,
          belang_titel: titles.get(change.interest) ?? change.interest,
          voor: bandInFigures(change.before),
          na: bandInFigures(change.after),
          ...causesOf(change),
        }),
      ),
    ),
    viewOf("alle_veranderingen_belangen", material.interestChanges.flatMap(openRows)),
  ];
}

/** One row for each row of the concordance and interest; the parts of one split or merger share their figures. */
const openRows = (change: InterestChange): readonly RowOf<"alle_veranderingen_belangen">[] =>
  change.links.map((link) => ({
    van_editie: change.fromEdition,
    naar_editie: change.toEdition,
    van_risico: link.fromRisk,
    naar_risico: link.toRisk,
    belang: change.interest,
    ...causesOf(change),
  }));

/** Titles as the reported edition has them, else as the one before it. */
function interestTitles(material: Material): ReadonlyMap<InterestId, string> {
  const {edition, previous, strategy} = material;
  return new Map(
    [...(previous === null ? [] : [previous]), edition]
      .flatMap((of) => methodOf(strategy, of).interests)
      .map(({id, title}) => [id, title]),
  );
}
