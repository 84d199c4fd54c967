import {PART_NAMES} from "../../core/report-template.ts";

/** What an attribute's value has to be. */
export type AttributeKind =
  | "feit"
  | "weergave"
  | "grafiek"
  | "verwijzing"
  | "kolom"
  /** A column that both the view and the row of the `elk` around it have. */
  | "gedeelde kolom"
  | "kolommen"
  | "weergavekolom"
  | "sortering"
  | "tekst"
  /** Text that is printed, so without digits. */
  | "bijschrift"
  /** Whole number from 1. */
  | "aantal"
  /** Text, number or yes/no to compare with. */
  | "waarde"
  /** One of a few words. */
  | readonly string[];

export interface TagSchema {
  /** Where it may stand: in running text, on lines of its own, or both. */
  readonly place: "regel" | "blok" | "beide";
  /** Whether it surrounds something: `{% als %}…{% /als %}` against `{% feit /%}`. */
  readonly content: boolean;
  /** By name; `primary` is the value without a name. */
  readonly attributes: ReadonlyMap<string, {readonly kind: AttributeKind; readonly required: boolean}>;
}

const must = (kind: AttributeKind) => ({kind, required: true});
const may = (kind: AttributeKind) => ({kind, required: false});

const tag = (
  place: TagSchema["place"],
  content: boolean,
  attributes: Record<string, ReturnType<typeof must>>,
): TagSchema => ({
  place,
  content,
  attributes: new Map(Object.entries(attributes)),
});

/** The whole template language beside plain Markdown. */
export const TAGS: ReadonlyMap<string, TagSchema> = new Map([
  ["feit", tag("regel", false, {primary: must("feit"), vorm: may(["woord", "Woord"])})],
  [
    "vast",
    tag("regel", false, {primary: must("tekst"), soort: must(["naam", "datum", "wet", "verwijzing"])}),
  ],
  ["verwijzing", tag("regel", false, {primary: must("verwijzing")})],
  ["noot", tag("regel", true, {})],
  ["veld", tag("regel", false, {primary: must("kolom")})],
  ["grafiek", tag("blok", false, {primary: must("grafiek")})],
  [
    "tabel",
    tag("blok", false, {
      primary: must("weergave"),
      bij: may("gedeelde kolom"),
      kolommen: may("kolommen"),
      sorteer: may("sortering"),
      maximum: may("aantal"),
      titel: may("bijschrift"),
    }),
  ],
  [
    "kruistabel",
    tag("blok", false, {
      primary: must("weergave"),
      rijen: must("weergavekolom"),
      kolommen: must("weergavekolom"),
      waarde: must("weergavekolom"),
      titel: may("bijschrift"),
    }),
  ],
  ["als", tag("beide", true, {primary: may("feit"), feit: may("feit"), is: may("waarde")})],
  ["anders", tag("beide", false, {})],
  [
    "elk",
    tag("beide", true, {
      primary: must("weergave"),
      bij: may("gedeelde kolom"),
      scheiding: may("tekst"),
    }),
  ],
  ["deel", tag("blok", true, {primary: must(PART_NAMES), titel: must("bijschrift")})],
  ["intern", tag("beide", true, {melding: may("bijschrift")})],
  ["pagina-einde", tag("blok", false, {})],
]);
