import type {Delivery} from "./delivery.ts";
import type {CapabilityId, EditionId, GroupId, IsoDate, MeasureId, OrganisationId, RiskId} from "./ids.ts";
import type {Place} from "./place.ts";

/**
 * What makes up a capability: more than people, means and material. After note 6 of the letter of the Inspectie Justitie en
 * Veiligheid of 28 February 2023.
 */
export const ASPECTS = [
  "beleidskader",
  "planvorming",
  "voorbereiding",
  "oefening",
  "evaluatie",
  "verbetering",
  "mensen",
  "middelen",
  "materieel",
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The links of the safety chain, in their order. */
export const PHASES = ["pro-actie", "preventie", "preparatie", "respons", "nazorg"] as const;
export type Phase = (typeof PHASES)[number];

/** How much of something: a number in the unit of its row, or whether it is there at all. */
export type Amount =
  | {readonly kind: "number"; readonly number: number}
  | {readonly kind: "present"; readonly present: boolean};

/** One aspect of one capability, as a sender reports it. */
export interface Capability {
  readonly edition: EditionId;
  readonly id: CapabilityId;
  readonly title: string;
  /** Null when the sender names none that can be used. */
  readonly owner: OrganisationId | null;
  readonly aspect: Aspect;
  readonly phase: Phase;
  /** The risks that it serves, of the edition. */
  readonly risks: readonly RiskId[];
  /** What each risk that it serves asks of it; null is unknown. */
  readonly needed: Amount | null;
  /** What there is in all; null is unknown. Of the same kind as `needed` when both are known. */
  readonly available: Amount | null;
  /** Of both amounts; empty when they are no numbers. */
  readonly unit: string;
  /** Whether it serves several risks at once without being divided, as a plan does; null when not said, which counts as no. */
  readonly shared: boolean | null;
  /** The measures that need it, of the strategy or announced. */
  readonly measures: readonly MeasureId[];
  /** The capabilities whose work it can take over, in the same aspect and unit. */
  readonly standsInFor: readonly CapabilityId[];
  /** Null when never or not known. */
  readonly exercised: IsoDate | null;
  readonly evidence: string;
  readonly note: string;
  readonly source: string;
  readonly delivery: Delivery;
  readonly place: Place;
}

/** Whether a capability can take over the work of another: only of the same kind, counted in the same unit. */
export const canStandIn = (item: Capability, other: Capability): boolean =>
  other.edition === item.edition &&
  other.id !== item.id &&
  other.aspect === item.aspect &&
  other.unit === item.unit &&
  item.unit !== "";

/** What may be said outside: the open rows, each standing in for open ones only. */
export function openCapabilities(capabilities: readonly Capability[]): readonly Capability[] {
  const open = capabilities.filter(({delivery}) => delivery.isPublic);
  return open.map((item) => ({
    ...item,
    standsInFor: item.standsInFor.filter((id) =>
      open.some((other) => other.id === id && canStandIn(item, other)),
    ),
  }));
}

/** The answers to the two questions that the strategy of 2019 asks of each security issue. Null is unknown. */
export interface Resilience {
  readonly edition: EditionId;
  readonly group: GroupId;
  /** Whether there is an approach in which all parties take part. */
  readonly integral: "ja" | "deels" | "nee" | null;
  /** Whether that approach suffices, given how the threat or risk develops. */
  readonly suffices: boolean | null;
  /** Ids of the trends that the judgement relies on. */
  readonly developments: readonly string[];
  /** Why the effort decided differs from the one that follows; empty when not said. */
  readonly reason: string;
  readonly note: string;
  readonly source: string;
  readonly delivery: Delivery;
  readonly place: Place;
}

export type Effort = "versterkt" | "onverminderd";

/**
 * The effort that follows from both answers: without an approach, or with one that does not suffice, more than now; with one that does, as
 * much as now. Null when the answers do not say: unknown, or an approach that suffices though it is not there.
 * After NVS 2019, "Strategische inzet op weerbaarheid"; that the absence of an approach asks for more is our own reading.
 */
export function effortThatFollows({
  integral,
  suffices,
}: Pick<Resilience, "integral" | "suffices">): Effort | null {
  if (integral === "nee") return suffices === true ? null : "versterkt";
  if (suffices === null) return null;
  return suffices ? "onverminderd" : "versterkt";
}

/** Risks that may happen at the same time, for what they ask together: a choice of analysts. */
export interface Scenario {
  readonly edition: EditionId;
  readonly id: string;
  readonly title: string;
  readonly risks: readonly RiskId[];
  readonly note: string;
  readonly source: string;
}
