import {buildDefinition} from "../../../../pipeline/6-report/pdf/build-definition.ts";
import type {Content, Run} from "../../../../pipeline/6-report/pdf/content.ts";
import {print} from "../../../../pipeline/6-report/pdf/print.ts";
import {type PlacedText, type ReadPdf, readPdf} from "../read-pdf.ts";
import {report} from "../sample-documents.ts";
import {theme} from "../sample-theme.ts";
import {checkSound} from "../tagging/check-structure.ts";
import {readStructure} from "../tagging/read-structure.ts";

const EMPTY = {...report, status: "vastgesteld", blocks: []} as const;
/** Margins of a report, in points: text stays between them. */
export const FOOT = 25 * (72 / 25.4);

/** A word that refers to a note; the note begins with its own name. */
export function referring(number: number, words: string): readonly Run[] {
  const id = `noot${String(number).padStart(6, "0")}`;
  const back = `verwijzing${number}`;
  return [
    {text: `woord${number}x`},
    {
      text: String(number),
      sup: true,
      span: {kind: "reference", destination: id, description: `Naar noot ${number}`, id: back},
      note: {
        fontSize: 8,
        id,
        part: "note",
        hyphenation: "running",
        text: [
          {text: `${number}.\u00a0`, span: {kind: "label", destination: back, description: "Terug"}},
          {text: `begin${number}x ${words} eind${number}x`},
        ],
      },
    },
    {text: " "},
  ];
}

/** Prints nodes below the title of a report. */
export async function printNodes(nodes: readonly Content[]): Promise<Uint8Array> {
  const definition = buildDefinition(EMPTY, theme);
  return print({...definition, content: [...definition.content, ...nodes]}, Buffer.alloc(16));
}

export interface Printed {
  readonly pdf: ReadPdf;
  /** What is wrong with its tags, and text that stands on other text or outside the margins. */
  readonly problems: readonly string[];
}

export async function printed(nodes: readonly Content[]): Promise<Printed> {
  const bytes = await printNodes(nodes);
  const pdf = await readPdf(bytes);
  return {pdf, problems: [...checkSound(await readStructure(bytes)), ...misplacedText(pdf)]};
}

/** The pages, from 1, on which a text stands. */
export const pagesWith = ({pages}: ReadPdf, text: string): readonly number[] =>
  pages.flatMap((page, index) => (page.text.includes(text) ? [index + 1] : []));

function misplacedText({pages}: ReadPdf): readonly string[] {
  return pages.flatMap(({items}, index) => {
    const shown = items.filter(({text}) => text.trim() !== "");
    const low = shown.filter(({bottom, text}) => bottom < FOOT && !/Pagina|Ministerie/.test(text));
    const clashes = shown.filter((item, at) => shown.slice(at + 1).some((other) => overlaps(item, other)));
    return [
      ...low.map(({text}) => `"${text}" stands below the text on page ${index + 1}`),
      ...clashes.map(({text}) => `"${text}" stands on other text on page ${index + 1}`),
    ];
  });
}

const overlaps = (one: PlacedText, other: PlacedText): boolean =>
  Math.abs(one.bottom - other.bottom) < 5 && one.left < other.right - 0.5 && other.left < one.right - 0.5;
