import type {Territory} from "./strategy.ts";

/** The words for areas as they stand in data, in the order in which they are listed. */
export const TERRITORIES: readonly Territory[] = [
  "europees-nederland",
  "caribisch-nederland",
  "aruba",
  "curacao",
  "sint-maarten",
  "koninkrijk",
  "internationaal",
];

const NAMES: Readonly<Record<Territory, string>> = {
  "europees-nederland": "Europees Nederland",
  "caribisch-nederland": "Caribisch Nederland",
  aruba: "Aruba",
  curacao: "Curaçao",
  "sint-maarten": "Sint Maarten",
  koninkrijk: "het hele Koninkrijk",
  internationaal: "internationaal",
};

/** What an area is called in tables. */
export const territoryName = (territory: Territory): string => NAMES[territory];

/** What is printed for a risk whose source names no area: that is not the same as everywhere. */
export const NO_TERRITORY = "niet vermeld";

/** The parts of the Kingdom in the Caribbean. */
export const CARIBBEAN: readonly Territory[] = ["caribisch-nederland", "aruba", "curacao", "sint-maarten"];

/** The areas of a risk in words, in the order of the list; the four Caribbean parts together have one name. */
export function territoriesInWords(territories: readonly Territory[]): string {
  const whole = CARIBBEAN.every((part) => territories.includes(part));
  const named = TERRITORIES.filter((one) => territories.includes(one) && !(whole && CARIBBEAN.includes(one)));
  const names = [...named.map(territoryName), ...(whole ? ["het Caribische deel van het Koninkrijk"] : [])];
  return names.join("; ") || NO_TERRITORY;
}
