import {openTable} from "../open-table.ts";
import {
  AXIS,
  BAND,
  COVERAGE,
  EDITION,
  FROM_EDITION,
  field,
  NOTE,
  RISK,
  required,
  SOURCE,
  STATUS,
  TITLE,
  TO_EDITION,
  TRANSLATION,
} from "./common-fields.ts";

const TO_RISKS = {fields: ["editie", "risico"], table: "risicos", to: ["editie", "risico"]} as const;

const GRADE_NL = "een letter van de schaal; X is niet van toepassing, ? is niet beoordeeld.";
const GRADE_EN = "a letter of the scale; X is not applicable, ? is not assessed.";

/** The risks, the letters given to them, and where they stand. */
export const RISK_TABLES = [
  openTable({
    file: "beoordelingen",
    view: "beoordelingen",
    en: "The letters per edition, risk and criterion",
    key: ["editie", "risico", "criterium"],
    references: [TO_RISKS],
    fields: {
      editie: EDITION,
      risico: RISK,
      criterium: required(
        "Code van het criterium, of waarschijnlijkheid.",
        "Code of the criterion, or waarschijnlijkheid for likelihood.",
      ),
      laag: required(`Laag: ${GRADE_NL}`, `Low: ${GRADE_EN}`),
      verwacht: required(`Verwacht: ${GRADE_NL}`, `Expected: ${GRADE_EN}`),
      hoog: required(`Hoog: ${GRADE_NL}`, `High: ${GRADE_EN}`),
      status: STATUS,
      bron: SOURCE,
      toelichting: NOTE,
    },
  }),
  openTable({
    file: "rangacceptatie",
    view: "rangacceptatie",
    en: "In which share of the draws each risk gets each rank, with letters within their bands and weights free",
    key: ["editie", "risico", "rang"],
    references: [TO_RISKS],
    fields: {
      editie: EDITION,
      risico: RISK,
      rang: required("De rang; 1 is de hoogste.", "The rank; 1 is the highest.", {minimum: 1}),
      aandeel: {
        nl: "Deel van de trekkingen, van 0 tot 1.",
        en: "Share of the draws, from 0 to 1.",
        constraints: {required: true, minimum: 0, maximum: 1},
        unit: "1",
      },
      mc_fout: {
        nl: "Foutmarge van het aandeel door het trekken.",
        en: "Error of the share that comes of drawing.",
        constraints: {required: true, minimum: 0, maximum: 1},
        unit: "1",
      },
      status: STATUS,
    },
  }),
  openTable({
    file: "risicos",
    view: "alle_risicos",
    en: "The risks of all editions",
    key: ["editie", "risico"],
    fields: {
      editie: EDITION,
      risico: RISK,
      titel: TITLE,
      vertaling: TRANSLATION,
      status: STATUS,
      gebied: field(
        "Codes van gebieden, met een spatie ertussen; leeg is niet vermeld, en dat is niet overal.",
        "Codes of areas, separated by blanks; empty is not mentioned, which is not everywhere.",
      ),
      bron: SOURCE,
      weggelaten_omdat: field(
        "Waarom de editie het risico niet meenam; leeg is wel meegenomen.",
        "Why the edition left the risk out; empty when it did not.",
      ),
    },
  }),
  openTable({
    file: "scores",
    view: "scores",
    en: "The position of each risk per edition, axis and interest, unrounded",
    key: ["editie", "risico", "as", "belang"],
    references: [TO_RISKS],
    fields: {
      editie: EDITION,
      risico: RISK,
      as: AXIS,
      belang: field(
        "Code van het nationale veiligheidsbelang; leeg is het geheel.",
        "Code of the national security interest; empty is the whole.",
      ),
      methode: required("Code van de rekenwijze.", "Code of the scoring method."),
      ...BAND,
      dekking: COVERAGE,
      status: STATUS,
    },
  }),
  openTable({
    file: "teruggerekend",
    view: "teruggerekend",
    en: "The impact of each risk with the methods of the other editions, unrounded",
    key: ["editie", "risico", "methode"],
    references: [TO_RISKS],
    fields: {
      editie: EDITION,
      risico: RISK,
      methode: required(
        "Code van de rekenwijze van een andere editie.",
        "Code of the scoring method of another edition.",
      ),
      ...BAND,
      dekking: COVERAGE,
      status: STATUS,
    },
  }),
  openTable({
    file: "zonder-koppeling",
    view: "zonder_koppeling",
    en: "The risks that the concordance between two editions does not speak of, unrounded",
    key: ["van_editie", "naar_editie", "editie", "risico", "as"],
    references: [TO_RISKS],
    fields: {
      van_editie: FROM_EDITION,
      naar_editie: TO_EDITION,
      editie: required(
        "Code van de editie waarin het risico staat.",
        "Code of the edition that has the risk.",
      ),
      risico: RISK,
      as: AXIS,
      titel: TITLE,
      ...BAND,
      status: STATUS,
    },
  }),
] as const;
