import type {Change, Unlinked} from "../../core/comparison.ts";
import {type Axis, LIKELIHOOD} from "../../core/ids.ts";
import {endsOf, type LinkEnds} from "../../core/link-ends.ts";
import type {Status} from "../../core/status.ts";

/** Rows of the concordance that belong together, or a risk that none speaks of, with what happened on both axes. */
export interface Followed {
  readonly kind: string;
  readonly ends: Pick<LinkEnds, "before" | "after">;
  readonly impact: Happened;
  readonly likelihood: Happened;
}

interface Happened extends Pick<Change, "before" | "after" | "difference" | "causes" | "sharedDifference"> {
  readonly verdict: string;
  readonly status: Status;
}

/** What both axes are called in the columns. */
const AXES = [
  {axis: "impact", dutch: "impact", word: "impact"},
  {axis: "likelihood", dutch: "kans", word: LIKELIHOOD},
] as const satisfies readonly {readonly axis: Axis; readonly dutch: string; readonly word: string}[];

/** What happened between two editions, each group of links once, then the risks without any. */
export function follow(changes: readonly Change[], unlinked: readonly Unlinked[]): readonly Followed[] {
  const likelihoods = changes.filter(({axis}) => axis === "likelihood");
  const linked = changes
    .filter(({axis}) => axis === "impact")
    .map((impact, index): Followed => {
      const {before, after} = endsOf(impact.links);
      return {
        kind: impact.links[0]?.kind ?? "",
        ends: {before, after},
        impact,
        likelihood: likelihoods[index] ?? impact,
      };
    });
  const chances = unlinked.filter(({axis}) => axis === "likelihood");
  const alone = unlinked
    .filter(({axis}) => axis === "impact")
    .map((impact, index): Followed => {
      const risk = [{risk: impact.risk, share: 1}];
      const isEarlier = impact.edition === impact.fromEdition;
      return {
        kind: "zonder koppeling",
        ends: {before: isEarlier ? risk : [], after: isEarlier ? [] : risk},
        impact: aloneOn(impact),
        likelihood: aloneOn(chances[index] ?? impact),
      };
    });
  return [...linked, ...alone];
}

const aloneOn = ({band, edition, fromEdition, status}: Unlinked): Happened => ({
  before: edition === fromEdition ? band : null,
  after: edition === fromEdition ? null : band,
  difference: null,
  causes: null,
  sharedDifference: null,
  verdict: "niet vergelijkbaar",
  status,
});

/** How many rows the sheet with the risks at both ends has. */
export const memberCount = (followed: readonly Followed[]): number =>
  followed.reduce((sum, {ends}) => sum + ends.before.length + ends.after.length, 0);

/** The changes that have a difference to explain, by axis. */
export const explained = (followed: readonly Followed[]) =>
  followed.flatMap((item, index) =>
    AXES.filter(({axis}) => item[axis].difference !== null).map((axis) => ({
      item,
      number: index + 1,
      ...axis,
    })),
  );
