import {formatDate} from "../../core/format.ts";
import {presentableText} from "../workbook/checked-values.ts";
import {columnWidth} from "../workbook/column-width.ts";
import type {CellContent, SheetContent} from "../workbook/workbook-writer.ts";
import type {AnalysisInput} from "./analysis-input.ts";
import {text} from "./cells.ts";

/** Sheets before those with figures. */
export const FRONT_SHEETS = ["Voorblad", "Inhoud", "Uitleg", "Controle"] as const;

/** The front of the workbook: cover, list of sheets, and how to work with it. The notice says how secret and how sure it is. */
export function frontSheets(
  input: AnalysisInput,
  title: string,
  sheets: readonly {readonly name: string; readonly about: string}[],
): readonly SheetContent[] {
  return [cover(input, title), contents(input, sheets), explanation(input)];
}

const cover = (input: AnalysisInput, title: string): SheetContent => ({
  name: "Voorblad",
  title,
  lines: [
    input.notice,
    `Organisatie: ${input.organisation}`,
    `Peildatum: ${formatDate(input.date)}`,
    "Dit werkboek is voor analisten. Alle letters, waarden, sommen en plaatsen staan erin als formules: wie een letter, een gewicht of het grondtal wijzigt, ziet meteen wat er verandert.",
    "Cellen om te wijzigen hebben een kader en een lichtgele vulling, en boven hun kolom staat [invoer]. Het blad Uitleg zegt hoe u ermee werkt.",
    "Wat u hier wijzigt, verandert niets aan de stukken. Zet een wijziging die moet blijven in de gegevens van Kamerklaar.",
  ].map(presentableText),
  width: 100,
  table: null,
});

const contents = (
  input: AnalysisInput,
  sheets: readonly {readonly name: string; readonly about: string}[],
): SheetContent =>
  textSheet({
    name: "Inhoud",
    lines: [input.notice, "De namen in de eerste kolom zijn verwijzingen naar de bladen."],
    titles: ["Blad", "Wat het laat zien"],
    rows: [{name: "Uitleg", about: "Hoe u met dit werkboek werkt en hoe er is gerekend"}, ...sheets].map(
      ({name, about}) => [{kind: "link", text: name, sheet: name}, text(about)],
    ),
  });

const explanation = (input: AnalysisInput): SheetContent =>
  textSheet({
    name: "Uitleg",
    lines: [input.notice, "Deze tabel zegt hoe u met het werkboek werkt en hoe er is gerekend."],
    titles: ["Onderwerp", "Uitleg"],
    rows: EXPLANATIONS.map(([subject, words]) => [text(subject), text(words)]),
  });

interface TextSheet {
  readonly name: string;
  readonly lines: readonly string[];
  readonly titles: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
}

const textSheet = ({name, lines, titles, rows}: TextSheet): SheetContent => ({
  name,
  title: name,
  lines,
  width: 10,
  table: {
    name: `tbl_${name.toLowerCase()}`,
    columns: titles.map((title, index) => ({
      title,
      format: null,
      width: columnWidth(
        title,
        rows.map((row) => wordsOf(row[index] ?? null)),
        {most: 100},
      ),
    })),
    rows,
  },
});

const wordsOf = (content: CellContent): string =>
  content?.kind === "text" || content?.kind === "link" ? content.text : "";

const EXPLANATIONS: readonly (readonly [string, string])[] = [
  [
    "Wijzigen",
    "Wijzig alleen cellen onder een kop met [invoer]: letters, gewichten, grondtal, weging, minimale dekking, volgorde van een klasse, aandeel in een splitsing of samenvoeging. Alle andere cellen rekenen mee.",
  ],
  [
    "Terugdraaien",
    "Het blad Controle zegt of uw werkboek nog gelijk is aan wat Kamerklaar berekende. De kolommen “volgens Kamerklaar” op de bladen Plaatsen en Belangen blijven staan, met de verschuiving ernaast.",
  ],
  [
    "Letters",
    "Laag, verwacht en hoog staan per risico en criterium. X is niet van toepassing en telt als nul. Een vraagteken is niet beoordeeld (ook: leeg of niet volledig ingevuld in de aanlevering) en telt niet mee. Een letter die niet op de schaal staat, telt ook niet mee: zie de kolom Telt mee.",
  ],
  [
    "Cel van de afzender",
    "Het bestand, het blad en de cel met de verwachte letter, zoals de afzender ze aanleverde; laag en hoog staan in dezelfde rij.",
  ],
  [
    "Waarde",
    "De waarde v van een letter is grondtal^(volgorde − 5), opgezocht op het blad Schaal; E is 1 en X is 0.",
  ],
  [
    "Gewichten",
    "Gewichten zijn verhoudingen: het dubbele van alle gewichten verandert niets. Bij weging per_criterium is het aandeel het gewicht gedeeld door alle gewichten. Bij per_belang krijgt elk belang een gelijk deel, dat binnen het belang naar gewicht wordt verdeeld. Een criterium met gewicht 0 telt niet mee.",
  ],
  [
    "Dekking",
    "Het aandeel van de criteria met letters. Wat niet is beoordeeld verdwijnt uit de som en de rest wordt weer tot 1 herleid. Onder de minimale dekking is er geen plaats en blijft de cel leeg.",
  ],
  [
    "Som S en plaats",
    "S is de som van aandeel maal waarde, gedeeld door de dekking. De plaats is 5 + log(S) met het grondtal: alles A is 1, alles E is 5. Is alles X, dan staat er n.v.t. Laag en hoog zijn alles op zijn laagst en alles op zijn hoogst: een omhullende, geen betrouwbaarheidsinterval.",
  ],
  [
    "Waarschijnlijkheid",
    "De plaats van een letter is zijn volgorde op de schaal; elke klasse is een factor 10 over vijf jaar. Impact en waarschijnlijkheid worden nergens vermenigvuldigd.",
  ],
  [
    "Edities naast elkaar",
    "Op de bladen Koppeling staan de risico’s van toen en nu die bij elkaar horen. Bij een splitsing of samenvoeging worden de sommen S (of de kansen) naar aandeel opgeteld, en daaruit volgt de plaats.",
  ],
  [
    "Oorzaken",
    "Het verschil is een formule. De vijf oorzaken zijn berekend door Kamerklaar en staan er als getal: het gemiddelde effect over alle volgorden waarin letters, criteria, gewichten, dekking en methode kunnen worden verwisseld (Shapley). Na een wijziging kloppen ze niet meer met het verschil; de kolom Controle zegt dat.",
  ],
];
