import dutch from "hyphen/nl/index.js";

/** A soft hyphen: drawn as a hyphen at the end of a line, and left out by programs that take the text from a page. */
export const SOFT_HYPHEN = "\u00ad";

const SHORTEST = 6;
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;
const MARK = "|";
/** Letters with brackets or quotes before them, and after them a plural or genitive (`programma’s`) and signs. */
const WORD = /^([^\p{L}\d]*)(\p{L}\p{Ll}+)((?:[’']\p{Ll}{1,2})?[^\p{L}\d]*)$/u;
/** A trema that begins a part is not written once the word is divided there: `coördinatie`, but `co-ordinatie`. */
const TREMA = /^[ëïöü]/;

const found = new Map<string, readonly number[]>();

/**
 * Where a piece of text of at most one word may be divided, as numbers of characters before each hyphen, from the start.
 * None in short words, in what holds digits or further capitals, and where the spelling would change. At least two
 * letters stay before and three after it.
 */
export function hyphenPoints(text: string): readonly number[] {
  const [, before = "", word = ""] = WORD.exec(text) ?? [];
  if (word.length < SHORTEST) return [];
  return pointsIn(word.toLowerCase()).map((point) => before.length + point);
}

/** Whether a word may be a name: those are divided only when nothing else will do. */
export const mayBeName = (text: string): boolean => /^[^\p{L}]*\p{Lu}/u.test(text);

function pointsIn(word: string): readonly number[] {
  const known = found.get(word);
  if (known !== undefined) return known;
  const points: number[] = [];
  let at = 0;
  for (const part of dutch.hyphenateSync(word, {hyphenChar: MARK}).split(MARK)) {
    if (at >= LEAST_BEFORE && word.length - at >= LEAST_AFTER && !TREMA.test(part)) points.push(at);
    at += part.length;
  }
  found.set(word, points);
  return points;
}
