import {describe, expect, test} from "vitest";
import {withoutLines} from "../../support/without-lines.ts";
import {bodyBlocks, bodyFindings, check, HEAD} from "./support.ts";

describe("what a template may hold gives no findings", () => {
  test.each([
    ["headings in order", "# A\n\n## B\n\n### C\n\n#### D\n\n## E"],
    ["a second main heading", "# A\n\n## B\n\n# C"],
    [
      "strong, emphasis and links, with digits in the address",
      "Een **sterke** en *schuine* [koppeling](https://x.nl/2019/1).",
    ],
    ["a bare address, which prints its own digits", "Zie <https://x.nl/2019>."],
    ["an address given below the text", "Zie [de wet][w].\n\n[w]: https://x.nl/2019"],
    ["nested lists", "- een\n  - twee\n- drie\n\n1. vier\n2. vijf"],
    [
      "figures, as digits and as words",
      'Er zijn {% feit "risicos.aantal" /%} en {% feit "risicos.aantal" vorm="Woord" /%}.',
    ],
    ["digits in marked text", '{% vast "NVS 2019" soort="naam" /%} en {% vast "artikel 5.1" soort="wet" /%}'],
    [
      "a note with a figure and a link",
      'Tekst{% noot %}Zie [hier](https://x.nl), {% feit "risicos.aantal" /%}.{% /noot %}.',
    ],
    [
      "a chart, a table and a page break",
      '{% grafiek "risicodiagram" /%}\n\n{% tabel "veranderingen" /%}\n\n{% pagina-einde /%}',
    ],
    [
      "a table with everything",
      '{% tabel "veranderingen" kolommen="titel, verschil" sorteer="-verschil" maximum=10 titel="De grootste" /%}',
    ],
    ["a condition in a sentence", 'Het is {% als "risicos.aantal" %}zo{% anders /%}niet zo{% /als %}.'],
    [
      "a condition around paragraphs",
      '{% als feit="risicos.aantal" is=3 %}\nEén\n{% anders /%}\nTwee\n{% /als %}',
    ],
    ["an enumeration", '{% elk "vraagstukken" scheiding=", " %}{% veld "titel" /%}{% /elk %}'],
    ["a repeated item, written inside it", '- {% elk "vraagstukken" %}{% veld "titel" /%}{% /elk %}'],
    ["a repeated item, written around it", '{% elk "vraagstukken" %}\n- {% veld "titel" /%}\n{% /elk %}'],
    [
      "headings in a condition that fit either way",
      '# A\n\n{% als "risicos.aantal" %}\n## B\n{% /als %}\n\n## C',
    ],
    [
      "a tag over two lines with wide spaces",
      'Er zijn {% feit   "risicos.aantal"\n      vorm="woord"   /%} risico\'s.',
    ],
    ["a tag that opens on a line of its own", '{%\n  tabel "veranderingen"\n  maximum=3\n/%}'],
  ])("%s", (_, body) => {
    expect(bodyFindings(body)).toEqual([]);
  });

  test("line ends of Windows and a byte order mark make no difference", () => {
    const text = `${HEAD}# A\n\nTekst {% feit "risicos.aantal" /%}\nmeer.`;
    expect(check(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual(check(text));
  });
});

describe("a template becomes plain data", () => {
  test("the head gives name, title, audience and form", () => {
    const text =
      '---\ntitel: "Beeld van {% feit "editie.titel" /%}"\nondertitel: Bijlage\n\ndoelgroep: intern\nsoort: brief\n---\n# A';
    expect(withoutLines(check(text))).toEqual({
      value: {
        file: "rapporten/voorbeeld.md",
        name: "voorbeeld",
        title: [
          {kind: "text", text: "Beeld van "},
          {kind: "fact", name: "editie.titel", form: "gewoon"},
        ],
        subtitle: [{kind: "text", text: "Bijlage"}],
        audiences: ["intern"],
        form: "brief",
        blocks: [{kind: "heading", level: 1, content: [{kind: "text", text: "A"}]}],
      },
      findings: [],
    });
  });

  test("a table keeps its order, limit and title", () => {
    const body =
      '{% tabel "veranderingen" kolommen="titel, verschil" sorteer="-verschil" maximum=10 titel="De grootste" /%}';
    expect(bodyBlocks(body)).toEqual([
      {
        kind: "table",
        view: "veranderingen",
        match: null,
        columns: ["titel", "verschil"],
        sort: {column: "verschil", descending: true},
        maximum: 10,
        title: "De grootste",
      },
    ]);
    expect(bodyBlocks('{% tabel "veranderingen" sorteer="titel" /%}')).toEqual([
      {
        kind: "table",
        view: "veranderingen",
        match: null,
        columns: null,
        sort: {column: "titel", descending: false},
        maximum: null,
        title: null,
      },
    ]);
  });

  test("a table or elk inside an elk may take only the rows that share a value with the row it is at", () => {
    const field = {kind: "field", column: "titel"};
    const table = {kind: "table", view: "veranderingen", match: "titel", columns: null, sort: null};
    const list = {
      kind: "list",
      ordered: false,
      items: [
        {each: {view: "veranderingen", match: "titel"}, content: [{kind: "paragraph", content: [field]}]},
      ],
    };
    expect(
      bodyBlocks(
        '{% elk "vraagstukken" %}\n\n{% tabel "veranderingen" bij="titel" /%}\n\n- {% elk "veranderingen" bij="titel" %}{% veld "titel" /%}{% /elk %}\n\n{% /elk %}',
      ),
    ).toEqual([
      {
        kind: "each",
        view: "vraagstukken",
        match: null,
        content: [{...table, maximum: null, title: null}, list],
      },
    ]);
  });

  test("a condition has two branches and a value to compare with", () => {
    expect(bodyBlocks('{% als feit="risicos.aantal" is=3 %}\nja\n{% anders /%}\nnee\n{% /als %}')).toEqual([
      {
        kind: "when",
        condition: {fact: "risicos.aantal", is: "3"},
        content: [{kind: "paragraph", content: [{kind: "text", text: "ja"}]}],
        otherwise: [{kind: "paragraph", content: [{kind: "text", text: "nee"}]}],
      },
    ]);
  });

  test("an elk that fills a list item repeats the item, one with other text in it does not", () => {
    const field = {kind: "field", column: "titel"};
    expect(bodyBlocks('- {% elk "vraagstukken" %}{% veld "titel" /%}{% /elk %}')).toEqual([
      {
        kind: "list",
        ordered: false,
        items: [
          {each: {view: "vraagstukken", match: null}, content: [{kind: "paragraph", content: [field]}]},
        ],
      },
    ]);
    const each = {kind: "each", view: "vraagstukken", match: null, separator: ", ", content: [field]};
    expect(bodyBlocks('- {% elk "vraagstukken" scheiding=", " %}{% veld "titel" /%}{% /elk %}')).toEqual([
      {kind: "list", ordered: false, items: [{each: null, content: [{kind: "paragraph", content: [each]}]}]},
    ]);
  });

  test("a figure alone on a line in the middle of a paragraph does not cut it in two", () => {
    expect(bodyBlocks('Er zijn\n{% feit "risicos.aantal" /%}\nrisico\'s.')).toEqual([
      {
        kind: "paragraph",
        content: [
          {kind: "text", text: "Er zijn"},
          {kind: "text", text: " "},
          {kind: "fact", name: "risicos.aantal", form: "gewoon"},
          {kind: "text", text: " "},
          {kind: "text", text: "risico's."},
        ],
      },
    ]);
  });

  test("a figure on a line of its own between blank lines is a paragraph", () => {
    expect(bodyBlocks('Een\n\n{% feit "risicos.aantal" /%}\n\nTwee')).toHaveLength(3);
  });

  test("text behind a tag is kept, however many blank lines the text starts with", () => {
    expect(bodyBlocks('\n\n\n\n\n{% feit "risicos.aantal" /%} is')).toEqual([
      {
        kind: "paragraph",
        content: [
          {kind: "fact", name: "risicos.aantal", form: "gewoon"},
          {kind: "text", text: " is"},
        ],
      },
    ]);
  });
});
