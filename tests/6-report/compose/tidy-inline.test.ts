import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {dutchQuotes} from "../../../pipeline/6-report/compose/dutch-quotes.ts";
import {compose, show} from "./support.ts";

const NOTHING = '{% als "nul" %}weg{% /als %}';

describe("spaces and punctuation come out right where pieces meet", () => {
  test.each([
    ["lines of one paragraph", "een\ntwee", "een twee"],
    ["a part that fell away between words", `een ${NOTHING} twee`, "een twee"],
    ["a part that fell away before a comma", `een ${NOTHING}, twee`, "een, twee"],
    ["a part that fell away before the last point", `een ${NOTHING}.`, "een."],
    ["a part that fell away at the start", `${NOTHING} een`, "een"],
    ["a part that fell away at the end", `een ${NOTHING}`, "een"],
    ["parts that fell away behind each other", `een ${NOTHING} ${NOTHING} twee`, "een twee"],
    ["a part that fell away between brackets and words", `(${NOTHING} een ${NOTHING}) twee`, "(een) twee"],
    ["a part that fell away on a line of its sentence", `een\n${NOTHING} twee`, "een twee"],
    ["a part that stayed", 'een {% als "drie" %}echt{% /als %}, twee', "een echt, twee"],
    ["strong text around a part that fell away", `een **${NOTHING}** twee`, "een twee"],
    ["strong text that begins with a part that fell away", `een **${NOTHING} twee** drie`, "een *twee* drie"],
    ["strong text that ends with a part that fell away", `een **twee ${NOTHING}** drie`, "een *twee* drie"],
    ["emphasis before a comma", "een *twee*, drie", "een _twee_, drie"],
    ["a figure and a unit", '{% feit "drie" /%}\nrisico', "<3> risico"],
    ["two figures", '{% feit "drie" /%} {% feit "een" /%}', "<3> <1>"],
    ["figures against each other", '{% feit "drie" /%}{% feit "een" /%}', "<3><1>"],
    ["a note behind a space", "een {% noot %} twee {% /noot %} drie", "een^[twee] drie"],
    ["a note before a point", "een{% noot %}twee{% /noot %}.", "een^[twee]."],
    ["a note that says nothing", 'een{% noot %}{% vast "" soort="naam" /%}{% /noot %} twee', null],
    ["a link", "zie [de **wet**](https://x.nl), nu", "zie [de *wet*](https://x.nl), nu"],
    ["a suffix that begins with a point", 'een {% vast ".pdf" soort="naam" /%}-bestand', "een .pdf-bestand"],
    ["a space that must not break", "een\u00a0twee", "een\u00a0twee"],
  ])("%s", (_, body, text) => {
    if (text === null) expect(() => compose(body)).toThrow("sjabloon/ontbreekt");
    else expect(show(compose(body))).toEqual([text]);
  });

  test("words, figures and conditions in any order are parted by one space and nothing is lost", () => {
    const part = fc.constantFrom(
      {typed: "woord", printed: "woord"},
      {typed: "*schuin*", printed: "_schuin_"},
      {typed: '{% feit "drie" /%}', printed: "<3>"},
      {typed: '{% als "drie" %}wel{% /als %}', printed: "wel"},
      {typed: `**${NOTHING} vet**`, printed: "*vet*"},
      {typed: NOTHING, printed: ""},
    );
    const gap = fc.constantFrom(" ", "  ", "\n");
    fc.assert(
      fc.property(fc.array(fc.tuple(part, gap), {minLength: 1, maxLength: 8}), (parts) => {
        const body = parts.map(([{typed}, space]) => typed + space).join("");
        const printed = parts.map(([each]) => each.printed).filter((text) => text !== "");
        const onlyOnOwnLine = body.split("\n").some((line) => /^ *\{% als[^%]*%\}$/.test(line));
        fc.pre(!onlyOnOwnLine && !/ {2}\n/.test(body));
        expect(show(compose(`${body.trimEnd()} eind`)).join("\n")).toBe([...printed, "eind"].join(" "));
      }),
      {seed: 20230403, numRuns: 400},
    );
  });
});

describe("straight quotes become Dutch ones", () => {
  test.each([
    ["\"dubbel\" en 'enkel'", "“dubbel” en ‘enkel’"],
    ["risico's, ministers' en foto's", "risico’s, ministers’ en foto’s"],
    ["'s ochtends in 's-Gravenhage, 't is zo", "’s ochtends in ’s-Gravenhage, ’t is zo"],
    ["('soms')", "(‘soms’)"],
    ["\"'Zo', zei hij\"", "“‘Zo’, zei hij”"],
    ["'s nachts 'stil'", "’s nachts ‘stil’"],
    ["al “gekruld” en ’s", "al “gekruld” en ’s"],
  ])("%s", (typed, printed) => {
    expect(dutchQuotes(typed, "")).toBe(printed);
  });

  test("a quote behind a figure closes, one before it opens", () => {
    expect(show(compose('Van "{% feit "naam" /%}" en \'*dit*\''))).toEqual([
      "Van “<Overstroming>” en ‘_dit_’",
    ]);
  });

  test("figures themselves stay as the data have them", () => {
    expect(dutchQuotes("", "a")).toBe("");
    expect(compose("'{% feit \"drie\" /%}'")).toEqual([
      {
        kind: "paragraph",
        content: [
          {kind: "text", text: "‘"},
          {kind: "fact", name: "drie", text: "3", status: "vastgesteld"},
          {kind: "text", text: "’"},
        ],
      },
    ]);
  });
});
