import {UsageError} from "./core/effects.ts";
import {nearest} from "./core/near.ts";
import type {Edition, Strategy} from "./core/strategy.ts";

/** The edition to report: the one asked for, else the latest with letters; null when there is none with letters. Throws `UsageError` when the one asked for cannot be reported. */
export function chooseEdition({editions}: Strategy, asked: string | null): Edition | null {
  const scored = editions.filter((edition) => edition.kind === "assessment");
  const latest = scored.at(-1);
  if (latest === undefined) return null;
  if (asked === null) return latest;
  const found = scored.find((edition) => edition.id === asked);
  if (found !== undefined) return found;
  const ids = scored.map((edition) => edition.id);
  if (editions.some((edition) => edition.id === asked)) {
    throw new UsageError(
      `Editie ${asked} geeft alleen richtingen en heeft geen eigen rapporten. Kies ${ids.join(" of ")}.`,
    );
  }
  const near = nearest(asked, ids);
  throw new UsageError(
    `Editie ${asked} bestaat niet.${near === null ? "" : ` Bedoelde u ${near}?`} Kies ${ids.join(" of ")}.`,
  );
}
