import {ASPECTS, PHASES} from "../../../core/capability.ts";
import {EFFECT_GRADES, PROGRESS_STATUSES} from "../../../core/progress.ts";
import {openTable} from "../open-table.ts";
import {
  EDITION,
  field,
  NOTE,
  OWNER,
  RISKS,
  required,
  SOURCE,
  STATUS,
  TITLE,
  TRANSLATION,
} from "./common-fields.ts";

const MEASURE = required("Code van de maatregel.", "Code of the measure.");
const MEASURES = field(
  "Codes van maatregelen, met een spatie ertussen; leeg is geen.",
  "Codes of measures, separated by blanks; empty is none.",
);
const PART = field(
  "Code van het vraagstuk, het thema of de actielijn.",
  "Code of the security issue, theme or line of action.",
);
const EVIDENCE = field("Waaruit het blijkt; leeg is niets.", "What shows it; empty is nothing.");
const COUNT = {minimum: 0} as const;

/** The measures and how they stand, and the capabilities. */
export const MEASURE_TABLES = [
  openTable({
    file: "capaciteiten",
    view: "alle_capaciteiten",
    en: "The capabilities of all editions: what is needed and what is there",
    key: ["editie", "capaciteit", "aspect"],
    fields: {
      editie: EDITION,
      capaciteit: required("Code van de capaciteit.", "Code of the capability."),
      aspect: required("Onderdeel van de capaciteit.", "Aspect of the capability.", {enum: ASPECTS}),
      fase: required("Schakel van de veiligheidsketen.", "Link of the safety chain.", {enum: PHASES}),
      eigenaar: field(
        "Code van de organisatie; leeg is niet genoemd.",
        "Code of the organisation; empty is not named.",
      ),
      risicos: RISKS,
      nodig: field(
        "Een getal, of ja of nee; leeg is onbekend.",
        "A number, or ja (yes) or nee (no); empty is unknown. For each risk.",
      ),
      beschikbaar: field(
        "Een getal, of ja of nee; leeg is onbekend.",
        "A number, or ja (yes) or nee (no); empty is unknown. In all.",
      ),
      eenheid: field(
        "Eenheid van beide; leeg als het geen getallen zijn.",
        "Unit of both; empty when they are no numbers.",
      ),
      oordeel: required(
        "De uitkomst.",
        "What it comes to: too little, enough, more than needed, not known.",
        {enum: ["tekort", "genoeg", "ruimer dan nodig", "onbekend"]},
      ),
      gelijktijdig: field(
        "Of het voor meer risico’s tegelijk kan; leeg is niet gezegd.",
        "Whether it serves several risks at once; empty is not said.",
        {enum: ["ja", "nee"]},
      ),
      maatregelen: MEASURES,
      vervangt: field(
        "Codes van capaciteiten waarvoor het in kan springen, met een spatie ertussen; leeg is geen.",
        "Codes of capabilities that it can stand in for, separated by blanks; empty is none.",
      ),
      laatst_geoefend: field(
        "Wanneer het laatst is geoefend; leeg is niet of niet bekend.",
        "When it was last exercised; empty is never or not known.",
      ),
      status: STATUS,
      titel: TITLE,
      bewijs: EVIDENCE,
      bron: SOURCE,
      toelichting: NOTE,
    },
  }),
  openTable({
    file: "keten",
    view: "keten_schakels",
    en: "Every risk, capability and measure of the edition once, with what it connects to",
    key: ["editie", "soort", "code"],
    fields: {
      editie: EDITION,
      soort: required(
        "Wat het is; een aangemelde maatregel staat niet in de strategie, een voorbeeldmaatregel is verzonnen.",
        "What it is: risk, capability, measure of the strategy, measure that a sender announced, or an invented one.",
        {enum: ["risico", "capaciteit", "maatregel", "aangemelde maatregel", "voorbeeldmaatregel"]},
      ),
      code: required("Code van het risico, de capaciteit of de maatregel.", "Its code."),
      plaats: required(
        "In de keten, los, of een generieke maatregel.",
        "In the chain, loose, or a generic measure.",
        {enum: ["keten", "generiek", "los"]},
      ),
      risicos: RISKS,
      capaciteiten: field(
        "Codes van capaciteiten, met een spatie ertussen; leeg is geen.",
        "Codes of capabilities, separated by blanks; empty is none.",
      ),
      maatregelen: MEASURES,
      status: STATUS,
      titel: TITLE,
      bewijs: EVIDENCE,
    },
  }),
  openTable({
    file: "maatregelen",
    view: "alle_maatregelen",
    en: "The measures of all editions",
    key: ["editie", "maatregel"],
    fields: {
      editie: EDITION,
      maatregel: MEASURE,
      onderdeel: PART,
      eigenaar: OWNER,
      gebied: field("Codes van gebieden, met een spatie ertussen.", "Codes of areas, separated by blanks."),
      reikwijdte: required("Generiek of specifiek.", "Generic, or for certain risks (specifiek).", {
        enum: ["generiek", "specifiek"],
      }),
      risicos: RISKS,
      toegezegd: field(
        "Jaar, kwartaal, maand of dag die de tekst noemt; leeg is geen.",
        "Year, quarter, month or day that the text names; empty is none.",
      ),
      volgt_op: field(
        "Eerdere maatregelen als editie:maatregel, met een spatie ertussen; leeg is geen.",
        "Earlier measures as edition:measure, separated by blanks; empty is none.",
      ),
      voortgang: required("Wat openbaar over de voortgang bekend is.", "What is publicly known of progress."),
      vertaling: TRANSLATION,
      status: STATUS,
      titel: TITLE,
      kamerstukken: field(
        "Kamerstukken, met een staand streepje ertussen; leeg is geen.",
        "Parliamentary papers, separated by vertical bars; empty is none.",
      ),
      bron: SOURCE,
      toelichting: NOTE,
    },
  }),
  openTable({
    file: "voortgang",
    view: "alle_voortgang",
    en: "The progress of all editions, per measure and reporting moment",
    key: ["editie", "soort", "maatregel", "peilmoment"],
    fields: {
      editie: EDITION,
      maatregel: MEASURE,
      peilmoment: required("Code van het peilmoment.", "Code of the reporting moment."),
      soort: required(
        "Waar de maatregel vandaan komt.",
        "Where the measure comes from: the strategy, the sender itself (aangemeld), or an invented example.",
        {enum: ["strategie", "aangemeld", "voorbeeld"]},
      ),
      stand_op: required("De dag waarop de stand geldt.", "The day of the standing."),
      onderdeel: PART,
      eigenaar: OWNER,
      status_berekend: required(
        "De stand die uit datums en bewijs volgt.",
        "The standing that follows from dates and evidence.",
        {enum: PROGRESS_STATUSES},
      ),
      oordeel_eigenaar: field(
        "De stand volgens de eigenaar; leeg is niet gegeven.",
        "The standing according to the owner; empty is not given.",
        {enum: PROGRESS_STATUSES},
      ),
      verschil: required("Of die twee verschillen.", "Whether the two differ."),
      begonnen_op: field("Begonnen op; leeg is niet bekend.", "Begun on; empty is not known."),
      eerste_planning: field(
        "De eerst gegeven einddatum; leeg is geen.",
        "The end date that was given first; empty is none.",
      ),
      planning: field("De einddatum van nu; leeg is geen.", "The end date now; empty is none."),
      uitloop_dagen: {
        nl: "Dagen tussen eerste planning en planning; leeg als een van beide ontbreekt.",
        en: "Days between first and present planning; empty when either is missing.",
        unit: "dag",
      },
      herplanningen: required("Hoe vaak herpland.", "How often re-planned.", COUNT),
      redenen: field(
        "Redenen van herplanning, met een staand streepje ertussen; leeg is geen.",
        "Reasons for re-planning, separated by vertical bars; empty is none.",
      ),
      afgerond_op: field("Afgerond op; leeg is niet afgerond.", "Finished on; empty is not finished."),
      effect_graad: field(
        "Hoe goed het effect volgens de eigenaar is onderbouwd; leeg is geen effect.",
        "How well the effect is founded according to the owner; empty is no effect.",
        {enum: EFFECT_GRADES},
      ),
      effect_geteld: field("De graad die het bewijs draagt.", "The degree that the evidence bears.", {
        enum: EFFECT_GRADES,
      }),
      status: STATUS,
      bewijs: field(
        "Bewijs, met een staand streepje ertussen; leeg is geen.",
        "Evidence, separated by vertical bars; empty is none.",
      ),
      geclaimd_effect: field("Geclaimd effect; leeg is geen.", "Claimed effect; empty is none."),
      titel: TITLE,
      toelichting: NOTE,
    },
  }),
] as const;
