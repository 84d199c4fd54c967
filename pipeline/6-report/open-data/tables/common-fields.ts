import {STATUSES} from "../../../core/status.ts";
import type {Constraints, OpenField} from "../open-table.ts";

/** A column with text, described in Dutch and English. */
export const field = (nl: string, en: string, constraints?: Constraints): OpenField =>
  constraints === undefined ? {nl, en} : {nl, en, constraints};

/** A column that is never empty. */
export const required = (nl: string, en: string, constraints: Constraints = {}): OpenField =>
  field(nl, en, {required: true, ...constraints});

const CLASSES = "klasse";

export const STATUS = required(
  "Hoe zeker de rij is: de minst zekere van alle gegevens waaruit zij is gemaakt. Fictief is verzonnen.",
  "How far the row may be relied on: the least certain of all data it was made from. Fictief is invented.",
  {enum: STATUSES},
);
export const EDITION = required(
  "Code van de editie van de strategie.",
  "Code of the edition of the strategy.",
);
export const RISK = required("Code van het risico binnen de editie.", "Code of the risk within the edition.");
export const RISKS = field(
  "Codes van risico’s, met een spatie ertussen; leeg is geen.",
  "Codes of risks, separated by blanks; empty is none.",
);
export const TITLE = required("Titel.", "Title.");
export const SOURCE = field("Document en vindplaats.", "Document and place in it.");
export const NOTE = field("Toelichting; leeg is geen.", "Explanation; empty is none.");
export const AXIS = required(
  "De as: impact of waarschijnlijkheid.",
  "The axis: impact or likelihood (waarschijnlijkheid).",
  {enum: ["impact", "waarschijnlijkheid"]},
);
export const TRANSLATION = required(
  "Of de titel de officiële Nederlandse is, of onze eigen vertaling.",
  "Whether the title is the official Dutch one or our own translation.",
  {enum: ["eigen", "officieel"]},
);
export const OWNER = field(
  "Codes van de organisaties die de tekst noemt, met een spatie ertussen; leeg is niet genoemd.",
  "Codes of the organisations that the text names, separated by blanks; empty is not named.",
);
export const FROM_EDITION = required("Code van de eerdere editie.", "Code of the earlier edition.");
export const TO_EDITION = required("Code van de latere editie.", "Code of the later edition.");

/** A place on an axis: 1 is class A, 5 is class E. */
export const position = (nl: string, en: string): OpenField => ({
  nl: `${nl} Plaats op de as: 1 is klasse A, 5 is klasse E; kan onder 1 liggen. Leeg is geen plaats.`,
  en: `${en} Position on the axis: 1 is class A, 5 is class E; may be below 1. Empty is no position.`,
  unit: CLASSES,
});
export const BAND = {
  laag: position("Ondergrens van de band.", "Lower bound of the band."),
  verwacht: position("Verwachte waarde.", "Expected value."),
  hoog: position("Bovengrens van de band.", "Upper bound of the band."),
};

export const COVERAGE: OpenField = {
  nl: "Aandeel van het gewicht dat is beoordeeld, van 0 tot 1.",
  en: "Share of the weight that was assessed, from 0 to 1.",
  constraints: {required: true, minimum: 0, maximum: 1},
  unit: "1",
};

/** A difference of positions, or a part of one. */
export const difference = (nl: string, en: string): OpenField => ({
  nl: `${nl} In klassen; leeg is niet te bepalen.`,
  en: `${en} In classes; empty is not to be determined.`,
  unit: CLASSES,
});
/** The parts that a difference consists of. */
export const CAUSES = {
  verschil: difference("Later min eerder.", "Later minus earlier."),
  door_scores: difference("Deel dat van andere letters komt.", "Part that comes of other letters."),
  door_criteria: difference("Deel dat van andere criteria komt.", "Part that comes of other criteria."),
  door_gewichten: difference("Deel dat van andere gewichten komt.", "Part that comes of other weights."),
  door_dekking: difference("Deel dat van andere dekking komt.", "Part that comes of other coverage."),
  door_methode: difference("Deel dat van een andere rekenwijze komt.", "Part that comes of another method."),
  verschil_gedeeld: difference(
    "Verschil op de criteria die beide edities hebben, met één rekenwijze; daarop berust het oordeel.",
    "Difference on the criteria that both editions have, with one method; the verdict rests on it.",
  ),
};
