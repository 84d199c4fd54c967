import type {EditionId, IsoDate} from "../../core/ids.ts";
import {compareMoments, dayOf, type TimedReport, timed} from "../../core/planning.ts";
import type {OwnMeasure, ProgressReport} from "../../core/progress.ts";
import type {Measure, Moment, Strategy} from "../../core/strategy.ts";
import {type Standing, standingOf} from "./standing.ts";

/** Where measures come from. Those of one kind are never counted with another. */
export type Kind = "strategie" | "aangemeld" | "voorbeeld";
export const KINDS: readonly Kind[] = ["strategie", "aangemeld", "voorbeeld"];

/** The measures of an edition, of every kind. */
export function measuresOfKind(
  kind: Kind,
  edition: EditionId,
  {strategy, ownMeasures}: {readonly strategy: Strategy; readonly ownMeasures: readonly OwnMeasure[]},
): readonly (Measure | OwnMeasure)[] {
  if (kind === "strategie") return strategy.measures.filter((measure) => measure.edition === edition);
  return ownMeasures.filter(
    ({edition: id, delivery}) => id === edition && (delivery.status === "fictief") === (kind === "voorbeeld"),
  );
}

/** What the progress of an edition is computed from. */
export interface ProgressInput {
  readonly edition: EditionId;
  readonly strategy: Strategy;
  readonly ownMeasures: readonly OwnMeasure[];
  readonly progress: readonly ProgressReport[];
  /** What was reported of later moments is left out; null takes everything. */
  readonly date: IsoDate | null;
}

/** The progress of an edition: where every measure stood at every moment on which anybody reported. */
export interface ProgressOverview {
  /** The date that terms are counted from: the given one, else the last day of the last moment reported on; null when there is neither. */
  readonly reference: IsoDate | null;
  /** Oldest first. */
  readonly moments: readonly Moment[];
  readonly standings: ReadonlyMap<Kind, readonly Standing[]>;
  /** The same at the last moment, one for each measure; empty when nobody reported. */
  readonly latest: ReadonlyMap<Kind, readonly Standing[]>;
}

/** Every measure has exactly one standing for each moment in the overview. */
export function progressOverview(input: ProgressInput): ProgressOverview {
  const {edition, strategy, date} = input;
  const own = strategy.moments.filter(
    (moment) => moment.edition === edition && (date === null || dayOf(moment) <= date),
  );
  const reports = timed(
    input.progress.filter((report) => report.edition === edition),
    own,
  );
  const moments = momentsIn(reports);
  const last = moments.at(-1);
  // What was made up for an example says nothing of when real measures were looked at.
  const real = momentsIn(reports.filter(({report}) => report.delivery.status !== "fictief"));
  const momentsOf = (kind: Kind): readonly Moment[] => (kind === "voorbeeld" ? moments : real);
  const standings = new Map<Kind, readonly Standing[]>();
  for (const kind of KINDS) {
    const measures = measuresOfKind(kind, edition, input);
    standings.set(
      kind,
      momentsOf(kind).flatMap((moment) => measures.map((measure) => standingOf(measure, moment, reports))),
    );
  }
  const latest = new Map(
    [...standings].map(
      ([kind, all]) => [kind, all.filter(({moment}) => moment === momentsOf(kind).at(-1))] as const,
    ),
  );
  return {reference: date ?? (last === undefined ? null : dayOf(last)), moments, standings, latest};
}

function momentsIn(reports: readonly TimedReport[]): readonly Moment[] {
  const byId = new Map(reports.map(({moment}) => [moment.id, moment]));
  return [...byId.values()].sort(compareMoments);
}
