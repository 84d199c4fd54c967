import {describe, expect, test} from "vitest";
import {MEMO_HEADINGS} from "../../../pipeline/core/memo-headings.ts";
import {bodyBlocks, check} from "./support.ts";

const HEAD = "---\ntitel: Nota\ndoelgroep: kamer, intern\nsoort: nota\n---\n";
const LINES = MEMO_HEADINGS.map(({level, title}) => `${"#".repeat(level)} ${title}`);
/** The findings of a note with these lines of text, lines counted from the first of them. */
const found = (lines: readonly string[]): readonly string[] =>
  check(HEAD + lines.join("\n\n")).findings.map(({place, code, details}) =>
    [(place.line ?? 0) - 5, code, ...Object.values(details).map(String)].join(" | "),
  );
/** Headings are two lines apart. */
const lineOf = (number: string): number => MEMO_HEADINGS.findIndex((item) => item.number === number) * 2 + 1;

describe("a note with its fixed headings", () => {
  test("is good, with or without text, and with free headings of the third level", () => {
    expect(found(LINES)).toEqual([]);
    expect(
      found(LINES.flatMap((line) => [line, "Tekst.", ...(line.includes("Kracht") ? ["### Rijk"] : [])])),
    ).toEqual([]);
  });

  test.each(MEMO_HEADINGS.map(({number, title}) => [number, title] as const))(
    "is found to miss %s %s at the line where it should stand",
    (number, title) => {
      const lines = LINES.filter((_, index) => MEMO_HEADINGS[index]?.number !== number);
      const expected = `sjabloon/ontbreekt | kop ${title} in de nota`;
      const findings = found(lines).filter((finding) => finding.includes("ontbreekt"));
      const last = MEMO_HEADINGS.at(-1)?.number === number;
      expect(findings).toEqual([`${last ? lines.length * 2 - 1 : lineOf(number)} | ${expected}`]);
    },
  );

  test("is found to have a heading that is not fixed, with the one that was meant", () => {
    const lines = [...LINES.slice(0, 7), "## Krachtenvelden", ...LINES.slice(8)];
    expect(found(lines)).toEqual([
      "15 | sjabloon/onbekend | vaste kop | Krachtenvelden | Krachtenveld",
      "17 | sjabloon/ontbreekt | kop Krachtenveld in de nota",
    ]);
  });

  test("is found to have headings out of order or twice", () => {
    expect(found([LINES[1] ?? "", LINES[0] ?? "", ...LINES.slice(2)])).toEqual([
      "3 | sjabloon/onleesbaar | de kop “Aanleiding” staat niet op zijn plaats of staat er twee keer",
    ]);
    expect(found([...LINES.slice(0, 3), LINES[2] ?? "", ...LINES.slice(3)])).toEqual([
      "7 | sjabloon/onleesbaar | de kop “Kernpunten” staat niet op zijn plaats of staat er twee keer",
    ]);
  });

  test("cannot hide a fixed heading in a tag, nor go a level deeper", () => {
    expect(
      found([...LINES.slice(0, 2), "{% intern %}\n# Kernpunten\n{% /intern %}", ...LINES.slice(3)]),
    ).toEqual([
      "6 | sjabloon/onleesbaar | een vaste kop van de nota kan niet in een tag staan",
      "9 | sjabloon/ontbreekt | kop Kernpunten in de nota",
    ]);
    expect(found([...LINES, "### Drie", "#### Vier"])).toEqual([
      `${LINES.length * 2 + 3} | sjabloon/onleesbaar | een nota heeft koppen van hoogstens drie niveaus`,
    ]);
  });

  test("has its numbers printed by the program: typed ones are figures", () => {
    const findings = found(["# 1. Aanleiding", ...LINES.slice(1)]);
    expect(findings.map((finding) => finding.split(" | ")[1]).sort()).toEqual([
      "sjabloon/cijfer",
      "sjabloon/onbekend",
      "sjabloon/ontbreekt",
    ]);
  });

  test("is asked of no other kind of template", () => {
    expect(check("---\ntitel: A\ndoelgroep: kamer\nsoort: rapport\n---\n# Eigen kop").findings).toEqual([]);
  });
});

describe("for whom a template is", () => {
  const audiences = (typed: string) => {
    const {value, findings} = check(`---\ntitel: A\ndoelgroep: ${typed}\nsoort: rapport\n---\nTekst.`);
    return [value.audiences, findings.map(({code}) => code)];
  };
  test.each([
    ["kamer", ["kamer"], []],
    ["intern, kamer", ["kamer", "intern"], []],
    ["kamer,kamer", ["kamer"], []],
    ["kamer, intren", ["kamer"], ["sjabloon/onbekend"]],
    ["iedereen", ["intern"], ["sjabloon/onbekend"]],
  ])("%j", (typed, value, codes) => {
    expect(audiences(typed)).toEqual([value, codes]);
  });
});

describe("what only the internal document says", () => {
  test("stands in a sentence or on lines of its own, with or without a word for the public", () => {
    expect(bodyBlocks('Van {% intern melding="naam" %}A{% /intern %}.')).toMatchObject([
      {content: [{text: "Van "}, {kind: "internal", notice: "naam", content: [{text: "A"}]}, {text: "."}]},
    ]);
    expect(bodyBlocks("{% intern %}\nA\n{% /intern %}")).toMatchObject([
      {kind: "internal", notice: null, content: [{kind: "paragraph"}]},
    ]);
  });

  test("takes its headings along: those after it count without them", () => {
    const {findings} = check(
      "---\ntitel: A\ndoelgroep: kamer\nsoort: rapport\n---\n# A\n\n{% intern %}\n## B\n{% /intern %}\n\n### C",
    );
    expect(findings.map(({code, place}) => [code, place.line])).toEqual([["sjabloon/kopniveau", 12]]);
  });

  test.each([
    ["never closed", "A {% intern %}KLUIS"],
    ["never closed on lines of its own", "{% intern %}\nKLUIS"],
    ["never opened", "KLUIS {% /intern %}"],
    ["opened in a sentence and closed below it", "A {% intern %}KLUIS\n\n{% /intern %}"],
    ["closed with a slash too many", "{% intern /%}KLUIS{% /intern %}"],
    ["misspelled at the start", "{% itnern %}KLUIS{% /intern %}"],
    ["in capitals", "{% INTERN %}KLUIS{% /INTERN %}"],
    ["with a value that cannot be read", "{% intern melding=naam %}KLUIS{% /intern %}"],
    ["without its end sign", '{% intern melding="x\n\nKLUIS {% /intern %}'],
    ["with a space in its brackets", "{ % intern % }KLUIS{% /intern %}"],
    ["inside out", '{% als "editie.titel" %}A{% intern %}KLUIS{% /als %}B{% /intern %}'],
  ])("is never public when the tag is %s: then no public document is made", (_, body) => {
    const {value, findings} = check(`---\ntitel: A\ndoelgroep: kamer\nsoort: rapport\n---\n${body}`);
    const safe = !JSON.stringify(value.blocks).includes("KLUIS");
    expect(safe || !value.audiences.includes("kamer"), JSON.stringify(value)).toBe(true);
    expect(findings.length).toBeGreaterThan(0);
  });

  test("cannot stand in a title: then no public document is made", () => {
    const {value, findings} = check(
      "---\ntitel: A {% intern %}KLUIS{% /intern %}\ndoelgroep: kamer\nsoort: rapport\n---\nTekst.",
    );
    expect(value.audiences).toEqual(["intern"]);
    expect(findings.map(({place}) => place.line)).toEqual([2]);
  });
});
