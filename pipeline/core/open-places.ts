import type {Dataset} from "./dataset.ts";
import type {Delivery} from "./delivery.ts";
import {type Place, parseAddress} from "./place.ts";

/** The accepted deliveries, with the rows that name the cell they were read from. */
export type OpenRows = Pick<
  Dataset,
  "deliveries" | "assessments" | "directions" | "ownMeasures" | "progress" | "capabilities" | "resilience"
>;

/**
 * Whether a place in an accepted delivery may be named outside: null where there is none. A closed delivery has no such place; of one that
 * says that some of its rows are closed, only the cells of its accepted open rows and the file as a whole have.
 */
export function openPlaces(dataset: OpenRows): (place: Place) => boolean | null {
  const deliveries = new Map(dataset.deliveries.map((item) => [item.file, item]));
  const isMixed = ({file}: Place): boolean => deliveries.get(file)?.hasClosedRows === true;
  const openRows = new Set(
    rowsOf(dataset).flatMap(({delivery, place}) =>
      delivery.isPublic && isMixed(place) ? [rowKey(place)] : [],
    ),
  );
  return (place) => {
    const delivery = deliveries.get(place.file);
    if (delivery === undefined) return null;
    if (!delivery.isPublic || !isMixed(place)) return delivery.isPublic;
    return place.cell === undefined || openRows.has(rowKey(place));
  };
}

const rowsOf = ({
  assessments,
  directions,
  ownMeasures,
  progress,
  capabilities,
  resilience,
}: OpenRows): readonly {readonly delivery: Delivery; readonly place: Place}[] => [
  ...assessments,
  ...directions,
  ...ownMeasures,
  ...progress,
  ...capabilities,
  ...resilience,
];

const rowKey = ({file, sheet = "", cell = ""}: Place): string =>
  [file, sheet, parseAddress(cell)?.row].join("\n");
