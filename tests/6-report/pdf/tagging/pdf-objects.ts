/** A value of a file as it stands in it; a reference is the number of its object. */
export type PdfValue =
  | string
  | number
  | null
  | {readonly name: string}
  | {readonly reference: number}
  | readonly PdfValue[]
  | PdfDictionary;
export interface PdfDictionary {
  readonly entries: ReadonlyMap<string, PdfValue>;
}

const TOKEN =
  /\s*(<<|>>|\[|\]|\/[^\s/<>[\]()]*|\((?:\\[\s\S]|[^\\()])*\)|<[\da-fA-F\s]*>|(\d+) \d+ R|[-+.\d]+|true|false|null)/y;

/** The dictionaries of a type that stand uncompressed in a file, by the numbers of their objects. */
export function dictionariesOf(source: string, type: string): ReadonlyMap<number, PdfDictionary> {
  const opening = new RegExp(`(?:^|\\n)(\\d+) 0 obj\\n(?=<<\\n/Type /${type}\\n)`, "g");
  const found = [...source.matchAll(opening)].map((match): readonly [number, PdfDictionary] => {
    const value = new Parser(source, match.index + match[0].length).value();
    if (value === null || typeof value !== "object" || !("entries" in value) || Array.isArray(value))
      throw new Error(`object ${match[1]} is no dictionary`);
    return [Number(match[1]), value as PdfDictionary];
  });
  return new Map(found);
}

class Parser {
  readonly #source: string;
  #at: number;

  constructor(source: string, at: number) {
    this.#source = source;
    this.#at = at;
  }

  value(): PdfValue {
    const [token, reference] = this.#next();
    if (token === "<<") return this.#dictionary();
    if (token === "[") return this.#list();
    if (reference !== undefined) return {reference: Number(reference)};
    if (token.startsWith("/")) return {name: token.slice(1)};
    if (token.startsWith("(")) return decoded(token.slice(1, -1));
    if (token.startsWith("<")) return token.slice(1, -1);
    return /^[-+.\d]/.test(token) ? Number(token) : null;
  }

  #next(): readonly [token: string, reference: string | undefined] {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#source);
    if (match === null) throw new Error(`no PDF value at ${this.#at}`);
    this.#at = TOKEN.lastIndex;
    return [match[1] ?? "", match[2]];
  }

  #ends(token: string): boolean {
    const before = this.#at;
    if (this.#next()[0] === token) return true;
    this.#at = before;
    return false;
  }

  #dictionary(): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    while (!this.#ends(">>")) {
      const [key] = this.#next();
      entries.set(key.slice(1), this.value());
    }
    return {entries};
  }

  #list(): readonly PdfValue[] {
    const items: PdfValue[] = [];
    while (!this.#ends("]")) items.push(this.value());
    return items;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {n: "\n", r: "\r", t: "\t", b: "\b", f: "\f"};

function decoded(text: string): string {
  const bytes = text.replace(/\\([\s\S])/g, (_, character: string) => ESCAPES[character] ?? character);
  if (!bytes.startsWith("\u00fe\u00ff")) return bytes;
  return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
}
