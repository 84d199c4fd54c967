import type {Scenario} from "./capability.ts";
import type {
  Axis,
  CriterionId,
  EditionId,
  Grade,
  GroupId,
  InterestId,
  IsoDate,
  MeasureId,
  MethodId,
  OrganisationId,
  Position,
  RiskId,
  Share,
} from "./ids.ts";
import type {Kamerstuk} from "./kamerstuk.ts";
import type {Place} from "./place.ts";
import type {PolicyChoices} from "./policy-choices.ts";
import type {Status} from "./status.ts";

/** An edition of the strategy. `assessment` gave letters; `direction` only said up, down or level. */
export interface Edition {
  readonly id: EditionId;
  readonly title: string;
  readonly published: IsoDate | null;
  /** The date that reports of this edition count from. */
  readonly referenceDate: IsoDate;
  /** What was scored: `GRA 2019`, `Horizonscan 2020`, `Rijksbrede Risicoanalyse 2022`. */
  readonly analysis: string;
  /** Null for an edition that only gives directions. */
  readonly method: MethodId | null;
  /** The territory the edition is about. */
  readonly scope: string;
  readonly kind: "assessment" | "direction";
  /** What the source itself ranks: `dominant risico`, `thema`. */
  readonly unit: string;
  /** The edition whose risks this one speaks of: itself, or for a midterm the edition it reviews. */
  readonly risksOf: EditionId;
}

/** A national security interest of a method. */
export interface Interest {
  readonly id: InterestId;
  readonly title: string;
  readonly description: string;
}

/** An impact criterion. `weight` is relative; the program normalises. */
export interface Criterion {
  readonly id: CriterionId;
  readonly interest: InterestId;
  readonly title: string;
  readonly weight: number;
  /** The name under which criteria of different methods are the same one; the code itself unless the data say otherwise. */
  readonly sharedAs: string;
  readonly ownTranslation: boolean;
}

/** One letter of a scale: where it stands and what it means. */
export interface Step {
  readonly axis: Axis;
  readonly grade: Grade;
  /** 1 for A … 5 for E, decimals for sub-bands, 0 for X. */
  readonly order: number;
  readonly label: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly verified: boolean;
  readonly source: string;
}

/** Bounds in real units of one letter on one criterion. Reference only: nothing is computed from them. */
export interface Threshold {
  readonly criterion: CriterionId;
  readonly grade: Grade;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly verified: boolean;
  readonly source: string;
}

/** How letters become positions: the ruler of an edition. */
export interface Method {
  readonly id: MethodId;
  readonly title: string;
  /** How many times heavier each next letter counts. */
  readonly base: number;
  readonly weighting: "per_criterion" | "per_interest";
  /** Below this coverage there is no position. */
  readonly minCoverage: Share;
  readonly verified: boolean;
  readonly source: string;
  readonly interests: readonly Interest[];
  readonly criteria: readonly Criterion[];
  /** By ascending order; X first. */
  readonly impactScale: readonly Step[];
  readonly likelihoodScale: readonly Step[];
  readonly thresholds: readonly Threshold[];
}

/** What letters are given for. */
export interface Risk {
  readonly edition: EditionId;
  readonly id: RiskId;
  readonly title: string;
  readonly source: string;
  /** The security issues or themes it stands under, possibly several. */
  readonly groups: readonly GroupId[];
  /** Why the edition did not take it along; null for a risk that was. */
  readonly leftOut: string | null;
  /** True when the Dutch title is our own reading of a source in another language. */
  readonly ownTranslation: boolean;
  readonly scenarioOf: RiskId | null;
  /** The areas that the source names for it; empty where it names none, which is not the same as everywhere. */
  readonly territories: readonly Territory[];
}

/** A security issue (2019) or theme (2023): what an edition groups its risks under and itself ranks. */
export interface Group {
  readonly edition: EditionId;
  readonly id: GroupId;
  readonly title: string;
  /** Whether the source itself calls it dominant; null where the source does not use the word. */
  readonly dominant: boolean | null;
  /** `versterkt` or `onverminderd`; null where the source does not say. */
  readonly effort: "versterkt" | "onverminderd" | null;
  /** The interests that the text names as hit; empty where it names none. */
  readonly interests: readonly InterestId[];
  readonly goal: string | null;
  /** Why the source decided otherwise than the rule would, in its own words; `""` when nobody said. */
  readonly deviationReason: string;
  readonly source: string;
  /** True when the Dutch title is our own translation. */
  readonly ownTranslation: boolean;
}

/** A goal, action line or generic instrument of an edition. */
export interface Aim {
  readonly edition: EditionId;
  readonly kind: "goal" | "action-line" | "instrument";
  readonly id: string;
  readonly title: string;
  /** The goal an action line serves; null for goals and instruments. */
  readonly goal: string | null;
  readonly source: string;
  readonly ownTranslation: boolean;
}

/** A trend that an edition names, within its group of trends. */
export interface Development {
  readonly edition: EditionId;
  readonly group: string;
  readonly id: string;
  readonly title: string;
  readonly touches: string;
  readonly source: string;
}

export type LinkKind = "gelijk" | "hernoemd" | "gesplitst" | "samengevoegd" | "nieuw" | "vervallen";

/** One row of the concordance: an analyst's judgement of what became of a risk. Never a match by name or position. */
export interface Link {
  readonly fromEdition: EditionId;
  /** Null for a new risk. */
  readonly fromRisk: RiskId | null;
  readonly toEdition: EditionId;
  /** Null for a risk that ended. */
  readonly toRisk: RiskId | null;
  readonly kind: LinkKind;
  /** The part of the whole that this row stands for in a split or merger; the rows of one whole add up to 1. */
  readonly share: Share;
  readonly judgedBy: string;
  /** `concept` until an analyst has judged the row. */
  readonly status: Status;
  readonly note: string;
  readonly place: Place;
}

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: string;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** Where a measure applies, or what a risk bears on. */
export type Territory =
  | "europees-nederland"
  | "caribisch-nederland"
  | "aruba"
  | "curacao"
  | "sint-maarten"
  | "koninkrijk"
  | "internationaal";

/** A measure or promise as the text of an edition makes it. Nothing in it is inferred: what the text does not name is empty or null. */
export interface Measure {
  readonly edition: EditionId;
  readonly id: MeasureId;
  readonly title: string;
  /** Who the text names as responsible; empty where it names nobody. */
  readonly owners: readonly OrganisationId[];
  /** The security issue, action line or instrument it stands under. */
  readonly part: string;
  readonly risks: readonly RiskId[];
  readonly territories: readonly Territory[];
  /** A generic measure serves no risk in particular, so it may do without risks. */
  readonly scope: "specific" | "generic";
  /** `2020`, `2020-Q3` or `2020-06-30`, as precise as the text; null without a promised date. */
  readonly promised: string | null;
  readonly source: string;
  /** References to documents of Parliament, as entered. */
  readonly papers: readonly string[];
  /** The measures of earlier editions that this one continues: our own reading, since no edition says so. */
  readonly follows: readonly {readonly edition: EditionId; readonly measure: MeasureId}[];
  readonly note: string;
  readonly ownTranslation: boolean;
}

/** What somebody holds the government to before Parliament: a promise to it, a motion of it, or a finding of an oversight body; in our own words. */
export interface Undertaking {
  /** The edition whose letter accounts for it. */
  readonly edition: EditionId;
  readonly id: string;
  readonly kind: "promise" | "motion" | "finding";
  readonly date: IsoDate;
  /** Who promised, or who found; for a motion empty, since persons are not named. */
  readonly by: OrganisationId | null;
  readonly title: string;
  /** The paper it stands in; null when none of `kamerstukken.csv` does. */
  readonly paper: string | null;
  /** By when, as precise as it was promised (`2026`, `2026-Q3`, `2026-06-30`); null without a date. */
  readonly due: string | null;
  /** In the words of Parliament’s own register; unknown where we found no public answer. */
  readonly state: "open" | "partly-met" | "met" | "lapsed" | "unknown";
  /** How it was dealt with; empty when nothing is known. */
  readonly answer: string;
  /** The paper in which Parliament got the result in writing; null when there is none. */
  readonly reportedIn: string | null;
  /** The attachments in which the answer can be found, as their files without ending. */
  readonly foundIn: readonly string[];
  readonly source: string;
}

/**
 * What an edition answers to one question of the summary that the EU asks of its member states every three years (Decision 1313/2013/EU,
 * article 6; questions of the form 2019/C 428/07).
 */
export interface CivilProtectionAnswer {
  readonly edition: EditionId;
  readonly part: "I" | "II" | "III";
  readonly question: string;
  readonly topic: string;
  /** In our own words; empty when no source answers it. */
  readonly answer: string;
  /** Which figures of ours complete the answer; null for none. */
  readonly from: "risks" | "method" | "measures" | "capabilities" | "priority" | null;
  readonly source: string;
  /** Whether the wording of the question was seen in the form itself. */
  readonly verified: boolean;
}

/** A moment on which progress is reported, as `peilmomenten.csv` has it. */
export interface Moment {
  readonly edition: EditionId;
  readonly id: string;
  /** As precise as the source: `2026`, `2026-Q1` or `2023-10-03`. What is known on its last day counts. */
  readonly date: string;
  /** What kind of moment it is, in the words of the data: half-yearly, yearly for the Kingdom, the review. */
  readonly kind: string;
  /** True when the date follows from a stated rhythm and no source gives it. */
  readonly computed: boolean;
  readonly source: string;
}

/** What a report may tell of a subject in our own words, with where it comes from. */
export interface Statement {
  /** Null when it holds for every edition. */
  readonly edition: EditionId | null;
  /** `promise`: what citizens may count on government to do; `follow-up`: how the source says its measures will be followed; `limits`: what government cannot do; `self-help`: what people can do; `term`: a word of the source with its meaning; `caribbean`: what it says of the Caribbean part of the Kingdom. */
  readonly subject: "promise" | "follow-up" | "limits" | "self-help" | "term" | "caribbean";
  readonly text: string;
  /** The security issue or theme that it is about; null when about none in particular. */
  readonly group: GroupId | null;
  /** The measures of the edition that it sums up. */
  readonly measures: readonly MeasureId[];
  readonly source: string;
  readonly place: Place;
}

/** What an edition announced: that something would rise, fall or stay level. */
export interface Expectation {
  readonly edition: EditionId;
  /** Within its edition. */
  readonly number: string;
  /** Risks and security issues or themes of the edition, or `geheel`; empty for a subject that is no risk of it. */
  readonly subjects: readonly string[];
  readonly direction: "toename" | "gelijk" | "afname";
  /** The axis that the source names; null where it speaks of neither or both. */
  readonly axis: Axis | null;
  /** Until when, in the words of the source; `""` where it does not say. */
  readonly horizon: string;
  /** In our own words. */
  readonly text: string;
  /** What to know of the risks that it is held against; `""` for nothing. */
  readonly note: string;
  readonly source: string;
  readonly place: Place;
}

/** A setting that an analyst may change: `parameters.csv`. */
export interface Parameters {
  /** How risks make up a security issue or theme. */
  readonly groupRule: "alle" | "hoogste" | "omhullende";
  /** The letter from which a risk makes its security issue qualify as dominant. */
  readonly dominantGrade: Grade;
  /** A change on shared criteria up to this many classes is called level. */
  readonly levelThreshold: Position;
  /** How many of the largest differences between editions are shown with their causes. */
  readonly movers: number;
  /** From how many places apart the ways of weighing are said to disagree about a risk. */
  readonly weighingGap: number;
  /** From how many classes a change of letter between editions needs a note. */
  readonly jump: number;
  /** From how many rows a delivery is looked at as a whole: a copy of the last edition, one note for all rows. */
  readonly wholeFrom: number;
  /** The same note on more than this part of the rows is one that says nothing of any of them. */
  readonly sameNote: Share;
  /** What makes a risk one for the EU's summary. */
  readonly civilProtection: {
    /** Criteria about other countries, by the code of any method. */
    readonly abroad: readonly string[];
    /** From this expected letter on one of them a risk works across borders. */
    readonly abroadFrom: Grade;
    /** Up to this expected class of likelihood a risk is rare. */
    readonly rareUpTo: Grade;
    /** From this expected position a risk is grave. */
    readonly graveFrom: Position;
  };
  /** How the order of the risks is put to the test by drawing letters and weights. */
  readonly robustness: {
    readonly draws: number;
    readonly seed: number;
    /** How often the expected letter comes up; the other letters of the band share the rest. */
    readonly expectedShare: Share;
    /** The share of draws from which something is said to hold. */
    readonly certainty: Share;
    /** How many risks from the top make the set of which the bounds of the weights are sought. */
    readonly top: number;
  };
  /** From how many closed rows, of as many senders, a total may count them; null when none ever may. */
  readonly closedCounts: number | null;
  /** Every row of the file as printed in the annex. */
  readonly rows: readonly {
    readonly id: string;
    /** What readers know it by; the id where the file gives no name. */
    readonly name: string;
    readonly value: string;
    readonly unit: string;
    readonly note: string;
    readonly source: string;
    /** False for a choice of our own, or one that was found in no public text. */
    readonly verified: boolean;
  }[];
}

/** What is known of the weight of one unit: a criterion, or with a method that counts per interest an interest. */
export interface KnownWeight {
  readonly method: MethodId;
  readonly unit: string;
  readonly low: Share;
  readonly high: Share;
  /** Its place when the units are put in order, 1 for the heaviest; null when it has none. */
  readonly rank: number | null;
}

/** One row of `besluitlijst.csv`: where those who decide put a risk. Public by definition. */
export interface DecidedPlace {
  readonly edition: EditionId;
  readonly risk: RiskId;
  /** From 1 for the gravest; null when it was decided that the risk is not on the list. */
  readonly rank: number | null;
  /** Why it stands elsewhere than computed; `""` when nobody said. */
  readonly reason: string;
  readonly source: string;
  readonly place: Place;
}

/** A signatory or addressee of the letter and what its head says, as data. */
export interface LetterField {
  readonly edition: EditionId;
  readonly field: string;
  readonly value: string;
}

/** One row of `bijlagen.csv`: something that goes to Parliament with the letter. */
export interface Attachment {
  /** The number it bears; attachments stand in this order. */
  readonly number: number;
  readonly title: string;
  /** Own: name of a template with the ending of what it becomes (`risicobeeld.pdf`). Else the file as it was received. */
  readonly file: string;
  /** Whose document it is; null for our own. */
  readonly origin: OrganisationId | null;
  /** The date it bears; null for our own, which bear the date of the reports, or when it is not known. */
  readonly date: IsoDate | null;
  /** The edition whose letter it goes with; null for every edition. */
  readonly edition: EditionId | null;
  /** The reference that its sender gave it, `""` when there is none. */
  readonly reference: string;
  readonly place: Place;
}

/** One row of `kamerstukken.csv`: a parliamentary paper that our texts refer to. */
export interface Paper {
  readonly id: string;
  readonly reference: Kamerstuk;
  /** Null when the source does not give it. */
  readonly date: IsoDate | null;
  readonly title: string;
  /** The edition that went to Parliament with it; null for other papers. */
  readonly edition: EditionId | null;
  readonly source: string;
  readonly place: Place;
}

/** The strategy cycle as data: an edition is rows, not a program. */
export interface Strategy {
  readonly editions: readonly Edition[];
  readonly methods: readonly Method[];
  readonly risks: readonly Risk[];
  readonly groups: readonly Group[];
  readonly aims: readonly Aim[];
  readonly developments: readonly Development[];
  readonly links: readonly Link[];
  readonly measures: readonly Measure[];
  /** When progress is reported. */
  readonly moments: readonly Moment[];
  readonly statements: readonly Statement[];
  readonly undertakings: readonly Undertaking[];
  readonly civilProtection: readonly CivilProtectionAnswer[];
  readonly expectations: readonly Expectation[];
  /** Which risks to look at together. */
  readonly scenarios: readonly Scenario[];
  readonly organisations: readonly Organisation[];
  /** What is known of the weights; nothing where every set of weights is as likely. */
  readonly knownWeights: readonly KnownWeight[];
  /** The decided order of risks; nothing where none was decided. */
  readonly decidedPlaces: readonly DecidedPlace[];
  readonly letterFields: readonly LetterField[];
  /** At most one per edition; none where the frame is missing or half filled in. */
  readonly policyChoices: readonly PolicyChoices[];
  /** Of all editions. */
  readonly attachments: readonly Attachment[];
  readonly papers: readonly Paper[];
  readonly parameters: Parameters;
}
