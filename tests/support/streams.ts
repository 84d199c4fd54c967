import {unzipSync, unzlibSync} from "fflate";
import {readPdf} from "../6-report/pdf/read-pdf.ts";
import {readStructure} from "../6-report/pdf/tagging/read-structure.ts";

/** A file taken apart: its own bytes, and everything packed inside it, by what it is. */
export type Streams = ReadonlyMap<string, Uint8Array>;

/** Files that were taken apart before: tests look for many words in the same ones. */
const KNOWN = new WeakMap<Uint8Array, Promise<Streams>>();

/** Every stream of bytes that somebody could get out of a file: the parts of a workbook or letter, the inflated streams and the text of a PDF. */
export function streamsOf(path: string, bytes: Uint8Array): Promise<Streams> {
  const streams = KNOWN.get(bytes) ?? takeApart(path, bytes);
  KNOWN.set(bytes, streams);
  return streams;
}

async function takeApart(path: string, bytes: Uint8Array): Promise<Streams> {
  const streams = new Map<string, Uint8Array>([[path, bytes]]);
  if (/\.(xlsx|ods|docx)$/.test(path)) {
    for (const [part, content] of Object.entries(unzipSync(bytes))) {
      streams.set(`${path} › ${part}`, content);
      streams.set(`${path} › name of ${part}`, new TextEncoder().encode(part));
    }
  }
  if (path.endsWith(".pdf")) {
    for (const [index, content] of inflated(bytes).entries())
      streams.set(`${path} › stream ${index}`, content);
    const {text, info, outline, xmpTitle} = await readPdf(bytes);
    const said = `${text} ${JSON.stringify(info)} ${JSON.stringify(outline)} ${xmpTitle}`;
    streams.set(`${path} › text`, new TextEncoder().encode(said));
    // A word divided over two lines is still that word.
    streams.set(`${path} › letters`, new TextEncoder().encode(said.replace(/[\s\u00ad\u2010-]/g, "")));
    const structure = await readStructure(bytes);
    const read = JSON.stringify([structure.root, structure.loose, structure.bookmarks, structure.links]);
    streams.set(`${path} › structure`, new TextEncoder().encode(read));
  }
  return streams;
}

/** What stands between `stream` and `endstream`, where that is deflated. */
function inflated(pdf: Uint8Array): readonly Uint8Array[] {
  const raw = Buffer.from(pdf);
  const found: Uint8Array[] = [];
  for (let at = raw.indexOf("stream\n"); at >= 0; at = raw.indexOf("stream\n", at + 1)) {
    if (raw.subarray(at - 3, at).toString() === "end") continue;
    const end = raw.indexOf("endstream", at);
    try {
      found.push(unzlibSync(raw.subarray(at + "stream\n".length, end)));
    } catch {
      // Not deflated: then it stands in the file as it is.
    }
  }
  return found;
}

/** The streams that hold one of these words, in any of the ways a file may write it down. */
export function leaksIn(streams: Streams, words: readonly string[]): readonly string[] {
  const leaks: string[] = [];
  for (const [name, content] of streams) {
    const bytes = Buffer.from(content);
    for (const word of words)
      if (spellings(word).some((spelling) => bytes.includes(spelling))) leaks.push(`${word} in ${name}`);
  }
  return leaks;
}

/** As UTF-8, as UTF-16 either way round, and as hexadecimals of these, in small letters and capitals. */
function spellings(word: string): readonly Buffer[] {
  const little = Buffer.from(word, "utf16le");
  const plain = [Buffer.from(word), little, Buffer.from(little).swap16()];
  const hex = plain.map((bytes) => bytes.toString("hex"));
  return [
    ...plain,
    ...hex.map((text) => Buffer.from(text)),
    ...hex.map((text) => Buffer.from(text.toUpperCase())),
  ];
}
