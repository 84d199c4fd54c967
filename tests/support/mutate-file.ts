import {unzipSync, zipSync} from "fflate";

/** Random numbers from 0 up to 1. */
type Random = () => number;

const pick = (random: Random, most: number): number => Math.floor(random() * most);

/** A file with something broken in it: bytes, its end, its middle, or the XML of one of its parts before it was zipped. */
export function mutateFile(file: Uint8Array, random: Random): Uint8Array {
  const ways = [flipBytes, cutOff, cutOut, repeatPiece, changePart, changePart, dropPart];
  return (ways[pick(random, ways.length)] ?? flipBytes)(file, random);
}

function flipBytes(file: Uint8Array, random: Random): Uint8Array {
  const copy = new Uint8Array(file);
  for (let left = 1 + pick(random, 8); left > 0; left -= 1)
    copy[pick(random, copy.length)] = pick(random, 256);
  return copy;
}

const cutOff = (file: Uint8Array, random: Random): Uint8Array => file.slice(0, pick(random, file.length));

function cutOut(file: Uint8Array, random: Random): Uint8Array {
  const from = pick(random, file.length);
  return joined(file.subarray(0, from), file.subarray(from + 1 + pick(random, 200)));
}

function repeatPiece(file: Uint8Array, random: Random): Uint8Array {
  const from = pick(random, file.length);
  const piece = file.subarray(from, from + 1 + pick(random, 400));
  return joined(
    file.subarray(0, from),
    ...Array<Uint8Array>(1 + pick(random, 50)).fill(piece),
    file.subarray(from),
  );
}

const TOKENS = [
  "<",
  ">",
  "/>",
  "&amp;",
  "&x;",
  '"',
  "=",
  "</row>",
  "<c>",
  "<table:table>",
  "9".repeat(12),
  "\u0000",
  "é",
  "-1",
  "NaN",
];

function changePart(file: Uint8Array, random: Random): Uint8Array {
  return rezipped(file, random, (part) => {
    const text = Buffer.from(part).toString("utf8");
    const at = pick(random, text.length + 1);
    const token = TOKENS[pick(random, TOKENS.length)] ?? "";
    const many = random() < 0.1 ? pick(random, 5_000) : 1;
    return Buffer.from(text.slice(0, at) + token.repeat(many) + text.slice(at + pick(random, 30)));
  });
}

const dropPart = (file: Uint8Array, random: Random): Uint8Array => rezipped(file, random, () => null);

/** The zip with one of its parts changed or gone; what is no zip has its bytes flipped. */
function rezipped(
  file: Uint8Array,
  random: Random,
  change: (part: Uint8Array) => Uint8Array | null,
): Uint8Array {
  if (file[0] !== 0x50 || file[1] !== 0x4b) return flipBytes(file, random);
  const parts = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith("/"));
  const chosen = pick(random, parts.length);
  const changed = parts.flatMap(([name, part], index) => {
    const now = index === chosen ? change(part) : part;
    return now === null ? [] : [[name, now] as const];
  });
  return zipSync(Object.fromEntries(changed), {mtime: new Date(1980, 0, 1), level: 1});
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
