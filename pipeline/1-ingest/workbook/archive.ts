import {type Entry, fromBufferPromise, type ZipFile} from "yauzl";
import {crc32} from "./crc32.ts";
import {LIMITS} from "./limits.ts";
import {damaged, done, locked, type Refused, suspicious, type Tried, tooLarge} from "./tried.ts";

/** The parts of a zip, all inflated once and found sound. Names are looked up ignoring case, as Office does. */
export interface Archive {
  readonly parts: readonly string[];
  has(part: string): boolean;
  /** The inflated bytes of a part; empty when there is no such part. */
  chunks(part: string): AsyncIterable<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip that lies in memory. Sizes are judged by the table of contents before a byte is inflated; then every
 * part is inflated and held against its CRC, also those nobody reads, since damage seldom comes alone.
 */
export async function openArchive(bytes: Uint8Array): Promise<Tried<Archive>> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
    });
    if (zip.entryCount > LIMITS.parts) return tooLarge(`meer dan ${LIMITS.parts} onderdelen in het bestand`);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const listed = judge(entries);
    if (listed.refusal !== null) return listed;
    const broken = await firstBroken(zip, entries);
    if (broken !== null) return broken;
    return done(archive(zip, listed.value));
  } catch (error) {
    return refuseZip(error);
  }
}

/** Judges the table of contents; gives the entries by lower-case name. */
function judge(entries: readonly Entry[]): Tried<ReadonlyMap<string, Entry>> {
  const byName = new Map<string, Entry>();
  let total = 0;
  for (const entry of entries) {
    const {fileName, uncompressedSize, compressedSize} = entry;
    if (entry.isEncrypted()) return locked();
    if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
      return damaged(`onderdeel ${fileName} is op een onbekende manier ingepakt`);
    }
    total += uncompressedSize;
    const swollen = uncompressedSize > LIMITS.ratioFrom && uncompressedSize > LIMITS.ratio * compressedSize;
    if (uncompressedSize > LIMITS.partBytes || total > LIMITS.totalBytes || swollen) {
      return tooLarge("het bestand is uitgepakt onredelijk groot");
    }
    if (byName.has(fileName.toLowerCase())) {
      return suspicious(`onderdeel ${fileName} staat er twee keer in`);
    }
    byName.set(fileName.toLowerCase(), entry);
  }
  return done(byName);
}

async function firstBroken(zip: ZipFile, entries: readonly Entry[]): Promise<Refused | null> {
  for (const entry of entries) {
    let crc = 0;
    for await (const chunk of chunksOf(zip, entry)) crc = crc32(chunk, crc);
    if (crc !== entry.crc32) {
      return damaged(
        `onderdeel ${entry.fileName} is beschadigd (controlegetal klopt niet); stuur het bestand opnieuw`,
      );
    }
  }
  return null;
}

async function* chunksOf(zip: ZipFile, entry: Entry): AsyncIterable<Uint8Array> {
  yield* await zip.openReadStreamPromise(entry);
}

async function* nothing(): AsyncIterable<Uint8Array> {}

function archive(zip: ZipFile, byName: ReadonlyMap<string, Entry>): Archive {
  return {
    parts: [...byName.values()].map((entry) => entry.fileName),
    has: (part) => byName.has(part.toLowerCase()),
    chunks: (part) => {
      const entry = byName.get(part.toLowerCase());
      return entry === undefined ? nothing() : chunksOf(zip, entry);
    },
  };
}

function refuseZip(error: unknown): Refused {
  const message = error instanceof Error ? error.message : "";
  if (/encrypt/i.test(message)) return locked();
  if (/relative path|absolute path|fileName/i.test(message)) {
    return suspicious("een onderdeel heeft een naam die buiten het bestand wijst");
  }
  if (/End of central directory|comment length|EOF|overflows/i.test(message)) {
    return damaged("het bestand is afgebroken of niet helemaal overgekomen; stuur het opnieuw");
  }
  return damaged("het bestand is beschadigd (het zip-bestand klopt niet); stuur het opnieuw");
}
