import {dateLine} from "../../../../pipeline/6-report/date-line.ts";
import {captionMark, stampedTitle, stampOf} from "../../../../pipeline/6-report/stamp.ts";
import type {
  Block,
  Inline,
  LetterHead,
  MemoHead,
  ReportDocument,
} from "../../../../pipeline/core/document.ts";
import {formatScalar} from "../../../../pipeline/core/format.ts";

/** One thing to read: its role, with an L in front for each list that it is in, and its text without white space. */
export interface Entry {
  readonly role: string;
  readonly text: string;
}

export interface Reading {
  readonly entries: readonly Entry[];
  readonly headings: readonly string[];
  readonly descriptions: readonly string[];
}

export const condensed = (text: string): string =>
  text.normalize("NFC").replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, "");

/** What somebody who hears a document should hear, in order: made from its blocks, not from its pages. */
export function expectedReading(document: ReportDocument): Reading {
  const reader = new Reader();
  if (document.memo !== null) reader.memoHead(document, document.memo);
  else if (document.letter === null) reader.opening(document);
  else reader.head(document, document.letter);
  reader.blocks(document.blocks, "");
  if (document.letter !== null)
    for (const {office, name} of document.letter.signatories) reader.signatory(office, name);
  const entries = reader.entries
    .map(({role, text}) => ({role, text: condensed(text)}))
    .filter(({text}) => text !== "");
  return {entries, headings: reader.headings, descriptions: reader.descriptions};
}

class Reader {
  readonly entries: Entry[] = [];
  readonly headings: string[] = [];
  readonly descriptions: string[] = [];
  #notes = 0;
  #tables = 0;
  #figures = 0;

  say(role: string, text: string): void {
    this.entries.push({role, text});
  }

  heading(level: number, text: string): void {
    this.say(`H${level}`, text);
    this.headings.push(text);
  }

  opening(document: ReportDocument): void {
    this.say("P", document.organisation);
    this.heading(1, stampedTitle(document));
    this.say("P", document.subtitle);
    this.say("P", dateLine(document));
    this.say("P", stampOf(document)?.sentence ?? "");
    const headings = headingsIn(document.blocks);
    if (headings.length <= 4) return;
    this.heading(2, "Inhoud");
    const deepest = headings.length > 25 ? 2 : 3;
    const listed = headings.filter(({level}) => level <= deepest);
    for (const [index, {level, content}] of listed.entries()) {
      // Of a list of more than 26 lines a chapter with eleven sections or more stands there alone.
      const start = listed.slice(0, index + 1).findLastIndex((heading) => heading.level === 1);
      const length = listed.slice(start + 1).findIndex((heading) => heading.level === 1);
      const sections = length === -1 ? listed.length - start - 1 : length;
      if (level > 1 && listed.length > 26 && sections >= 11) continue;
      this.say("TOCI", plain(content));
    }
  }

  head(document: ReportDocument, letter: LetterHead): void {
    const stamp = stampOf(document);
    this.say("P", letter.returnAddress);
    for (const line of letter.addressee) this.say("P", line);
    this.say("P", `Datum${letter.date}`);
    this.say("P", `Betreft${stamp === null ? "" : `${stamp.mark} – `}${letter.subject}`);
    for (const {label, lines} of letter.reference) {
      const printed = lines.filter((line) => line.trim() !== "");
      if (printed.length > 0) for (const line of [label, ...printed]) this.say("P", line);
    }
    this.say("P", stamp?.sentence ?? "");
    this.say("P", letter.salutation);
  }

  memoHead(document: ReportDocument, memo: MemoHead): void {
    for (const line of [...memo.addressee, "nota", document.notice]) this.say("P", line);
    for (const {label, lines} of memo.reference) for (const line of [label, ...lines]) this.say("P", line);
    this.heading(1, stampedTitle(document));
    this.say("P", stampOf(document)?.sentence ?? "");
  }

  signatory(office: string, name: string): void {
    this.say("P", `${office},`);
    this.say("P", name);
  }

  blocks(blocks: readonly Block[], lists: string): void {
    for (const block of blocks) this.block(block, lists);
  }

  block(block: Block, lists: string): void {
    switch (block.kind) {
      case "heading":
        this.#text(`H${block.level}`, block.content, lists);
        this.headings.push(plain(block.content));
        break;
      case "paragraph":
        this.#text("P", block.content, lists);
        break;
      case "list":
        for (const [index, item] of block.items.entries()) {
          if (block.ordered) this.say(`${lists}LLbl`, `${index + 1}.`);
          this.blocks(item, `${lists}L`);
        }
        break;
      case "table":
        this.#table(block, lists);
        break;
      case "figure":
        this.#figures++;
        this.say(
          `${lists}Caption`,
          numbered("Figuur", this.#figures, block.caption + captionMark(block.chart.status)),
        );
        this.say(`${lists}Figure`, drawnText(block.chart.svg));
        this.descriptions.push(block.chart.description);
        break;
    }
  }

  /** Running text, and after it the notes that it refers to. */
  #text(role: string, content: readonly Inline[], lists: string): void {
    const before = this.#notes;
    const notes: (readonly Inline[])[] = [];
    this.say(lists + role, this.#inline(content, notes));
    for (let index = 0; index < notes.length; index++)
      this.say(`${lists}Note`, `${before + index + 1}.${this.#inline(notes[index] ?? [], notes)}`);
  }

  #table({columns, rows, caption, status}: Extract<Block, {kind: "table"}>, lists: string): void {
    this.#tables++;
    this.say(`${lists}Caption`, numbered("Tabel", this.#tables, caption + captionMark(status)));
    for (const {title} of columns) this.say(`${lists}TH`, title);
    for (const row of rows) {
      for (const [index, {name, format}] of columns.entries()) {
        this.say(
          `${lists}${index === 0 && columns.length > 1 ? "TH" : "TD"}`,
          formatScalar(row[name] ?? null, format),
        );
      }
    }
    if (rows.length === 0) this.say(`${lists}${columns.length > 1 ? "TH" : "TD"}`, "Geen gegevens");
  }

  #inline(content: readonly Inline[], notes: (readonly Inline[])[]): string {
    return content
      .map((inline) => {
        if (inline.kind === "text" || inline.kind === "fact") return inline.text;
        if (inline.kind !== "note") return this.#inline(inline.content, notes);
        this.#notes++;
        notes.push(inline.content);
        return String(this.#notes);
      })
      .join("");
  }
}

const plain = (content: readonly Inline[]): string =>
  content
    .map((inline) =>
      inline.kind === "text" || inline.kind === "fact"
        ? inline.text
        : inline.kind === "note"
          ? ""
          : plain(inline.content),
    )
    .join("");

const headingsIn = (blocks: readonly Block[]): readonly Extract<Block, {kind: "heading"}>[] =>
  blocks.flatMap((block) =>
    block.kind === "heading" ? [block] : block.kind === "list" ? block.items.flatMap(headingsIn) : [],
  );

const numbered = (word: string, number: number, text: string): string =>
  new RegExp(`^${word} \\d`).test(text) ? text : `${word} ${number}. ${text}`;

/** The texts of a drawing in the order in which they are drawn. */
function drawnText(svg: string): string {
  return [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)]
    .map(([, inside = ""]) => inside.replace(/<[^>]*>/g, ""))
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
