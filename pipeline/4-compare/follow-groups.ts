import type {GroupFate} from "../core/comparison.ts";
import type {GroupId, RiskId} from "../core/ids.ts";
import type {LinkEnds, Shared} from "../core/link-ends.ts";
import type {Group, Link, Risk} from "../core/strategy.ts";
import type {EditionPair, ScoreBook} from "./score-book.ts";

/** A risk of the later edition with what it came from. */
export interface Origin {
  readonly risk: RiskId;
  /** Its predecessors with their shares, which add up to 1; none for a new risk or one without a link. */
  readonly from: readonly Shared[];
  /** The rows of the concordance that say so. */
  readonly links: readonly Link[];
}

/** Where the risks of groups came from and went to. */
export interface Followed {
  /** By group of the later edition, its risks in the order of the data. */
  readonly origins: ReadonlyMap<GroupId, readonly Origin[]>;
  /** By group of the later edition, the earlier risks that did not return and whose group went into it alone. */
  readonly ended: ReadonlyMap<GroupId, readonly Ended[]>;
  /** By group of the earlier edition. */
  readonly fates: ReadonlyMap<GroupId, Went>;
}

/** A risk that did not return, with the rows that say so; none where no row speaks of it. */
export type Ended = Pick<Origin, "risk" | "links">;

/** Where the risks of an earlier group went, by which rows of the concordance. */
export interface Went {
  readonly fate: GroupFate;
  /** The later groups in which they stand, in the order of the data. */
  readonly into: readonly GroupId[];
  readonly links: readonly Link[];
}

/**
 * Follows groups along the links of their risks; never by name or code. A group of the earlier edition went into one of the later when all its
 * risks that returned stand in that one and in no other; only then do its risks that did not return belong to the earlier side of that group.
 */
export function followGroups(book: ScoreBook, {from, to}: EditionPair, ends: readonly LinkEnds[]): Followed {
  const [earlier, later] = [book.groupsOf(from.id), book.groupsOf(to.id)];
  const departures = new Map(ends.flatMap((end) => end.before.map(({risk}) => [risk, end] as const)));
  const risks = book.risksOf(from.id);
  const groupsOf = new Map(book.risksOf(to.id).map(({id, groups}) => [id, groups]));
  const fates = new Map(
    earlier.map((group): readonly [GroupId, Went] => {
      const own = risks.filter(({groups}) => groups.includes(group.id));
      const ways = own.flatMap(({id}) => departures.get(id) ?? []);
      const returned = ways.flatMap(({after}) => after.map(({risk}) => risk));
      const into = new Set(returned.flatMap((risk) => groupsOf.get(risk) ?? []));
      const ordered = later.map(({id}) => id).filter((id) => into.has(id));
      return [
        group.id,
        {fate: fateOf(returned, into), into: ordered, links: ways.flatMap(({links}) => links)},
      ];
    }),
  );
  const goesInto = (group: GroupId): ((risk: Risk) => boolean) => {
    const whole = new Set(
      earlier
        .map(({id}) => id)
        .filter((id) => fates.get(id)?.fate === "opgegaan" && fates.get(id)?.into[0] === group),
    );
    return (risk) => risk.groups.some((own) => whole.has(own));
  };
  const gone = risks.filter(({id}) => (departures.get(id)?.after ?? []).length === 0);
  return {
    origins: originsByGroup(later, book.risksOf(to.id), ends),
    ended: new Map(
      later.map(({id}) => [
        id,
        gone
          .filter(goesInto(id))
          .map((risk) => ({risk: risk.id, links: departures.get(risk.id)?.links ?? []})),
      ]),
    ),
    fates,
  };
}

function fateOf(risks: readonly RiskId[], into: ReadonlySet<GroupId>): GroupFate {
  if (risks.length === 0) return "vervallen";
  if (into.size === 0) return "zonder onderdeel";
  return into.size === 1 ? "opgegaan" : "verdeeld";
}

function originsByGroup(
  groups: readonly Group[],
  risks: readonly Risk[],
  ends: readonly LinkEnds[],
): Followed["origins"] {
  const linked = new Map(ends.flatMap((end) => end.after.map(({risk}) => [risk, end] as const)));
  const originOf = ({id}: Risk): Origin => {
    const end = linked.get(id);
    if (end === undefined) return {risk: id, from: [], links: []};
    // Of a split each part came from the whole; of a merger the one risk came from all its parts.
    return {risk: id, from: end.before, links: end.links.filter(({toRisk}) => toRisk === id)};
  };
  return new Map(
    groups.map((group) => [group.id, risks.filter((risk) => risk.groups.includes(group.id)).map(originOf)]),
  );
}
