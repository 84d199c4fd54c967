import {type Finding, finding} from "../../core/findings.ts";
import {difficultIn, MOST_WORDS, sentencesOf, wordsIn} from "../../core/plain-language.ts";
import type {Head} from "./read-head.ts";

/** What the head of a template says under `taal` when it is for readers who know no officials' words. */
export const PLAIN = "gewoon";

/** Hints about sentences of a template in plain language that run on or hold difficult words, each at its line. A sentence stands on one line. */
export function checkLanguage({fields, body, bodyLine}: Head, file: string): readonly Finding[] {
  if (fields.get("taal")?.value !== PLAIN) return [];
  return body.split("\n").flatMap((text, index) =>
    sentencesOf(text).flatMap((sentence) => {
      const [words, difficult] = [wordsIn(sentence), difficultIn(sentence)];
      if (words <= MOST_WORDS && difficult.length === 0) return [];
      return finding("sjabloon/moeilijk", {file, line: bodyLine + index}, {sentence, words, difficult});
    }),
  );
}
