import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {worstStatus} from "../../core/status.ts";
import type {ExplainedDifference} from "./difference.ts";
import {causeOutside} from "./say-cause.ts";

/** What is to be set right, by the heading, table or chart where that stands. */
interface Spot {
  readonly number: string;
  readonly place: string;
  readonly items: readonly ExplainedDifference[];
}

/** The views that a rectification is made from: each passage with what stood and what is to be read, and the places where they stand. */
export function errataViews(errata: readonly ExplainedDifference[]): readonly ReturnType<typeof viewOf>[] {
  const spots = spotsOf(errata);
  return [
    viewOf("errata", spots.flatMap(erratumRows)),
    viewOf(
      "errata_plekken",
      spots.map(
        ({number, place, items}): RowOf<"errata_plekken"> => ({
          document: items[0]?.document ?? "",
          plek: number,
          // What stands under no heading stands in the document.
          titel: place || (items[0]?.title ?? ""),
          oorzaak: causeOutside([...new Set(items.flatMap(({causes}) => causes))]),
          status: worstStatus(items.map(({status}) => status)),
        }),
      ),
    ),
  ];
}

/** In reading order; what follows each other at one place stands together. */
function spotsOf(errata: readonly ExplainedDifference[]): readonly Spot[] {
  const spots: Spot[] = [];
  for (const item of errata) {
    const [place, last] = [placeOf(item), spots.at(-1)];
    if (last?.place === place && last.items[0]?.document === item.document)
      spots.splice(-1, 1, {...last, items: [...last.items, item]});
    else spots.push({number: String(spots.length + 1), place, items: [item]});
  }
  return spots;
}

const BETWEEN = " › ";

/** The place without the row or sentence in it. */
const placeOf = ({where, within}: ExplainedDifference): string =>
  within === undefined ? where : where.slice(0, -within.length).replace(/ › $/, "");

const NOTHING = "–";

const erratumRows = ({number, items}: Spot): readonly RowOf<"errata">[] =>
  items.map((item) => ({
    document: item.document,
    titel: item.title,
    plek: number,
    plaats: item.where,
    onderdeel: item.within?.replaceAll(BETWEEN, ", ") ?? item.kind,
    stond: item.was || NOTHING,
    moet_zijn: item.is || NOTHING,
    oorzaak: causeOutside(item.causes),
    status: item.status,
  }));
