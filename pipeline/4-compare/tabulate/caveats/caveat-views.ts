import {viewOf} from "../../../core/catalogue.ts";
import {type Status, worstStatus} from "../../../core/status.ts";
import type {View} from "../../../core/views.ts";
import {type DraftFact, plain} from "../draft-fact.ts";
import {changesOf, type Material} from "../material.ts";
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
      caveats.map(({code, about, text, status}) => ({code, over: about, tekst: text, status})),
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
  // These three depend on the letters: which classes occur, and which changes a setting decided.
  const own = material.scores.filter(({edition}) => edition === material.edition.id);
  const scored = worstStatus(own.map(({status}) => status));
  const compared = worstStatus(changesOf(material).map(({status}) => status));
  const made = (value: string | null, status: Status): DraftFact => ({value, status, sources: []});
  return {
    "niet_geverifieerd.plaatsen": plain(notes.plaatsen),
    "niet_geverifieerd.kans": made(notes.kans, scored),
    "niet_geverifieerd.onderdelen": plain(notes.onderdelen),
    "niet_geverifieerd.dominantie": plain(notes.dominantie),
    "niet_geverifieerd.veranderingen": made(notes.veranderingen, compared),
    "niet_geverifieerd.drempel": made(notes.drempel, compared),
  };
}
