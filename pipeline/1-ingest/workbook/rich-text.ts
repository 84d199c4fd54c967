import {LIMITS} from "./limits.ts";

/** More than this cannot be one cell's text, even when every character is written as `_x000D_`. */
const MOST_LETTERS = 8 * LIMITS.cellText;

/** Adds to a cell's text until it is surely too long: what follows cannot make it right again. */
export function append(before: string, more: string): string {
  return before.length > MOST_LETTERS ? before : before + more;
}

/**
 * Collects the text of a shared string, inline string or any element around `t` runs. Phonetic guides (`rPh`) repeat
 * the text in another script and are left out.
 */
export class RichText {
  #text = "";
  #reading = false;
  #phonetic = false;

  open(name: string): void {
    if (name === "rPh") this.#phonetic = true;
    this.#reading = name === "t" && !this.#phonetic;
  }

  add(text: string): void {
    if (this.#reading) this.#text = append(this.#text, text);
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic = false;
    this.#reading = false;
  }

  /** The text so far, ready to be used; then starts anew. */
  take(): string {
    const text = unescapeText(this.#text);
    this.#text = "";
    return text;
  }
}

/** Office writes characters that XML cannot hold as `_x000D_`, and a real underscore before such a thing as `_x005F_`. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
