import {parse} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {backingInPlainWords, silenceInPlainWords} from "../../pipeline/4-compare/tabulate/promise-views.ts";
import {BACKINGS} from "../../pipeline/core/promise.ts";
import {textOf} from "../support/repository.ts";

/** Sentences that most people can read: short on average, and none that runs on. */
const MEAN_WORDS = 12;
const MOST_WORDS = 25;
/** Words of officials, each with a simpler one at hand. Only their beginning counts, so that plurals and forms are found too. */
const DIFFICULT = [
  "aangaande",
  "adequaat",
  "alsmede",
  "anticiper",
  "beleidskader",
  "betreffende",
  "conform",
  "consequentie",
  "continueren",
  "creëren",
  "derhalve",
  "desalniettemin",
  "dient",
  "doelstelling",
  "echter",
  "evalueren",
  "faciliter",
  "gedurende",
  "geïntegreerd",
  "genereren",
  "handelingsperspectief",
  "implement",
  "indien",
  "inherent",
  "initiëren",
  "integraal",
  "intensiver",
  "interdepartementa",
  "inzake",
  "mitiger",
  "middels",
  "monitor",
  "onderhavig",
  "onverminderd",
  "optimaliser",
  "perspectief",
  "prioriteit",
  "proactief",
  "realiseren",
  "relevant",
  "significant",
  "statelijk",
  "teneinde",
  "tevens",
  "tenzij",
  "verifiëren",
  "verstrekken",
  "voorts",
  "waarborg",
  "weerbaarheid",
  "zodoende",
];
const PHRASES = [
  "door middel van",
  "met betrekking tot",
  "ten aanzien van",
  "ten behoeve van",
  "in het kader van",
];

/** What a template says itself, sentence by sentence: each tag that prints counts as one word, other tags as nothing. */
function sentencesOf(template: string): readonly string[] {
  const body = template
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/\{%\s*noot\s*%\}[\s\S]*?\{%\s*\/noot\s*%\}/g, "")
    .replace(/\{%\s*(tabel|grafiek|pagina-einde)\b[^%]*%\}/g, "\n\n")
    .replace(/\{%\s*(feit|veld|vast)\b[^%]*%\}/g, "WOORD")
    .replace(/\{%[^%]*%\}/g, " ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_]/g, "");
  return body
    .split(/\n\s*\n|\n(?=[-#] )/)
    .flatMap((block) => block.replace(/^\s*[-#]+ /, "").split(/(?<=[.!?:])\s+/))
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

const wordsIn = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const difficultIn = (sentence: string): readonly string[] => {
  const lower = sentence.toLowerCase();
  const words = lower.split(/[^\p{L}]+/u);
  return [
    ...DIFFICULT.filter((start) => words.some((word) => word.startsWith(start))),
    ...PHRASES.filter((phrase) => lower.includes(phrase)),
  ];
};

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
