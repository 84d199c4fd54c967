import {UsageError} from "./core/effects.ts";

/** What was chosen for `npm run intake`; the rest is for the options that every command knows. */
export interface IntakeWords {
  /** Null: every sender that was asked for something. */
  readonly sender: string | null;
  readonly rest: readonly string[];
}

/** Takes the sender out of the words behind the command: `--afzender JenV`, `afzender=JenV`, or a bare `JenV`, because some shells swallow the dashes. */
export function readIntakeWords(words: readonly string[]): IntakeWords {
  let sender: string | null = null;
  const rest: string[] = [];
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const named = /^(?:--)?afzender(?:=(.*))?$/s.exec(word);
    if (named !== null) sender = named[1] ?? left.shift() ?? "";
    else if (isOption(word)) {
      rest.push(word);
      if (!word.includes("=") && left[0] !== undefined) rest.push(left.shift() ?? "");
    } else if (/^\d{4}\w*$/.test(word)) rest.push(word);
    else if (sender === null && !word.startsWith("--")) sender = word;
    else rest.push(word);
    if (sender === "")
      throw new UsageError("Achter afzender ontbreekt de waarde, bijvoorbeeld afzender=JenV.");
  }
  return {sender, rest};
}

const isOption = (word: string): boolean => /^(--)?(data|uitvoer|editie|datum)(=|$)/.test(word);
