import type {Change} from "../../core/comparison.ts";
import type {Direction} from "../../core/dataset.ts";
import type {Axis, EditionId, RiskId} from "../../core/ids.ts";
import {WHOLE} from "../../core/reference-codes.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Edition, Expectation, Risk, Strategy} from "../../core/strategy.ts";
import {type FoundOnAxes, type Judged, outcomeOf, outcomeOfAll} from "./outcome.ts";

/** Something that an edition announced, entered as an expectation or delivered as a direction. */
export interface Announcement extends Omit<Expectation, "place"> {
  readonly kind: "verwachting" | "richting";
  readonly status: Status;
}

/** An announcement beside what the next scored edition found. */
export interface LedgerEntry extends Judged {
  readonly announcement: Announcement;
  /** The edition it is held against; null when there is none yet. */
  readonly against: EditionId | null;
  /** What was found, one for each change that could be looked up; merged risks share one. */
  readonly found: readonly FoundOnAxes[];
  /** The worst of the announcement and everything it was held against. */
  readonly status: Status;
}

/** What the ledger is made from; changes and directions as far as the reader may see them. */
export interface LedgerInput {
  readonly strategy: Strategy;
  readonly directions: readonly Direction[];
  readonly changes: readonly Change[];
}

const AXES: readonly Axis[] = ["impact", "likelihood"];

/**
 * Every announcement of every edition with how it came out, in the order of the editions. It is held against the next
 * scored edition, along the concordance from the risks that it speaks of: no chain through other editions.
 */
export function expectationLedger(input: LedgerInput): readonly LedgerEntry[] {
  const known = {changeAt: changesByRisk(input.changes), scored: scoredRisks(input.strategy)};
  return input.strategy.editions.flatMap((edition) =>
    announcementsOf(input, edition).map((announcement) => {
      const entry = entryOf(input.strategy, announcement, {edition, ...known});
      const own = known.scored.get(edition.risksOf) ?? [];
      const said = [
        entry.reason,
        entry.found.length === 0 ? "" : judgedOn(own, announcement),
        announcement.note,
      ];
      return {...entry, reason: said.filter((sentence) => sentence !== "").join(" ")};
    }),
  );
}

/** The directions of a midterm are announcements too; they are not entered twice. */
function announcementsOf({strategy, directions}: LedgerInput, edition: Edition): readonly Announcement[] {
  const entered = strategy.expectations
    .filter((item) => item.edition === edition.id)
    .map(({place: _, ...item}): Announcement => ({...item, kind: "verwachting", status: "vastgesteld"}));
  const delivered = directions
    .filter((item) => item.edition === edition.id)
    .map(
      (item, index): Announcement => ({
        edition: edition.id,
        number: `R${index + 1}`,
        subjects: [item.subject],
        direction: item.direction,
        axis: null,
        horizon: "",
        text: item.note,
        note: "",
        source: item.source,
        kind: "richting",
        status: item.delivery.status,
      }),
    );
  return [...entered, ...delivered];
}

type ChangeAt = (from: EditionId, to: EditionId, risk: RiskId, axis: Axis) => Change | undefined;

function changesByRisk(changes: readonly Change[]): ChangeAt {
  const key = (...parts: readonly string[]): string => parts.join("\u0000");
  const known = new Map<string, Change>();
  for (const change of changes) {
    for (const {fromRisk} of change.links) {
      if (fromRisk !== null)
        known.set(key(change.fromEdition, change.toEdition, fromRisk, change.axis), change);
    }
  }
  return (...at) => known.get(key(...at));
}

/** Where to look: the edition that announced, the changes by risk, and the risks by edition. */
interface Looked {
  readonly edition: Edition;
  readonly changeAt: ChangeAt;
  readonly scored: ReadonlyMap<EditionId, readonly Risk[]>;
}

function entryOf(
  strategy: Strategy,
  announcement: Announcement,
  {edition, changeAt, scored}: Looked,
): LedgerEntry {
  const later = strategy.editions.slice(strategy.editions.indexOf(edition) + 1);
  const next = later.find((candidate) => candidate.kind === "assessment");
  const frame = {announcement, against: next?.id ?? null, found: [], status: announcement.status};
  if (next === undefined) {
    const reason = "Er is nog geen latere editie met letters.";
    return {...frame, outcome: "nog niet te zeggen", reason};
  }
  const risks = risksOf(scored.get(edition.risksOf) ?? [], announcement.subjects);
  if (risks.length === 0) {
    return {...frame, outcome: "niet te zeggen", reason: "Het onderwerp is geen risico van de editie."};
  }
  const axes = announcement.axis === null ? AXES : [announcement.axis];
  const looked = risks.map((risk) => axes.map((axis) => changeAt(edition.risksOf, next.id, risk, axis)));
  const units = unitsOf(looked);
  if (units.length === 0) {
    return {...frame, outcome: "niet te zeggen", reason: notFound(strategy, edition.risksOf, {next, risks})};
  }
  // What cannot be seen is not as announced and not otherwise: an axis without a change, a risk without any.
  const found = units.map((changes) =>
    axes.map((axis) => ({
      axis,
      verdict: changes.find((change) => change.axis === axis)?.verdict ?? ("niet vergelijkbaar" as const),
    })),
  );
  const unseen = looked
    .filter((changes) => changes.every((change) => change === undefined))
    .map(() => UNSEEN);
  return {
    ...frame,
    ...outcomeOfAll([...found.map((one) => outcomeOf(announcement.direction, one)), ...unseen]),
    found,
    status: worstStatus([announcement.status, ...units.flat().map((change) => change.status)]),
  };
}

/** A risk of which the audience sees no change. */
const UNSEEN: Judged = {outcome: "niet te zeggen", reason: "Van dit risico is geen verandering te zien."};

/** By edition its risks but those that were left out, which were not scored. */
function scoredRisks({risks}: Strategy): ReadonlyMap<EditionId, readonly Risk[]> {
  const byEdition = new Map<EditionId, Risk[]>();
  for (const risk of risks) {
    if (risk.leftOut !== null) continue;
    const own = byEdition.get(risk.edition);
    if (own === undefined) byEdition.set(risk.edition, [risk]);
    else own.push(risk);
  }
  return byEdition;
}

/** The risks of an edition that the subjects stand for, each once. */
const risksOf = (own: readonly Risk[], subjects: readonly string[]): readonly RiskId[] =>
  own
    .filter((risk) =>
      subjects.some((name) => name === WHOLE || name === risk.id || risk.groups.includes(name)),
    )
    .map((risk) => risk.id);

/** Of a security issue or theme: which of its risks stood for it. A reader may have thought of others. */
function judgedOn(own: readonly Risk[], {subjects}: Announcement): string {
  const groups = subjects.filter((name) => name !== WHOLE && own.every(({id}) => id !== name));
  const risks = own.filter((risk) => risk.groups.some((group) => groups.includes(group)));
  return risks.length === 0 ? "" : `Getoetst aan: ${risks.map(({title}) => title).join("; ")}.`;
}

/** The changes that can be looked up, risk by risk; risks that were merged share theirs and count once. */
function unitsOf(perRisk: readonly (readonly (Change | undefined)[])[]): readonly (readonly Change[])[] {
  const seen = new Set<unknown>();
  return perRisk.flatMap((looked) => {
    const changes = looked.filter((change) => change !== undefined);
    const first = changes[0]?.links[0];
    if (first === undefined || seen.has(first)) return [];
    seen.add(first);
    return [changes];
  });
}

/** Links are public, so a link without a change that may be shown is one on closed letters. */
function notFound(
  {links}: Strategy,
  from: EditionId,
  {next, risks}: {readonly next: Edition; readonly risks: readonly RiskId[]},
): string {
  const linked = links.some(
    (link) =>
      link.fromEdition === from &&
      link.toEdition === next.id &&
      link.fromRisk !== null &&
      risks.includes(link.fromRisk),
  );
  return linked
    ? "De letters waarmee dat te zien is, zijn niet openbaar."
    : `Er is geen koppeling met een risico van editie ${next.id}.`;
}
