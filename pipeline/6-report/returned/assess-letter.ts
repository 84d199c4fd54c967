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

/** What a page may say again. */
const REPEATED: ReadonlySet<ExpectedLine["role"]> = new Set(["vast", "hoofd", "kolom"]);

/** Holds a letter that came back against the letter as it was made. */
export function assessLetter(
  letter: ReturnedLetter,
  expected: readonly ExpectedLine[],
  names: Names,
): Assessment {
  const isPrint = letter.kind === "pdf";
  const keyOf = isPrint ? comparablePrint : comparable;
  const known = wordsOf(expected.map(({text}) => text));
  const returned = returnedLines(letter).map((line) =>
    isPrint ? {...line, text: mendWords(line.text, known)} : line,
  );
  // A file that does not say what its cells are can only be held against their texts.
  const hasCells = returned.some(({cell}) => cell !== undefined);
  const keyed = ({text, cell}: Pick<ReturnedLine, "text" | "cell">): Keyed => {
    if (cell === undefined || !hasCells) return {text, key: keyOf(text)};
    // A figure is right in its own row and column only.
    const place = [cell.row, cell.column];
    return {text: [...place, text].join(" "), key: [text, ...place].map(keyOf).join("\u0000")};
  };
  const repeated = expected.filter(({role}) => REPEATED.has(role)).map(({text}) => keyOf(text));
  const matches = matchLines(expected.map(keyed), returned.map(keyed), new Set(repeated)).map((match) => ({
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
