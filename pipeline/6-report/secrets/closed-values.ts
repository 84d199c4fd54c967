import {openCapabilities} from "../../core/capability.ts";
import {columnsOf, VIEW_NAMES} from "../../core/catalogue.ts";
import type {Dataset} from "../../core/dataset.ts";
import {formatScalar} from "../../core/format.ts";
import type {CellValue, Inputs, RawSheet} from "../../core/inputs.ts";
import {openPlaces} from "../../core/open-places.ts";
import {cellAddress, type Place} from "../../core/place.ts";
import {phraseOf, phrasesIn, wordsOf, wordTree} from "./word-tree.ts";

/** What was read, and what of it was accepted. */
export interface ReadInputs {
  readonly inputs: Pick<Inputs, "deliveries" | "corrections" | "strategy" | "forms" | "templates">;
  readonly dataset: Dataset;
  /** Texts that Parliament has already and that may be said again; absent when nothing was sent. */
  readonly said?: readonly string[];
}

/** A value that only closed input holds, and the first cell that holds it, one that was closed on purpose before any other. */
export interface ClosedValue {
  readonly words: readonly string[];
  readonly place: Place;
  /** Whether that cell is closed as such: by its file, its row or its kind, and not because it is an old, hidden, refused or unknown one. */
  readonly isWithheld: boolean;
}

/** A shorter text is found anywhere. */
const FEWEST_LETTERS = 12;
/** A number with fewer significant digits is anybody's. */
const FEWEST_DIGITS = 4;
/** So few words say something only if one of them is rare. */
const SHORT_PHRASE = 3;

/**
 * The telling values that stand in senders' files, in corrections or in the steering group's points and nowhere in public input. Closed is the rule: of a delivery only the
 * explanations and sources of its accepted public rows are public, so closed files and rows, hidden sheets, unknown columns and refused cells are not.
 * Telling is a text of at least 12 letters or a number of at least 4 significant digits, but no year or date, and no few words that are all common.
 */
export function closedValues({inputs, dataset, said = []}: ReadInputs): readonly ClosedValue[] {
  const texts = [...publicTexts({inputs, dataset}), ...said].map(wordsOf);
  // What somebody typed in a report is no proof that it may be said, but its words are common ones.
  const common = new Set(
    [...texts, ...inputs.templates.map(({text}) => wordsOf(text.replace(INSIDE, " ")))].flat(),
  );
  const found = new Map<string, ClosedValue>();
  for (const {text, place, isWithheld} of heldInside(inputs, dataset)) {
    for (const piece of piecesOf(text)) {
      const words = wordsOf(piece);
      const phrase = phraseOf(words);
      if (!found.has(phrase) && isTelling(piece, words, common))
        found.set(phrase, {words, place, isWithheld});
    }
  }
  const tree = wordTree([...found.values()].map(({words}) => words));
  for (const words of texts) for (const phrase of phrasesIn(tree, words)) found.delete(phrase);
  return [...found.values()];
}

/** A text as a whole, and the sentences in it: a report may repeat one of them. */
const piecesOf = (text: string): readonly string[] => [text, ...text.split(/[.!?;]\s+|[\r\n]+/)];

function isTelling(text: string, words: readonly string[], common: ReadonlySet<string>): boolean {
  if (words.length <= SHORT_PHRASE && words.every((word) => common.has(word))) return false;
  if (text.replace(/\P{L}/gu, "").length >= FEWEST_LETTERS) return true;
  const undated = text.replace(/\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/g, "").replace(/\b(?:19|20)\d\d\b/g, "");
  const digits = wordsOf(undated).join("").replace(/\D/g, "");
  return digits.length >= FEWEST_DIGITS;
}

interface Found {
  readonly text: string;
  readonly place: Place;
}

type Held = Found & Pick<ClosedValue, "isWithheld">;

/** Every cell of every delivery, correction and point of the steering group, and the names of closed files; what is withheld first. */
function heldInside(inputs: ReadInputs["inputs"], dataset: Dataset): readonly Held[] {
  const isOpen = openPlaces(dataset);
  const held = [
    ...inDeliveries(inputs, dataset).map((item) => ({...item, isWithheld: isOpen(item.place) === false})),
    // Not their subjects: those are headings that any report may have.
    ...dataset.steering.flatMap(({text, outcome, dissent, action, place}) =>
      [text, outcome, dissent, action].map((said) => ({text: said, place, isWithheld: true})),
    ),
  ];
  return [...held.filter(({isWithheld}) => isWithheld), ...held.filter(({isWithheld}) => !isWithheld)];
}

function inDeliveries({deliveries, corrections}: ReadInputs["inputs"], dataset: Dataset): readonly Found[] {
  const open = new Set(dataset.deliveries.filter(({isPublic}) => isPublic).map(({file}) => file));
  const names = deliveries
    .filter(({file}) => !open.has(file))
    .map(({file}) => ({
      text: file.slice(file.lastIndexOf("/") + 1).replace(/\.[a-z]+$/i, ""),
      place: {file},
    }));
  return [
    ...names,
    ...deliveries.flatMap(({file, sheets}) => sheets.flatMap((sheet) => heldIn(sheet, file))),
    ...corrections.flatMap(({file, sheet}) => heldIn(sheet, file)),
  ];
}

const heldIn = ({cells, name}: RawSheet, file: string): readonly Found[] =>
  [...cells].flatMap(({row, column, value}) => {
    const text = textOf(value);
    if (text === "") return [];
    const cell = cellAddress(row, column);
    return [{text, place: name === null ? {file, cell} : {file, sheet: name, cell}}];
  });

function textOf(value: CellValue): string {
  if (value.kind === "text") return value.text;
  return value.kind === "number" ? String(value.number) : "";
}

/** All that may be said: the ruler, the forms, the names of public files, the titles of tables, and what public rows and fields say. */
function publicTexts({inputs, dataset}: ReadInputs): readonly string[] {
  const tables = inputs.strategy.flatMap(({sheet}) => Array.from(sheet.cells, ({value}) => textOf(value)));
  const rows = [...dataset.assessments, ...dataset.directions].filter(({delivery}) => delivery.isPublic);
  return [
    ...new Set([
      ...tables,
      ...inputs.forms.map(({text}) => text),
      // Reports name them as sources; a correction names them too.
      ...dataset.deliveries.filter(({isPublic}) => isPublic).map(({file}) => file),
      ...VIEW_NAMES.flatMap((view) => columnsOf(view).map(({title}) => title)),
      ...dataset.memoFields.filter(({isPublic}) => isPublic).map(({value}) => value),
      ...rows.flatMap(({note, source}) => [note, source]),
      ...dataset.ownMeasures.filter(({delivery}) => delivery.isPublic).flatMap(saidOfMeasure),
      ...dataset.progress.filter(({delivery}) => delivery.isPublic).flatMap(saidOfProgress),
      ...openCapabilities(dataset.capabilities).flatMap(saidOfCapability),
      ...dataset.resilience.filter(({delivery}) => delivery.isPublic).flatMap(saidOfResilience),
    ]),
  ];
}

const saidOfMeasure = (measure: Dataset["ownMeasures"][number]): readonly string[] => [
  measure.id,
  measure.title,
  measure.note,
  measure.source,
  measure.object,
  measure.quantity,
  measure.proof,
];

const saidOfProgress = (report: Dataset["progress"][number]): readonly string[] => [
  report.evidence?.document ?? "",
  report.claimedEffect,
  report.note,
];

const saidOfCapability = (row: Dataset["capabilities"][number]): readonly string[] => [
  row.id,
  row.title,
  row.unit,
  ...amountsOf(row),
  row.risks.join(" "),
  row.measures.join(" "),
  row.standsInFor.join(" "),
  row.evidence,
  row.note,
  row.source,
];

/** Both amounts as data holds them and as they are printed, with the unit and without. */
const amountsOf = ({
  needed,
  available,
  unit,
}: Pick<Dataset["capabilities"][number], "needed" | "available" | "unit">): readonly string[] =>
  [needed, available].flatMap((amount) => {
    if (amount?.kind !== "number") return [];
    const printed = formatScalar(amount.number, "tekst");
    return [String(amount.number), printed, `${printed} ${unit}`];
  });

const saidOfResilience = (item: Dataset["resilience"][number]): readonly string[] => [
  item.developments.join(" "),
  item.reason,
  item.note,
  item.source,
];

/** The passages of a template that only the internal document has. */
const INSIDE = /\{%\s*intern\b[^%]*%\}[\s\S]*?\{%\s*\/intern\s*%\}/g;
