import {inflateSync} from "node:zlib";

/** The objects of a PDF without the contents of their streams, and its metadata as text. */
export interface PdfParts {
  readonly objects: string;
  readonly metadata: string;
}

/** A stream that unpacks to more than this is passed over: objects and metadata are small. */
const MOST_PER_STREAM = 16 * 1024 * 1024;
const MOST_TOGETHER = 64 * 1024 * 1024;
/** How far before `stream` its dictionary may begin. */
const DICTIONARY = 4096;

/** Splits a PDF into what it says about itself: packed objects are unpacked, pages, images and fonts are not. */
export function readParts(bytes: Uint8Array): PdfParts {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = source.toString("latin1");
  const outside: string[] = [];
  const metadata: string[] = [];
  let room = MOST_TOGETHER;
  let position = 0;
  for (const {start, end} of streamsIn(text)) {
    const before = text.slice(position, start);
    outside.push(before);
    position = end;
    const dictionary = dictionaryBefore(before);
    const isObjects = /\/Type\s*\/ObjStm\b/.test(dictionary);
    if (!isObjects && !/\/Type\s*\/Metadata\b/.test(dictionary)) continue;
    const content = unpack(source.subarray(start, end), dictionary, room);
    room -= content.length;
    if (isObjects) outside.push(numbered(content.toString("latin1"), dictionary));
    else metadata.push(content.toString("utf8"));
  }
  outside.push(text.slice(position));
  return {objects: plainNames(outside.join("\n")), metadata: metadata.join("\n")};
}

/** Where the content of each stream begins and ends. */
function* streamsIn(text: string): Generator<{readonly start: number; readonly end: number}> {
  for (let from = 0; ; ) {
    const mark = text.indexOf("stream", from);
    if (mark < 0) return;
    const start = text[mark + 6] === "\r" && text[mark + 7] === "\n" ? mark + 8 : mark + 7;
    const isKeyword =
      /[\r\n]/.test(text[mark + 6] ?? "") && />>\s*$/.test(text.slice(Math.max(0, mark - 40), mark));
    if (!isKeyword) {
      from = mark + 6;
      continue;
    }
    const end = text.indexOf("endstream", start);
    if (end < 0) return;
    yield {start, end};
    from = end + 9;
  }
}

const dictionaryBefore = (text: string): string => {
  const near = text.slice(-DICTIONARY);
  return near.slice(Math.max(0, near.lastIndexOf(" obj")));
};

/** Packed objects as they would stand outside: a stream of them opens with pairs of a number and a place behind /First. */
function numbered(content: string, dictionary: string): string {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const pairs = [...content.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)];
  if (pairs.length === 0) return content;
  const starts = pairs.map(([, , offset]) => first + Number(offset));
  return pairs
    .map(([, number], index) => `${number} 0 obj ${content.slice(starts[index], starts[index + 1])} endobj`)
    .join("\n");
}

/** The content of a stream, as text if it is not packed; empty when it cannot be unpacked or is too large. */
function unpack(content: Buffer, dictionary: string, room: number): Buffer {
  if (!/\/Filter\b/.test(dictionary)) return content.subarray(0, Math.max(0, room));
  const nothing = Buffer.alloc(0);
  if (room <= 0 || !/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary)) return nothing;
  try {
    return inflateSync(content, {maxOutputLength: Math.min(room, MOST_PER_STREAM)});
  } catch {
    return nothing;
  }
}

/** A name may hide letters as `#4a`. */
const plainNames = (text: string): string =>
  text.replace(/\/[^\s/<>[\]()%]*#[^\s/<>[\]()%]*/g, (name) =>
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
