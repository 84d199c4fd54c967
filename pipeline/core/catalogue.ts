import type {Column, Format, Row, Scalar, View} from "./views.ts";

type ColumnSpec = readonly [name: string, title: string, type: Column["type"], format: Format];

interface ViewSpec {
  readonly about: string;
  readonly columns: readonly ColumnSpec[];
}

const STATUS = ["status", "Status", "string", "tekst"] as const;

const ATTACHMENT = [
  ["nummer", "Nr.", "integer", "aantal"],
  ["titel", "Bijlage", "string", "tekst"],
  ["bestand", "Bestand", "string", "tekst"],
  ["herkomst", "Herkomst", "string", "tekst"],
  ["datum", "Datum", "date", "datum"],
  STATUS,
] as const;

const DELIVERY = [
  ["editie", "Editie", "string", "tekst"],
  ["bestand", "Bestand", "string", "tekst"],
  ["afzender", "Afzender", "string", "tekst"],
  ["ontvangen", "Ontvangen", "date", "datum"],
  STATUS,
] as const;

/** How many measures of a part answer the five questions of measurability. */
const MEASURABLE = [
  ["soort", "Waar de maatregel vandaan komt", "string", "tekst"],
  ["onderdeel", "Code van het onderdeel", "string", "tekst"],
  ["titel", "Onderdeel", "string", "tekst"],
  ["maatregelen", "Maatregelen", "integer", "aantal"],
  ["wie", "Wie", "integer", "aantal"],
  ["wat", "Wat", "integer", "aantal"],
  ["hoeveel", "Hoeveel", "integer", "aantal"],
  ["wanneer", "Wanneer", "integer", "aantal"],
  ["waaruit", "Waaruit het blijkt", "integer", "aantal"],
  ["alle_vijf", "Alle vijf", "integer", "aantal"],
  STATUS,
] as const;

/** Every table that charts, reports and workbooks may name, with its columns. The tables with data are made in stage 4. */
const VIEW_SPECS = {
  risicos: {
    about: "De risico’s van de editie met hun plaats op beide assen, hoogste impact eerst",
    columns: [
      ["nummer", "Nr.", "integer", "aantal"],
      ["risico", "Code", "string", "tekst"],
      ["titel", "Risico", "string", "tekst"],
      ["groep", "Onderdeel", "string", "tekst"],
      ["waarschijnlijkheid", "Waarschijnlijkheid (band)", "string", "tekst"],
      ["impact", "Impact (band)", "string", "tekst"],
      ["impact_in_woorden", "Impact in woorden", "string", "tekst"],
      ["dekking", "Dekking", "number", "percentage"],
      STATUS,
    ],
  },
  risicodiagram: {
    about: "De plaats van elk risico op beide assen, met band",
    columns: [
      ["risico", "Code", "string", "tekst"],
      ["nummer", "Nr.", "integer", "aantal"],
      ["titel", "Risico", "string", "tekst"],
      ["groep", "Onderdeel", "string", "tekst"],
      ["waarschijnlijkheid_laag", "Waarschijnlijkheid laag", "number", "positie"],
      ["waarschijnlijkheid", "Waarschijnlijkheid", "number", "positie"],
      ["waarschijnlijkheid_hoog", "Waarschijnlijkheid hoog", "number", "positie"],
      ["impact_laag", "Impact laag", "number", "positie"],
      ["impact", "Impact", "number", "positie"],
      ["impact_hoog", "Impact hoog", "number", "positie"],
      STATUS,
    ],
  },
  veranderingen: {
    about:
      "Wat er met de impact van elk risico gebeurde sinds de vorige beoordeelde editie, grootste verschil eerst",
    columns: [
      ["van_risico", "Was", "string", "tekst"],
      ["naar_risico", "Is", "string", "tekst"],
      ["titel", "Risico", "string", "tekst"],
      ["soort", "Koppeling", "string", "tekst"],
      ["voor", "Was (band)", "string", "tekst"],
      ["na", "Is (band)", "string", "tekst"],
      ["verschil", "Verschil", "number", "verschil"],
      ["door_scores", "Door scores", "number", "verschil"],
      ["door_criteria", "Door criteria", "number", "verschil"],
      ["door_gewichten", "Door gewichten", "number", "verschil"],
      ["door_dekking", "Door dekking", "number", "verschil"],
      ["door_methode", "Door methode", "number", "verschil"],
      ["verschil_gedeeld", "Verschil gedeeld", "number", "verschil"],
      ["oordeel", "Oordeel", "string", "tekst"],
      STATUS,
    ],
  },
  veranderingen_kans: {
    about:
      "Wat er met de waarschijnlijkheid gebeurde van elk risico dat in beide edities staat, grootste verschil eerst",
    columns: [
      ["van_risico", "Was", "string", "tekst"],
      ["naar_risico", "Is", "string", "tekst"],
      ["titel", "Risico", "string", "tekst"],
      ["soort", "Koppeling", "string", "tekst"],
      ["voor", "Was (band)", "string", "tekst"],
      ["na", "Is (band)", "string", "tekst"],
      ["verschil", "Verschil", "number", "verschil"],
      ["oordeel", "Oordeel", "string", "tekst"],
      STATUS,
    ],
  },
  nieuw_en_vervallen: {
    about: "De risico’s die erbij kwamen of niet terugkeerden, met de reden",
    columns: [
      ["soort", "Koppeling", "string", "tekst"],
      ["titel", "Risico", "string", "tekst"],
      ["waarschijnlijkheid", "Waarschijnlijkheid (band)", "string", "tekst"],
      ["impact", "Impact (band)", "string", "tekst"],
      ["toelichting", "Toelichting", "string", "tekst"],
      STATUS,
    ],
  },
  veranderingen_impact: {
    about: "De verandering van de impact per risico op de gedeelde criteria",
    columns: [
      ["van_editie", "Van editie", "string", "tekst"],
      ["naar_editie", "Naar editie", "string", "tekst"],
      ["van_risico", "Was", "string", "tekst"],
      ["naar_risico", "Is", "string", "tekst"],
      ["titel", "Risico", "string", "tekst"],
      ["soort", "Koppeling", "string", "tekst"],
      ["gedeeld_voor_laag", "Was laag", "number", "positie"],
      ["gedeeld_voor", "Was", "number", "positie"],
      ["gedeeld_voor_hoog", "Was hoog", "number", "positie"],
      ["gedeeld_na_laag", "Is laag", "number", "positie"],
      ["gedeeld_na", "Is", "number", "positie"],
      ["gedeeld_na_hoog", "Is hoog", "number", "positie"],
      ["verschil", "Verschil", "number", "verschil"],
      ["verschil_gedeeld", "Verschil op gedeelde criteria", "number", "verschil"],
      ["oordeel", "Oordeel", "string", "tekst"],
      STATUS,
    ],
  },
  warmtekaart_criteria: {
    about: "De letters per risico en criterium, met band",
    columns: [
      ["risico", "Code", "string", "tekst"],
      ["titel", "Risico", "string", "tekst"],
      ["criterium", "Criterium", "string", "tekst"],
      ["criterium_titel", "Titel van het criterium", "string", "tekst"],
      ["belang", "Belang", "string", "tekst"],
      ["laag", "Laag", "string", "tekst"],
      ["verwacht", "Verwacht", "string", "tekst"],
      ["hoog", "Hoog", "string", "tekst"],
      ["volgorde", "Plaats van de letter", "number", "positie"],
      ["letters", "Letter (band)", "string", "tekst"],
      STATUS,
    ],
  },
  warmtekaart_belangen: {
    about: "De plaats per risico en belang, met band",
    columns: [
      ["risico", "Code", "string", "tekst"],
      ["titel", "Risico", "string", "tekst"],
      ["belang", "Belang", "string", "tekst"],
      ["belang_titel", "Titel van het belang", "string", "tekst"],
      ["positie_laag", "Laag", "number", "positie"],
      ["positie", "Plaats", "number", "positie"],
      ["positie_hoog", "Hoog", "number", "positie"],
      ["plaats", "Plaats (band)", "string", "tekst"],
      STATUS,
    ],
  },
  weegwijzen: {
    about: "De rang van elk risico op impact bij vijf manieren van wegen, met de reden waar zij verschillen",
    columns: [
      ["risico", "Code", "string", "tekst"],
      ["titel", "Risico", "string", "tekst"],
      ["per_criterium", "Per criterium", "integer", "aantal"],
      ["per_belang", "Per belang", "integer", "aantal"],
      ["medailles", "Medaillespiegel", "integer", "aantal"],
      ["hoogste", "Hoogste criterium", "integer", "aantal"],
      ["zonder_gewicht", "Zonder gewichten", "integer", "aantal"],
      ["spreiding", "Spreiding", "integer", "aantal"],
      STATUS,
    ],
  },
  weegwijzen_oneens: {
    about: "De risico’s waarover de manieren van wegen het oneens zijn, en waarom",
    columns: [
      ["titel", "Risico", "string", "tekst"],
      ["hoogste_rang", "Hoogste rang", "integer", "aantal"],
      ["laagste_rang", "Laagste rang", "integer", "aantal"],
      ["waarom", "Waarom", "string", "tekst"],
      STATUS,
    ],
  },
  grondtal_omslag: {
    about:
      "De paren risico’s die bij een ander grondtal van plaats wisselen, dichtst bij het eigen grondtal eerst",
    columns: [
      ["boven", "Nu het zwaarst", "string", "tekst"],
      ["onder", "Nu het lichtst", "string", "tekst"],
      ["omslag", "Wisselt bij grondtal", "number", "positie"],
      STATUS,
    ],
  },
  groepen: {
    about: "De veiligheidsvraagstukken of thema’s van de editie",
    columns: [
      ["id", "Code", "string", "tekst"],
      ["titel", "Onderdeel", "string", "tekst"],
      ["vertaling", "Vertaling", "string", "tekst"],
      ["risicos", "Aantal risico’s", "integer", "aantal"],
      ["impact", "Impact (band)", "string", "tekst"],
      ["waarschijnlijkheid", "Waarschijnlijkheid (band)", "string", "tekst"],
      ["bepalend", "Bepalend voor de impact", "string", "tekst"],
      ["bepalend_kans", "Bepalend voor de waarschijnlijkheid", "string", "tekst"],
      STATUS,
    ],
  },
  dominantie: {
    about: "De dominante veiligheidsvraagstukken volgens de bron, naast de berekening",
    columns: [
      ["titel", "Veiligheidsvraagstuk", "string", "tekst"],
      ["inzet", "Inzet", "string", "tekst"],
      ["besloten", "Volgens de bron", "boolean", "ja-nee"],
      ["berekend", "Volgens de rekenregel", "boolean", "ja-nee"],
      ["door_risico", "Door risico", "string", "tekst"],
      ["door_belang", "Op belang", "string", "tekst"],
      STATUS,
    ],
  },
  niet_vermeld: {
    about: "De risico’s waarvan de tussentijdse editie niets zegt",
    columns: [["titel", "Risico", "string", "tekst"], STATUS],
  },
  richtingen: {
    about: "Wat de tussentijdse editie per onderwerp zegt",
    columns: [
      ["onderwerp", "Onderwerp", "string", "tekst"],
      ["richting", "Richting", "string", "tekst"],
      ["toelichting", "Toelichting", "string", "tekst"],
      ["bron", "Bron", "string", "tekst"],
      STATUS,
    ],
  },
  niet_meegenomen: {
    about: "Risico’s die een editie niet meenam, met de reden",
    columns: [
      ["editie", "Editie", "string", "tekst"],
      ["titel", "Risico", "string", "tekst"],
      ["reden", "Reden", "string", "tekst"],
      ["bron", "Bron", "string", "tekst"],
      STATUS,
    ],
  },
  concordantie: {
    about: "Welke risico’s van de vorige editie in deze doorlopen, met de reden",
    columns: [
      ["van", "Was", "string", "tekst"],
      ["soort", "Koppeling", "string", "tekst"],
      ["naar", "Is", "string", "tekst"],
      ["aandeel", "Aandeel", "number", "percentage"],
      ["toelichting", "Toelichting", "string", "tekst"],
      ["beoordeeld_door", "Beoordeeld door", "string", "tekst"],
      STATUS,
    ],
  },
  criteria: {
    about: "De criteria van de editie met hun gewicht",
    columns: [
      ["criterium", "Criterium", "string", "tekst"],
      ["titel", "Titel", "string", "tekst"],
      ["belang", "Belang", "string", "tekst"],
      ["gewicht", "Aandeel in het geheel", "number", "procent_1"],
      ["in_vorige", "Ook in de vorige editie", "boolean", "ja-nee"],
      STATUS,
    ],
  },
  schaal: {
    about: "De klassen van beide assen",
    columns: [
      ["as", "As", "string", "tekst"],
      ["klasse", "Klasse", "string", "tekst"],
      ["volgorde", "Plaats", "number", "tekst"],
      ["omschrijving", "Omschrijving", "string", "tekst"],
      ["grenzen", "Grenzen", "string", "tekst"],
      ["geverifieerd", "Geverifieerd", "boolean", "ja-nee"],
      ["bron", "Bron", "string", "tekst"],
      STATUS,
    ],
  },
  parameters: {
    about: "De instellingen waarmee is gerekend",
    columns: [
      ["parameter", "Parameter", "string", "tekst"],
      ["waarde", "Waarde", "string", "tekst"],
      ["toelichting", "Toelichting", "string", "tekst"],
      ["bron", "Bron", "string", "tekst"],
      STATUS,
    ],
  },
  ontwikkelingen: {
    about: "De trends die de edities noemen",
    columns: [
      ["editie", "Editie", "string", "tekst"],
      ["groep", "Groep", "string", "tekst"],
      ["titel", "Ontwikkeling", "string", "tekst"],
      ["raakt", "Raakt", "string", "tekst"],
      ["bron", "Bron", "string", "tekst"],
      STATUS,
    ],
  },
  doelen: {
    about: "De doelen van de editie",
    columns: [["id", "Nr.", "string", "tekst"], ["titel", "Doel", "string", "tekst"], STATUS],
  },
  actielijnen: {
    about: "De actielijnen en generieke instrumenten van de editie",
    columns: [
      ["id", "Nr.", "string", "tekst"],
      ["titel", "Actielijn of instrument", "string", "tekst"],
      ["doel", "Doel", "string", "tekst"],
      ["vertaling", "Vertaling", "string", "tekst"],
      STATUS,
    ],
  },
  aanleveringen: {
    about: "De aanleveringen waarop de cijfers berusten",
    columns: DELIVERY,
  },
  aanleveringen_maatregelen: {
    about: "De aanleveringen over maatregelen en hun voortgang",
    columns: DELIVERY,
  },
  beleidskeuzes: {
    about:
      "Beleidskeuzes uitgelegd: de onderdelen van het kader bij artikel 3.1 van de Comptabiliteitswet 2016",
    columns: [
      ["nummer", "Nr.", "string", "tekst"],
      ["onderdeel", "Onderdeel", "string", "tekst"],
      ["tekst", "Toelichting", "string", "tekst"],
      ["bron", "Bron", "string", "tekst"],
      STATUS,
    ],
  },
  bijlagen: {
    about: "De bijlagen bij de brief, op nummer",
    columns: ATTACHMENT,
  },
  bijlagen_eigen: {
    about: "De bijlagen bij de brief die van ons zelf zijn, op nummer",
    columns: ATTACHMENT,
  },
  bijlagen_van_anderen: {
    about: "De bijlagen bij de brief die van een andere organisatie zijn, op nummer",
    columns: ATTACHMENT,
  },
  /** The letters behind the figures, for the public workbook and the open data. */
  beoordelingen: {
    about: "De letters per editie, risico en criterium",
    columns: [
      ["editie", "Editie", "string", "tekst"],
      ["risico", "Risico", "string", "tekst"],
      ["criterium", "Criterium", "string", "tekst"],
      ["laag", "Laag", "string", "tekst"],
      ["verwacht", "Verwacht", "string", "tekst"],
      ["hoog", "Hoog", "string", "tekst"],
      STATUS,
      ["bron", "Bron", "string", "tekst"],
      ["toelichting", "Toelichting", "string", "tekst"],
    ],
  },
  scores: {
    about: "De plaats van elk risico per editie, as en belang, onafgerond",
    columns: [
      ["editie", "Editie", "string", "tekst"],
      ["risico", "Risico", "string", "tekst"],
      ["as", "As", "string", "tekst"],
      ["belang", "Belang (leeg is het geheel)", "string", "tekst"],
      ["methode", "Methode", "string", "tekst"],
      ["laag", "Laag", "number", "positie"],
      ["verwacht", "Verwacht", "number", "positie"],
      ["hoog", "Hoog", "number", "positie"],
      ["dekking", "Dekking", "number", "percentage"],
      STATUS,
    ],
  },
  teruggerekend: {
    about: "De plaats van elk risico op impact met de rekenwijze van de andere edities, onafgerond",
    columns: [
      ["editie", "Editie", "string", "tekst"],
      ["risico", "Risico", "string", "tekst"],
      ["methode", "Methode van een andere editie", "string", "tekst"],
      ["laag", "Laag", "number", "positie"],
      ["verwacht", "Verwacht", "number", "positie"],
      ["hoog", "Hoog", "number", "positie"],
      ["dekking", "Dekking", "number", "percentage"],
      STATUS,
    ],
  },
  alle_veranderingen: {
    about: "De verandering van elk risico van elke beoordeelde editie naar de volgende, onafgerond",
    columns: [
      ["van_editie", "Van editie", "string", "tekst"],
      ["naar_editie", "Naar editie", "string", "tekst"],
      ["van_risico", "Van risico", "string", "tekst"],
      ["naar_risico", "Naar risico", "string", "tekst"],
      ["as", "As", "string", "tekst"],
      ["verschil", "Verschil", "number", "verschil"],
      ["door_scores", "Door scores", "number", "verschil"],
      ["door_criteria", "Door criteria", "number", "verschil"],
      ["door_gewichten", "Door gewichten", "number", "verschil"],
      ["door_dekking", "Door dekking", "number", "verschil"],
      ["door_methode", "Door methode", "number", "verschil"],
      ["verschil_gedeeld", "Verschil op gedeelde criteria", "number", "verschil"],
      ["oordeel", "Oordeel", "string", "tekst"],
      STATUS,
    ],
  },
  alle_risicos: {
    about: "De risico’s van alle edities",
    columns: [
      ["editie", "Editie", "string", "tekst"],
      ["risico", "Risico", "string", "tekst"],
      ["titel", "Titel", "string", "tekst"],
      ["vertaling", "Vertaling", "string", "tekst"],
      STATUS,
      ["bron", "Bron", "string", "tekst"],
      ["weggelaten_omdat", "Niet meegenomen omdat", "string", "tekst"],
    ],
  },
  maatregelen: {
    about: "De maatregelen van de editie, met wat openbaar over hun voortgang bekend is",
    columns: [
      ["maatregel", "Code", "string", "tekst"],
      ["nummer", "Nr.", "string", "tekst"],
      ["onderdeel", "Code van het onderdeel", "string", "tekst"],
      ["onderdeel_titel", "Onderdeel", "string", "tekst"],
      ["titel", "Maatregel", "string", "tekst"],
      ["vertaling", "Vertaling", "string", "tekst"],
      ["eigenaar", "Eigenaar", "string", "tekst"],
      ["gebied", "Gebied", "string", "tekst"],
      ["reikwijdte", "Reikwijdte", "string", "tekst"],
      ["risicos", "Risico’s", "string", "tekst"],
      ["toegezegd", "Toegezegd voor", "string", "tekst"],
      ["uiterlijk", "Uiterlijk", "date", "datum"],
      ["voortgang", "Voortgang", "string", "tekst"],
      ["kamerstukken", "Kamerstukken", "string", "tekst"],
      ["volgt_op", "Vervolg op", "string", "tekst"],
      ["bron", "Bron", "string", "tekst"],
      ["toelichting", "Toelichting", "string", "tekst"],
      STATUS,
    ],
  },
  maatregelen_met_datum: {
    about: "De maatregelen waarvoor de tekst een datum noemt, de vroegste eerst",
    columns: [
      ["maatregel", "Nr.", "string", "tekst"],
      ["titel", "Maatregel", "string", "tekst"],
      ["onderdeel_titel", "Onderdeel", "string", "tekst"],
      ["eigenaar", "Eigenaar", "string", "tekst"],
      ["toegezegd", "Toegezegd voor", "string", "tekst"],
      ["uiterlijk", "Uiterlijk", "date", "datum"],
      ["voortgang", "Voortgang", "string", "tekst"],
      STATUS,
    ],
  },
  maatregelen_per_onderdeel: {
    about: "Hoeveel maatregelen elk onderdeel van de editie heeft",
    columns: [
      ["onderdeel", "Code", "string", "tekst"],
      ["titel", "Onderdeel", "string", "tekst"],
      ["vertaling", "Vertaling", "string", "tekst"],
      ["inzet", "Wat de overheid doet", "string", "tekst"],
      ["maatregelen", "Maatregelen", "integer", "aantal"],
      ["met_eigenaar", "Met eigenaar", "integer", "aantal"],
      ["met_datum", "Met datum", "integer", "aantal"],
      ["met_voortgang", "Met openbare voortgang", "integer", "aantal"],
      STATUS,
    ],
  },
  maatregelen_per_eigenaar: {
    about: "Wie de tekst als eigenaar van maatregelen noemt, de meeste maatregelen eerst",
    columns: [
      ["eigenaar", "Eigenaar", "string", "tekst"],
      ["maatregelen", "Maatregelen", "integer", "aantal"],
      ["met_datum", "Met datum", "integer", "aantal"],
      STATUS,
    ],
  },
  maatregelen_per_gebied: {
    about: "Voor welk gebied de maatregelen gelden",
    columns: [
      ["gebied", "Gebied", "string", "tekst"],
      ["maatregelen", "Maatregelen", "integer", "aantal"],
      STATUS,
    ],
  },
  maatregelen_vervolg: {
    about: "Wat er van de maatregelen van de vorige beoordeelde editie werd",
    columns: [
      ["maatregel", "Nr.", "string", "tekst"],
      ["titel", "Maatregel", "string", "tekst"],
      ["onderdeel_titel", "Onderdeel", "string", "tekst"],
      ["vervolg", "Vervolg", "string", "tekst"],
      STATUS,
    ],
  },
  alle_maatregelen: {
    about: "De maatregelen van alle edities",
    columns: [
      ["editie", "Editie", "string", "tekst"],
      ["maatregel", "Maatregel", "string", "tekst"],
      ["onderdeel", "Onderdeel", "string", "tekst"],
      ["eigenaar", "Eigenaar (leeg is niet genoemd)", "string", "tekst"],
      ["gebied", "Gebied", "string", "tekst"],
      ["reikwijdte", "Reikwijdte", "string", "tekst"],
      ["risicos", "Risico’s", "string", "tekst"],
      ["toegezegd", "Toegezegd", "string", "tekst"],
      ["volgt_op", "Vervolg op", "string", "tekst"],
      ["voortgang", "Voortgang", "string", "tekst"],
      ["vertaling", "Vertaling", "string", "tekst"],
      STATUS,
      ["titel", "Titel", "string", "tekst"],
      ["kamerstukken", "Kamerstukken", "string", "tekst"],
      ["bron", "Bron", "string", "tekst"],
      ["toelichting", "Toelichting", "string", "tekst"],
    ],
  },
  voortgang_soorten: {
    about: "De maatregelen naar waar zij vandaan komen, met hun berekende stand op het laatste peilmoment",
    columns: [
      ["soort", "Code", "string", "tekst"],
      ["titel", "Soort maatregelen", "string", "tekst"],
      ["maatregelen", "Maatregelen", "integer", "aantal"],
      ["met_bericht", "Met bericht", "integer", "aantal"],
      ["niet_gestart", "Niet gestart", "integer", "aantal"],
      ["in_uitvoering", "In uitvoering", "integer", "aantal"],
      ["vertraagd", "Vertraagd", "integer", "aantal"],
      ["afgerond", "Afgerond", "integer", "aantal"],
      ["vervallen", "Vervallen", "integer", "aantal"],
      ["onbekend", "Onbekend", "integer", "aantal"],
      ["anders_geoordeeld", "Eigenaar oordeelt anders", "integer", "aantal"],
      ["te_laat", "Te laat", "integer", "aantal"],
      ["binnen_half_jaar", "Binnen een half jaar", "integer", "aantal"],
      STATUS,
    ],
  },
  voortgang_stand: {
    about:
      "De berekende stand van elke maatregel waarover bericht is, met het oordeel van de eigenaar ernaast",
    columns: [
      ["soort", "Waar de maatregel vandaan komt", "string", "tekst"],
      ["maatregel", "Code", "string", "tekst"],
      ["titel", "Maatregel", "string", "tekst"],
      ["onderdeel_titel", "Onderdeel", "string", "tekst"],
      ["eigenaar", "Eigenaar", "string", "tekst"],
      ["berekend", "Berekende stand", "string", "tekst"],
      ["oordeel", "Oordeel eigenaar", "string", "tekst"],
      ["verschil", "Verschil", "boolean", "ja-nee"],
      ["begonnen", "Begonnen", "string", "tekst"],
      ["afgerond", "Afgerond", "string", "tekst"],
      ["stand_op", "Stand op", "date", "datum"],
      STATUS,
    ],
  },
  voortgang_verschillen: {
    about: "De maatregelen waarvan de eigenaar iets anders zegt dan uit datums en bewijs volgt",
    columns: [
      ["soort", "Waar de maatregel vandaan komt", "string", "tekst"],
      ["maatregel", "Code", "string", "tekst"],
      ["titel", "Maatregel", "string", "tekst"],
      ["berekend", "Berekende stand", "string", "tekst"],
      ["oordeel", "Oordeel eigenaar", "string", "tekst"],
      ["regel", "Regel die de stand bepaalt", "string", "tekst"],
      STATUS,
    ],
  },
  voortgang_uitloop: {
    about: "De maatregelen die zijn herpland, met de uitloop sinds de eerste planning",
    columns: [
      ["soort", "Waar de maatregel vandaan komt", "string", "tekst"],
      ["maatregel", "Code", "string", "tekst"],
      ["titel", "Maatregel", "string", "tekst"],
      ["eerste_planning", "Eerste planning", "date", "datum"],
      ["planning", "Planning nu", "date", "datum"],
      ["uitloop_dagen", "Uitloop (dagen)", "integer", "aantal"],
      ["uitloop_maanden", "Uitloop (maanden)", "integer", "aantal"],
      ["herplanningen", "Keer herpland", "integer", "aantal"],
      ["redenen", "Redenen", "string", "tekst"],
      STATUS,
    ],
  },
  voortgang_termijnen: {
    about: "De maatregelen die te laat zijn of binnen een half jaar klaar moeten zijn",
    columns: [
      ["soort", "Waar de maatregel vandaan komt", "string", "tekst"],
      ["maatregel", "Code", "string", "tekst"],
      ["titel", "Maatregel", "string", "tekst"],
      ["planning", "Planning nu", "date", "datum"],
      ["termijn", "Termijn", "string", "tekst"],
      ["berekend", "Berekende stand", "string", "tekst"],
      STATUS,
    ],
  },
  voortgang_bewijs: {
    about: "Het bewijs bij de maatregelen, het oudste eerst",
    columns: [
      ["soort", "Waar de maatregel vandaan komt", "string", "tekst"],
      ["maatregel", "Code", "string", "tekst"],
      ["titel", "Maatregel", "string", "tekst"],
      ["document", "Document", "string", "tekst"],
      ["datum", "Datum", "date", "datum"],
      ["bewijs_soort", "Soort bewijs", "string", "tekst"],
      STATUS,
    ],
  },
  voortgang_effect: {
    about: "De effecten die eigenaren claimen, met de graad die het bewijs draagt",
    columns: [
      ["soort", "Waar de maatregel vandaan komt", "string", "tekst"],
      ["maatregel", "Code", "string", "tekst"],
      ["titel", "Maatregel", "string", "tekst"],
      ["effect", "Geclaimd effect", "string", "tekst"],
      ["graad_eigenaar", "Graad volgens de eigenaar", "string", "tekst"],
      ["graad_geteld", "Graad die telt", "string", "tekst"],
      STATUS,
    ],
  },
  voortgang_regels: {
    about: "De regels voor de berekende stand; de eerste die geldt, bepaalt",
    columns: [
      ["nummer", "Nr.", "integer", "aantal"],
      ["stand", "Stand", "string", "tekst"],
      ["regel", "Regel", "string", "tekst"],
      STATUS,
    ],
  },
  bewijs_soorten: {
    about: "Wat elke soort bewijs kan aantonen",
    columns: [
      ["bewijs_soort", "Soort bewijs", "string", "tekst"],
      ["toont", "Wat zij aantoont", "string", "tekst"],
      STATUS,
    ],
  },
  peilmomenten: {
    about: "De momenten waarop over voortgang wordt bericht",
    columns: [
      ["peilmoment", "Code", "string", "tekst"],
      ["datum", "Wanneer", "string", "tekst"],
      ["soort", "Soort", "string", "tekst"],
      ["berekend", "Datum door ons geteld", "boolean", "ja-nee"],
      ["berichten", "Berichten", "integer", "aantal"],
      ["bron", "Bron", "string", "tekst"],
      STATUS,
    ],
  },
  meetbaarheid_strategie: {
    about: "Hoeveel maatregelen van de strategie zeggen wat nodig is om ze te volgen, per onderdeel",
    columns: MEASURABLE,
  },
  meetbaarheid_per_onderdeel: {
    about: "Hetzelfde voor maatregelen die niet in de strategie staan",
    columns: MEASURABLE,
  },
  meetbaarheid_regels: {
    about: "Wanneer een maatregel te volgen is",
    columns: [
      ["vraag", "Vraag", "string", "tekst"],
      ["regel", "Wanneer het antwoord ja is", "string", "tekst"],
      STATUS,
    ],
  },
  alle_voortgang: {
    about: "De voortgang van alle edities, per maatregel en peilmoment",
    columns: [
      ["editie", "Editie", "string", "tekst"],
      ["maatregel", "Maatregel", "string", "tekst"],
      ["peilmoment", "Peilmoment", "string", "tekst"],
      ["soort", "Waar de maatregel vandaan komt", "string", "tekst"],
      ["stand_op", "Stand op", "date", "datum"],
      ["onderdeel", "Onderdeel", "string", "tekst"],
      ["eigenaar", "Eigenaar (leeg is niet genoemd)", "string", "tekst"],
      ["status_berekend", "Berekende stand", "string", "tekst"],
      ["oordeel_eigenaar", "Oordeel eigenaar", "string", "tekst"],
      ["verschil", "Verschil", "boolean", "ja-nee"],
      ["begonnen_op", "Begonnen op", "date", "datum"],
      ["eerste_planning", "Eerste planning", "date", "datum"],
      ["planning", "Planning nu", "date", "datum"],
      ["uitloop_dagen", "Uitloop (dagen)", "integer", "aantal"],
      ["herplanningen", "Keer herpland", "integer", "aantal"],
      ["redenen", "Redenen", "string", "tekst"],
      ["afgerond_op", "Afgerond op", "date", "datum"],
      ["effect_graad", "Graad volgens de eigenaar", "string", "tekst"],
      ["effect_geteld", "Graad die telt", "string", "tekst"],
      STATUS,
      ["bewijs", "Bewijs", "string", "tekst"],
      ["geclaimd_effect", "Geclaimd effect", "string", "tekst"],
      ["titel", "Titel", "string", "tekst"],
      ["toelichting", "Toelichting", "string", "tekst"],
    ],
  },
  opvolging: {
    about: "Wat de bronnen zeggen over het volgen van de maatregelen",
    columns: [["tekst", "Uitleg", "string", "tekst"], ["bron", "Bron", "string", "tekst"], STATUS],
  },
  overheid_kan_niet: {
    about: "Wat de overheid niet kan",
    columns: [["tekst", "Uitleg", "string", "tekst"], ["bron", "Bron", "string", "tekst"], STATUS],
  },
  zelf_doen: {
    about: "Wat mensen zelf kunnen doen",
    columns: [["tekst", "Uitleg", "string", "tekst"], ["bron", "Bron", "string", "tekst"], STATUS],
  },
  woorden: {
    about: "Moeilijke woorden uit de strategie, met wat zij betekenen",
    columns: [["tekst", "Uitleg", "string", "tekst"], ["bron", "Bron", "string", "tekst"], STATUS],
  },
  /** The views below are for readers who know no letters or figures: classes in words, always with their band. */
  groepen_gewoon: {
    about: "De onderdelen van de editie, met een rij voor risico’s die nergens onder vallen",
    columns: [
      ["groep", "Code", "string", "tekst"],
      ["titel", "Onderdeel", "string", "tekst"],
      ["risicos", "Aantal risico’s", "integer", "aantal"],
      STATUS,
    ],
  },
  risicos_per_groep: {
    about: "De risico’s van elk onderdeel, in gewone woorden",
    columns: [
      ["groep", "Code", "string", "tekst"],
      ["nummer", "Nr.", "integer", "aantal"],
      ["titel", "Wat er kan gebeuren", "string", "tekst"],
      ["gevolgen", "Hoe erg", "string", "tekst"],
      ["kans", "Hoe groot is de kans", "string", "tekst"],
      STATUS,
    ],
  },
  veranderingen_gewoon: {
    about: "De risico’s die duidelijk veranderden sinds de vorige beoordeelde editie, in gewone woorden",
    columns: [
      ["titel", "Risico", "string", "tekst"],
      ["gevolgen", "De gevolgen zijn nu", "string", "tekst"],
      ["kans", "De kans is nu", "string", "tekst"],
      STATUS,
    ],
  },
  impactklassen: {
    about: "De klassen van de impact, de lichtste eerst",
    columns: [["woord", "Woord", "string", "tekst"], STATUS],
  },
  kansklassen: {
    about: "De klassen van de waarschijnlijkheid, de kleinste eerst",
    columns: [
      ["woord", "Woord", "string", "tekst"],
      ["betekenis", "Hoe groot de kans is", "string", "tekst"],
      STATUS,
    ],
  },
} as const satisfies Readonly<Record<string, ViewSpec>>;

export type ViewName = keyof typeof VIEW_SPECS;

/** The row of a view: one value for every column, by name. */
export type RowOf<Name extends ViewName> = {
  readonly [Column in (typeof VIEW_SPECS)[Name]["columns"][number][0]]: Scalar;
};

export const VIEW_NAMES = Object.keys(VIEW_SPECS) as readonly ViewName[];

/** A view with the columns that the catalogue gives it. */
export function viewOf<Name extends ViewName>(name: Name, rows: readonly RowOf<Name>[]): View {
  const spec: ViewSpec = VIEW_SPECS[name];
  return {name, about: spec.about, columns: columnsOf(name), rows: rows as readonly Row[]};
}

/** The columns of a view, in order. */
export function columnsOf(name: ViewName): readonly Column[] {
  const spec: ViewSpec = VIEW_SPECS[name];
  return spec.columns.map(([column, title, type, format]) => ({name: column, title, type, format}));
}

/** Facts about one edition; templates name them with `editie.` for the reported one and `vorige.` for the scored one before it. */
const EDITION_FACTS = {
  id: ["Code van de editie", "tekst"],
  titel: ["Titel van de editie", "tekst"],
  analyse: ["Naam van de risicoanalyse", "tekst"],
  gepubliceerd: ["Datum van publicatie", "datum"],
  kamerstuk: ["Vindplaats van de brief waarmee de editie naar de Kamer ging", "tekst"],
  bereik: ["Gebied waarover de editie gaat", "tekst"],
  eenheid: ["Wat de editie zelf rangschikt", "tekst"],
  risicos: ["Aantal risico’s dat de editie meenam", "aantal"],
  alles_openbaar: ["Of alle aanleveringen voor de editie openbaar zijn", "ja-nee"],
  eigen_vertaling: ["Of titels van risico’s een eigen vertaling zijn", "ja-nee"],
  laagste_klasse: ["De onderste klasse van de impact, met letter", "tekst"],
  hoogste_klasse: ["De bovenste klasse van de impact, met letter", "tekst"],
  geplaatst: ["Aantal risico’s met een plaats op beide assen", "aantal"],
  niet_geplaatst: ["Aantal risico’s zonder plaats in openbare gegevens", "aantal"],
  niet_meegenomen: ["Aantal risico’s dat de editie niet meenam", "aantal"],
  groepen: ["Aantal veiligheidsvraagstukken of thema’s", "aantal"],
  belangen: ["Aantal belangen", "aantal"],
  criteria: ["Aantal criteria", "aantal"],
  doelen: ["Aantal doelen", "aantal"],
  actielijnen: ["Aantal actielijnen", "aantal"],
  methode: ["Titel van de methode", "tekst"],
  methode_geverifieerd: ["Of de methode in een openbare tekst is nagegaan", "ja-nee"],
  grondtal: ["Hoeveel keer zwaarder elke volgende letter telt", "aantal"],
  weging: ["Hoe de criteria wegen, in woorden", "tekst"],
  min_dekking: ["Vanaf welke dekking een risico een plaats krijgt", "percentage"],
  letters: ["Aantal beoordelingen op een criterium met een letter of X", "aantal"],
  niet_beoordeeld: ["Aantal beoordelingen op een criterium met een vraagteken of leeg", "aantal"],
  enkele_e: ["Plaats van een risico met één E en verder X", "positie"],
  hoogste_impact_titel: ["Risico met de hoogste impact", "tekst"],
  hoogste_impact: ["Plaats van dat risico, in woorden met band", "tekst"],
  tweede_impact_titel: ["Risico met de op één na hoogste impact", "tekst"],
  tweede_impact: ["Plaats van dat risico, in woorden met band", "tekst"],
  brede_band: ["Aantal risico’s waarvan de band van de impact breder is dan één klasse", "aantal"],
  noemt_inzet: ["Of de bron per onderdeel zegt of de inzet wordt versterkt", "ja-nee"],
} as const satisfies Readonly<Record<string, readonly [about: string, format: Format]>>;

const OTHER_FACTS = {
  "vorige.is_er": ["Of er een eerdere beoordeelde editie is", "ja-nee"],
  "tussentijds.is_er": ["Of er tussen beide een editie met alleen richtingen is", "ja-nee"],
  "tussentijds.titel": ["Titel van die editie", "tekst"],
  "tussentijds.analyse": ["Naam van haar analyse", "tekst"],
  "tussentijds.gepubliceerd": ["Datum van publicatie", "datum"],
  "tussentijds.kamerstuk": ["Vindplaats van de brief waarmee zij naar de Kamer ging", "tekst"],
  "tussentijds.richtingen": ["Aantal onderwerpen waarvoor zij een richting noemt", "aantal"],
  "weging.vergeleken": ["Aantal risico’s waarvan de manieren van wegen zijn vergeleken", "aantal"],
  "weging.drempel": ["Vanaf hoeveel plaatsen verschil manieren van wegen het oneens heten", "aantal"],
  "weging.oneens": ["Aantal risico’s waarover de manieren van wegen het oneens zijn", "aantal"],
  "weging.eerste_gelijk": ["Of alle volledige rangordes hetzelfde risico vooraan zetten", "ja-nee"],
  "weging.omslagen": ["Aantal paren dat bij een grondtal tussen twee en tien van plaats wisselt", "aantal"],
  "weging.zeker": ["Aantal paren waarvan het ene risico bij elk gewicht zwaarder is", "aantal"],
  "weging.paren": ["Aantal paren risico’s", "aantal"],
  "veranderingen.koppelingen": ["Aantal koppelingen tussen beide edities", "aantal"],
  "veranderingen.vergeleken": ["Aantal koppelingen met een oordeel op de gedeelde criteria", "aantal"],
  "veranderingen.hoger": ["Aantal met hogere impact", "aantal"],
  "veranderingen.lager": ["Aantal met lagere impact", "aantal"],
  "veranderingen.gelijk": ["Aantal met gelijke impact", "aantal"],
  "veranderingen.onduidelijk": ["Aantal waarbij de banden elkaar overlappen", "aantal"],
  "veranderingen.niet_vergelijkbaar": ["Aantal dat niet vergelijkbaar is", "aantal"],
  "veranderingen.niet_openbaar": ["Aantal koppelingen waarvan beoordelingen niet openbaar zijn", "aantal"],
  "veranderingen.nieuw": ["Aantal nieuwe risico’s", "aantal"],
  "veranderingen.vervallen": ["Aantal vervallen risico’s", "aantal"],
  "veranderingen.gedeelde_criteria": ["Aantal criteria dat beide methoden hebben", "aantal"],
  "veranderingen.grootste_titel": ["Risico met het grootste verschil op de gedeelde criteria", "tekst"],
  "veranderingen.grootste_verschil": ["Dat verschil in klassen", "verschil"],
  "veranderingen.grootste_oordeel": ["Het oordeel daarover", "tekst"],
  "veranderingen.kans_hoger": ["Aantal met hogere waarschijnlijkheid", "aantal"],
  "veranderingen.kans_lager": ["Aantal met lagere waarschijnlijkheid", "aantal"],
  "veranderingen.drempel_gelijk": ["Verschil tot waar de impact gelijk heet, in klassen", "tekst"],
  "dominantie.is_er": ["Of de bron zelf van dominante risico’s spreekt", "ja-nee"],
  "dominantie.editie": ["Titel van de editie die dominante vraagstukken aanwijst", "tekst"],
  "dominantie.besloten": ["Aantal dominante vraagstukken volgens de bron", "aantal"],
  "dominantie.berekend": ["Aantal volgens de rekenregel", "aantal"],
  "dominantie.letter": ["De letter van de rekenregel", "tekst"],
  "groepen.regel": ["De regel waarmee risico’s een vraagstuk of thema vormen, in woorden", "tekst"],
  "bijlagen.aantal": ["Aantal bijlagen bij de brief", "aantal"],
  "bijlagen.van_anderen": ["Aantal daarvan dat van een andere organisatie is", "aantal"],
  "maatregelen.is_er": ["Of er maatregelen van de editie zijn ingevoerd", "ja-nee"],
  "maatregelen.aantal": ["Aantal maatregelen", "aantal"],
  "maatregelen.onderdelen": ["Aantal onderdelen waaronder maatregelen kunnen vallen", "aantal"],
  "maatregelen.onderdelen_zonder": ["Aantal onderdelen zonder maatregel", "aantal"],
  "maatregelen.generiek": ["Aantal maatregelen die niet bij één risico horen", "aantal"],
  "maatregelen.met_eigenaar": ["Aantal maatregelen waarvan de tekst een eigenaar noemt", "aantal"],
  "maatregelen.zonder_eigenaar": ["Aantal maatregelen zonder genoemde eigenaar", "aantal"],
  "maatregelen.met_datum": ["Aantal maatregelen met een datum", "aantal"],
  "maatregelen.zonder_datum": ["Aantal maatregelen zonder datum", "aantal"],
  "maatregelen.met_voortgang": ["Aantal maatregelen met openbare voortgang", "aantal"],
  "maatregelen.eigen_vertaling": ["Of titels van maatregelen een eigen vertaling zijn", "ja-nee"],
  "maatregelen.met_vervolg": [
    "Aantal maatregelen die op een maatregel van de vorige editie volgen",
    "aantal",
  ],
  "maatregelen.vorige": ["Aantal maatregelen van de vorige beoordeelde editie", "aantal"],
  "maatregelen.vorige_gevolgd": ["Aantal daarvan met een vervolg in deze editie", "aantal"],
  "maatregelen.vorige_niet_genoemd": ["Aantal daarvan zonder vervolg in deze editie", "aantal"],
  "voortgang.is_er": ["Of er berichten over voortgang of zelf aangemelde maatregelen zijn", "ja-nee"],
  "voortgang.stand_op": ["Tot welke dag de voortgang is geteld", "datum"],
  "voortgang.peilmomenten": ["Aantal peilmomenten van de editie", "aantal"],
  "voortgang.aangemeld": ["Aantal maatregelen dat organisaties zelf aanmeldden", "aantal"],
  "voortgang.voorbeelden": ["Aantal verzonnen maatregelen die als voorbeeld dienen", "aantal"],
  "meetbaarheid.wie": ["Aantal maatregelen van de strategie waarvan bekend is wie aan zet is", "aantal"],
  "meetbaarheid.wat": ["Aantal daarvan met een risico of wat er verandert", "aantal"],
  "meetbaarheid.hoeveel": ["Aantal daarvan met een hoeveelheid", "aantal"],
  "meetbaarheid.wanneer": ["Aantal daarvan met een datum", "aantal"],
  "meetbaarheid.waaruit": [
    "Aantal daarvan waarvan vaststaat waaruit straks blijkt dat het klaar is",
    "aantal",
  ],
  "uitleg.opvolging": ["Of er uitleg is over het volgen van de maatregelen", "ja-nee"],
  "uitleg.kan_niet": ["Of er uitleg is over wat de overheid niet kan", "ja-nee"],
  "uitleg.zelf_doen": ["Of er uitleg is over wat mensen zelf kunnen doen", "ja-nee"],
  "uitleg.woorden": ["Of er uitleg is over moeilijke woorden uit de strategie", "ja-nee"],
  "brief.wij": ["Of twee bewindspersonen de brief ondertekenen", "ja-nee"],
  "brief.mede_namens": ["Namens wie de ondertekenaar mede tekent, leeg als dat zo niet is", "tekst"],
  "brief.ondertekenaars": ["Wie de brief ondertekenen, met namens wie", "tekst"],
  "beleidskeuzes.ingevuld": ["Of het kader Beleidskeuzes uitgelegd is ingevuld", "ja-nee"],
  "beleidskeuzes.reden": ["Waarom het kader niet van toepassing is", "tekst"],
  "beleidskeuzes.bron": ["Waar die reden staat", "tekst"],
  "gegevens.fictief": ["Of er fictieve gegevens in zitten", "ja-nee"],
  "gegevens.concept": ["Of er conceptgegevens in zitten", "ja-nee"],
  "bevindingen.fouten": ["Aantal fouten", "aantal"],
  "bevindingen.waarschuwingen": ["Aantal waarschuwingen", "aantal"],
  "bevindingen.opmerkingen": ["Aantal opmerkingen", "aantal"],
  "bevindingen.ontheven_waarschuwingen": [
    "Aantal waarschuwingen met een ontheffing; die tellen niet als open",
    "aantal",
  ],
  "bevindingen.ontheven_opmerkingen": [
    "Aantal opmerkingen met een ontheffing; die tellen niet als open",
    "aantal",
  ],
} as const satisfies Readonly<Record<string, readonly [about: string, format: Format]>>;

export type EditionFactName = keyof typeof EDITION_FACTS;
export type OtherFactName = keyof typeof OTHER_FACTS;

/** A fact as templates know it: what it says and how it is written. */
export interface FactSpec {
  readonly name: string;
  readonly about: string;
  readonly format: Format;
}

/** Every fact that templates may name, in order. */
export const FACT_SPECS: readonly FactSpec[] = [
  ...["editie", "vorige"].flatMap((prefix) =>
    Object.entries(EDITION_FACTS).map(([name, [about, format]]) => ({
      name: `${prefix}.${name}`,
      about: prefix === "vorige" ? `${about} (vorige beoordeelde editie)` : about,
      format,
    })),
  ),
  ...Object.entries(OTHER_FACTS).map(([name, [about, format]]) => ({name, about, format})),
];
