/** The longest sentence that most people read in one go: the same in reports and in hints about them. */
export const MOST_WORDS = 25;
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
export function sentencesOf(template: string): readonly string[] {
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

/** How many words a sentence has; what is only punctuation is none. */
export const wordsIn = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The difficult words in a sentence, as the beginnings and phrases of the lists above. */
export const difficultIn = (sentence: string): readonly string[] => {
  const lower = sentence.toLowerCase();
  const words = lower.split(/[^\p{L}]+/u);
  return [
    ...DIFFICULT.filter((start) => words.some((word) => word.startsWith(start))),
    ...PHRASES.filter((phrase) => lower.includes(phrase)),
  ];
};
