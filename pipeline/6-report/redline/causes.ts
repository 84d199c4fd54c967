import {type InputChange, isChangeOf} from "../../core/input-change.ts";
import {type Binding, bindingOf, type Explain, nameOf, type OriginInput} from "../../core/origin.ts";
import type {Place} from "../../core/place.ts";
import {factInCondition} from "../../core/report-template.ts";
import type {Difference} from "./difference.ts";

/** What may have changed a document. */
export interface Reasons {
  readonly changes: readonly InputChange[];
  /** Where the figures of the document come from. */
  readonly explain: Explain;
  /** The template that the document was made from; null when it is not made any more. */
  readonly template: string | null;
  /** Where the figures of the document came from then; absent while that was not worked out. */
  readonly explainThen?: Explain | undefined;
}

/**
 * Which changes of the input made a difference: for words those of the template’s lines that say them, and those among the inputs of its figures and of the conditions it hangs on.
 * When there are none: what was typed over word for word, the line of the template that asks for the table, the inputs of the rest of the table,
 * those of the columns that it was bound to, a line of the template that was changed around words that are the same, and what its figures came from then:
 * a row or file that was closed since is no input of anything now.
 * Empty when none can be named: nothing is guessed.
 */
export function causesOf(reasons: Reasons): (difference: Difference) => readonly InputChange[] {
  const inData = changesByFile(reasons.changes.filter(({place}) => place.line === undefined));
  const inTemplate = reasons.changes.filter(({place}) => isOfTemplate(place.file, reasons.template));
  const seen = new Map<readonly OriginInput[], readonly InputChange[]>();
  const behind = (bindings: readonly Binding[]): readonly InputChange[] =>
    once(
      bindings.flatMap((binding) => {
        const inputs = reasons.explain(binding)?.inputs ?? [];
        const found = seen.get(inputs) ?? once(inputs.flatMap(({place}) => changesAt(inData, place)));
        seen.set(inputs, found);
        return found;
      }),
    );
  // All rows of a table share one list.
  const around = new Map<readonly string[], readonly InputChange[]>();
  const behindTable = (names: readonly string[]): readonly InputChange[] => {
    const found = around.get(names) ?? behind(bindingsIn(names));
    around.set(names, found);
    return found;
  };
  return (difference) => {
    const {bindings, hangsOn = [], before = []} = difference;
    const wording = difference.isWording ? linesThatSay(inTemplate, difference) : [];
    const conditions = wording.length > 0 ? [] : columnsIn(hangsOn.map(factInCondition));
    const data = behind([...bindingsIn(bindings), ...conditions]);
    const found = firstOf([
      () => data,
      () => reasons.changes.filter((change) => isTypedOver(change, difference)),
      () => wording,
      () => (difference.kind === "document" ? inTemplate : linesThatAskFor(inTemplate, difference)),
      () => behindTable(difference.around ?? []),
      () => behind(columnsIn(before)),
      () => (difference.isWording ? linesAround(inTemplate, difference) : []),
      () => changedSince(difference, reasons),
    ]);
    // Of a row that is gone no figure of now can speak; then it may have been in its sheet.
    const certain = found.filter(({isGone, place}) => !isGone || place.line !== undefined);
    return once([...wording, ...(certain.length > 0 ? certain : found)]);
  };
}

const bindingsIn = (names: readonly string[]): readonly Binding[] => [...new Set(names)].map(bindingOf);

/** The changes of rows that the figures came from then, and of what a register says of the files that they came from then or come from now. */
function changedSince(
  {bindings, before = [], hangsOn = []}: Difference,
  {changes, explain, explainThen}: Reasons,
): readonly InputChange[] {
  if (explainThen === undefined) return [];
  const conditions = columnsIn(hangsOn.map(factInCondition));
  // Rows of a table are other ones then, facts have the same names.
  const facts = bindingsIn(bindings).filter(({kind}) => kind !== "cell");
  const then = placesOf([...(before.length > 0 ? bindingsIn(before) : facts), ...conditions], explainThen);
  const now = placesOf([...bindingsIn(bindings), ...conditions], explain);
  const files = new Set([...then, ...now].map(({file}) => file));
  const wasAmong = (stood: Place): boolean =>
    then.some((place) => isChangeOf({place: stood, isGone: false}, place));
  return changes.filter(
    ({stood, about}) => (about !== null && files.has(about)) || (stood !== null && wasAmong(stood)),
  );
}

const placesOf = (bindings: readonly Binding[], explain: Explain): readonly Place[] =>
  bindings.flatMap((binding) => explain(binding)?.inputs ?? []).map(({place}) => place);

/** Facts as they are, and the columns of cells as a whole. */
const columnsIn = (names: readonly string[]): readonly Binding[] => {
  const columns = bindingsIn(names).map((binding) =>
    binding.kind === "cell" ? {...binding, rows: []} : binding,
  );
  return [...new Map(columns.map((binding) => [nameOf(binding), binding])).values()];
};

/** The first that finds anything. */
function firstOf(ways: readonly (() => readonly InputChange[])[]): readonly InputChange[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/** A document says what its own template says, and what its charts are titled. */
const isOfTemplate = (file: string, template: string | null): boolean =>
  file === template || file.startsWith("grafieken/");

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

const changesAt = (changes: ChangesByFile, input: Place): readonly InputChange[] =>
  (changes.get(input.file) ?? []).filter((change) => isChangeOf(change, input));

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

/** The changed lines of a template that say most of the words that are other ones than before, at least one of which the line did not say, or says no more. */
function linesThatSay(lines: readonly InputChange[], {was, is, where}: Difference): readonly InputChange[] {
  const [before, after] = [wordsOf(was), wordsOf(is)];
  const [gone, added] = [without(before, after), without(after, before)];
  const other = gone.length + added.length === 0 ? [] : lines;
  return other.filter(
    (line) =>
      (line.is !== "" &&
        saysMost(added, `${line.is} ${where}`) &&
        sharesWord(added, without(wordsOf(line.is), wordsOf(line.was)))) ||
      (line.was !== "" &&
        saysMost(gone, `${line.was} ${where}`) &&
        sharesWord(gone, without(wordsOf(line.was), wordsOf(line.is)))),
  );
}

/** The changed lines in which a view is asked for by name: `{% tabel "risicos" maximum=5 /%}`. */
function linesThatAskFor(
  lines: readonly InputChange[],
  {bindings, around = [], before = []}: Difference,
): readonly InputChange[] {
  const views = new Set(
    [...bindings, ...around, ...before].flatMap((name) => {
      const binding = bindingOf(name);
      return binding.kind === "cell" ? [`"${binding.view}"`] : [];
    }),
  );
  return lines.filter(({was, is}) => [...views].some((view) => was.includes(view) || is.includes(view)));
}

/** The changed lines in which most of a whole sentence stands, when no other word tells them: a comma, a figure that was typed. */
const linesAround = (lines: readonly InputChange[], {was, is}: Difference): readonly InputChange[] =>
  lines.filter((line) => saysMost(wordsOf(is), line.is) || saysMost(wordsOf(was), line.was));

const sharesWord = (words: readonly string[], line: readonly string[]): boolean =>
  words.some((word) => line.includes(word));

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
