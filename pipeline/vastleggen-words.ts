import {UsageError} from "./core/effects.ts";
import type {IsoDate} from "./core/ids.ts";
import {parseKamerstuk, writeKamerstuk} from "./core/kamerstuk.ts";

/** What was asked of `npm run vastleggen`; the rest is for the options that every command knows. */
export interface FreezeWords {
  readonly sent: IsoDate;
  /** As printed; empty when it was not given. */
  readonly paper: string;
  readonly fictitious: boolean;
  readonly rest: readonly string[];
}

/** Takes the date of sending, the parliamentary paper and `fictief` out of the words behind the command. Throws `UsageError` without a date, or on a paper that is none. */
export function readFreezeWords(words: readonly string[]): FreezeWords {
  const {value: sent, rest: afterDate} = takeWord(words, "verzonden");
  const {value: paper, rest} = takeWord(afterDate, "kamerstuk");
  if (sent === null)
    throw new UsageError(
      'Noem de dag van verzending, bijvoorbeeld npm run vastleggen verzonden=2026-12-04 "kamerstuk=30821, nr. 123".',
    );
  return {
    sent: dateOf(sent),
    paper: paper === null ? "" : paperOf(paper),
    fictitious: rest.some(isFictitious),
    rest: rest.filter((word) => !isFictitious(word)),
  };
}

/** Takes the date of a sent set out of the words behind `npm run controleer`; null when none is named. */
export function takeSentDate(words: readonly string[]): {
  readonly sent: IsoDate | null;
  readonly rest: readonly string[];
} {
  const {value, rest} = takeWord(words, "verzonden");
  return {sent: value === null ? null : dateOf(value), rest};
}

const isFictitious = (word: string): boolean => /^(--)?fictief(=ja)?$/.test(word);

/** `--name value`, `name=value` and `name value`, because some shells swallow the dashes. */
function takeWord(
  words: readonly string[],
  name: string,
): {readonly value: string | null; readonly rest: readonly string[]} {
  const at = words.findIndex((word) => new RegExp(`^(--)?${name}(=|$)`).test(word));
  const word = words[at];
  if (word === undefined) return {value: null, rest: words};
  const equals = word.indexOf("=");
  const value = equals === -1 ? words[at + 1] : word.slice(equals + 1);
  if (value === undefined || value === "" || value.startsWith("--"))
    throw new UsageError(`Achter ${name} ontbreekt de waarde, bijvoorbeeld ${name}=….`);
  return {value, rest: [...words.slice(0, at), ...words.slice(at + (equals === -1 ? 2 : 1))]};
}

function dateOf(text: string): IsoDate {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (date === null || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text))
    throw new UsageError(`“${text}” is geen datum; verwacht jjjj-mm-dd.`);
  return text;
}

function paperOf(text: string): string {
  const paper = parseKamerstuk(text);
  if (paper === null)
    throw new UsageError(`“${text}” is geen Kamerstuk; verwacht dossier en nummer, zoals 30821, nr. 123.`);
  return writeKamerstuk(paper);
}
