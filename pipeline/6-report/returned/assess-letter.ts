import {groupBy} from "../../core/group-by.ts";
import type {ReturnedLetter, ReturnedMark, ReturnedPlace} from "../../core/returned-letter.ts";
import {comparable, comparablePrint} from "./comparable.ts";
import type {ExpectedLine} from "./expected-lines.ts";
import {type Judgement, judgeMatch, type Names, termsOfLine} from "./judge-match.ts";
import {type Keyed, type Match, matchLines} from "./match-lines.ts";
import {mendWords, wordsOf} from "./mend-words.ts";
import {type ReturnedLine, returnedLines} from "./returned-lines.ts";

/** A sentence that is not as it was made. */
export interface Change {
  readonly kind: Exclude<Match["kind"], "same">;
  /** Null for what is not there any more. */
  readonly place: ReturnedPlace | null;
  /** Under which heading it stood, or in which part of the head; empty for what is new. */
  readonly where: string;
  /** Empty for what is new. */
  readonly before: string;
  /** Empty for what is gone. */
  readonly after: string;
  readonly role: ExpectedLine["role"];
}

/** What there is to say of a letter that came back. */
export interface Assessment {
  readonly changes: readonly Change[];
  /** Every figure, date, name and reference in it, in reading order. */
  readonly judgements: readonly Judgement[];
  readonly marks: readonly ReturnedMark[];
  /** Which lines came back as which. */
  readonly matches: readonly {
    readonly expected: readonly ExpectedLine[];
    readonly returned: readonly ReturnedLine[];
  }[];
}

/** What a page may say again; titles of columns only in print. */
const REPEATED: readonly ExpectedLine["role"][] = ["vast", "hoofd"];
const REPEATED_IN_PRINT: readonly ExpectedLine["role"][] = [...REPEATED, "kolom"];
/** From this share of its cells on a table is one of ours; a letterhead may be one too, or what an editor made. */
const OURS = 0.5;

/** Holds a letter that came back against the letter as it was made. */
export function assessLetter(
  letter: ReturnedLetter,
  expected: readonly ExpectedLine[],
  names: Names,
): Assessment {
  const isPrint = letter.kind === "pdf";
  const keyOf = isPrint ? comparablePrint : comparable;
  const known = wordsOf(expected.map(({text}) => text));
  const tables = ownTables(letter, expected, keyOf);
  const returned = returnedLines(letter, tables).map((line) =>
    isPrint ? {...line, text: mendWords(line.text, known)} : line,
  );
  const keyed = ({text, cell}: Pick<ReturnedLine, "text" | "cell">): Keyed => {
    // A file that does not say what its cells are can only be held against their texts.
    if (cell === undefined || tables.size === 0) return {text, key: keyOf(text)};
    // A figure is right in its own row and column only.
    const place = [cell.row, cell.column];
    return {text: [...place, text].join(" "), key: [text, ...place].map(keyOf).join("\u0000")};
  };
  const again = isPrint ? REPEATED_IN_PRINT : REPEATED;
  const repeated = new Set(expected.filter(({role}) => again.includes(role)).map(({text}) => keyOf(text)));
  const matches = matchLines(expected.map(keyed), returned.map(keyed), repeated).map((match) => ({
    kind: match.kind,
    expected: pick(expected, match.expected),
    returned: pick(returned, match.returned),
  }));
  const all = expected.flatMap((line) => termsOfLine(line, names.titles));
  return {
    changes: matches.flatMap(changeOf),
    judgements: matches.flatMap((match) => judgeMatch(match, all, names)),
    marks: letter.marks,
    matches,
  };
}

/** The numbers of the tables that came back of which most cells say what a cell of ours says. */
function ownTables(
  {paragraphs}: ReturnedLetter,
  expected: readonly ExpectedLine[],
  keyOf: (text: string) => string,
): ReadonlySet<number> {
  const ours = new Set(expected.flatMap(({cell, text}) => (cell === undefined ? [] : [keyOf(text)])));
  const filled = paragraphs.filter(({cell, text}) => cell !== null && cell.row > 1 && text.trim() !== "");
  const tables = groupBy(filled, ({cell}) => cell?.table ?? 0);
  return new Set(
    [...tables].flatMap(([table, cells]) => {
      const known = cells.filter(({text}) => ours.has(keyOf(text))).length;
      return known >= OURS * cells.length ? [table] : [];
    }),
  );
}

const pick = <Item>(items: readonly Item[], indexes: readonly number[]): readonly Item[] =>
  indexes.flatMap((index) => items[index] ?? []);

function changeOf({
  kind,
  expected,
  returned,
}: {
  readonly kind: Match["kind"];
  readonly expected: readonly ExpectedLine[];
  readonly returned: readonly ReturnedLine[];
}): readonly Change[] {
  const role = expected[0]?.role ?? "tekst";
  // Where head, labels and notes stand is a matter of layout.
  if (kind === "same" || (kind === "moved" && role !== "tekst")) return [];
  const said = (lines: readonly {readonly text: string}[]): string => lines.map(({text}) => text).join(" ");
  const paragraph = returned[0]?.paragraph;
  const place = paragraph === undefined ? null : placeOf(paragraph);
  return [
    {kind, place, where: expected[0]?.where ?? "", before: said(expected), after: said(returned), role},
  ];
}

const placeOf = ({part, number, cell}: ReturnedPlace): ReturnedPlace => ({part, number, cell});
