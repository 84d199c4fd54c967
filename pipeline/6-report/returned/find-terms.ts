import {MONTHS} from "../../core/format.ts";
import {parseKamerstuk, writeKamerstuk} from "../../core/kamerstuk.ts";
import {numberOfWord} from "../compose/number-word.ts";

/** Something in a letter that is right or wrong: a figure, a date, a name or a reference. */
export interface Term {
  readonly kind: "getal" | "datum" | "ministerie" | "bijlage" | "kamerstuk" | "bestand" | "woord";
  /** As it stands there. */
  readonly text: string;
  /** Where it begins in its sentence. */
  readonly at: number;
  /** The same for two spellings of one thing: `2026-12-04`, `12%`, `6` for `zes`. */
  readonly value: string;
}

const MONTH_NAMES: readonly string[] = MONTHS;

type Finder = (text: string) => readonly Term[];

const SPACE = "[\\s\\u00a0]";
const PAPER = new RegExp(
  `Kamerstuk(?:ken)?${SPACE}+(?:(?:II|I)${SPACE}+)?(?:\\d{4}${SPACE}?[-/–]${SPACE}?\\d{2,4},?${SPACE}+)?\\d{2}${SPACE}?\\d{3}(?:${SPACE}?[IVX]+\\b|-[IVX\\d]+)?(?:,?${SPACE}*n[ro]\\.?${SPACE}*\\d+|,${SPACE}[A-Z]{1,3}\\b)?(?:,${SPACE}p\\.${SPACE}?\\d+(?:[-–]\\d+)?)?`,
  "g",
);
const WRITTEN_DATE = new RegExp(`(?:(\\d{1,2})${SPACE})?\\b(${MONTHS.join("|")})${SPACE}(\\d{4})`, "gi");
const DIGIT_DATE = /\b(?:(\d{1,2})-(\d{1,2})-(\d{4})|(\d{4})-(\d{2})-(\d{2}))\b/g;
const FILE = /[\p{L}\d][\p{L}\d_-]*\.(?:pdf|xlsx|ods|docx|csv)\b/gu;
const MINISTRY =
  /\b(?:[Mm]inisterie|[Mm]inister|[Ss]taatssecretaris|[Bb]ewindspersoon)\s+(?:van|voor)\s+(\p{Lu}[\p{L}-]+(?:(?:\s|,\s|\sen\s(?:de\s)?)(?!De\b|Het\b|Aan\b)\p{Lu}[\p{L}-]+)*)/gu;
const NUMBER = /(?<![\p{L}\p{N}])[+−-]?\d+(?:\.\d{3})*(?:,\d+)?(?:[\s\u00a0]?%|[\s\u00a0]procent\b)?/gu;
const WORD = /\p{L}+/gu;

/** Tables and figures are numbered by where they stand: that says nothing of the world. */
const NUMBERED = /\b(?:tabel|figuur)\s+\d+/gi;

/** Every figure, date, ministry, attachment and reference in a sentence, in order; a figure inside a date or a reference is part of that. */
export function findTerms(text: string, titles: readonly string[]): readonly Term[] {
  const finders: readonly Finder[] = [
    (open) => titlesIn(open, titles),
    papersIn,
    datesIn,
    (open) => matches(open, FILE, "bestand", ([whole]) => whole.toLowerCase()),
    (open) => matches(open, MINISTRY, "ministerie", ([, name = ""]) => plain(name)),
    (open) => matches(open, NUMBER, "getal", ([whole]) => numberValue(whole)),
    numberWordsIn,
  ];
  const found: Term[] = [];
  let open = text.replace(NUMBERED, ({length}) => "\u0000".repeat(length));
  for (const find of finders) {
    for (const term of find(open)) {
      found.push(term);
      open =
        open.slice(0, term.at) + "\u0000".repeat(term.text.length) + open.slice(term.at + term.text.length);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

function matches(
  text: string,
  pattern: RegExp,
  kind: Term["kind"],
  valueOfMatch: (match: RegExpMatchArray) => string | null,
): readonly Term[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = valueOfMatch(match);
    return value === null ? [] : [{kind, text: match[0], at: match.index, value}];
  });
}

/** The longest titles first, so that one that holds another is not taken for it. */
function titlesIn(text: string, titles: readonly string[]): readonly Term[] {
  const longestFirst = [...titles].sort((a, b) => b.length - a.length);
  const found: Term[] = [];
  for (const title of longestFirst) {
    const at = text.indexOf(title);
    const isFree = found.every((term) => at >= term.at + term.text.length || at + title.length <= term.at);
    if (at >= 0 && isFree) found.push({kind: "bijlage", text: title, at, value: plain(title)});
  }
  return found;
}

const papersIn: Finder = (text) =>
  matches(text, PAPER, "kamerstuk", ([whole]) => {
    const paper = parseKamerstuk(whole);
    return plain(paper === null ? whole : writeKamerstuk(paper));
  });

const datesIn: Finder = (text) => [
  ...matches(text, WRITTEN_DATE, "datum", ([, day = "", month = "", year = ""]) => {
    const number = MONTH_NAMES.indexOf(month.toLowerCase()) + 1;
    return [year, two(String(number)), ...(day === "" ? [] : [two(day)])].join("-");
  }),
  ...matches(text, DIGIT_DATE, "datum", ([, day = "", month = "", year = "", y = "", m = "", d = ""]) =>
    day === "" ? `${y}-${m}-${d}` : `${year}-${two(month)}-${two(day)}`,
  ),
];

const two = (digits: string): string => digits.padStart(2, "0");

const numberValue = (text: string): string =>
  text
    .replace(/[\s\u00a0]|\.(?=\d{3})/g, "")
    .replace("procent", "%")
    .replace(/^\+/, "")
    .replace("−", "-");

const numberWordsIn: Finder = (text) =>
  matches(text, WORD, "getal", ([word]) => {
    const number = numberOfWord(word.toLowerCase());
    return number === null ? null : String(number);
  });
