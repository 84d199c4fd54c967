import {A4, type Definition} from "./content.ts";
import {TaggedDocument} from "./tagging/tagged-document.ts";
import {TaggedLayoutBuilder} from "./tagging/tagged-layout.ts";
import {TaggedRenderer} from "./tagging/tagged-renderer.ts";
import {assertVersions, normalizePageSize, type PdfDocument, SvgMeasure, tableLayouts} from "./typesetter.ts";

export const LANGUAGE = "nl-NL";

/**
 * Typesets a definition and gives the file, tagged. Does what pdfmake's Printer does, with our layout engine in it and
 * without fetching anything: fonts are read from their paths.
 * @param identity 16 bytes that identify the file's content.
 */
export async function print(definition: Definition, identity: Buffer): Promise<Uint8Array> {
  assertVersions();
  const document = new TaggedDocument(definition, {options: documentOptions(definition), identity});
  const builder = new TaggedLayoutBuilder(
    normalizePageSize("A4", "portrait"),
    definition.pageMargins,
    new SvgMeasure(),
  );
  builder.noteRule = definition.noteRule;
  builder.registerTableLayouts(tableLayouts);
  const pages = builder.layoutDocument(
    definition.content,
    document,
    {},
    definition.defaultStyle,
    definition.background,
    definition.header,
    definition.footer,
  );
  document.structure = builder.structure;
  new TaggedRenderer(document).renderPages(pages);
  return bytesOf(document);
}

const documentOptions = (definition: Definition): object => ({
  size: [A4.width, A4.height],
  pdfVersion: "1.7",
  displayTitle: true,
  compress: true,
  lang: LANGUAGE,
  fontLayoutCache: true,
  bufferPages: false,
  autoFirstPage: false,
  info: {...definition.info, Producer: "pdfmake"},
  font: null,
});

function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
    document.end();
  });
}
