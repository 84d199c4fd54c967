import {OWN_FILES, type OwnFile} from "./own-files.ts";

/** Which letters or delivered rows a figure was made from. */
export type Scope =
  /** The letter of the row’s risk on the row’s criterion. */
  | "letter"
  /** The letters of the row’s risk: on the criteria (of the row’s interest, where it names one), on likelihood, or both. */
  | "impact"
  | "kans"
  | "risico"
  /** The same for the risks at both ends of the row’s change. */
  | "verandering-impact"
  | "verandering-kans"
  | "verandering"
  /** All letters of the risks that make the row’s issue or theme, and of those that they came from. */
  | "onderdeel"
  /** All letters of the reported edition, of it and the scored one before it, or of every edition. */
  | "editie"
  | "vorige"
  | "toen-en-nu"
  | "alle-edities"
  /** Everything that was delivered on a form. */
  | "anv-richting"
  | "maatregelen"
  | "voortgang"
  | "capaciteiten"
  | "weerbaarheid"
  | "weging"
  | "anv-beoordelaars"
  /** Every delivery as a whole, and the registers that say who sent them and who may see them. */
  | "aanleveringen"
  | "registers";

/** How a figure follows from what: for people in words, and as the inputs that it may depend on. */
export interface OriginRule {
  /** In Dutch. */
  readonly formula: string;
  readonly from: readonly Scope[];
  readonly files: readonly OwnFile[];
}

const METHOD = ["criteria", "methoden", "schalen"] as const;

const rule = (formula: string, from: OriginRule["from"], files: readonly OwnFile[] = []): OriginRule => ({
  formula,
  from,
  files,
});

const PLACE =
  "5 plus de logaritme (met het grondtal van de methode) van de som van gewicht maal waarde van elke letter; X telt nul, wat niet is beoordeeld valt weg en de overige gewichten tellen naar verhouding zwaarder; apart voor laag, verwacht en hoog";

/** The rules by name. Each says of a kind of figure what it may depend on. */
export const RULES = {
  letter: rule("de letters zoals de afzender die gaf, laag, verwacht en hoog", ["letter"]),
  letterklasse: rule("het volgnummer van de verwachte letter op de schaal", ["letter"], ["schalen"]),
  impact: rule(PLACE, ["impact"], METHOD),
  kans: rule("het volgnummer van de klasse van kans die de afzender gaf", ["kans"], ["schalen"]),
  risico: rule(
    `impact: ${PLACE}; waarschijnlijkheid: het volgnummer van de klasse van kans`,
    ["risico"],
    [...METHOD, "parameters"],
  ),
  dekking: rule("het gewicht met een letter of X, gedeeld door al het gewicht", ["impact"], METHOD),
  rang: rule(
    "de plaats in de volgorde van alle risico’s naar onafgeronde verwachte impact",
    ["editie"],
    [...METHOD, "risicos"],
  ),
  wegen: rule(
    "de rang onder alle risico’s, elk gewogen op de manier van de kolom",
    ["editie"],
    [...METHOD, "parameters"],
  ),
  trekkingen: rule(
    "geteld over trekkingen van letters binnen hun band en van gewichten, met een vast startgetal",
    ["editie"],
    [...METHOD, "parameters", "gewichtsruimte"],
  ),
  besluitlijst: rule(
    "de besloten plaats naast de rang, met hoever die in de trekkingen uiteenloopt",
    ["editie"],
    [...METHOD, "parameters", "besluitlijst"],
  ),
  gevoeligheid: rule(
    "de plaats van het risico, opnieuw bepaald met die ene letter, dat criterium, die afzender of die beoordelaar anders of weg",
    ["editie", "anv-beoordelaars"],
    [...METHOD, "parameters"],
  ),
  profielen: rule(
    "de gewichten zoals elk profiel die gaf, samen één; de rang is die naar de som van gewicht maal waarde van elke verwachte letter",
    ["weging", "editie"],
    [...METHOD, "besluitlijst", "parameters"],
  ),
  beoordelaars: rule(
    "de letters zoals elke beoordelaar die gaf, naast de vastgestelde; de plaats is die van de middelste letter op elk criterium",
    ["anv-beoordelaars", "editie"],
    METHOD,
  ),
  alleTrekkingen: rule(
    "geteld over trekkingen van letters binnen hun band en van gewichten, met een vast startgetal",
    ["alle-edities"],
    [...METHOD, "parameters"],
  ),
  verandering: rule(
    "de plaats nu min de plaats toen, onafgerond; de oorzaken zijn het gemiddelde over alle volgorden waarin letters, criteria, gewichten, dekking en rekenwijze kunnen overgaan; het oordeel rust op de gedeelde criteria",
    ["verandering-impact"],
    [...METHOD, "concordantie", "parameters"],
  ),
  veranderingKans: rule(
    "de klasse van kans nu min die van toen",
    ["verandering-kans"],
    ["schalen", "concordantie", "parameters"],
  ),
  veranderingAs: rule(
    "de plaats nu min de plaats toen, onafgerond, op de as van de rij; het oordeel rust op de gedeelde criteria",
    ["verandering"],
    [...METHOD, "concordantie", "parameters"],
  ),
  rangVerandering: rule(
    "de plaats in de volgorde van alle veranderingen",
    ["toen-en-nu"],
    [...METHOD, "concordantie"],
  ),
  telVeranderingen: rule(
    "geteld over alle koppelingen van beide edities, naar hun oordeel",
    ["toen-en-nu"],
    [...METHOD, "concordantie", "parameters"],
  ),
  alleVeranderingen: rule(
    "bepaald over de veranderingen tussen alle beoordeelde edities",
    ["alle-edities"],
    [...METHOD, "concordantie", "parameters"],
  ),
  onderdeel: rule(
    "samengenomen uit de plaatsen van de risico’s van het onderdeel, volgens vraagstuk.regel",
    ["onderdeel"],
    [...METHOD, "indeling", "parameters", "concordantie"],
  ),
  dominantie: rule(
    "of een risico van het vraagstuk op een belang verwacht ten minste de letter van dominant.drempel heeft",
    ["toen-en-nu"],
    [...METHOD, "indeling", "vraagstukken", "parameters"],
  ),
  hoogste: rule(
    `het risico met de hoogste onafgeronde verwachte impact van alle risico’s; zijn plaats is ${PLACE}`,
    ["editie"],
    [...METHOD, "risicos"],
  ),
  telPlaatsen: rule(
    "geteld over de risico’s van de editie, naar hun plaats of dekking",
    ["editie"],
    [...METHOD, "risicos"],
  ),
  telLetters: rule("het aantal rijen van de beoordeling op een criterium, met of zonder letter", ["editie"]),
  telKlassen: rule("de woorden en klassen van de risico’s die voorkomen", ["editie"], ["schalen"]),
  gegeven: rule("overgenomen uit de gegevens", [], ["edities", "methoden", "risicos"]),
  telRisicos: rule("het aantal regels van de editie in het bestand", [], ["risicos"]),
  telGroepen: rule("het aantal regels van de editie in het bestand", [], ["vraagstukken", "themas"]),
  telCriteria: rule("het aantal regels van de methode in het bestand", [], ["criteria"]),
  telBelangen: rule("het aantal regels van de methode in het bestand", [], ["belangen"]),
  telDoelen: rule("het aantal regels van de editie in het bestand", [], ["doelen"]),
  telLijnen: rule("het aantal regels van de editie in het bestand", [], ["actielijnen"]),
  methode: rule("overgenomen uit, of berekend met de methode alleen", [], METHOD),
  instelling: rule("overgenomen uit de instellingen", [], ["parameters"]),
  oordeelsregel: rule(
    "de regel voor het oordeel, met de instellingen en de minimale dekking van de methode ingevuld",
    [],
    ["parameters", "methoden"],
  ),
  koppeling: rule("geteld in, of overgenomen uit de koppeling van beide edities", [], ["concordantie"]),
  breuk: rule("wat volgens de gegevens tussen twee edities verschilt", [], ["edities", ...METHOD]),
  telBreuken: rule(
    "geteld over de veranderingen, naar de breuken die erachter liggen",
    ["toen-en-nu"],
    ["edities", "concordantie", ...METHOD],
  ),
  brieven: rule("overgenomen uit de gegevens van de brief", [], ["briefgegevens"]),
  kamerstuk: rule("overgenomen uit de lijst van kamerstukken", [], ["kamerstukken"]),
  bijlagen: rule("het nummer of aantal in de lijst van bijlagen", [], ["bijlagen", "edities"]),
  beleidskeuzes: rule("overgenomen uit het kader Beleidskeuzes uitgelegd", [], ["beleidskeuzes"]),
  richtingen: rule("geteld in, of overgenomen uit de richtingen", ["anv-richting"], ["edities"]),
  verwachting: rule(
    "de aangekondigde richting naast het oordeel over de risico’s van het onderwerp",
    ["alle-edities"],
    [...METHOD, "verwachtingen", "concordantie", "parameters"],
  ),
  maatregelen: rule(
    "geteld in, of overgenomen uit de maatregelen van de strategie",
    ["maatregelen", "voortgang"],
    ["maatregelen"],
  ),
  voortgang: rule(
    "volgens de regels voor de stand, uit de berichten over voortgang en de eigen maatregelen",
    ["maatregelen", "voortgang"],
    ["maatregelen", "peilmomenten"],
  ),
  weerbaarheid: rule(
    "volgens de regel voor de inzet, uit de oordelen over de aanpak",
    ["weerbaarheid"],
    ["vraagstukken", "themas"],
  ),
  capaciteiten: rule(
    "wat beschikbaar is naast wat nodig is, per capaciteit en aspect; nooit opgeteld over eenheden",
    ["capaciteiten"],
    ["gelijktijdig", "risicos"],
  ),
  keten: rule(
    "geteld langs de keten van risico, capaciteit, maatregel en bewijs",
    ["capaciteiten", "maatregelen", "voortgang"],
    ["risicos", "maatregelen"],
  ),
  ketenBelang: rule(
    "geteld over de risico’s met een letter op het belang, langs de keten van risico, capaciteit en maatregel",
    ["editie", "capaciteiten", "maatregelen", "voortgang"],
    ["risicos", "maatregelen", "parameters", ...METHOD],
  ),
  uitleg: rule("overgenomen uit de uitleg", ["capaciteiten"], ["uitleg"]),
  kamerzaken: rule("geteld in, of overgenomen uit de kamerzaken", [], ["kamerzaken", "bijlagen"]),
  ucpm: rule(
    "volgens de regel voor de EU, uit de plaatsen en letters",
    ["editie", "maatregelen", "voortgang", "capaciteiten"],
    [...METHOD, "ucpm", "parameters", "maatregelen"],
  ),
  stuurgroep: rule("overgenomen uit de punten voor de stuurgroep", [], []),
  register: rule("overgenomen uit het register van aanleveringen", ["registers"], []),
  bevindingen: rule("geteld over de bevindingen van de controle", ["aanleveringen", "registers"], OWN_FILES),
  voorbehoud: rule(
    "volgt uit de gegevens en de instellingen waarmee is gerekend",
    ["alle-edities"],
    [...METHOD, "parameters", "concordantie"],
  ),
  verschillen: rule("de tekst van de stukken, gelegd naast die van de laatst verzonden set", [], []),
  herkomst: rule("gemaakt uit de brief zoals die is samengesteld", ["alle-edities"], []),
} as const satisfies Readonly<Record<string, OriginRule>>;

export type RuleName = keyof typeof RULES;
