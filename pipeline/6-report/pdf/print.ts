import {A4, type Definition} from "./content.ts";
import {FlowLayoutBuilder} from "./flow-layout.ts";
import {
  BaseDocument,
  BaseRenderer,
  normalizePageSize,
  type PdfDocument,
  SvgMeasure,
  tableLayouts,
} from "./typesetter.ts";
import {xmpDescriptions} from "./xmp.ts";

export const LANGUAGE = "nl-NL";

/**
 * Typesets a definition and gives the file. Does what pdfmake's Printer does, with our layout engine in it and
 * without fetching anything: fonts are read from their paths.
 * @param identity 16 bytes that identify the file's content.
 */
export async function print(definition: Definition, identity: Buffer): Promise<Uint8Array> {
  const document = openDocument(definition);
  document._id = identity;
  document._addInfo = () => document.appendXML(xmpDescriptions(definition.info, LANGUAGE));
  const builder = new FlowLayoutBuilder(
    normalizePageSize("A4", "portrait"),
    definition.pageMargins,
    new SvgMeasure(),
  );
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
  new BaseRenderer(document).renderPages(pages);
  return bytesOf(document);
}

function openDocument(definition: Definition): PdfDocument {
  const fonts = Object.fromEntries(
    Object.entries(definition.fonts).map(([name, files]) => [name, {...files}]),
  );
  return new BaseDocument(
    fonts,
    {},
    {},
    {},
    {
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
    },
  );
}

function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
    document.end();
  });
}
