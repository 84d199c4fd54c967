/** Id of an edition of the strategy, as in `edities.csv`: `2019`, `2021`, `2023`. */
export type EditionId = string;
/** Id of a scoring method, as in `methoden.csv`. */
export type MethodId = string;
/** Id of a risk within its edition, as in `risicos.csv`. */
export type RiskId = string;
/** Id of a security issue (2019) or theme (2023): what risks are grouped under within an edition. */
export type GroupId = string;
/** Code of an impact criterion within its method: `5.2`. */
export type CriterionId = string;
/** Code of a national security interest within its method: `5`. */
export type InterestId = string;
/** Id of an organisation that sends or owns something, as in `organisaties.csv`. */
export type OrganisationId = string;
/** Id of a measure within its edition, as in `maatregelen.csv`: `1A`, `cyberdreigingen-1`. */
export type MeasureId = string;
/** Id of a capability within its edition, as in form `capaciteiten`. */
export type CapabilityId = string;
/** A calendar date without a time zone, `yyyy-mm-dd`. */
export type IsoDate = string;
/** A letter of a scale: X, A … E, or a sub-band such as `C-hoog`. The stored truth, never a number. */
export type Grade = string;
/** Place on an axis: 1 is all A, 5 is all E; may fall below 1. Never rounded before the formatter. */
export type Position = number;
/** A part of a whole, 0 to 1. */
export type Share = number;

/** What a letter is given for: impact on the interests, or the likelihood over five years. */
export type Axis = "impact" | "likelihood";

/** The word that stands in a form's criterion column for the likelihood of a risk. */
export const LIKELIHOOD = "waarschijnlijkheid";
