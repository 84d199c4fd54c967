import type {ReturnedPlace} from "../../core/returned-letter.ts";
import {wordDifference} from "../../core/word-difference.ts";
import type {ExpectedLine} from "./expected-lines.ts";
import {findTerms, type Term} from "./find-terms.ts";
import {type BoundTerm, likeElsewhere, pairTerms, type SeenTerm} from "./judge-terms.ts";
import type {Match} from "./match-lines.ts";
import type {ReturnedLine} from "./returned-lines.ts";

/** What may be called by name in any sentence. */
export interface Names {
  /** Ministries on the date of the letter, without “Ministerie van”, in small letters. */
  readonly ministries: ReadonlySet<string>;
  /** Titles of the attachments. */
  readonly titles: readonly string[];
}

/** A figure, date, name or reference that came back. */
export interface Judgement extends ReturnedPlace {
  readonly kind: Term["kind"];
  readonly text: string;
  /** Where it begins in its paragraph. */
  readonly at: number;
  readonly sentence: string;
  readonly verdict: "klopt" | "wijkt af" | "niet te herleiden";
  /** What stood there when the letter was made; null when nothing can be said of that. */
  readonly was: string | null;
  /** The name of what it is bound to; null for what no data say. */
  readonly binding: string | null;
}

/** A term that came back, with the line that it stands in. */
interface Seen extends SeenTerm {
  readonly line: ReturnedLine;
}

/** The terms of a line as it was made, the words that are bound to data among them. */
export function termsOfLine(line: ExpectedLine, titles: readonly string[]): readonly BoundTerm[] {
  const sentence = line.text;
  const terms = findTerms(sentence, titles).map((term) => {
    const holder = line.figures.find(({at, text}) => at <= term.at && term.at < at + text.length);
    return {...term, sentence, binding: holder?.binding ?? null};
  });
  const words = line.figures
    .filter(
      ({text, at}) => /\p{L}/u.test(text) && !terms.some((term) => term.at === at && term.text === text),
    )
    .map(({text, at, binding}): BoundTerm => ({kind: "woord", text, at, value: text, sentence, binding}));
  return [...terms, ...words];
}

/** Judges everything in the lines of one match; `all` holds the terms of the whole letter as it was made. */
export function judgeMatch(
  match: {
    readonly kind: Match["kind"];
    readonly expected: readonly ExpectedLine[];
    readonly returned: readonly ReturnedLine[];
  },
  all: readonly BoundTerm[],
  names: Names,
): readonly Judgement[] {
  const expected = match.expected.flatMap((line) => termsOfLine(line, names.titles));
  const seen = match.returned.flatMap((line): readonly Seen[] =>
    findTerms(line.text, names.titles).map((term) => ({...term, sentence: line.text, line})),
  );
  const isUnchanged = match.kind === "same" || match.kind === "moved";
  const judged = isUnchanged ? judgeUnchanged(seen, expected) : judgeChanged(seen, expected, {all, names});
  const phrases = expected
    .filter((term) => isPhrase(term))
    .flatMap((phrase) => {
      const standing = phraseIn(phrase, match.returned);
      if (standing !== null) return [standing];
      // A print may break words where a reader sees none broken.
      return isUnchanged ? [] : phraseGone(phrase, match.returned, judged);
    });
  return [...judged, ...phrases].sort((a, b) => a.at - b.at);
}

/** Names and words are looked for as a whole: they have no value that another could have. */
const isPhrase = ({kind}: Term): boolean => kind === "woord" || kind === "bijlage";

function judgeUnchanged(seen: readonly Seen[], expected: readonly BoundTerm[]): readonly Judgement[] {
  const left = [...expected];
  return seen
    .filter((term) => !isPhrase(term))
    .map((term) => {
      const index = left.findIndex(({kind, value}) => kind === term.kind && value === term.value);
      const [found] = index < 0 ? [] : left.splice(index, 1);
      return judgement(term, "klopt", found ?? null);
    });
}

function judgeChanged(
  seen: readonly Seen[],
  expected: readonly BoundTerm[],
  known: {readonly all: readonly BoundTerm[]; readonly names: Names},
): readonly Judgement[] {
  const ofValue = (term: Term): boolean => !isPhrase(term);
  const pairs = pairTerms(seen.filter(ofValue), expected.filter(ofValue));
  const titled = expected.some(({kind}) => kind === "bijlage");
  const titles = titled ? [] : seen.filter(({kind}) => kind === "bijlage");
  return [
    ...pairs.map(({term, expected: other}) => {
      if (other === null) return judgeAlone(term, known);
      return judgement(term, term.value === other.value ? "klopt" : "wijkt af", other);
    }),
    ...titles.map((term) => judgement(term, "klopt", null)),
  ];
}

/** A term without a sentence to hold it against: by the words around it, and names by whether the letter or the data know them. */
function judgeAlone(
  term: Seen,
  {all, names}: {readonly all: readonly BoundTerm[]; readonly names: Names},
): Judgement {
  const like = likeElsewhere(term, all);
  if (like !== null) return judgement(term, term.value === like.value ? "klopt" : "wijkt af", like);
  if (term.kind === "ministerie" && names.ministries.has(term.value)) return judgement(term, "klopt", null);
  const named = all.find(({kind, value}) => kind === term.kind && value === term.value);
  const isName = term.kind !== "getal" && named !== undefined;
  return judgement(term, isName ? "klopt" : "niet te herleiden", isName ? named : null);
}

/** Words from the data that stand there; null when they do not. */
function phraseIn(phrase: BoundTerm, lines: readonly ReturnedLine[]): Judgement | null {
  const holder = lines.find(({text}) => plain(text).includes(plain(phrase.text)));
  if (holder === undefined) return null;
  const at = plain(holder.text).indexOf(plain(phrase.text));
  const text = holder.text.slice(at, at + phrase.text.length);
  return judgement({...phrase, text, at, line: holder}, "klopt", phrase);
}

/** What stands in the place of words from the data; nothing when they are gone, or when a figure in them is wrong already. */
function phraseGone(
  phrase: BoundTerm,
  lines: readonly ReturnedLine[],
  judged: readonly Judgement[],
): readonly Judgement[] {
  const wrongInside = judged.some(
    ({verdict, binding}) => verdict === "wijkt af" && binding !== null && binding === phrase.binding,
  );
  const line = lines[0];
  if (wrongInside || line === undefined) return [];
  const text = inPlaceOf(phrase, line.text);
  if (text === "") return [];
  const seen = {...phrase, text, at: Math.max(0, line.text.indexOf(text)), sentence: line.text, line};
  return [judgement(seen, "wijkt af", phrase)];
}

/** Each sign stays one sign, so that places stay the same. */
const plain = (text: string): string =>
  text.replace(/\s/g, " ").replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, "-");

/** What a changed sentence has where some words stood; empty when it has nothing there. */
function inPlaceOf({at, text, sentence}: BoundTerm, now: string): string {
  let place = 0;
  let found = "";
  for (const piece of wordDifference(sentence, now)) {
    const end = piece.kind === "added" ? place : place + piece.text.length;
    if (piece.kind === "added" && place > at && place <= at + text.length + 1) found += piece.text;
    if (piece.kind === "same" && end > at && place < at + text.length)
      found += piece.text.slice(Math.max(0, at - place), at + text.length - place);
    place = end;
  }
  return found.trim();
}

const judgement = (
  {kind, text, at, sentence, line}: Seen,
  verdict: Judgement["verdict"],
  expected: BoundTerm | null,
): Judgement => ({
  part: line.paragraph.part,
  number: line.paragraph.number,
  cell: line.paragraph.cell,
  kind,
  text,
  at: line.at + at,
  sentence,
  verdict,
  was: expected?.text ?? null,
  binding: expected?.binding ?? null,
});
