import type {EditionId} from "./ids.ts";
import type {Place} from "./place.ts";

/** What a field of the decision note is by nature. `open`: public where its row says `ja`; `closed`: never public, as all that is about persons. */
export type MemoNature = "open" | "closed";

export interface MemoFieldSpec {
  readonly name: string;
  /** As printed above the value; empty for the addressee, who stands at the top. */
  readonly label: string;
  readonly nature: MemoNature;
  /** Whether rows `naam_1`, `naam_2` … may follow one another. */
  readonly series: boolean;
  /** Whether a value that is not public tells something by itself, so that it may stand nowhere in what is public; a date does not. */
  readonly telling: boolean;
}

const one = (
  name: string,
  label: string,
  nature: MemoNature,
  more: Partial<MemoFieldSpec> = {},
): MemoFieldSpec => ({name, label, nature, series: false, telling: true, ...more});

/** Every field of `data/besluitvorming/<editie>.csv`, in the order in which the note prints them. */
export const MEMO_FIELDS: readonly MemoFieldSpec[] = [
  one("aan", "", "open", {series: true, telling: false}),
  one("van", "Van", "closed"),
  one("directie", "Directie", "open"),
  one("afdeling", "Afdeling", "open"),
  one("behandeld_door", "Behandeld door", "closed"),
  one("telefoon", "Telefoon", "closed"),
  one("email", "E-mail", "closed"),
  one("datum", "Datum", "open", {telling: false}),
  one("kenmerk", "Ons kenmerk", "open"),
  one("deadline", "Beslissen vóór", "closed", {telling: false}),
  one("paraaf", "Route en parafen", "closed", {series: true}),
];

/** One row about the decision note of an edition. */
export interface MemoField {
  readonly edition: EditionId;
  /** Name in `MEMO_FIELDS`; `paraaf` for `paraaf_2`. */
  readonly field: string;
  readonly value: string;
  /** True only for a field that may be public and whose row says `ja`. */
  readonly isPublic: boolean;
  readonly place: Place;
}

/** The field that a name in the file stands for: `paraaf_2` is `paraaf`; null when there is none. */
export function memoFieldSpec(name: string): MemoFieldSpec | null {
  return (
    MEMO_FIELDS.find((spec) =>
      spec.series
        ? name.startsWith(`${spec.name}_`) && /^[1-9]\d*$/.test(name.slice(spec.name.length + 1))
        : name === spec.name,
    ) ?? null
  );
}

/** A text between brackets still has to be filled in. */
export const isPlaceholder = (value: string): boolean => /^(\[|$)/.test(value.trim());
