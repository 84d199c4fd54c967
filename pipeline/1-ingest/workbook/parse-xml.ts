import {SaxesParser} from "saxes";
import {LIMITS} from "./limits.ts";
import {damaged, done, type Refusal, type Refused, suspicious, type Tried, tooLarge} from "./tried.ts";

export type Attributes = Readonly<Record<string, string>>;

/** Takes an XML part as it goes by. Names are local names, so `x:row` and `row` are the same. */
export interface XmlHandler {
  /** `parent` is the name of the element around it, empty for the root. */
  open?(name: string, attributes: Attributes, parent: string): void;
  /** Text or CDATA inside element `name`. */
  text?(text: string, name: string, parent: string): void;
  close?(name: string, parent: string): void;
  /** Why to stop; null to go on. Looked at after each chunk. */
  readonly problem?: Refusal | null;
}

/**
 * Runs one XML part past a handler. Refuses a DOCTYPE (so no entities), anything but UTF-8, deep nesting and endless
 * text; the refusal names the part and, where the XML itself is wrong, line and column.
 */
export async function parseXml(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  handler: XmlHandler,
): Promise<Tried<null>> {
  const decoder = new TextDecoder("utf-8", {fatal: true});
  const walk = startWalk(handler);
  try {
    for await (const chunk of chunks) {
      const problem = walk.feed(decoder.decode(chunk, {stream: true})) ?? handler.problem;
      if (problem) return inPart(part, problem);
    }
    const problem = walk.feed(decoder.decode()) ?? walk.end() ?? handler.problem;
    return problem ? inPart(part, problem) : done(null);
  } catch (error) {
    if (isEncodingError(error)) return damaged(`onderdeel ${part}: de tekens zijn geen UTF-8`);
    throw error;
  }
}

const inPart = (part: string, {code, text}: Refusal): Refused => ({
  value: null,
  refusal: {code, text: `onderdeel ${part}: ${text}`},
});

/** What a fatal `TextDecoder` throws; anything else in there is a bug of ours, for the archive has been found sound. */
function isEncodingError(error: unknown): boolean {
  return error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA";
}

interface Walk {
  /** Gives the first problem so far, or null. */
  feed(text: string): Refusal | null;
  end(): Refusal | null;
}

function startWalk(handler: XmlHandler): Walk {
  const parser = new SaxesParser({});
  const names: string[] = [];
  let problem: Refusal | null = null;
  let gap = 0;
  const inner = (): string => names.at(-1) ?? "";
  const outer = (): string => names.at(-2) ?? "";
  parser.on("error", (error) => {
    problem ??= damaged(`geen geldige XML (${error.message.replace(/\.$/, "")})`).refusal;
  });
  parser.on("doctype", () => {
    problem ??= suspicious("een DOCTYPE is niet toegestaan").refusal;
  });
  parser.on("opentag", (tag) => {
    gap = 0;
    const name = localName(tag.name);
    if (problem === null) handler.open?.(name, tag.attributes, inner());
    names.push(name);
    if (names.length > LIMITS.depth) problem ??= suspicious("de elementen zijn te diep genest").refusal;
  });
  parser.on("closetag", () => {
    gap = 0;
    if (problem === null) handler.close?.(inner(), outer());
    names.pop();
  });
  const text = (text: string): void => {
    if (problem === null) handler.text?.(text, inner(), outer());
  };
  parser.on("text", text);
  parser.on("cdata", text);
  return {
    feed: (text) => {
      parser.write(text);
      gap += text.length;
      if (gap > LIMITS.gap) problem ??= tooLarge("bevat een onredelijk lange tekst").refusal;
      return problem;
    },
    end: () => {
      parser.close();
      return problem;
    },
  };
}

/** The name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Whether an attribute of the kind boolean says yes; both spellings occur. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
