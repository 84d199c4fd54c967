import {LIMITS} from "../workbook/limits.ts";
import type {Attributes, XmlHandler} from "../workbook/parse-xml.ts";
import {type Refusal, tooLarge} from "../workbook/tried.ts";

const KINDS: readonly string[] = ["date-style", "percentage-style"];

/** What the styles of a file say of its cells and sheets: how a date or percentage is shown, and which sheets are not. */
export class OdsStyles implements XmlHandler {
  readonly #codes = new Map<string, string>();
  readonly #dataStyles = new Map<string, string>();
  readonly #hidden = new Set<string>();
  #data = "";
  #style = "";

  get problem(): Refusal | null {
    const many = this.#codes.size + this.#dataStyles.size > LIMITS.formats;
    return many ? tooLarge("bevat te veel celopmaken").refusal : null;
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (KINDS.includes(name)) {
      this.#data = attributes["style:name"] ?? "";
      this.#codes.set(this.#data, "");
    } else if (KINDS.includes(parent)) this.#part(name, attributes);
    else if (name === "style") {
      this.#style = attributes["style:name"] ?? "";
      const data = attributes["style:data-style-name"];
      if (data !== undefined) this.#dataStyles.set(this.#style, data);
    } else if (name === "table-properties" && parent === "style") {
      if (attributes["table:display"] === "false") this.#hidden.add(this.#style);
    }
  }

  /** The number format of a cell style, as Excel would write it; null when it is neither a date nor a percentage. */
  code(style: string | undefined): string | null {
    return this.#codes.get(this.#dataStyles.get(style ?? "") ?? "") || null;
  }

  hides(style: string | undefined): boolean {
    return this.#hidden.has(style ?? "");
  }

  #part(name: string, attributes: Attributes): void {
    const before = this.#codes.get(this.#data) ?? "";
    if (before.length < 50) this.#codes.set(this.#data, before + partOfCode(name, attributes, before));
  }
}

function partOfCode(name: string, attributes: Attributes, before: string): string {
  const long = attributes["number:style"] === "long";
  const gap = before === "" ? "" : "-";
  switch (name) {
    case "day":
      return `${gap}${long ? "dd" : "d"}`;
    case "month":
      return `${gap}${attributes["number:textual"] === "true" ? "mmm" : "m"}${long ? "m" : ""}`;
    case "year":
      return `${gap}${long ? "yyyy" : "yy"}`;
    case "number": {
      const decimals = Math.min(Number(attributes["number:decimal-places"] ?? 0) || 0, 10);
      return decimals > 0 ? `0.${"0".repeat(decimals)}%` : "0%";
    }
    default:
      return "";
  }
}
