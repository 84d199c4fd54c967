import type {InputChange} from "../../core/input-change.ts";
import {formatPlace} from "../../core/place.ts";

/** What is said when no changed cell, line or choice can be named. */
const UNTRACED = "niet te herleiden";
/** What is said outside when all that can be named lies in what is not public. */
const CLOSED = "niet openbaar";
/** More places than this are counted. */
const MOST_NAMED = 5;
/** More of a cell than this need not be read to know it. */
const MOST_LETTERS = 80;

/** What made a difference, for inside: every changed place with its sender, and what stood and stands there. */
export const causeInside = (causes: readonly InputChange[]): string =>
  listed(
    causes.map(
      ({place, sender, was, is}) =>
        `${formatPlace(place)} (${sender ?? "eigen gegevens"}): ${shown(was)} werd ${shown(is)}`,
    ),
  );

/** The same for outside: only places that are public, by the name of the file alone, and nothing of what stands there. */
export function causeOutside(causes: readonly InputChange[]): string {
  const open = causes.filter(({isPublic}) => isPublic);
  if (open.length === 0 && causes.length > 0) return CLOSED;
  return listed(
    open.map(({place, sender}) => {
      const at = formatPlace({...place, file: place.file.slice(place.file.lastIndexOf("/") + 1)});
      return sender === null ? at : `${at} (${sender})`;
    }),
  );
}

function listed(named: readonly string[]): string {
  if (named.length === 0) return UNTRACED;
  const more = named.length - MOST_NAMED;
  return [...named.slice(0, MOST_NAMED), ...(more > 0 ? [`en nog ${more}`] : [])].join("; ");
}

const shown = (text: string): string =>
  text === "" ? "leeg" : `“${text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text}”`;
