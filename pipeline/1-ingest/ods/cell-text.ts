import {append} from "../workbook/rich-text.ts";

/** Inside a paragraph, what is not part of the text that the cell shows. */
const ASIDES: readonly string[] = ["annotation", "note", "ruby-text", "frame", "custom-shape", "g"];
const MOST_SPACES = 1_000;

/**
 * Collects the paragraphs of one cell as its sender sees them. Blanks in the XML count as one space (OpenDocument 1.3
 * § 6.1.2); more of them, tabs and line breaks are elements.
 */
export class CellText {
  #paragraphs: string[] = [];
  #current: string | null = null;
  #aside = 0;

  /** Whether we are in something that only stands by the cell, such as a note or a table of its own. */
  get isAside(): boolean {
    return this.#aside > 0;
  }

  /** Takes an element inside a cell; `parent` is `table-cell` for its paragraphs. */
  open(name: string, spaces: string | undefined, inCell: boolean): void {
    if (this.#aside > 0 || (this.#current === null && !(inCell && name === "p")) || ASIDES.includes(name)) {
      this.#aside += 1;
    } else if (this.#current === null) this.#current = "";
    else if (name === "s") this.#add(" ".repeat(Math.min(Number(spaces ?? 1) || 1, MOST_SPACES)));
    else if (name === "tab") this.#add("\t");
    else if (name === "line-break") this.#add("\n");
  }

  add(text: string): void {
    if (this.#aside > 0 || this.#current === null) return;
    const single = text.replace(/[ \t\r\n]+/g, " ");
    const begins = this.#current === "" || this.#current.endsWith(" ");
    this.#add(begins ? single.replace(/^ /, "") : single);
  }

  close(name: string, inCell: boolean): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (inCell && name === "p" && this.#current !== null) {
      this.#paragraphs.push(this.#current);
      this.#current = null;
    }
  }

  /** The text so far; then starts anew. */
  take(): string {
    const text = this.#paragraphs.join("\n");
    this.#paragraphs = [];
    this.#current = null;
    this.#aside = 0;
    return text;
  }

  #add(text: string): void {
    if (this.#current !== null) this.#current = append(this.#current, text);
  }
}
