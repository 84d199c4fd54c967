import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {composeReport} from "../../../pipeline/6-report/compose/compose-report.ts";
import {bodyBlocks, bodyFindings, check, HEAD} from "./support.ts";

const NOT_CLOSED =
  "wordt niet gesloten; begin en einde staan allebei in de zin of allebei op een eigen regel";
const UNREADABLE = 'deze tag is niet te lezen; zo wel: {% feit "naam" /%}, met rechte aanhalingstekens';
const ODD_ELSE = "{% anders /%} hoort rechtstreeks in {% als %}, en maar één keer";

describe("names that do not exist are found with the nearest that does", () => {
  test.each([
    ['a\nb {% feit "risicos.antal" /%}', ["2 sjabloon/onbekend | feit | risicos.antal | risicos.aantal"]],
    [
      '{% feit "risicos.aantal" vorm="word" /%} a',
      ["1 sjabloon/onbekend | vorm bij {% feit %} | word | woord"],
    ],
    [
      '{% feit "risicos.aantal" vrom="woord" /%} a',
      ["1 sjabloon/onbekend | eigenschap van {% feit %} | vrom | vorm"],
    ],
    [
      '{% feit "risicos.aantal" .rood #id /%} a',
      [
        "1 sjabloon/onbekend | eigenschap van {% feit %} | .rood | null",
        "1 sjabloon/onbekend | eigenschap van {% feit %} | id | null",
      ],
    ],
    [
      '{% vast "Kst. 30 821" soort="kamerstuk" /%} a',
      ["1 sjabloon/onbekend | soort bij {% vast %} | kamerstuk | null"],
    ],
    [
      'a{% noot %}{% verwijzing "nvs-2018" /%}{% /noot %}',
      ["1 sjabloon/onbekend | verwijzing | nvs-2018 | nvs-2019"],
    ],
    ['a {% verwijzing "risicobeelt" /%}', ["1 sjabloon/onbekend | verwijzing | risicobeelt | risicobeeld"]],
    ['a {% fiet "risicos.aantal" /%}', ["1 sjabloon/onbekend | tag | fiet | feit"]],
    [
      '\n\n{% grafiek "risicodiagramm" /%}',
      ["3 sjabloon/onbekend | grafiek | risicodiagramm | risicodiagram"],
    ],
    [
      '{% tabel "verandering" kolommen="x" /%}',
      ["1 sjabloon/onbekend | weergave | verandering | veranderingen"],
    ],
    [
      '{% kruistabel "veranderingen" rijen="titel,verschil" kolommen="titl" waarde="verschil" /%}',
      ["1 sjabloon/onbekend | kolom | titel,verschil | null", "1 sjabloon/onbekend | kolom | titl | titel"],
    ],
    [
      '{% tabel "veranderingen" kolommen="titel,verchil" sorteer="-titl" /%}',
      ["1 sjabloon/onbekend | kolom | verchil | verschil", "1 sjabloon/onbekend | kolom | titl | titel"],
    ],
    [
      '{% elk "vraagstukken" %}\n\n{% veld "verschil" /%}\n\n{% /elk %}',
      ["3 sjabloon/onbekend | kolom | verschil | null"],
    ],
    [
      '{% elk "vraagstuken" %}\n\n{% veld "wat dan ook" /%}\n\n{% /elk %}',
      ["1 sjabloon/onbekend | weergave | vraagstuken | vraagstukken"],
    ],
    [
      '{% elk "vraagstukken" %}\n\n{% tabel "veranderingen" bij="titl" /%}\n\n{% /elk %}',
      ["3 sjabloon/onbekend | kolom | titl | titel"],
    ],
    [
      '{% elk "vraagstukken" %}\n\n{% tabel "veranderingen" bij="verschil" /%}\n\n{% /elk %}',
      ["3 sjabloon/onbekend | kolom | verschil | null"],
    ],
    [
      '{% tabel "veranderingen" bij="titel" /%}',
      ["1 sjabloon/onleesbaar | bij bij {% tabel %} kan alleen binnen {% elk %}"],
    ],
    [
      '{% als "risico.aantal" %}\na\n{% /als %}',
      ["1 sjabloon/onbekend | feit | risico.aantal | risicos.aantal"],
    ],
  ])("%j", (body, findings) => {
    expect(bodyFindings(body)).toEqual(findings);
  });
});

describe("typed digits are found wherever they would be printed", () => {
  test.each([
    ["# Beeld 2023", ["1 sjabloon/cijfer | 2023"]],
    ["Er zijn\n**12** risico's,\n(ruim 4,5%).", ["2 sjabloon/cijfer | 12", "3 sjabloon/cijfer | 4,5%"]],
    ["- een\n  - bijlage 3b", ["2 sjabloon/cijfer | 3b"]],
    ["[artikel 5](https://x.nl)", ["1 sjabloon/cijfer | 5"]],
    ['{% tabel "veranderingen" titel="Top 10" /%}', ["1 sjabloon/cijfer | 10"]],
    ["a{% noot %}zie 7{% /noot %}", ["1 sjabloon/cijfer | 7"]],
    ["een half: ½, km²", ["1 sjabloon/cijfer | ½", "1 sjabloon/cijfer | km²"]],
    ["verborgen: &#49;", ["1 sjabloon/cijfer | 1"]],
    ["2019. Dat was toen.", ["1 sjabloon/cijfer | 2019."]],
    ['{% feit\n"risicos.aantal"\n/%} en\n9', ["4 sjabloon/cijfer | 9"]],
    [
      "`x`\n`y\nz` 8",
      [
        "1 sjabloon/onbekend | opmaak | code | null",
        "2 sjabloon/onbekend | opmaak | code | null",
        "3 sjabloon/cijfer | 8",
      ],
    ],
  ])("%j", (body, findings) => {
    expect(bodyFindings(body)).toEqual(findings);
  });
});

describe("headings that skip a level are found, whichever parts are printed", () => {
  test.each([
    ["## A", ["1 sjabloon/kopniveau | 2 | 1"]],
    ["# A\n\n### B\n\n### C", ["3 sjabloon/kopniveau | 3 | 2"]],
    ["# A\n\n## B\n\n### C\n\n#### D\n\n##### E", ["9 sjabloon/kopniveau | 5 | 4"]],
    ['# A\n\n{% als "risicos.aantal" %}\n## B\n{% /als %}\n\n### C', ["7 sjabloon/kopniveau | 3 | 2"]],
    [
      '# A\n\n{% als "risicos.aantal" %}\n## B\n{% anders /%}\n### C\n{% /als %}',
      ["6 sjabloon/kopniveau | 3 | 2"],
    ],
    ['# A\n\n## B\n\n{% elk "vraagstukken" %}\n### C\n\n# D\n{% /elk %}', ["6 sjabloon/kopniveau | 3 | 2"]],
  ])("%j", (body, findings) => {
    expect(bodyFindings(body)).toEqual(findings);
  });
});

describe("markup outside the language is found", () => {
  test.each([
    ["a <b>c</b>", ["1 sjabloon/onbekend | HTML | <b> | null", "1 sjabloon/onbekend | HTML | </b> | null"]],
    ["a\n\n<!-- later -->", ["3 sjabloon/onbekend | HTML | <!-- | null"]],
    ["![kaart](kaart.png)", ["1 sjabloon/onbekend | opmaak | afbeelding | {% grafiek %}"]],
    ["|a|b|\n|-|-|\n|c|d|", ["1 sjabloon/onbekend | opmaak | tabel in Markdown | {% tabel %}"]],
    ["a\n\n```\n{% als %}\n```", ["3 sjabloon/onbekend | opmaak | codeblok | null"]],
    ["> citaat", ["1 sjabloon/onbekend | opmaak | citaatblok | null"]],
    ["a\n\n***\n\nb", ["3 sjabloon/onbekend | opmaak | streep | null"]],
    [
      "---\n\na\n\n---",
      ["1 sjabloon/onbekend | opmaak | streep | null", "5 sjabloon/onbekend | opmaak | streep | null"],
    ],
    [
      "een\\\ntwee ~~drie~~",
      [
        "1 sjabloon/onbekend | opmaak | vaste regelovergang | null",
        "2 sjabloon/onbekend | opmaak | doorhaling | null",
      ],
    ],
  ])("%j", (body, findings) => {
    expect(bodyFindings(body)).toEqual(findings);
  });
});

describe("tags that are written wrongly are found on their own line", () => {
  test.each([
    ['a\n\n{% als "risicos.aantal" %}\n\nb', [`3 sjabloon/onleesbaar | {% als %} ${NOT_CLOSED}`]],
    ['a\nb {% als "risicos.aantal" %}c\n\nd', [`2 sjabloon/onleesbaar | {% als %} ${NOT_CLOSED}`]],
    ["**a {% noot %}b** c", [`1 sjabloon/onleesbaar | {% noot %} ${NOT_CLOSED}`]],
    ["a\n\n{% /elk %}", ["3 sjabloon/onleesbaar | {% /elk %} sluit iets dat hier niet is begonnen"]],
    [
      'a\nb {% feit "risicos.aantal" %}',
      ["2 sjabloon/onleesbaar | {% feit %} heeft geen inhoud en moet eindigen op /%}"],
    ],
    [
      'a {% feit "risicos.aantal" %}{% /feit %}',
      ["1 sjabloon/onleesbaar | {% feit %} heeft geen inhoud en moet eindigen op /%}"],
    ],
    ["a\nb {% feit “risicos.aantal” /%}", [`2 sjabloon/onleesbaar | ${UNREADABLE}`]],
    [
      'a\n\n{% feit "risicos.aantal\n\nb',
      ["3 sjabloon/onleesbaar | een tag begint met {% maar eindigt niet met %}"],
    ],
    [
      '{% feit "risicos.aantal"\n\nb {% feit "risicos.aantal" /%}',
      ["1 sjabloon/onleesbaar | een tag begint met {% maar eindigt niet met %}"],
    ],
    ["a %} b", ["1 sjabloon/onleesbaar | een halve tag: {% en %} horen bij elkaar"]],
    [
      "a {% $x %} {% f() %}",
      [`1 sjabloon/onleesbaar | ${UNREADABLE}`, `1 sjabloon/onleesbaar | ${UNREADABLE}`],
    ],
    ["# A {% #anker %}", [`1 sjabloon/onleesbaar | ${UNREADABLE}`]],
    [
      'a {% grafiek "risicodiagram" /%}',
      ["1 sjabloon/onleesbaar | {% grafiek %} moet op een eigen regel staan"],
    ],
    [
      "{% noot %}\na\n{% /noot %}",
      ["1 sjabloon/onleesbaar | {% noot %} hoort in een zin, niet op eigen regels"],
    ],
    [
      'a {% noot %}b {% als "risicos.aantal" %}c{% /als %}{% /noot %}',
      ["1 sjabloon/onleesbaar | {% als %} kan niet in een noot"],
    ],
    ['a {% veld "titel" /%}', ["1 sjabloon/onleesbaar | {% veld %} kan alleen binnen {% elk %}"]],
    ["a {% anders /%} b", [`1 sjabloon/onleesbaar | ${ODD_ELSE}`]],
    [
      '{% als "risicos.aantal" %}\na\n{% anders /%}\nb\n{% anders /%}\nc\n{% /als %}',
      [`5 sjabloon/onleesbaar | ${ODD_ELSE}`],
    ],
    [
      '{% als "risicos.aantal" %}\na\n{% anders %}\nb\n{% /als %}',
      ["3 sjabloon/onleesbaar | schrijf {% anders /%}, zonder iets erbij"],
    ],
    [
      '{% als "risicos.aantal" feit="risicos.aantal" %}\na\n{% /als %}',
      ["1 sjabloon/onleesbaar | {% als %} noemt twee feiten"],
    ],
    [
      'a {% feit "risicos.aantal" vorm="woord" vorm="Woord" /%}',
      ["1 sjabloon/onleesbaar | vorm bij {% feit %} staat er twee keer"],
    ],
    [
      "a {% feit 12 /%}",
      [
        "1 sjabloon/onleesbaar | naam van het feit bij {% feit %} moet tekst tussen rechte aanhalingstekens zijn",
      ],
    ],
    [
      '{% tabel "veranderingen" maximum="10" /%}',
      ["1 sjabloon/onleesbaar | maximum bij {% tabel %} moet een geheel getal vanaf 1 zijn"],
    ],
    [
      '{% pagina-einde "x" /%}',
      ["1 sjabloon/onleesbaar | {% pagina-einde %} heeft geen waarde direct achter de naam"],
    ],
    [
      '{% elk "vraagstukken" scheiding=", " %}\na\n{% /elk %}',
      ["1 sjabloon/onleesbaar | scheiding hoort bij {% elk %} in een zin"],
    ],
  ])("%j", (body, findings) => {
    expect(bodyFindings(body)).toEqual(findings);
  });
});

describe("what has to be there and is not, is found", () => {
  test.each([
    ["a {% feit /%}", ["1 sjabloon/ontbreekt | naam van het feit bij {% feit %}"]],
    ['a {% vast "3 mei" /%}', ["1 sjabloon/ontbreekt | soort bij {% vast %}"]],
    ["{% als %}\na\n{% /als %}", ["1 sjabloon/ontbreekt | feit bij {% als %}"]],
    ['{% als "risicos.aantal" /%}', ["1 sjabloon/ontbreekt | inhoud van {% als %}"]],
    ['a {% elk "vraagstukken" %}b{% /elk %}', ["1 sjabloon/ontbreekt | scheiding bij {% elk %} in een zin"]],
  ])("%j", (body, findings) => {
    expect(bodyFindings(body)).toEqual(findings);
  });
});

describe("the head is read strictly", () => {
  const headFindings = (text: string): readonly string[] =>
    check(text).findings.map(
      ({place, code, details}) => `${place.line} ${code} ${Object.values(details).join(" | ")}`,
    );

  test.each([
    ["# A", ["1 sjabloon/ontbreekt kop tussen --- met titel, doelgroep en soort"]],
    [
      "---\ntitel: A\n---\n",
      ["1 sjabloon/ontbreekt doelgroep in de kop", "1 sjabloon/ontbreekt soort in de kop"],
    ],
    [
      "---\ntitel: A\ndoelgroep: kamr\nsoort: raport\n---\n",
      [
        "3 sjabloon/onbekend doelgroep in de kop | kamr | kamer",
        "4 sjabloon/onbekend soort in de kop | raport | rapport",
      ],
    ],
    [
      "---\ntittel: A\ndoelgroep: kamer\nsoort: brief\n---\n",
      ["1 sjabloon/ontbreekt titel in de kop", "2 sjabloon/onbekend gegeven in de kop | tittel | titel"],
    ],
    [
      "---\ntitel: A\ntitel: B\n- x\ndoelgroep: kamer\nsoort: brief\n---\n",
      [
        "3 sjabloon/onleesbaar titel staat twee keer in de kop",
        '4 sjabloon/onleesbaar in de kop staat alleen naam: waarde, niet "- x"',
      ],
    ],
    ["---\ntitel: Beeld 2023\ndoelgroep: kamer\nsoort: brief\n---\n", ["2 sjabloon/cijfer 2023"]],
    [
      "---\ntitel: '# A'\nondertitel: # B\ndoelgroep: kamer\nsoort: brief\n---\n",
      ["3 sjabloon/onleesbaar een titel is één regel gewone tekst"],
    ],
    [
      "---\ntitel: A\ndoelgroep: kamer\nsoort: brief\n# Kop\n\n9",
      ["1 sjabloon/onleesbaar de kop wordt niet gesloten met ---", "7 sjabloon/cijfer 9"],
    ],
  ])("%j", (text, findings) => {
    expect(headFindings(text)).toEqual(findings);
  });

  test("a template whose audience is not clear is for inside only", () => {
    expect(check("---\ntitel: A\ndoelgroep: iedereen\nsoort: brief\n---\n").value.audiences).toEqual([
      "intern",
    ]);
    expect(check("# A").value.audiences).toEqual(["intern"]);
  });
});

describe("bad parts never cost good ones", () => {
  test("a wrong tag is left out and the sentence around it stays", () => {
    expect(bodyBlocks('Een {% feit "x" /%} twee <b>drie</b>.')).toEqual([
      {
        kind: "paragraph",
        content: [
          {kind: "text", text: "Een "},
          {kind: "text", text: " twee drie."},
        ],
      },
    ]);
  });

  test("the content of a tag that is never closed stays", () => {
    expect(bodyBlocks('{% als "risicos.aantal" %}\n\nEen\n\nTwee')).toEqual([
      {kind: "paragraph", content: [{kind: "text", text: "Een"}]},
      {kind: "paragraph", content: [{kind: "text", text: "Twee"}]},
    ]);
  });

  test("the content of a condition on an unknown fact is not printed", () => {
    expect(bodyBlocks('Een\n\n{% als "x" %}\nTwee\n{% /als %}\n\nDrie')).toHaveLength(2);
  });

  test.each([
    ["on lines of their own", '{% als "risicos.aantal" %}\n'.repeat(3000), 3000],
    ["in one sentence", '{% als "risicos.aantal" %}'.repeat(3000), 1],
  ])("tags nested beyond reason, %s, are refused and the check still ends", (_, deep, line) => {
    expect(bodyFindings(deep)).toContain(
      `${line} sjabloon/onleesbaar | een tag staat te diep in andere tags`,
    );
  });

  test("tags nested beyond reason with blank lines between are refused", () => {
    const deep = '{% als "risicos.aantal" %}\n\n'.repeat(60);
    expect(bodyFindings(deep)).toContain("81 sjabloon/onleesbaar | {% als %} staat te diep in andere tags");
  });
});

describe("any text at all", () => {
  const scraps = fc.constantFrom(
    ...'{% |%}|{% als |{% als "risicos.aantal" %}|{% /als %}|{% anders /%}|{% elk "vraagstukken" %}|{% /elk %}|{% veld "titel" /%}'.split(
      "|",
    ),
    ...'/%}|{% feit "risicos.aantal" /%}|{% noot %}|{% /noot %}|{% table %}|{% /table %}|{% x class="a" .b %}|{% __proto__ /%}'.split(
      "|",
    ),
    ...[
      "\n",
      "\n\n",
      "\r\n",
      "---\n",
      "- ",
      "1. ",
      "# ",
      "#### ",
      "> ",
      "```\n",
      "| a | b |\n|-|-|\n",
      "  ",
      "\\",
      "`",
      "**",
      "_",
      "~~",
    ],
    ...[
      "[a](b)",
      "![",
      "](",
      "<b>",
      "<!--",
      '"',
      "'",
      "$x",
      "a",
      "7",
      "é",
      "\u0000",
      "\ud800",
      "titel: A\n",
      "soort: brief\n",
    ],
  );
  const text = fc.oneof(
    fc.array(scraps, {maxLength: 40}).map((parts) => parts.join("")),
    fc.array(scraps, {maxLength: 40}).map((parts) => HEAD + parts.join("")),
    fc.string({maxLength: 80, unit: "binary"}),
  );

  test("is checked and composed without a throw, and findings point into the file", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const {value, findings} = check(typed);
        const views = {views: new Map(), facts: new Map(), references: new Map()};
        composeReport(value, {views, charts: new Map(), audience: "kamer"});
        const lines = typed.split(/\r\n?|\n/).length;
        for (const {place} of findings) {
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.line).toBeLessThanOrEqual(lines);
        }
      }),
      {seed: 20230403, numRuns: 3000},
    );
  });
});
