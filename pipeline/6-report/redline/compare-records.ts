import {withoutNumber} from "../../core/attachments.ts";
import type {DocumentRecord, RecordLine, RowLine, TextLine} from "../../core/document-record.ts";
import {alignSequence, type Kinship, type Pair} from "./align.ts";
import {boundIn, compareRows, type RowGroup, tableName} from "./compare-rows.ts";
import type {Difference, DifferenceKind, DocumentDifferences} from "./difference.ts";

/**
 * What each document says otherwise than the one of the same name did, in reading order; documents without a difference are left out.
 * A sentence, row or figure that only moved says the same. Of a sentence in which only figures differ, the figures are told and not the sentence.
 */
export function compareRecords(
  was: readonly DocumentRecord[],
  is: readonly DocumentRecord[],
): readonly DocumentDifferences[] {
  const before = new Map(was.map((record) => [keyOf(record), record]));
  const names = new Set(is.map(keyOf));
  const compared = is.map((record) => {
    const {name, title, audience} = record;
    const old = before.get(keyOf(record));
    const differences =
      old === undefined ? [whole("", title)] : [...renamed(old, record), ...compareDocuments(old, record)];
    return {document: name, title, audience, differences};
  });
  const gone = was
    .filter((record) => !names.has(keyOf(record)))
    .map(({name, title, audience}) => ({
      document: name,
      title,
      audience,
      differences: [whole(title, "")],
    }));
  return [...compared, ...gone].filter(({differences}) => differences.length > 0);
}

/** An attachment with another number is the same document. */
const keyOf = ({name, audience}: DocumentRecord): string => `${audience}/${withoutNumber(name)}`;

const renamed = (was: DocumentRecord, is: DocumentRecord): readonly Difference[] =>
  was.name === is.name ? [] : [aboutDocument("bestandsnaam", was.name, is.name)];

const whole = (was: string, is: string): Difference => aboutDocument("het hele stuk", was, is);

const aboutDocument = (where: string, was: string, is: string): Difference => ({
  kind: "document",
  where,
  was,
  is,
  // Its name has its number among the attachments.
  bindings: ["bijlagen.aantal"],
  isWording: true,
});

/** A line, or all rows of a table or chart together. */
type Part =
  | {readonly kind: "line"; readonly line: TextLine; readonly words: readonly string[]}
  | {readonly kind: "rows"; readonly group: RowGroup};

function compareDocuments(was: DocumentRecord, is: DocumentRecord): readonly Difference[] {
  const title: readonly Difference[] =
    was.title === is.title
      ? []
      : [{kind: "kop", where: "Titel", was: was.title, is: is.title, bindings: [], isWording: true}];
  const pairs = alignSequence(partsOf(was.lines), partsOf(is.lines), PARTS);
  const held = new Set(conditionsIn(was));
  const same = new Set(conditionsIn(is).filter((name) => held.has(name)));
  const found = withoutDoubleCharts(pairs).flatMap(({was: one, is: other}) => {
    const drawn = other?.kind === "line" && other.line.kind === "grafiek" ? drawnIn(is, other.line) : [];
    const differences = differencesOf({was: one, is: other});
    return drawn.length === 0 ? differences : differences.map((item) => ({...item, bindings: drawn}));
  });
  return [
    ...title,
    ...found.map(({hangsOn = [], ...difference}) => {
      const other = hangsOn.filter((name) => !same.has(name));
      return other.length === 0 ? difference : {...difference, hangsOn: other};
    }),
  ];
}

/** What a chart draws, by the line that describes it. */
const drawnIn = ({lines}: DocumentRecord, {where}: TextLine): readonly string[] =>
  lines.flatMap((line) => (line.kind === "rij" && line.where === where ? boundIn(line) : []));

/** What anything in a document hangs on. A condition that is met in both versions turned out the same. */
const conditionsIn = ({lines}: DocumentRecord): readonly string[] =>
  lines.flatMap(({hangsOn = []}) => hangsOn);

/** Rows that follow each other under one heading are one table. */
function partsOf(lines: readonly RecordLine[]): readonly Part[] {
  const parts: Part[] = [];
  let rows: RowLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "rij") parts.push({kind: "line", line, words: wordsOf(line.text)});
    else {
      rows.push(line);
      const next = lines[index + 1];
      if (next?.kind === "rij" && next.where === line.where) continue;
      parts.push({kind: "rows", group: {where: line.where, rows}});
      rows = [];
    }
  }
  return parts;
}

const PARTS: Kinship<Part> = {
  keyOf: (part) =>
    part.kind === "line"
      ? `${part.line.kind} ${part.line.kind === "hoofd" ? part.line.where : ""} ${part.line.text}`
      : `rij ${part.group.where}`,
  likeness: (was, is) => {
    if (was.kind === "rows" && is.kind === "rows") return rowsLikeness(was.group, is.group);
    return was.kind === "line" && is.kind === "line" ? lineLikeness(was, is) : 0;
  },
};

/** A table keeps its caption when a heading above it changes, and its columns when its caption does. */
function rowsLikeness(was: RowGroup, is: RowGroup): number {
  if (tableName(was.where) === tableName(is.where)) return 0.9;
  const columns = ({rows}: RowGroup): string => (rows[0]?.cells ?? []).map(({column}) => column).join("\n");
  return columns(was) === columns(is) ? 0.6 : 0;
}

/** Whatever the figures in it, the same sentence is the same; otherwise the share of words that both have (Dice). */
function lineLikeness(
  {line: was, words: one}: Extract<Part, {kind: "line"}>,
  {line: is, words: other}: Extract<Part, {kind: "line"}>,
): number {
  if (was.kind !== is.kind) return 0;
  if (was.kind === "hoofd" || was.kind === "grafiek") return was.where === is.where ? 0.9 : 0;
  if (
    was.figures.length > 0 &&
    was.figures.length === is.figures.length &&
    skeletonOf(was) === skeletonOf(is)
  )
    return 0.99;
  const left = [...other];
  const shared = one.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return one.length + other.length === 0 ? 0 : (2 * shared.length) / (one.length + other.length);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N},]+/gu) ?? [];

/** The text with a mark for each figure. */
function skeletonOf({text, figures}: TextLine): string {
  let [said, from] = ["", 0];
  for (const figure of figures) {
    said += `${text.slice(from, figure.at)}\u0000`;
    from = figure.at + figure.text.length;
  }
  return said + text.slice(from);
}

/** What a chart shows is told from its data: when rows of it differ, the description that was made from them is not told as well. */
function withoutDoubleCharts(pairs: readonly Pair<Part>[]): readonly Pair<Part>[] {
  const changed = new Set(
    pairs.flatMap(({was, is}) =>
      is?.kind === "rows" && (was === null || differencesOf({was, is}).length > 0) ? [is.group.where] : [],
    ),
  );
  return pairs.filter(
    ({is}) => !(is?.kind === "line" && is.line.kind === "grafiek" && changed.has(is.line.where)),
  );
}

function differencesOf({was, is}: Pair<Part>): readonly Difference[] {
  const rows = [was, is].map((part) => (part?.kind === "rows" ? part.group : null));
  if (rows.some((group) => group !== null)) return compareRows(rows[0] ?? null, rows[1] ?? null);
  const [before, after] = [was, is].map((part) => (part?.kind === "line" ? part.line : null));
  return compareLines(before ?? null, after ?? null);
}

const KINDS: Readonly<Record<TextLine["kind"], DifferenceKind>> = {
  kop: "kop",
  zin: "zin",
  noot: "noot",
  hoofd: "briefhoofd",
  grafiek: "grafiek",
};

function compareLines(was: TextLine | null, is: TextLine | null): readonly Difference[] {
  const line = is ?? was;
  if (line === null || was?.text === is?.text) return [];
  if (was !== null && is !== null && is.figures.length > 0 && skeletonOf(was) === skeletonOf(is))
    return otherFigures(was, is);
  const [before, after] = [was?.figures ?? [], is?.figures ?? []];
  return [
    {
      kind: KINDS[line.kind],
      where: line.where,
      was: was?.text ?? "",
      is: is?.text ?? "",
      bindings: otherThan(before, after),
      before: otherThan(after, before),
      hangsOn: [...(was?.hangsOn ?? []), ...(is?.hangsOn ?? [])],
      isWording: true,
    },
  ];
}

/** What the figures are bound to that do not stand among others. */
function otherThan(others: TextLine["figures"], figures: TextLine["figures"]): readonly string[] {
  const known = new Set(others.map(sayAndBinding));
  return figures.filter((figure) => !known.has(sayAndBinding(figure))).map(({binding}) => binding);
}

const sayAndBinding = ({text, binding}: TextLine["figures"][number]): string => `${binding} ${text}`;

/** More of a sentence than this need not be read to find it. */
const MOST_LETTERS = 120;

function otherFigures(was: TextLine, is: TextLine): readonly Difference[] {
  const sentence = is.text.length > MOST_LETTERS ? `${is.text.slice(0, MOST_LETTERS).trimEnd()}…` : is.text;
  return is.figures.flatMap((figure, index): readonly Difference[] => {
    const before = was.figures[index];
    if (before === undefined || before.text === figure.text) return [];
    return [
      {
        kind: "cijfer",
        where: [is.where, `“${sentence}”`].filter(Boolean).join(" › "),
        within: `“${sentence}”`,
        was: before.text,
        is: figure.text,
        bindings: [figure.binding],
        before: [before.binding, figure.binding],
        isWording: before.binding !== figure.binding,
      },
    ];
  });
}
