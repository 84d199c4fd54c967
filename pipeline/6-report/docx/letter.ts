import {type FileChild, Paragraph, Tab, TextRun} from "docx";
import type {LetterHead} from "../../core/document.ts";
import type {LetterLayout} from "../../core/letter-layout.ts";
import type {Stamp} from "../stamp.ts";
import {frameAt} from "./frame.ts";
import {letterPlaces} from "./letter-places.ts";
import type {Place} from "./measures.ts";
import {wordText} from "./word-text.ts";

type Reference = LetterHead["reference"][number];

const said = (line: string): boolean => line.trim() !== "";

/** The top of a letter in the order in which it is read: addressee, date and subject, and then the column beside them. No table: frames keep their text in this order. */
export function letterHead(
  letter: LetterHead,
  stamp: Stamp | null,
  layout: LetterLayout,
): readonly FileChild[] {
  const {address, column} = letterPlaces(layout);
  const {labels} = layout;
  const mark = stamp === null ? "" : `${stamp.mark} – `;
  return [
    ...lines("Retouradres", [letter.returnAddress], address),
    ...lines("Adressering", letter.addressee, address),
    labelled("Briefdatum", labels.date, letter.date),
    labelled("Briefonderwerp", labels.subject, mark + letter.subject),
    ...letter.reference.flatMap((entry) => referenceEntry(entry, "Referentiekolom", column)),
  ];
}

/** An entry of the reference column: its label in bold, its lines below it; nothing when there are no lines. */
export function referenceEntry(
  {label, lines: values}: Reference,
  style: string,
  place: Place,
): readonly Paragraph[] {
  const printed = values.filter(said);
  if (printed.length === 0) return [];
  const heading = said(label) ? [new TextRun({text: wordText(label), style: "Strong"})] : [];
  const runs = printed.map(
    (line, index) =>
      new TextRun({text: wordText(line), ...(index === 0 && heading.length === 0 ? {} : {break: 1})}),
  );
  return [new Paragraph({style, frame: frameAt(place), children: [...heading, ...runs]})];
}

/** The words that a letter opens with; nothing when it has none. */
export const salutation = ({salutation: words}: LetterHead): readonly FileChild[] =>
  lines("Salutation", [words]);

/** Who signs, one below the other so that office and name are read together, with room for a signature between them. Nobody's signature is ever set. */
export function signatures({signatories}: LetterHead): readonly FileChild[] {
  return signatories.flatMap(({office, name}) => [
    ...lines("Closing", [withComma(wordText(office).trim())]),
    ...lines("Signature", [name]),
  ]);
}

const withComma = (office: string): string => (office === "" || office.endsWith(",") ? office : `${office},`);

/** Lines that belong together as one paragraph, in the flow of the text or at a place of its own. */
function lines(style: string, texts: readonly string[], place?: Place): readonly Paragraph[] {
  const printed = texts.filter(said);
  if (printed.length === 0) return [];
  const runs = printed.map(
    (text, index) => new TextRun({text: wordText(text), ...(index === 0 ? {} : {break: 1})}),
  );
  return [new Paragraph({style, ...(place === undefined ? {} : {frame: frameAt(place)}), children: runs})];
}

function labelled(style: string, label: string, value: string): Paragraph {
  return new Paragraph({
    style,
    children: [
      new TextRun({text: label, style: "Veldnaam"}),
      new TextRun({children: [new Tab(), wordText(value)]}),
    ],
  });
}
