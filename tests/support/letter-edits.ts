import type {Assessment} from "../../pipeline/6-report/index.ts";
import type {Finding} from "../../pipeline/core/findings.ts";
import {
  between,
  deleted,
  escaped,
  inserted,
  movedFrom,
  movedTo,
  reformatted,
  run,
  type Spot,
  withRemark,
  withText,
} from "./edit-letter.ts";
import {seededRandom} from "./random.ts";

type Judgement = Assessment["judgements"][number];

/** Something that an editor might do to the letter, and what must be said of it: every fault, and the change of text if there is one. */
export interface LetterEdit {
  readonly name: string;
  readonly apply: (letter: Uint8Array) => Uint8Array;
  /** The faults as `code: seen`, in any order. */
  readonly faults: readonly string[];
  /** Whether the change of wording must be told as well. */
  readonly isChange: boolean;
}

const spotOf = ({part, number, at}: Judgement): Spot => ({
  part: part === "noot" ? "noot" : "alinea",
  number,
  at,
});

/** What a finding says was seen, for holding against an edit. */
export const saidOf = (item: Finding): string => {
  const {code, details} = item;
  if (code === "brief/afwijking") return `${code}: ${details.seen} (was ${details.expected})`;
  if (code === "brief/niet-te-herleiden") return `${code}: ${details.seen}`;
  if (code === "brief/bijgehouden") return `${code}: ${details.kind} ${details.text}`;
  return code === "brief/opmerking" || code === "brief/verborgen" ? `${code}: ${details.text}` : code;
};

/** Edits of every kind, made from what the letter itself says so that they hold for any data; the same for the same seed. */
export function letterEdits(judgements: readonly Judgement[], seed: number): readonly LetterEdit[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const some = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const left = [...items];
    return Array.from({length: Math.min(count, left.length)}, () => {
      const item = pick(left);
      left.splice(left.indexOf(item), 1);
      return item;
    });
  };
  const figures = judgements.filter(
    ({kind, binding, text, number, part}) =>
      kind === "getal" && binding !== null && /^\d/.test(text) && !(part === "alinea" && number < 9),
  );
  const retyped = (old: Judgement, text: string): LetterEdit => ({
    name: `${old.kind} ${old.text} wordt ${text} in ${old.part} ${old.number}`,
    apply: (letter) => withText(letter, spotOf(old), old.text.length, escaped(text)),
    faults: [`brief/afwijking: ${text} (was ${old.text})`],
    isChange: true,
  });
  // Half of the wrong figures are right elsewhere in the letter.
  const wrong = (old: Judgement): string => {
    const elsewhere = figures
      .map(({text}) => text)
      .filter((text) => text !== old.text && !text.includes(old.text));
    return random() < 0.5 ? pick(elsewhere) : String(40 + Math.floor(random() * 50));
  };
  const named = (kind: Judgement["kind"]) => judgements.filter((judgement) => judgement.kind === kind);
  const words = named("woord").filter(({text}) => !/\d/.test(text));
  const inText = figures.filter(({part}) => part === "alinea");
  // The first figure of each sentence.
  const sentences = inText.filter(
    (figure, index) => inText.findIndex(({sentence}) => sentence === figure.sentence) === index,
  );
  const tracked = (name: string, xml: (text: string) => string, said: (text: string) => string) =>
    some(figures, 2).map(
      (figure): LetterEdit => ({
        name: `${name} bij ${figure.text} in ${figure.part} ${figure.number}`,
        apply: (letter) => withText(letter, spotOf(figure), figure.text.length, xml(figure.text)),
        faults: [said(figure.text)],
        isChange: false,
      }),
    );
  const added = (text: string, faults: readonly string[]): LetterEdit => ({
    name: `nieuw: ${text}`,
    apply: (letter) => {
      const figure = pick(sentences);
      return withText(letter, {...spotOf(figure), at: 0}, 0, escaped(`${text} `));
    },
    faults,
    isChange: true,
  });
  return [
    ...some(figures, 16).map((figure) => retyped(figure, wrong(figure))),
    ...some(words, 4).map((word) => retyped(word, "Langdurige hitte")),
    ...some(named("bijlage"), 4).map((title) => retyped(title, "Overzicht van alle plannen")),
    ...named("kamerstuk").map((paper) =>
      retyped(
        paper,
        paper.text.replace(/\d+$/, (number) => String(Number(number) + 1)),
      ),
    ),
    ...named("ministerie").map((ministry) =>
      retyped(ministry, ministry.text.replace(/van .*/, "van Defensie")),
    ),
    ...some(named("bestand"), 2).map((file) => retyped(file, "tk-bijlage-9-overzicht.pdf")),
    ...named("getal")
      .filter(({text, binding}) => /^\p{L}/u.test(text) && binding !== null)
      .map((word) => retyped(word, "zeventien")),
    ...some(sentences, 4).map(
      (figure): LetterEdit => ({
        name: `weg: ${figure.sentence}`,
        apply: (letter) => {
          const at = figure.at - figure.sentence.indexOf(figure.text);
          return withText(letter, {...spotOf(figure), at: Math.max(0, at)}, figure.sentence.length, "");
        },
        faults: [],
        isChange: true,
      }),
    ),
    added("Dat stond op 12 mei 2031 vast.", ["brief/niet-te-herleiden: 12 mei 2031"]),
    added("Wij verwachten 77 brieven.", ["brief/niet-te-herleiden: 77"]),
    added("Dat meldde de Minister van Ruimtevaart.", ["brief/niet-te-herleiden: Minister van Ruimtevaart"]),
    ...tracked(
      "ingevoegd",
      (text) => inserted(text),
      (text) => `brief/bijgehouden: ingevoegd ${text}`,
    ),
    ...tracked(
      "verwijderd",
      (text) => `${escaped(text)}${deleted("eerst")}`,
      () => "brief/bijgehouden: verwijderd eerst",
    ),
    ...tracked(
      "verplaatst",
      (text) => `${movedFrom("oud")}${movedTo(text)}`,
      (text) => `brief/bijgehouden: verplaatst ${text}`,
    ).map((edit) => ({...edit, faults: ["brief/bijgehouden: verwijderd oud", ...edit.faults]})),
    ...tracked(
      "opmaak",
      (text) => reformatted(text),
      () => "brief/bijgehouden: opmaak ",
    ),
    ...tracked(
      "verborgen",
      (text) => `${escaped(text)}${between(run("geheim", "<w:vanish/>"))}`,
      () => "brief/verborgen: geheim",
    ),
    ...tracked(
      "wit",
      (text) => `${escaped(text)}${between(run("wit", '<w:color w:val="FFFFFF"/>'))}`,
      () => "brief/verborgen: wit",
    ),
    ...some(inText, 2).map(
      (figure): LetterEdit => ({
        name: `opmerking bij ${figure.text}`,
        apply: (letter) => withRemark(letter, spotOf(figure), figure.text, "Klopt dit?"),
        faults: ["brief/opmerking: Klopt dit?"],
        isChange: false,
      }),
    ),
  ];
}
