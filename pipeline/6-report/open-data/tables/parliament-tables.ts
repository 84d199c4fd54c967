import {openTable} from "../open-table.ts";
import {EDITION, field, RISK, required, SOURCE, STATUS, TITLE} from "./common-fields.ts";

const YES_NO = {enum: ["ja", "nee", "niet bekend"]} as const;

/** What Parliament asked for, and what the EU asks. */
export const PARLIAMENT_TABLES = [
  openTable({
    file: "kamerzaken",
    view: "alle_kamerzaken",
    en: "Promises to Parliament, motions and findings of oversight bodies, of all editions",
    key: ["editie", "zaak"],
    fields: {
      editie: EDITION,
      zaak: required("Code van de zaak.", "Code of the matter."),
      soort: required("Toezegging, motie of bevinding.", "Promise, motion or finding.", {
        enum: ["toezegging", "motie", "bevinding"],
      }),
      datum: field("Wanneer; leeg is niet bekend.", "When; empty is not known."),
      van: field(
        "Code van de organisatie; leeg is niet genoemd.",
        "Code of the organisation; empty is not named.",
      ),
      kamerstuk: field(
        "Code van het Kamerstuk; leeg is geen.",
        "Code of the parliamentary paper; empty is none.",
      ),
      termijn: field(
        "Jaar, kwartaal, maand of dag; leeg is geen.",
        "Year, quarter, month or day; empty is none.",
      ),
      stand: required(
        "De stand van de zaak.",
        "How the matter stands: open, partly met, met, lapsed, not known.",
        {enum: ["openstaand", "deels voldaan", "voldaan", "vervallen", "niet bekend"]},
      ),
      gemeld_in: field(
        "Code van het Kamerstuk waarin de uitkomst is gemeld; leeg is geen.",
        "Code of the paper that reported the outcome; empty is none.",
      ),
      vindplaats: field(
        "Bijlagen bij de brief waar het staat, met een spatie ertussen; leeg is geen.",
        "Annexes of the letter where it stands, separated by blanks; empty is none.",
      ),
      status: STATUS,
      tekst: required("Waar het over gaat.", "What it is about, in Dutch."),
      hoe: field("Hoe het is behandeld; leeg is niet bekend.", "How it was dealt with; empty is not known."),
      bron: SOURCE,
    },
  }),
  openTable({
    file: "ucpm-samenvatting",
    view: "ucpm",
    en: "What the edition answers to the questions of the EU about risks and capabilities",
    key: ["editie", "deel", "vraag"],
    fields: {
      editie: EDITION,
      deel: required("Deel van het formulier.", "Part of the form.", {enum: ["I", "II", "III"]}),
      vraag: required("Nummer van de vraag.", "Number of the question."),
      onderwerp: required("Onderwerp van de vraag.", "Subject of the question."),
      geverifieerd: required(
        "Of de vraag in het formulier zelf is nagegaan.",
        "Whether the question was verified in the form itself.",
      ),
      status: STATUS,
      antwoord: required("Het antwoord.", "The answer, in Dutch."),
      bron: SOURCE,
    },
  }),
  openTable({
    file: "ucpm-risicos",
    view: "ucpm_risicos",
    en: "The risks of the reported edition that work across borders, or have a small chance and grave effects, with their measures",
    key: ["risico"],
    fields: {
      risico: RISK,
      titel: TITLE,
      impact: required("Plaats met band, zoals gedrukt.", "Position with its band, as printed."),
      waarschijnlijkheid: required("Klasse met band, zoals gedrukt.", "Class with its band, as printed."),
      over_grenzen: required(
        "Of het over grenzen heen werkt.",
        "Whether it works across borders: yes, no, not known.",
        YES_NO,
      ),
      zeldzaam_en_groot: required(
        "Of de kans klein en het gevolg groot is.",
        "Whether the chance is small and the effect grave: yes, no, not known.",
        YES_NO,
      ),
      maatregelen: required(
        "Codes van maatregelen, met een komma ertussen, of geen.",
        "Codes of measures, separated by commas, or geen (none).",
      ),
      status: STATUS,
    },
  }),
] as const;
