import {UsageError} from "./core/effects.ts";

/** What was asked of `npm run controleer` about a letter that came back; the rest is for the options that every command knows. */
export interface ReturnedWords {
  /** The file as typed; null when no letter is to be judged. */
  readonly letter: string | null;
  /** Whether its text is to become the letter. */
  readonly adopt: boolean;
  readonly rest: readonly string[];
}

/** Takes `--brief x.docx`, `--brief=x.docx` or `brief=x.docx` and `--overnemen` out of the words behind the command. Throws `UsageError` when one comes without the other's file. */
export function readReturnedWords(words: readonly string[]): ReturnedWords {
  let letter: string | null = null;
  let adopt = false;
  const rest: string[] = [];
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const brief = /^(?:--)?brief(?:=(.*))?$/s.exec(word);
    if (/^(--)?overnemen$/.test(word)) adopt = true;
    else if (brief === null) rest.push(word);
    else letter = brief[1] ?? left.shift() ?? "";
  }
  if (letter === "" || letter?.startsWith("--"))
    throw new UsageError("Achter brief ontbreekt het bestand, bijvoorbeeld brief=teruggekomen.docx.");
  if (adopt && letter === null)
    throw new UsageError(
      "Noem de brief die u wilt overnemen, bijvoorbeeld brief=teruggekomen.docx overnemen.",
    );
  return {letter, adopt, rest};
}
