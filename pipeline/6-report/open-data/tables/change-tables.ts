import type {GroupFate, Verdict} from "../../../core/comparison.ts";
import {openTable} from "../open-table.ts";
import {
  AXIS,
  CAUSES,
  difference,
  EDITION,
  FROM_EDITION,
  field,
  required,
  SOURCE,
  STATUS,
  TO_EDITION,
} from "./common-fields.ts";

const VERDICTS = [
  "hoger",
  "lager",
  "gelijk",
  "onduidelijk",
  "niet vergelijkbaar",
  "nieuw",
  "vervallen",
] as const satisfies readonly Verdict[];
const FATES = [
  "opgegaan",
  "verdeeld",
  "zonder onderdeel",
  "vervallen",
] as const satisfies readonly GroupFate[];
const AXES = ["impact", "waarschijnlijkheid"];

const FROM_RISK = field(
  "Code van het risico in de eerdere editie; leeg is nieuw.",
  "Code of the risk in the earlier edition; empty is new.",
);
const TO_RISK = field(
  "Code van het risico in de latere editie; leeg is vervallen.",
  "Code of the risk in the later edition; empty is dropped.",
);
const VERDICT = required(
  "Wat er van de verandering gezegd mag worden.",
  "What may be said of the change: higher, lower, equal, unclear, not comparable, new, dropped.",
  {enum: VERDICTS},
);

const refersTo = (side: "van" | "naar") =>
  ({
    fields: [`${side}_editie`, `${side}_risico`],
    table: "risicos",
    to: ["editie", "risico"],
    optional: true,
  }) as const;
const BOTH_RISKS = [refersTo("van"), refersTo("naar")];

/** What changed between editions, and what was announced. */
export const CHANGE_TABLES = [
  openTable({
    file: "breuken",
    view: "alle_breuken",
    en: "What differs between successive editions beside the risks themselves",
    key: ["van_editie", "naar_editie", "soort", "as", "wat"],
    fields: {
      van_editie: FROM_EDITION,
      naar_editie: TO_EDITION,
      soort: required("Wat verschilt.", "What differs: territory, method or analysis.", {
        enum: ["gebied", "methode", "analyse"],
      }),
      as: required("De as die het raakt.", "The axis that it touches; beide is both.", {
        enum: [...AXES, "beide"],
      }),
      status: STATUS,
      wat: required("Het verschil in een zin.", "The difference in a Dutch sentence."),
    },
  }),
  openTable({
    file: "veranderingen",
    view: "alle_veranderingen",
    en: "The change of each risk from each scored edition to the next, unrounded",
    key: ["van_editie", "naar_editie", "van_risico", "naar_risico", "as"],
    references: BOTH_RISKS,
    fields: {
      van_editie: FROM_EDITION,
      naar_editie: TO_EDITION,
      van_risico: FROM_RISK,
      naar_risico: TO_RISK,
      as: AXIS,
      ...CAUSES,
      oordeel: VERDICT,
      status: STATUS,
      breuk: field(
        "Tekens van breuken tussen de edities: G gebied, M methode, A analyse; – is geen.",
        "Marks of breaks between the editions: G territory, M method, A analysis; – is none.",
      ),
      niet_geverifieerd: field(
        "Welke instellingen achter het oordeel in geen openbare tekst zijn nagegaan; – is geen.",
        "Which settings behind the verdict were not verified in a public text; – is none.",
      ),
      reden: field(
        "Waarom het niet te vergelijken is; anders leeg.",
        "Why it cannot be compared; otherwise empty.",
      ),
    },
  }),
  openTable({
    file: "veranderingen-belangen",
    view: "alle_veranderingen_belangen",
    en: "The change of each risk on each interest from each scored edition to the next, unrounded",
    key: ["van_editie", "naar_editie", "van_risico", "naar_risico", "belang"],
    references: BOTH_RISKS,
    fields: {
      van_editie: FROM_EDITION,
      naar_editie: TO_EDITION,
      van_risico: FROM_RISK,
      naar_risico: TO_RISK,
      belang: required(
        "Code van het nationale veiligheidsbelang.",
        "Code of the national security interest.",
      ),
      ...CAUSES,
      oordeel: VERDICT,
      status: STATUS,
    },
  }),
  openTable({
    file: "veranderingen-onderdelen",
    view: "alle_veranderingen_onderdelen",
    en: "The change of each security issue or theme from each scored edition to the next, unrounded, and where those of the edition before went",
    key: ["van_editie", "naar_editie", "van_onderdeel", "naar_onderdeel", "as"],
    fields: {
      van_editie: FROM_EDITION,
      naar_editie: TO_EDITION,
      van_onderdeel: field(
        "Code van het vraagstuk of thema van toen; leeg bij een rij over een onderdeel van nu.",
        "Code of the earlier issue or theme; empty in a row about a later one.",
      ),
      naar_onderdeel: field(
        "Code van het vraagstuk of thema van nu; leeg als er geen is.",
        "Code of the later issue or theme; empty when there is none.",
      ),
      as: AXIS,
      ...CAUSES,
      door_samenstelling: difference(
        "Deel dat van een andere samenstelling komt.",
        "Part that comes of other risks in the issue or theme.",
      ),
      oordeel: field(
        "Wat er van de verandering gezegd mag worden, of waar het onderdeel bleef; leeg is geen oordeel.",
        "What may be said of the change, or where the issue or theme went; empty is no verdict.",
        {enum: [...new Set([...VERDICTS, ...FATES])]},
      ),
      status: STATUS,
    },
  }),
  openTable({
    file: "verwachtingen",
    view: "alle_verwachtingen",
    en: "What all editions announced, beside what the next scored edition found",
    key: ["editie", "soort", "nummer"],
    fields: {
      editie: EDITION,
      nummer: required("Nummer binnen de editie.", "Number within the edition."),
      soort: required(
        "Verwachting, of richting van een tussentijdse editie.",
        "Expectation, or direction given by a midterm edition.",
        {enum: ["verwachting", "richting"]},
      ),
      onderwerp: field(
        "Codes van risico’s of onderdelen, met een spatie ertussen; leeg is geen risico van de editie.",
        "Codes of risks, issues or themes, separated by blanks; empty is no risk of the edition.",
      ),
      richting: required("Wat werd aangekondigd.", "What was announced: increase, equal or decrease.", {
        enum: ["toename", "gelijk", "afname"],
      }),
      as: field("De as; leeg is niet genoemd.", "The axis; empty is not named.", {enum: AXES}),
      horizon: field("De termijn; leeg is niet genoemd.", "The term; empty is not named."),
      getoetst_aan: field(
        "Code van de editie waaraan is getoetst; leeg is nog geen.",
        "Code of the edition it was held against; empty is none yet.",
      ),
      uitkomst: required(
        "Hoe het uitkwam.",
        "How it came out: as announced, otherwise, unclear, cannot be said, cannot be said yet.",
        {enum: ["uitgekomen", "niet uitgekomen", "onduidelijk", "niet te zeggen", "nog niet te zeggen"]},
      ),
      status: STATUS,
      gevonden: required("Wat de latere editie vond.", "What the later edition found."),
      reden: required("Waarom de uitkomst zo luidt.", "Why it is said to have come out so."),
      tekst: required("Wat de editie aankondigde.", "What the edition announced, in Dutch."),
      bron: SOURCE,
    },
  }),
] as const;
