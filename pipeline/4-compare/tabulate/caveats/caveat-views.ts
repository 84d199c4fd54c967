import {viewOf} from "../../../core/catalogue.ts";
import type {View} from "../../../core/views.ts";
import {type DraftFact, plain} from "../draft-fact.ts";
import type {Material} from "../material.ts";
import type {Caveat} from "./caveat.ts";
import {changeCaveats} from "./change-caveats.ts";
import {dataCaveats} from "./data-caveats.ts";
import {placeCaveats} from "./place-caveats.ts";
import {type Noted, unverified, unverifiedNotes} from "./unverified.ts";

const DECIDED = {status: "vastgesteld"} as const;

/** What to know before using a figure, made from the settings in use so that text and computation cannot differ. */
export function caveatViews(material: Material): readonly View[] {
  const caveats: readonly Caveat[] = [
    ...dataCaveats(material),
    ...placeCaveats(material),
    ...changeCaveats(material),
  ];
  return [
    viewOf(
      "voorbehouden",
      caveats.map(({code, about, text}) => ({code, over: about, tekst: text, ...DECIDED})),
    ),
    viewOf(
      "niet_geverifieerd",
      unverified(material).map(({what, value, decides, source}) => ({
        wat: what,
        waarde: value,
        bepaalt: decides,
        bron: source,
        ...DECIDED,
      })),
    ),
  ];
}

/** The notes under tables in which something unverified decided. */
export function unverifiedFacts(
  material: Material,
): Readonly<Record<`niet_geverifieerd.${Noted}`, DraftFact>> {
  const notes = unverifiedNotes(material);
  return {
    "niet_geverifieerd.plaatsen": plain(notes.plaatsen),
    "niet_geverifieerd.kans": plain(notes.kans),
    "niet_geverifieerd.onderdelen": plain(notes.onderdelen),
    "niet_geverifieerd.dominantie": plain(notes.dominantie),
    "niet_geverifieerd.veranderingen": plain(notes.veranderingen),
    "niet_geverifieerd.drempel": plain(notes.drempel),
  };
}
