import type {ReturnedLetter, ReturnedMark, ReturnedParagraph} from "../../core/returned-letter.ts";
import {damaged, done, refuse, type Tried, tooLarge} from "../workbook/tried.ts";
import {hiddenTextOf} from "./pdf-hidden-text.ts";
import {linesOf, type PdfLine, type PdfPiece} from "./pdf-lines.ts";
import {paragraphsOf} from "./pdf-paragraphs.ts";
import {type PdfCounts, type PdfElement, type PdfUnit, unitsOn} from "./pdf-structure.ts";

/** No letter comes near this. */
const MOST_PAGES = 500;
const MOST_BYTES = 100_000_000;

/** Heads and feet of a page may be marked word by word: they are told apart by where they stand. */
const RUNNING: PdfUnit = {kind: "running"};

/** What of the package we use. */
type PdfDocument = Awaited<
  ReturnType<typeof import("pdfjs-dist/legacy/build/pdf.mjs")["getDocument"]>["promise"]
>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** Reads the text of a PDF in the order in which it is set, as paragraphs and notes, and the remarks stuck on its pages. Running heads and feet stand among the text, once a page. */
export async function readPdfText(bytes: Uint8Array): Promise<Tried<ReturnedLetter>> {
  if (bytes.length > MOST_BYTES) return tooLarge("de PDF is onredelijk groot");
  // A large package, needed for this one command.
  const {getDocument, OPS: codes} = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return tooLarge(`meer dan ${MOST_PAGES} bladzijden`);
    const pages: (readonly PdfLine[])[] = [];
    const marks: ReturnedMark[] = [];
    const counts: PdfCounts = {tables: 0, rows: 0, figures: 0};
    const layers = await document.getOptionalContentConfig();
    const isShown = (layer: unknown): boolean => layers.isVisible(layer);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      // The package’s own type of an element says less than the elements do.
      const structure = (await page.getStructTree()) as PdfElement | null;
      pages.push(linesOf(await piecesOf(page, unitsOn(structure, counts))));
      marks.push(...(await remarksOn(page, number)));
      const operators = await page.getOperatorList();
      const hidden = hiddenTextOf(operators, {codes, view: page.view, isShown});
      marks.push(...hidden.map((text) => markOn(number, "verborgen", {text})));
      if (operators.fnArray.includes(codes.paintImageXObject))
        marks.push(markOn(number, "ongelezen", {text: "een afbeelding"}));
    }
    const paragraphs = numbered(pages);
    if (paragraphs.length === 0) return damaged("er staat geen tekst in deze PDF; misschien is het een scan");
    return done({kind: "pdf", paragraphs, unevenTables: [], marks});
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException"
      ? refuse("bestand/wachtwoord", "de PDF vraagt om een wachtwoord")
      : damaged("de PDF is beschadigd of niet helemaal overgekomen");
  } finally {
    await task.destroy();
  }
}

async function piecesOf(page: PdfPage, units: ReadonlyMap<string, PdfUnit>): Promise<readonly PdfPiece[]> {
  const {items} = await page.getTextContent({includeMarkedContent: true});
  const pieces: PdfPiece[] = [];
  /** What the marked stretches around it are, from outer to inner; null where one says nothing. */
  const around: (PdfUnit | null)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const [, , , , left = 0, base = 0]: readonly number[] = item.transform;
      const {str: text, width, height: size, fontName: font} = item;
      const unit = around.findLast((each) => each !== null) ?? null;
      pieces.push({text, left, right: left + width, base, size, font, unit});
    } else if (item.type === "endMarkedContent") around.pop();
    else around.push(tagOf(item) === "Artifact" ? RUNNING : (units.get(item.id ?? "") ?? null));
  }
  return pieces;
}

/** What marks a stretch; the package’s own type leaves it out. */
const tagOf = (item: object): unknown => ("tag" in item ? item.tag : null);

/** Remarks and highlights have a text and somebody who wrote it; what was typed into a field stands in no line of the page. */
async function remarksOn(page: PdfPage, number: number): Promise<readonly ReturnedMark[]> {
  const annotations: readonly {
    readonly contentsObj?: {readonly str?: string};
    readonly titleObj?: {readonly str?: string};
    readonly subtype?: string;
    readonly fieldValue?: unknown;
  }[] = await page.getAnnotations();
  return annotations.flatMap(({subtype, contentsObj, titleObj, fieldValue}) => {
    if (subtype === "Link" || subtype === "Popup") return [];
    if (subtype === "Widget")
      return typeof fieldValue === "string" && fieldValue !== ""
        ? [markOn(number, "opmerking", {text: fieldValue})]
        : [];
    return [markOn(number, "opmerking", {author: titleObj?.str ?? "", text: contentsObj?.str ?? ""})];
  });
}

const markOn = (
  number: number,
  kind: ReturnedMark["kind"],
  {author = "", text}: {readonly author?: string; readonly text: string},
): ReturnedMark => ({part: "bladzijde", number, cell: null, kind, author, text, about: ""});

/** Notes count by themselves, all else together. */
function numbered(pages: readonly (readonly PdfLine[])[]): readonly ReturnedParagraph[] {
  const counts = {alinea: 0, noot: 0};
  return paragraphsOf(pages).map(({text, isNote, inList, unit}) => {
    const part = isNote ? "noot" : "alinea";
    const figure = unit?.kind === "figure" ? unit.number : null;
    if (figure === null) counts[part]++;
    return {
      part: figure === null ? part : "figuur",
      number: figure ?? counts[part],
      text,
      heading: null,
      list: inList ? "signs" : null,
      cell: unit?.kind === "cell" ? unit.cell : null,
      notes: [],
      looks: [],
    };
  });
}
