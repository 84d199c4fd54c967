import type {InputChange} from "../../core/input-change.ts";
import {bindingOf, type Explain, type OriginInput} from "../../core/origin.ts";
import {type Place, parseAddress} from "../../core/place.ts";
import type {Difference} from "./difference.ts";

/** What may have changed a document. */
export interface Reasons {
  readonly changes: readonly InputChange[];
  /** Where the figures of the document come from. */
  readonly explain: Explain;
  /** The template that the document was made from; null when it is not made any more. */
  readonly template: string | null;
}

/**
 * Which changes of the input made a difference: those among the inputs of its figures; for words those of the template’s lines that say them; and what was typed over word for word.
 * Empty when none can be named: nothing is guessed.
 */
export function causesOf(reasons: Reasons): (difference: Difference) => readonly InputChange[] {
  const inData = changesByFile(reasons.changes.filter(({place}) => place.line === undefined));
  const inTemplate = reasons.changes.filter(({place}) => place.file === reasons.template);
  const seen = new Map<readonly OriginInput[], readonly InputChange[]>();
  const behind = (names: readonly string[]): readonly InputChange[] =>
    once(
      [...new Set(names)].flatMap((name) => {
        const inputs = reasons.explain(bindingOf(name))?.inputs ?? [];
        const found = seen.get(inputs) ?? once(inputs.flatMap(({place}) => changesAt(inData, place)));
        seen.set(inputs, found);
        return found;
      }),
    );
  return (difference) => {
    const wording = difference.isWording ? linesThatSay(inTemplate, difference) : [];
    const own = behind(difference.bindings);
    const data = own.length > 0 ? own : behind(difference.around ?? []);
    const typed = reasons.changes.filter((change) => isTypedOver(change, difference));
    const found = typed.length > 0 && data.length === 0 ? typed : data;
    // Of a row that is gone no figure of now can speak; then it may have been in its sheet.
    const certain = found.filter(({isGone}) => !isGone);
    return [...wording, ...(certain.length > 0 ? certain : found)];
  };
}

type ChangesByFile = ReadonlyMap<string, readonly InputChange[]>;

function changesByFile(changes: readonly InputChange[]): ChangesByFile {
  const files = new Map<string, InputChange[]>();
  for (const change of changes) {
    const list = files.get(change.place.file);
    if (list === undefined) files.set(change.place.file, [change]);
    else list.push(change);
  }
  return files;
}

/** An input is a row of a sender’s form, named by one of its cells, or a file as a whole. */
function changesAt(changes: ChangesByFile, {file, sheet, cell}: Place): readonly InputChange[] {
  const here = changes.get(file) ?? [];
  if (cell === undefined) return here;
  const row = rowOf(cell);
  return here.filter(
    ({place, isGone}) =>
      place.cell === undefined || (place.sheet === sheet && (isGone || rowOf(place.cell) === row)),
  );
}

const rowOf = (cell: string): number | undefined => parseAddress(cell)?.row;

const once = (changes: readonly InputChange[]): readonly InputChange[] => [...new Set(changes)];

/** Fewer letters than this stand anywhere. */
const FEWEST_LETTERS = 4;

/** Whether a cell says word for word what the document said and says. */
function isTypedOver(change: InputChange, {was, is}: Difference): boolean {
  const [old, fresh] = [change.was, change.is].map(plain);
  if (old === undefined || fresh === undefined || change.place.line !== undefined) return false;
  if (Math.max(old.length, fresh.length) < FEWEST_LETTERS) return false;
  const isSaid = (text: string, said: string): boolean => text !== "" && plain(said).includes(text);
  return (old === "" ? was === "" || !isSaid(fresh, was) : isSaid(old, was)) && isSaid(fresh, is);
}

const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/[‘’“”]/g, "'")
    .trim()
    .toLowerCase();

/** A line that says most of the words of a sentence is where it was typed. */
const MOST_WORDS = 0.7;

/** The changed lines of a template in which the words stand that are other ones than before. */
function linesThatSay(lines: readonly InputChange[], {was, is, where}: Difference): readonly InputChange[] {
  const [before, after] = [wordsOf(was), wordsOf(is)];
  const [gone, added] = [without(before, after), without(after, before)];
  const other = gone.length + added.length === 0 ? [] : lines;
  return other.filter(
    (line) =>
      (line.is !== "" && saysMost(added, `${line.is} ${where}`) && isOtherwise(line.is, added)) ||
      (line.was !== "" && saysMost(gone, `${line.was} ${where}`) && isOtherwise(line.was, gone)),
  );
}

/** At least one of the words is in the line itself. */
const isOtherwise = (line: string, words: readonly string[]): boolean => {
  const said = new Set(wordsOf(line));
  return words.some((word) => said.has(word));
};

function saysMost(words: readonly string[], line: string): boolean {
  const said = new Set(wordsOf(line));
  return words.length > 0 && words.filter((word) => said.has(word)).length >= MOST_WORDS * words.length;
}

/** Words without figures, for those come from data. */
const wordsOf = (text: string): readonly string[] => plain(text).match(/\p{L}{2,}/gu) ?? [];

function without(words: readonly string[], other: readonly string[]): readonly string[] {
  const known = new Set(other);
  return words.filter((word) => !known.has(word));
}
