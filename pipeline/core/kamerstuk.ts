import type {IsoDate} from "./ids.ts";

/** A dossier of parliamentary papers; `part` is a budget chapter (`V`, `VI`) or a series within it (`02`), null for the whole. */
export interface Dossier {
  readonly number: string;
  readonly part: string | null;
}

/** What a parliamentary paper goes by. A dossier as a whole has no chamber, year or number. */
export interface Kamerstuk {
  /** `II` is the Tweede Kamer, which numbers its papers; `I` the Eerste Kamer, which gives them letters. */
  readonly chamber: "I" | "II" | null;
  /** Session year as `2018/19`; null when it is not known or does not apply. */
  readonly year: string | null;
  /** At least one. */
  readonly dossiers: readonly Dossier[];
  /** `81`, or a letter for the Eerste Kamer; null when it is not known. */
  readonly number: string | null;
  /** `3`, `25-36`; null for the whole paper. */
  readonly page: string | null;
}

/** What stands for a number that we could not find. */
export const NUMBER_UNKNOWN = "nummer niet bekend";

/** A space at which a line may not break. */
const HARD = "\u00a0";
const SPACE = /[\s\u00a0\u202f]+/g;
const ROMAN = /^[IVX]+$/;

/**
 * A reference in its one canonical form, after Aanwijzing 3.43 for legislation: `Kamerstukken II 2018/19, 30821, nr. 81, p. 3`.
 * Spaces at which a line may not break are hard.
 */
export function writeKamerstuk({chamber, year, dossiers, number, page}: Kamerstuk): string {
  const name = ["Kamerstukken", ...(chamber === null ? [] : [chamber])].join(HARD);
  const numbers = dossiers.map((dossier) =>
    dossier.part === null
      ? dossier.number
      : dossier.number + (ROMAN.test(dossier.part) ? HARD : "-") + dossier.part,
  );
  const listed =
    numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} en ${numbers.at(-1)}`;
  const isWhole = chamber === null && number === null;
  const first = year === null ? `${name} ${listed}` : `${name} ${year}, ${listed}`;
  const which = number === null ? NUMBER_UNKNOWN : chamber === "I" ? number : `nr.${HARD}${number}`;
  return [first, ...(isWhole ? [] : [which]), ...(page === null ? [] : [`p.${HARD}${page}`])].join(", ");
}

/**
 * Reads the many spellings that letters and notes use: with or without chamber, year as `2017-2018` or `2018/19`, the dossier
 * with a space or without, `nr.63`, `No. 63` or just `30821-63`, budget chapters as `34 775 X` or `36200-V`, several dossiers,
 * brackets and a full stop around it. Null when the text is no such reference; Handelingen and Aanhangsel are none.
 */
export function parseKamerstuk(text: string): Kamerstuk | null {
  const clean = text
    .replace(SPACE, " ")
    .trim()
    .replace(/^\(/, "")
    .replace(/[).;\s]+$/, "");
  const named = takeName(clean);
  if (named === null) return null;
  const {rest: afterYear, year} = takeYear(named.rest);
  const {rest: beforePage, page} = takePage(afterYear);
  const numbered = takeNumber(beforePage, named.isPaper);
  const dossiers = numbered === null ? null : parseDossiers(numbered.rest);
  if (numbered === null || dossiers === null) return null;
  const {number} = numbered;
  const said = number === null ? null : /^\d/.test(number) ? "II" : "I";
  const chamber = named.chamber ?? said;
  if (chamber !== null && said !== null && chamber !== said) return null;
  return {chamber, year, dossiers, number, page};
}

interface Named {
  readonly rest: string;
  readonly chamber: "I" | "II" | null;
  /** It is one paper and not a dossier, so that `28362-D` ends in a number. */
  readonly isPaper: boolean;
}

/** `Kamerstukken II`, `Kamerstuk`, `Tweede Kamer, vergaderjaar`, `kst-`, `Parliamentary Papers II`; a bare number needs no name. */
function takeName(text: string): Named | null {
  const kst = /^kst-/i.exec(text);
  if (kst !== null) return {rest: text.slice(kst[0].length), chamber: null, isPaper: true};
  const house = /^(tweede|eerste) kamer,? (?:vergaderjaar )?/i.exec(text);
  if (house !== null) {
    const chamber = house[1]?.toLowerCase() === "eerste" ? "I" : "II";
    return {rest: text.slice(house[0].length), chamber, isPaper: false};
  }
  const papers = /^(?:kamerstuk(?:ken)?|parliamentary papers?),? ?(?:(II|I|TK|EK)\b,? ?)?/i.exec(text);
  if (papers !== null) {
    const mark = papers[1]?.toUpperCase();
    const chamber = mark === undefined ? null : mark === "I" || mark === "EK" ? "I" : "II";
    return {rest: text.slice(papers[0].length), chamber, isPaper: false};
  }
  return /^\d/.test(text) ? {rest: text, chamber: null, isPaper: false} : null;
}

/** A session year is two years that follow each other; `30821-81` is none. */
function takeYear(text: string): {readonly rest: string; readonly year: string | null} {
  const match = /^(\d{4}) ?[-/–] ?(\d{4}|\d{2})(?!\d),? ?/.exec(text);
  const [whole = "", first = "", second = ""] = match ?? [];
  if (match === null || (Number(first) + 1) % 100 !== Number(second) % 100) return {rest: text, year: null};
  return {rest: text.slice(whole.length), year: `${first}/${second.slice(-2)}`};
}

function takePage(text: string): {readonly rest: string; readonly page: string | null} {
  const match = /,? ?\bpp?\. ?(\d+(?: ?[-–] ?\d+)?)$/.exec(text);
  if (match === null) return {rest: text, page: null};
  return {rest: text.slice(0, match.index), page: (match[1] ?? "").replace(/ ?[-–] ?/, "-")};
}

/** The number behind a comma, `nr.` or hyphen. Null when something stands there that is no number. */
function takeNumber(
  text: string,
  isPaper: boolean,
): {readonly rest: string; readonly number: string | null} | null {
  const unknown = new RegExp(`,? ?${NUMBER_UNKNOWN}$`, "i").exec(text);
  if (unknown !== null) return {rest: text.slice(0, unknown.index), number: null};
  const marked = /,? ?\bn(?:r|o)\. ?(\d+|[A-Z]{1,3})$/i.exec(text);
  if (marked !== null) return {rest: text.slice(0, marked.index), number: (marked[1] ?? "").toUpperCase()};
  const letter = /, ?([A-Z]{1,3})$/.exec(text);
  if (letter !== null) return {rest: text.slice(0, letter.index), number: letter[1] ?? null};
  const hyphened = isPaper ? /-(\d+|[A-Z]{1,3})$/.exec(text) : /-(\d+)$/.exec(text);
  // `36200-V` and `21501-02` are parts of dossiers; a paper's own number never begins with a nought.
  if (hyphened === null || hyphened[1]?.startsWith("0")) return {rest: text, number: null};
  return {rest: text.slice(0, hyphened.index), number: hyphened[1] ?? null};
}

/** `29 911 en 31 477`, `36200-V`, `34 775 X`, `30821;29517`. */
function parseDossiers(text: string): readonly Dossier[] | null {
  const dossiers = text
    .split(/ ?[,;] ?| en /)
    .map((piece) => /^(\d{2}) ?(\d{3})(?:[ -]([IVX]+|[A-Z]|0\d))?$/.exec(piece.trim()))
    .map((match) => match && {number: `${match[1]}${match[2]}`, part: match[3] ?? null});
  const read = dossiers.filter((dossier) => dossier !== null);
  return read.length === dossiers.length ? read : null;
}

/** The session year that a day falls in: it begins on the third Tuesday of September (article 65 of the Constitution). */
export function sessionYear(date: IsoDate): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const firstWeekday = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  const opening = 1 + ((2 - firstWeekday + 7) % 7) + 14;
  const begun = month > 9 || (month === 9 && day >= opening);
  const start = begun ? year : year - 1;
  return `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
}
