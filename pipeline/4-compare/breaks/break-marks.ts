import type {Change} from "../../core/comparison.ts";
import type {EditionId, RiskId} from "../../core/ids.ts";
import {compareText} from "../../core/place.ts";
import type {Edition, Strategy, Territory} from "../../core/strategy.ts";
import {type Break, breaksBetween} from "./breaks-between.ts";

/** The marks that stand at a figure, with what each means. */
export const MARKS = {
  G: "Het gebied van het risico is anders dan eerst.",
  "(G)":
    "De edities gaan over een ander gebied, en van het risico is niet in beide vermeld voor welk gebied het geldt.",
  M: "De rekenwijze is anders dan eerst. Het verschil op de gedeelde criteria en het oordeel gebruiken voor beide edities de rekenwijze van nu.",
  A: "De letters komen uit een andere analyse.",
} as const;

export type Mark = keyof typeof MARKS;

/** What is printed where no break lies behind a figure. */
export const NO_MARK = "–";

/** Gives the marks of breaks that a change bears, in the order G, M, A. Made once for many changes. */
export function breakMarker(strategy: Strategy): (change: Change) => readonly Mark[] {
  const editions = new Map(strategy.editions.map((edition) => [edition.id, edition]));
  const territories = new Map(strategy.risks.map((risk) => [keyOf(risk.edition, risk.id), risk.territories]));
  const known = new Map<string, readonly Break[]>();
  const breaksOf = (from: Edition, to: Edition): readonly Break[] => {
    const key = keyOf(from.id, to.id);
    const breaks = known.get(key) ?? breaksBetween(strategy, from, to);
    known.set(key, breaks);
    return breaks;
  };
  return (change) => {
    const [from, to] = [editions.get(change.fromEdition), editions.get(change.toEdition)];
    if (from === undefined || to === undefined || isOneSided(change)) return [];
    const breaks = breaksOf(from, to).filter(({axis}) => axis === null || axis === change.axis);
    const has = (kind: Break["kind"]): boolean => breaks.some((item) => item.kind === kind);
    const area = areaMark(change, {territories, scopesDiffer: has("gebied")});
    return [
      ...(area === null ? [] : [area]),
      ...(has("methode") ? (["M"] as const) : []),
      ...(has("analyse") ? (["A"] as const) : []),
    ];
  };
}

const keyOf = (edition: EditionId, id: string): string => `${edition}\u0000${id}`;

/** A new or ended risk has no figure on the other side that a break could lie behind. */
const isOneSided = ({links}: Change): boolean =>
  links.some(({kind}) => kind === "nieuw" || kind === "vervallen");

interface Areas {
  readonly territories: ReadonlyMap<string, readonly Territory[]>;
  readonly scopesDiffer: boolean;
}

/** The areas of the risks decide, not those of their editions: a risk with the same area in both has no break of territory. */
function areaMark(change: Change, {territories, scopesDiffer}: Areas): Mark | null {
  const areasOf = (edition: EditionId, risks: readonly (RiskId | null)[]): string | null => {
    const each = [...new Set(risks)].flatMap((risk) =>
      risk === null ? [] : [territories.get(keyOf(edition, risk)) ?? []],
    );
    return each.some((areas) => areas.length === 0)
      ? null
      : [...new Set(each.flat())].sort(compareText).join(" ");
  };
  const before = areasOf(
    change.fromEdition,
    change.links.map((link) => link.fromRisk),
  );
  const after = areasOf(
    change.toEdition,
    change.links.map((link) => link.toRisk),
  );
  if (before === null || after === null) return scopesDiffer ? "(G)" : null;
  return before === after ? null : "G";
}
