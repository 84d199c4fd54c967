import type {Artefact} from "../../core/document.ts";
import type {Explain, Origin} from "../../core/origin.ts";
import type {Column, Row} from "../../core/views.ts";
import {withClassification} from "../csv/with-classification.ts";
import {writePeopleCsv} from "../csv/write-csv.ts";
import type {PrintedFigure} from "./figures-in.ts";
import {sheetsOf} from "./sheets-of.ts";

/** The figures of one document, and who can explain them. */
export interface TracedDocument {
  readonly name: string;
  readonly figures: readonly PrintedFigure[];
  readonly explain: Explain;
}

const TITLES: readonly (readonly [name: string, title: string])[] = [
  ["document", "Document"],
  ["getal", "Getal"],
  ["plaats", "Plaats"],
  ["wat", "Wat het is"],
  ["hoe", "Hoe het is berekend"],
  ["bron", "Bron"],
  ["status", "Status"],
];
const COLUMNS: readonly Column[] = TITLES.map(([name, title]) => ({
  name,
  title,
  type: "string",
  format: "tekst",
}));

/** `intern/herkomst.csv`: every text with digits in every document that comes from the data, with where it comes from. It names files that are not public. No file when there are no such texts. */
export function writeOrigins(
  documents: readonly TracedDocument[],
  classification: string,
): readonly Artefact[] {
  const sources = new Map<Origin["inputs"], string>();
  const rows = documents.flatMap(({name, figures, explain}) =>
    figures
      .filter(({text}) => /\d/.test(text))
      .flatMap((figure): readonly Row[] => {
        const origin = explain(figure.binding);
        if (origin === null) return [];
        const {what, formula, inputs, status} = origin;
        const bron = sources.get(inputs) ?? sheetsOf(inputs).join("; ");
        sources.set(inputs, bron);
        return [
          {document: name, getal: figure.text, plaats: figure.where, wat: what, hoe: formula, bron, status},
        ];
      }),
  );
  if (rows.length === 0) return [];
  const file = {
    path: "intern/herkomst.csv",
    bytes: writePeopleCsv(...withClassification(COLUMNS, rows, classification)),
  };
  return [file];
}
