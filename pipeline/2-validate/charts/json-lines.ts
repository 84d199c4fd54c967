/** A JSON text that could be read, with the line of every value in it, or where reading stopped. */
export type JsonLines =
  /** Keys are JSON pointers as in `/encoding/x/field`; the whole is the empty text. */
  | {readonly kind: "read"; readonly value: unknown; readonly lines: ReadonlyMap<string, number>}
  | {readonly kind: "broken"; readonly line: number; readonly reason: string};

/** What comes at a place in the text: punctuation, a literal, or nothing that JSON knows. */
const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

class Broken extends Error {
  readonly position: number;
  constructor(position: number, reason: string) {
    super(reason);
    this.position = position;
  }
}

/** Reads JSON and remembers lines, which `JSON.parse` forgets. The reason is in Dutch and the same on every Node version. */
export function readJsonLines(text: string): JsonLines {
  const source = text.replace(/^\uFEFF/, "");
  const lines = new Map<string, number>();
  const reader = new Reader(source, lines);
  try {
    reader.value("");
    reader.end();
    return {kind: "read", value: JSON.parse(source), lines};
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return {kind: "broken", line: lineAt(source, error.position), reason: error.message};
  }
}

class Reader {
  private position = 0;
  private readonly source: string;
  private readonly lines: Map<string, number>;

  constructor(source: string, lines: Map<string, number>) {
    this.source = source;
    this.lines = lines;
  }

  value(pointer: string): void {
    const token = this.next("een waarde");
    this.lines.set(pointer, lineAt(this.source, this.position - token.length));
    if (token === "{") this.members("}", () => this.member(pointer));
    else if (token === "[") this.members("]", (index) => this.value(`${pointer}/${index}`));
    else if (/^[}\],:]$/.test(token)) this.stop(token, "een waarde");
  }

  end(): void {
    if (this.source.slice(this.position).trim() !== "") this.stop("", "het einde van het bestand");
  }

  private members(close: "}" | "]", member: (index: number) => void): void {
    if (this.peek() === close) {
      this.next(close);
      return;
    }
    for (let index = 0; ; index++) {
      member(index);
      const token = this.next(`“,” of “${close}”`);
      if (token === close) return;
      if (token !== ",") this.stop(token, `“,” of “${close}”`);
    }
  }

  private member(pointer: string): void {
    const key = this.next("een naam tussen aanhalingstekens");
    if (!key.startsWith('"')) this.stop(key, "een naam tussen aanhalingstekens");
    const colon = this.next("“:”");
    if (colon !== ":") this.stop(colon, "“:”");
    const name = String(JSON.parse(key)).replace(/~/g, "~0").replace(/\//g, "~1");
    this.value(`${pointer}/${name}`);
  }

  private peek(): string {
    const before = this.position;
    const token = this.next("een waarde");
    this.position = before;
    return token;
  }

  private next(expected: string): string {
    TOKEN.lastIndex = this.position;
    const match = TOKEN.exec(this.source);
    const token = match?.[1] ?? match?.[2] ?? match?.[3];
    if (token === undefined) return this.stop("", expected);
    this.position = TOKEN.lastIndex;
    return token;
  }

  private stop(token: string, expected: string): never {
    const gap =
      token === "" ? (/^\s*/.exec(this.source.slice(this.position))?.[0].length ?? 0) : -token.length;
    throw new Broken(this.position + gap, `geen geldige JSON: hier werd ${expected} verwacht`);
  }
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let index = 0; index < position && index < text.length; index++) if (text[index] === "\n") line++;
  return line;
}
