import type {Archive} from "./archive.ts";
import {LIMITS} from "./limits.ts";
import {builtInFormat, type FormatKind, formatKind} from "./number-format.ts";
import {type Attributes, parseXml, type XmlHandler} from "./parse-xml.ts";
import {done, type Refusal, type Tried, tooLarge} from "./tried.ts";

/** How cells of one style show a number; `code` is null when general. */
export interface CellFormat {
  readonly code: string | null;
  readonly kind: FormatKind;
}

export const GENERAL: CellFormat = {code: null, kind: "number"};

/** The number format of each cell style, by the number that cells carry. `part` is null when the workbook has no styles. */
export async function readStyles(
  archive: Archive,
  part: string | null,
): Promise<Tried<readonly CellFormat[]>> {
  if (part === null) return done([]);
  const handler = new StylesHandler();
  const parsed = await parseXml(archive.chunks(part), part, handler);
  return parsed.refusal === null ? done(handler.formats()) : parsed;
}

class StylesHandler implements XmlHandler {
  problem: Refusal | null = null;
  readonly #codes = new Map<number, string>();
  readonly #styles: number[] = [];

  open(name: string, attributes: Attributes, parent: string): void {
    const id = Number(attributes.numFmtId ?? 0);
    if (name === "numFmt" && parent === "numFmts") this.#codes.set(id, attributes.formatCode ?? "");
    if (name === "xf" && parent === "cellXfs") this.#styles.push(id);
    if (this.#styles.length + this.#codes.size > LIMITS.formats) {
      this.problem = tooLarge("bevat te veel celopmaken").refusal;
    }
  }

  /** One object for each format number, since a million cells refer to it. */
  formats(): readonly CellFormat[] {
    const known = new Map<number, CellFormat>();
    return this.#styles.map((id) => {
      const format = known.get(id) ?? this.#format(id);
      known.set(id, format);
      return format;
    });
  }

  #format(id: number): CellFormat {
    const code = this.#codes.get(id)?.slice(0, LIMITS.formatCode) ?? builtInFormat(id);
    return code === null || /^general$/i.test(code) ? GENERAL : {code, kind: formatKind(code)};
  }
}
