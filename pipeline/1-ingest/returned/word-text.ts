import type {
  ReturnedCell,
  ReturnedLook,
  ReturnedMark,
  ReturnedParagraph,
  ReturnedPlace,
} from "../../core/returned-letter.ts";
import type {Attributes, XmlHandler} from "../workbook/parse-xml.ts";
import {type Refusal, tooLarge} from "../workbook/tried.ts";
import {attributeOf, hides, isSwitchedOn} from "./word-attributes.ts";
import {type CountedLevels, levelName} from "./word-numbering.ts";
import type {ListLevel, WordStyles} from "./word-styles.ts";

/** No letter comes near this; a file made to exhaust a program does not get further. */
const MOST_PARAGRAPHS = 20_000;
const MOST_TEXT = 4_000_000;

/** A remark by its id, as its own part of the file has it. */
export interface Remark {
  readonly author: string;
  readonly text: string;
}

/** What is known before a part is read. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly counted: CountedLevels;
  readonly remarks: ReadonlyMap<string, Remark>;
  /** Numbers of notes by their ids in the file. */
  readonly notes: ReadonlyMap<string, number>;
}

type Part = ReturnedPlace["part"];
type Kind = ReturnedMark["kind"];

/** A paragraph that is being read. One in a box is read inside another. */
interface Draft {
  readonly place: ReturnedPlace;
  text: string;
  heading: number | null;
  list: ListLevel | null;
  hidden: boolean;
  readonly notes: {at: number; note: number}[];
  readonly looks: ReturnedLook[];
}

/** What a run of text looks like. */
interface Look {
  hidden: boolean;
  bold: boolean;
  italic: boolean;
}

const PLAIN: Look = {hidden: false, bold: false, italic: false};
/** What a text may lead to; other addresses are of files that a reader does not have. */
const ADDRESS = /^(https?:|mailto:)/i;

/** Elements of tracked changes around text, and what they say of it. */
const TRACKED: Readonly<Record<string, Kind>> = {
  ins: "ingevoegd",
  del: "verwijderd",
  moveFrom: "verwijderd",
  moveTo: "verplaatst",
};
/** Elements that hold the properties from before a change. */
const CHANGED = /^(r|p|sect|tbl|tr|tc|tblGrid|tblPrEx)PrChange$|^(tblGridChange|numberingChange)$/;
const CELLS_CHANGED: Readonly<Record<string, Kind>> = {cellIns: "ingevoegd", cellDel: "verwijderd"};
/** Elements that join a cell with its neighbours or leave room for one, and the value with which they do not. */
const JOINED_CELLS: ReadonlyMap<string, string> = new Map([
  ["gridSpan", "1"],
  ["vMerge", "0"],
  ["hMerge", "0"],
  ["gridBefore", "0"],
  ["gridAfter", "0"],
]);
/** Elements that show something other than text, and what. */
const UNREAD: Readonly<Record<string, string>> = {
  blip: "een afbeelding",
  imagedata: "een afbeelding",
  chart: "een grafiek",
  relIds: "een schema",
  contentPart: "een tekening",
  OLEObject: "een ingevoegd bestand",
  altChunk: "een ingevoegd bestand",
  subDoc: "een ingevoegd bestand",
};
/** Fields whose result is the number of a page: it differs from copy to copy. */
const PAGE_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** Reads a part with running text: paragraph by paragraph, with the changes, remarks and hidden text in it. */
export class WordText implements XmlHandler {
  readonly paragraphs: ReturnedParagraph[] = [];
  readonly marks: ReturnedMark[] = [];
  /** Numbers of tables that are no plain grid. */
  readonly uneven = new Set<number>();
  problem: Refusal | null = null;
  readonly #context: WordContext;
  readonly #part: Part;
  readonly #links: ReadonlyMap<string, string>;
  readonly #counts = new Map<Part, number>();
  readonly #drafts: Draft[] = [];
  readonly #around: {readonly kind: Kind; readonly author: string}[] = [];
  readonly #fields: {instruction: string; isResult: boolean}[] = [];
  readonly #remarked = new Map<string, string>();
  #path: string[] = [];
  #look: Look = {...PLAIN};
  #href = "";
  #note: number | null = null;
  #skipped = 0;
  #boxes = 0;
  #tableCount = 0;
  /** The tables around what is being read, each with the cell that is being read. */
  readonly #tables: {table: number; row: number; column: number}[] = [];
  #length = 0;

  /** `links` are the addresses that this part points at, by the ids that it has for them. */
  constructor(part: Part, links: ReadonlyMap<string, string>, context: WordContext) {
    this.#part = part;
    this.#links = links;
    this.#context = context;
  }

  open(name: string, attributes: Attributes, parent: string): void {
    this.#path.push(name);
    // The second telling of a drawing, for old programs, and properties as they were before a change, are not the text.
    if (this.#skipped > 0 || name === "Fallback") {
      this.#skipped++;
      return;
    }
    if (CHANGED.test(name)) {
      this.#mark("opmaak", attributeOf(attributes, "author"), "");
      this.#skipped++;
      return;
    }
    const unread = UNREAD[name];
    if (unread !== undefined) this.#mark("ongelezen", "", unread);
    this.#openPart(name, attributes);
    this.#openCell(name, attributes);
    this.#openChange(name, attributes, parent);
    if (parent === "rPr" || parent === "pPr" || parent === "numPr") this.#property(name, attributes);
    this.#openInline(name, attributes);
  }

  text(text: string, name: string): void {
    if (this.#skipped > 0) return;
    if (name === "t") this.#say(text);
    else if (name === "delText") this.#mark("verwijderd", this.#around.at(-1)?.author ?? "", text);
    else if (name === "instrText") {
      const field = this.#fields.at(-1);
      if (field !== undefined) field.instruction += text;
    }
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (name === "p") this.#endParagraph();
    else if (name === "r") this.#look = {...PLAIN};
    else if (name === "hyperlink") this.#href = "";
    else if (name === "txbxContent") this.#boxes--;
    else if (name === "tbl") this.#tables.pop();
    else if (name === "footnote" || name === "endnote") this.#note = null;
    else if (name === "fldSimple") this.#fields.pop();
    else if (name in TRACKED && this.#path.at(-1) !== "rPr" && this.#path.at(-1) !== "trPr")
      this.#around.pop();
  }

  #openPart(name: string, attributes: Attributes): void {
    if (name === "p") this.#beginParagraph();
    else if (name === "txbxContent") this.#boxes++;
    else if (name === "footnote" || name === "endnote")
      this.#note = this.#context.notes.get(`${name}-${attributeOf(attributes, "id")}`) ?? null;
  }

  #openCell(name: string, attributes: Attributes): void {
    if (name === "tbl") this.#tables.push({table: ++this.#tableCount, row: 0, column: 0});
    const cell = this.#tables.at(-1);
    if (cell === undefined) return;
    if (name === "tr") Object.assign(cell, {row: cell.row + 1, column: 0});
    else if (name === "tc") cell.column++;
    const joins = JOINED_CELLS.get(name);
    const isJoined = joins !== undefined && attributeOf(attributes, "val") !== joins;
    if (isJoined || this.#tables.length > 1) for (const {table} of this.#tables) this.uneven.add(table);
  }

  /** Around text a change lasts until its end; in the properties of a paragraph or row it is about the mark at its end. */
  #openChange(name: string, attributes: Attributes, parent: string): void {
    const author = attributeOf(attributes, "author");
    const cell = CELLS_CHANGED[name];
    if (cell !== undefined) this.#mark(cell, author, "[tabelcel]");
    const kind = TRACKED[name];
    if (kind === undefined) return;
    if (parent === "rPr") this.#mark(kind, author, "[einde van de alinea]");
    else if (parent === "trPr") this.#mark(kind, author, "[tabelrij]");
    else this.#around.push({kind, author});
  }

  #property(name: string, attributes: Attributes): void {
    const draft = this.#drafts.at(-1);
    const value = attributeOf(attributes, "val");
    const {styles} = this.#context;
    const isRun = this.#path.includes("r", this.#path.lastIndexOf("p"));
    if (name === "pStyle" && draft !== undefined) {
      draft.heading = styles.headings.get(value) ?? draft.heading;
      draft.list ??= styles.lists.get(value) ?? null;
      draft.hidden ||= styles.hidden.has(value);
    } else if (name === "numPr" && draft !== undefined) draft.list ??= {numbering: "", level: "0"};
    else if (name === "ilvl" && draft?.list) draft.list = {...draft.list, level: value};
    else if (name === "numId" && draft !== undefined)
      draft.list = value === "0" ? null : {level: draft.list?.level ?? "0", numbering: value};
    else if (isRun) this.#lookProperty(name, attributes);
  }

  #lookProperty(name: string, attributes: Attributes): void {
    const value = attributeOf(attributes, "val");
    const {styles} = this.#context;
    this.#look.hidden ||= hides(name, attributes) || (name === "rStyle" && styles.hidden.has(value));
    if (name === "b") this.#look.bold = isSwitchedOn(attributes);
    else if (name === "i") this.#look.italic = isSwitchedOn(attributes);
    else if (name === "rStyle") {
      this.#look.bold ||= styles.bold.has(value);
      this.#look.italic ||= styles.italic.has(value);
    }
  }

  #openInline(name: string, attributes: Attributes): void {
    const id = attributeOf(attributes, "id");
    if (name === "tab" && this.#path.at(-2) === "r") this.#say("\t");
    else if (name === "br" || name === "cr") this.#say("\n");
    else if (name === "noBreakHyphen") this.#say("-");
    else if (name === "footnoteReference" || name === "endnoteReference")
      this.#callNote(`${name.replace("Reference", "")}-${id}`);
    else if (name === "hyperlink") this.#href = this.#links.get(id) ?? "";
    else if (name === "commentRangeStart") this.#remarked.set(id, "");
    else if (name === "commentReference") this.#remark(id);
    else if (name === "fldSimple")
      this.#fields.push({instruction: attributeOf(attributes, "instr"), isResult: true});
    else if (name === "fldChar") this.#fieldMark(attributeOf(attributes, "fldCharType"));
  }

  #fieldMark(type: string): void {
    const field = this.#fields.at(-1);
    if (type === "begin") this.#fields.push({instruction: "", isResult: false});
    else if (type === "end") this.#fields.pop();
    else if (field !== undefined) field.isResult = true;
  }

  #beginParagraph(): void {
    const part = this.#boxes > 0 ? "tekstvak" : this.#part;
    const number = (this.#counts.get(part) ?? 0) + 1;
    this.#counts.set(part, number);
    this.#drafts.push({
      place: {part, number: part === "noot" ? (this.#note ?? 0) : number, cell: this.#cell()},
      text: "",
      heading: null,
      list: null,
      hidden: false,
      notes: [],
      looks: [],
    });
    if (number > MOST_PARAGRAPHS) this.problem ??= tooLarge("onredelijk veel alinea’s").refusal;
  }

  #endParagraph(): void {
    const draft = this.#drafts.pop();
    if (draft === undefined) return;
    const {place, text, heading, list, notes, looks} = draft;
    // Separators of notes stand among the notes.
    if (place.part === "noot" && place.number === 0) return;
    const counts = list !== null && this.#context.counted.has(levelName(list.numbering, list.level));
    this.paragraphs.push({
      ...place,
      text,
      heading,
      list: list === null ? null : counts ? "numbers" : "signs",
      notes,
      looks,
    });
  }

  #cell(): ReturnedCell | null {
    const cell = this.#tables.at(-1);
    return cell === undefined ? null : {...cell};
  }

  #say(text: string): void {
    const draft = this.#drafts.at(-1);
    if (draft === undefined) return;
    if (this.#fields.some(({instruction, isResult}) => !isResult || PAGE_FIELD.test(instruction))) return;
    this.#length += text.length;
    if (this.#length > MOST_TEXT) this.problem ??= tooLarge("onredelijk veel tekst").refusal;
    for (const {kind, author} of this.#around) this.#mark(kind, author, text);
    if (this.#around.some(({kind}) => kind === "verwijderd")) return;
    if (this.#look.hidden || draft.hidden) {
      if (text.trim() !== "") this.#mark("verborgen", "", text);
      return;
    }
    this.#showLook(draft, text.length);
    draft.text += text;
    for (const [id, about] of this.#remarked) this.#remarked.set(id, about + text);
  }

  /** Takes down how so many characters that are about to be added look, when that is not like the rest. */
  #showLook({text, looks}: Draft, length: number): void {
    const {bold, italic} = this.#look;
    const href = ADDRESS.test(this.#href) ? this.#href : "";
    if (!bold && !italic && href === "") return;
    const [at, end] = [text.length, text.length + length];
    const last = looks.at(-1);
    const goesOn =
      last !== undefined &&
      last.end === at &&
      last.bold === bold &&
      last.italic === italic &&
      last.href === href;
    if (goesOn) looks[looks.length - 1] = {...last, end};
    else looks.push({at, end, bold, italic, href});
  }

  #callNote(id: string): void {
    const draft = this.#drafts.at(-1);
    const note = this.#context.notes.get(id);
    if (draft === undefined || note === undefined) return;
    if (!this.#around.some(({kind}) => kind === "verwijderd"))
      draft.notes.push({at: draft.text.length, note});
  }

  #remark(id: string): void {
    const {author, text} = this.#context.remarks.get(id) ?? {author: "", text: ""};
    this.marks.push({...this.#here(), kind: "opmerking", author, text, about: this.#remarked.get(id) ?? ""});
    this.#remarked.delete(id);
  }

  /** What one person did in one stretch is one mark, however many runs it takes. */
  #mark(kind: Kind, author: string, text: string): void {
    const place = this.#here();
    const last = this.marks.at(-1);
    const goesOn =
      last !== undefined &&
      kind !== "ongelezen" &&
      last.kind === kind &&
      last.author === author &&
      last.part === place.part &&
      last.number === place.number;
    if (goesOn) this.marks[this.marks.length - 1] = {...last, text: last.text + text};
    else this.marks.push({...place, kind, author, text, about: ""});
  }

  #here(): ReturnedPlace {
    return (
      this.#drafts.at(-1)?.place ?? {
        part: this.#part,
        number: (this.#counts.get(this.#part) ?? 0) + 1,
        cell: this.#cell(),
      }
    );
  }
}
