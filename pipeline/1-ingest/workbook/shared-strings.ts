import type {CellValue} from "../../core/inputs.ts";
import type {Archive} from "./archive.ts";
import {LIMITS} from "./limits.ts";
import {parseXml, type XmlHandler} from "./parse-xml.ts";
import {RichText} from "./rich-text.ts";
import {done, type Refusal, type Tried, tooLarge} from "./tried.ts";

export type TextValue = Extract<CellValue, {readonly kind: "text"}>;

/** The texts that cells refer to by number. `part` is null when the workbook has none. */
export async function readSharedStrings(
  archive: Archive,
  part: string | null,
): Promise<Tried<readonly TextValue[]>> {
  if (part === null) return done([]);
  const handler = new SharedStringsHandler();
  const parsed = await parseXml(archive.chunks(part), part, handler);
  return parsed.refusal === null ? done(handler.texts) : parsed;
}

class SharedStringsHandler implements XmlHandler {
  problem: Refusal | null = null;
  readonly texts: TextValue[] = [];
  readonly #current = new RichText();
  #length = 0;

  open(name: string): void {
    this.#current.open(name);
  }

  text(text: string): void {
    this.#current.add(text);
  }

  close(name: string): void {
    this.#current.close(name);
    if (name !== "si") return;
    const text = this.#current.take();
    this.texts.push({kind: "text", text});
    this.#length += text.length;
    if (this.texts.length > LIMITS.sharedStrings || this.#length > LIMITS.allText) {
      this.problem = tooLarge("bevat onredelijk veel tekst").refusal;
    }
  }
}
