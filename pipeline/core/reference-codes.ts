import {LIKELIHOOD} from "./ids.ts";
import {partsOf} from "./parts.ts";
import type {Edition, Strategy} from "./strategy.ts";
import {weightUnits} from "./weight-units.ts";

/** A code that a cell may hold, and what it stands for. */
export interface ReferenceCode {
  readonly code: string;
  readonly title: string;
}

/** What a midterm edition says of the threat picture as a whole goes under this word. */
export const WHOLE = "geheel";

/**
 * The codes that a field may name in an edition, by what its schema says it refers to; null for what has no closed list.
 * These are the codes that the check of deliveries accepts.
 */
export function referenceCodes(
  refersTo: string | null,
  edition: Edition,
  strategy: Strategy,
): readonly ReferenceCode[] | null {
  const ofEdition = <Item extends {readonly edition: string}>(items: readonly Item[]): readonly Item[] =>
    items.filter((item) => item.edition === edition.risksOf);
  const coded = ({id, title}: {readonly id: string; readonly title: string}): ReferenceCode => ({
    code: id,
    title,
  });
  const risks = ofEdition(strategy.risks).filter((risk) => risk.leftOut === null);
  switch (refersTo) {
    case "risico":
      return risks.map(coded);
    case "criterium": {
      const method = strategy.methods.find((candidate) => candidate.id === edition.method);
      const criteria = method?.criteria.map(coded) ?? [];
      return [...criteria, {code: LIKELIHOOD, title: "Waarschijnlijkheid in de komende vijf jaar"}];
    }
    case "weegdeel": {
      const method = strategy.methods.find((candidate) => candidate.id === edition.method);
      if (method === undefined) return [];
      const units = weightUnits(method);
      return [...method.criteria, ...method.interests].filter(({id}) => units.includes(id)).map(coded);
    }
    case "onderwerp":
      return [
        {code: WHOLE, title: "Het dreigingsbeeld als geheel"},
        ...risks.map(coded),
        ...ofEdition(strategy.groups).map(coded),
      ];
    case "organisatie":
      return strategy.organisations.map(({id, name}) => ({code: id, title: name}));
    case "vraagstuk":
      return strategy.groups.filter((group) => group.edition === edition.id).map(coded);
    case "maatregel":
      return strategy.measures.filter((measure) => measure.edition === edition.id).map(coded);
    case "peilmoment":
      return strategy.moments
        .filter((moment) => moment.edition === edition.id)
        .map(({id, kind}) => ({code: id, title: kind}));
    case "onderdeel":
      return partsOf(strategy, edition.id).map(coded);
    default:
      return null;
  }
}
