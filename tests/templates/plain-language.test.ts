import {parse} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {checkLanguage} from "../../pipeline/2-validate/templates/check-language.ts";
import {readHead} from "../../pipeline/2-validate/templates/read-head.ts";
import {backingInPlainWords, silenceInPlainWords} from "../../pipeline/4-compare/tabulate/promise-views.ts";
import {difficultIn, MOST_WORDS, sentencesOf, wordsIn} from "../../pipeline/core/plain-language.ts";
import {BACKINGS} from "../../pipeline/core/promise.ts";
import {check} from "../2-validate/templates/support.ts";
import {textOf} from "../support/repository.ts";

/** Sentences that most people can read: short on average, and none that runs on. */
const MEAN_WORDS = 12;
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const TEMPLATE = sentencesOf(textOf("templates/rapporten/publieksversie.md"));
const STATEMENTS = (
  parse(textOf("data/strategie/uitleg.csv"), {columns: true, delimiter: ";"}) as readonly Readonly<
    Record<string, string>
  >[]
)
  .filter((row) => row.onderwerp !== "opvolging")
  // A difficult word may stand before its own meaning.
  .flatMap((row) => sentencesOf((row.tekst ?? "").replace(row.onderwerp === "woord" ? /^[^:]+: / : /^/, "")));

/** What is computed about promises and risks, in every case. */
const COMPUTED = [
  ...BACKINGS.flatMap((backing) => backingInPlainWords([backing])),
  ...backingInPlainWords([...BACKINGS, ...BACKINGS]),
  ...[1, 2, 3].flatMap((silent) => silenceInPlainWords(silent, 3)),
  ...silenceInPlainWords(1, 1),
].flatMap(sentencesOf);

describe.each([
  ["what is computed about promises and risks", COMPUTED, 10],
  ["the template of the public version", TEMPLATE, 40],
  ["the explanations that it prints", STATEMENTS, 15],
])("%s", (_name, sentences, least) => {
  test("is measured as a whole", () => expect(sentences.length).toBeGreaterThan(least));

  test(`has sentences of ${MEAN_WORDS} words on average, and none over ${MOST_WORDS}`, () => {
    expect(mean(sentences.map(wordsIn))).toBeLessThanOrEqual(MEAN_WORDS);
    expect(sentences.filter((sentence) => wordsIn(sentence) > MOST_WORDS)).toEqual([]);
  });

  test("avoids the words of officials", () => {
    expect(
      sentences.flatMap((sentence) => difficultIn(sentence).map((word) => `${word}: ${sentence}`)),
    ).toEqual([]);
  });
});

describe("a template that says it is in plain language", () => {
  const LONG = Array.from({length: MOST_WORDS + 1}, () => "woord").join(" ");
  const hints = (head: string, text: string) =>
    check(`---\ntitel: Proef\ndoelgroep: kamer\nsoort: rapport\n${head}---\n${text}`).findings.map(
      ({code, place, details}) => [code, place.line, details],
    );

  test("gets a hint for every sentence that is too long and every difficult word, at its line", () => {
    expect(hints("taal: gewoon\n", `Dit is kort. ${LONG}.\n\n- Wij monitoren dit.`)).toEqual([
      ["sjabloon/moeilijk", 7, {sentence: `${LONG}.`, words: MOST_WORDS + 1, difficult: []}],
      ["sjabloon/moeilijk", 9, {sentence: "Wij monitoren dit.", words: 3, difficult: ["monitor"]}],
    ]);
  });

  test("and another does not", () => expect(hints("", `${LONG}. Wij monitoren dit.`)).toEqual([]));

  test("is the public version, and it has none", () => {
    const file = "rapporten/publieksversie.md";
    const text = textOf(`templates/${file}`);
    expect(readHead({file, text}).fields.get("taal")?.value).toBe("gewoon");
    expect(checkLanguage(readHead({file, text}), file)).toEqual([]);
  });
});

test("every word that the template uses for a thing of its own stands in the word list", () => {
  const list = textOf("templates/rapporten/publieksversie.md").split("# Woordenlijst")[1] ?? "";
  const terms = [...list.matchAll(/- \*\*(.+?)\*\*/g)].map(([, term = ""]) => term);
  expect(terms).toEqual(
    expect.arrayContaining(["Band", "Gevolgen", "Kans", "Maatregel", "Overheid", "Plan", "Risico"]),
  );
  expect(terms).toEqual([...terms].sort());
});

describe("the measure of language itself", () => {
  const text =
    '---\ntitel: a\n---\n# Een kop\n\nEr zijn {% feit "a.b" /%} dingen. Dat is {% als "c" %}waar{% /als %}!\n\n- een\n- twee drie';

  test("sees every sentence, heading and item, and counts a figure as a word", () => {
    expect(sentencesOf(text)).toEqual([
      "Een kop",
      "Er zijn WOORD dingen.",
      "Dat is waar !",
      "een",
      "twee drie",
    ]);
    expect(sentencesOf(text).map(wordsIn)).toEqual([2, 4, 3, 1, 2]);
  });

  test("finds difficult words in every form, but not inside another word", () => {
    expect(difficultIn("Wij monitoren dit, conform afspraak, ten behoeve van u.")).toEqual([
      "conform",
      "monitor",
      "ten behoeve van",
    ]);
    expect(difficultIn("De bediende bedient.")).toEqual([]);
  });
});
