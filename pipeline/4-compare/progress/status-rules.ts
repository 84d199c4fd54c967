import type {IsoDate} from "../../core/ids.ts";
import type {Planning} from "../../core/planning.ts";
import {EVIDENCE_KINDS, type EvidenceKind, type ProgressStatus, type Proof} from "../../core/progress.ts";

/** What is known of a measure on a day. Nothing in it is an opinion. */
export interface Known {
  readonly day: IsoDate;
  /** Whether anybody reported on it at all. */
  readonly reported: boolean;
  readonly started: IsoDate | null;
  readonly finished: IsoDate | null;
  readonly planning: Planning;
  /** The kinds of the evidence that was there. */
  readonly evidence: readonly EvidenceKind[];
}

interface StatusRule {
  readonly status: ProgressStatus;
  /** When it holds, in a Dutch sentence for the reports. The test below is the same rule. */
  readonly rule: string;
  readonly holds: (known: Known) => boolean;
}

const kindsThat = (...proofs: readonly Proof[]): readonly EvidenceKind[] =>
  (Object.keys(EVIDENCE_KINDS) as readonly EvidenceKind[]).filter((kind) =>
    proofs.includes(EVIDENCE_KINDS[kind]),
  );
const inWords = (kinds: readonly string[]): string =>
  kinds.length < 2 ? (kinds[0] ?? "") : `${kinds.slice(0, -1).join(", ")} of ${kinds.at(-1)}`;

const STOPPED = kindsThat("withdrawal");
const DONE = kindsThat("completion");
const BEGUN = kindsThat("start", "completion");
const PLANNED = kindsThat("plan");

const shows = ({evidence}: Known, kinds: readonly EvidenceKind[]): boolean =>
  evidence.some((kind) => kinds.includes(kind));
const isPast = (date: IsoDate | null, {day}: Known): boolean => date !== null && date <= day;

/** The rules for the computed status: the first that holds decides. Reports print the sentences, the computation uses the tests. */
export const STATUS_RULES: readonly StatusRule[] = [
  {
    status: "vervallen",
    rule: `Er is bewijs van de soort ${inWords(STOPPED)}.`,
    holds: (known) => shows(known, STOPPED),
  },
  {
    status: "afgerond",
    rule: `Er is een datum van afronding op of vóór het peilmoment, en bewijs van de soort ${inWords(DONE)}.`,
    holds: (known) => isPast(known.finished, known) && shows(known, DONE),
  },
  {
    status: "vertraagd",
    rule: "De eerste planning is voorbij, of de maatregel is herpland naar een latere datum.",
    holds: (known) => known.reported && isLate(known),
  },
  {
    status: "in uitvoering",
    rule: `Er is een begindatum op of vóór het peilmoment, en bewijs van de soort ${inWords(BEGUN)}.`,
    holds: (known) => isPast(known.started, known) && shows(known, BEGUN),
  },
  {
    status: "niet gestart",
    rule: `De begindatum ligt na het peilmoment, of er is geen begindatum en alleen bewijs van de soort ${inWords(PLANNED)}.`,
    holds: (known) =>
      known.started === null ? shows(known, PLANNED) && !shows(known, BEGUN) : !isPast(known.started, known),
  },
  {
    status: "onbekend",
    rule: "Geen van de andere regels geldt, ook als de eigenaar een oordeel geeft.",
    holds: () => true,
  },
];

function isLate({planning: {baseline, current}, day}: Known): boolean {
  if (baseline === null) return false;
  return baseline < day || (current !== null && current > baseline);
}

/** Where a measure stands on a day: from dates and evidence only, whatever its owner says of it. */
export const computedStatus = (known: Known): ProgressStatus =>
  STATUS_RULES.find(({holds}) => holds(known))?.status ?? "onbekend";
