import {RefusedError, UsageError} from "./core/effects.ts";
import type {EditionId, RiskId} from "./core/ids.ts";
import {nearest} from "./core/near.ts";
import type {Edition, Strategy} from "./core/strategy.ts";

/** Two scored editions, the earlier first. */
export interface Pair {
  readonly from: Edition;
  readonly to: Edition;
}

/**
 * The two editions to compare. Throws `UsageError` when one does not exist, both are the same or they stand in the wrong order;
 * `RefusedError` when no defensible comparison is possible: one of them gives no letters, or no row of the concordance links the two directly.
 */
export function choosePair(strategy: Strategy, asked: {readonly from: string; readonly to: string}): Pair {
  const pair = {from: editionOf(strategy, asked.from), to: editionOf(strategy, asked.to)};
  const {from, to} = pair;
  if (from.id === to.id)
    throw new UsageError(`${from.id} staat er twee keer: een editie verschilt niet van zichzelf.`);
  for (const edition of [from, to]) if (edition.kind === "direction") refuseDirections(strategy, edition);
  if (strategy.editions.indexOf(from) > strategy.editions.indexOf(to)) {
    throw new UsageError(
      `${from.id} is later dan ${to.id}; een verandering loopt van vroeger naar later. Typ npm run vergelijk ${to.id} ${from.id}.`,
    );
  }
  if (!strategy.links.some((link) => link.fromEdition === from.id && link.toEdition === to.id))
    refuseUnlinked(strategy, pair);
  return pair;
}

function editionOf({editions}: Strategy, asked: string): Edition {
  const found = editions.find(({id}) => id === asked);
  if (found !== undefined) return found;
  const ids = editions.map(({id}) => id);
  const near = nearest(asked, ids);
  throw new UsageError(
    `Editie ${asked} bestaat niet.${near === null ? "" : ` Bedoelde u ${near}?`} Kies uit ${ids.join(", ")}.`,
  );
}

/** Directions are no places: a difference would be a figure that nobody gave. */
function refuseDirections({editions}: Strategy, edition: Edition): never {
  const scored = editions.filter(({kind}) => kind === "assessment").map(({id}) => id);
  const instead =
    scored.length < 2
      ? "Er zijn nog geen twee edities met letters."
      : `Gebruik ${scored.slice(-2).join(" en ")}: npm run vergelijk ${scored.slice(-2).join(" ")}.`;
  throw new RefusedError(
    `Geweigerd: editie ${edition.id} geeft alleen richtingen (toename, gelijk, afname) en geen letters. Zij heeft dus geen plaatsen, en zonder plaatsen is er geen verschil; wat zij niet vermeldt, is ook niet gelijk gebleven. ${instead} Wat ${edition.id} zelf zegt, staat daar onder de tussentijdse editie.`,
  );
}

/** Judgements from year to year are not composed: two steps that each hold need not hold together. */
function refuseUnlinked({risks}: Strategy, {from, to}: Pair): never {
  const ids = (edition: EditionId): readonly RiskId[] =>
    risks.filter((risk) => risk.edition === edition).map(({id}) => id);
  throw new RefusedError(
    [
      `Geweigerd: geen regel in strategie/concordantie.csv koppelt een risico van ${from.id} rechtstreeks aan een risico van ${to.id}.`,
      "Zonder zo’n oordeel is niet te zeggen welke risico’s bij elkaar horen: op naam vergelijken doet het programma niet, en twee stappen via een editie ertussen voegt het niet samen.",
      "Laat een analist voor elk risico van beide edities een regel toevoegen, in een van deze vormen:",
      "  van_editie;van_risico;naar_editie;naar_risico;soort;aandeel;beoordeeld_door;toelichting;status",
      `  ${from.id};<risico>;${to.id};<risico>;gelijk;;<wie>;<waarom>;concept`,
      `  ${from.id};<risico>;${to.id};;vervallen;;<wie>;<waarom>;concept`,
      `  ${from.id};;${to.id};<risico>;nieuw;;<wie>;<waarom>;concept`,
      `Risico’s van ${from.id}: ${ids(from.id).join(", ")}.`,
      `Risico’s van ${to.id}: ${ids(to.id).join(", ")}.`,
    ].join("\n"),
  );
}
