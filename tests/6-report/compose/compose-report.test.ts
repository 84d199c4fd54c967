import {describe, expect, test} from "vitest";
import {composeBlocks} from "../../../pipeline/6-report/compose/compose-blocks.ts";
import {composeReport, composeTitle} from "../../../pipeline/6-report/compose/compose-report.ts";
import type {TemplateInline} from "../../../pipeline/core/report-template.ts";
import {CHART, compose, composeAtLines, DATA, show, view} from "./support.ts";

describe("figures in a sentence", () => {
  test.each([
    ['{% feit "veel" /%} risico', "<1.234> risico"],
    ['{% feit "drie" vorm="woord" /%}', "<drie>"],
    ['{% feit "drie" vorm="Woord" /%} risico', "<Drie> risico"],
    ['{% feit "een" vorm="woord" /%}', "<één>"],
    ['{% feit "een" vorm="Woord" /%}', "<Eén>"],
    ['{% feit "nul" vorm="woord" /%}', "<nul>"],
    ['{% feit "veel" vorm="woord" /%}', "<1.234>"],
    ['{% feit "naam" vorm="woord" /%}', "<Overstroming>"],
    ['{% feit "onzeker" vorm="woord" /%}', "<onbekend>"],
    ['De {% vast "NVS 2019" soort="naam" /%}.', "De NVS 2019."],
  ])("%s", (body, text) => {
    expect(show(compose(body))).toEqual([text]);
  });

  test("print a reference in a note as it is in the data, with its hard spaces", () => {
    const note = (body: string) => show(compose(`Zin.{% noot %}${body}.{% /noot %}`));
    expect(note('{% verwijzing "brief-2019" /%}')).toEqual([
      "Zin.^[<Kamerstukken\u00a0II 2018/19, 30821, nr.\u00a081>.]",
    ]);
  });

  test("carry the fact's name, text and status", () => {
    expect(compose('Er zijn {% feit "drie" /%}.')).toEqual([
      {
        kind: "paragraph",
        content: [
          {kind: "text", text: "Er zijn "},
          {kind: "fact", name: "drie", text: "3", status: "vastgesteld"},
          {kind: "text", text: "."},
        ],
      },
    ]);
  });
});

describe("rows that share a value with the row around them", () => {
  test("are the only ones in a table, a list and a sentence; the others are gone", () => {
    const body = [
      '{% elk "paar" %}',
      '# {% veld "titel" /%}',
      "",
      '{% tabel "meer" kolommen="titel" bij="titel" /%}',
      "",
      '- {% elk "meer" bij="titel" %}{% veld "verschil" /%}{% /elk %}',
      "{% /elk %}",
    ].join("\n");
    const blocks = compose(body);
    expect(show(blocks)).toEqual(["# <Brand>", "[table]", "- <+1,0>", "# <Storm>", "[table]", "- <+1,0>"]);
    expect(blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []))).toEqual([
      [{titel: "Brand"}],
      [{titel: "Storm"}],
    ]);
  });

  test("give their table a caption that says which row it is about", () => {
    const body =
      '{% elk "paar" %}\n\n{% tabel "meer" kolommen="titel" bij="titel" titel="Meer" /%}\n\n{% /elk %}';
    const captions = compose(body).flatMap((block) => (block.kind === "table" ? [block.caption] : []));
    expect(captions).toEqual(["Meer: Brand", "Meer: Storm"]);
  });

  test("may be none: then there is no table and no list", () => {
    expect(show(compose('{% elk "meer" %}\n\n{% tabel "niets" bij="titel" /%}\n\n{% /elk %}'))).toEqual([]);
  });
});

describe("conditions", () => {
  test.each([
    ["drie", "ja"],
    ["nul", "nee"],
    ["leeg", "nee"],
    ["naam", "ja"],
    ["onzeker", "nee"],
    ["waar", "ja"],
  ])("a condition on %s gives %s", (name, answer) => {
    expect(show(compose(`Het is {% als "${name}" %}ja{% anders /%}nee{% /als %}`))).toEqual([
      `Het is ${answer}`,
    ]);
    expect(show(compose(`{% als "${name}" %}\nja\n{% anders /%}\nnee\n{% /als %}`))).toEqual([answer]);
  });

  test.each([
    ['feit="drie" is=3', "ja"],
    ['feit="drie" is="3"', "ja"],
    ['feit="drie" is=4', "nee"],
    ['feit="nul" is=0', "ja"],
    ['feit="veel" is=1234', "ja"],
    ['feit="naam" is="Overstroming"', "ja"],
    ['feit="naam" is="overstroming"', "nee"],
    ['feit="waar" is=true', "ja"],
    ['feit="waar" is="ja"', "ja"],
    ['feit="onzeker" is="onbekend"', "nee"],
    ['feit="leeg" is=""', "ja"],
  ])("a condition on %s gives %s", (asked, answer) => {
    expect(show(compose(`{% als ${asked} %}\nja\n{% anders /%}\nnee\n{% /als %}`))).toEqual([answer]);
  });

  test("a paragraph, item or list that has nothing left to say disappears", () => {
    expect(compose('{% als "nul" %}a{% /als %}')).toEqual([]);
    expect(compose('**{% als "nul" %}a{% /als %}**')).toEqual([]);
    expect(compose('- {% als "nul" %}a{% /als %}')).toEqual([]);
    expect(show(compose('- {% als "nul" %}a{% /als %}\n- b'))).toEqual(["- b"]);
  });
});

describe("repetition", () => {
  test("repeats blocks, in the order of the view", () => {
    const body = '{% elk "paar" %}\n## {% veld "titel" /%}\n\nVerschil: {% veld "verschil" /%}.\n{% /elk %}';
    expect(show(compose(`# A\n\n${body}`))).toEqual([
      "# A",
      "## <Brand>",
      "Verschil: <0,0>.",
      "## <Storm>",
      "Verschil: <−1,0>.",
    ]);
  });

  test("repeats items in one list, also between other items", () => {
    const inside = '- {% elk "paar" %}{% veld "titel" /%}{% /elk %}\n- slot';
    expect(show(compose(inside))).toEqual(["- <Brand>", "- <Storm>", "- slot"]);
    const around = '- begin\n{% elk "paar" %}\n- {% veld "titel" /%}\n{% /elk %}\n- slot';
    const blocks = compose(around);
    expect(show(blocks)).toEqual(["- begin", "- <Brand>", "- <Storm>", "- slot"]);
    expect(blocks).toHaveLength(1);
  });

  test("repeats items that hold lists themselves", () => {
    const body = '{% elk "paar" %}\n- {% veld "titel" /%}\n  - {% veld "verschil" /%}\n{% /elk %}';
    expect(show(compose(body))).toEqual(["- <Brand>", "-- <0,0>", "- <Storm>", "-- <−1,0>"]);
  });

  test("an ordered list does not run on into an unordered one", () => {
    expect(compose("1. a\n\n- b")).toHaveLength(2);
  });

  test.each([
    ["niets", []],
    ["paar", ["<Brand> en <Storm>"]],
    ["meer", ["<Brand>, <Storm>, <Droogte> en <Kou>"]],
  ])("enumerates %s in a sentence", (name, text) => {
    expect(show(compose(`{% elk "${name}" scheiding=", " %}{% veld "titel" /%}{% /elk %}`))).toEqual(text);
  });

  test("an enumeration passes over rows that say nothing", () => {
    const body = '{% elk "meer" scheiding="; " %}{% als "nul" %}{% veld "titel" /%}{% /als %}{% /elk %}';
    expect(compose(body)).toEqual([]);
  });

  test("a view without rows leaves no list, table or paragraph", () => {
    expect(compose('- {% elk "niets" %}{% veld "titel" /%}{% /elk %}')).toEqual([]);
    expect(compose('{% elk "niets" %}\n- {% veld "titel" /%}\n{% /elk %}')).toEqual([]);
    expect(compose('{% tabel "niets" /%}')).toEqual([]);
  });

  test("a field is a figure named after its cell, with the status of its row and an unknown one as such", () => {
    const [, storm] = compose('{% elk "paar" %}\n\n{% veld "verschil" /%}\n\n{% /elk %}');
    expect(storm).toEqual({
      kind: "paragraph",
      content: [{kind: "fact", name: "paar[2].verschil", text: "−1,0", status: "fictief"}],
    });
    expect(show(compose('{% elk "meer" scheiding=", " %}{% veld "verschil" /%}{% /elk %}'))).toEqual([
      "<+1,0>, <+1,0>, <onbekend> en <+1,0>",
    ]);
  });

  test("inside a repetition in a repetition a field is of the inner row, and of the outer again behind it", () => {
    const inner = '{% elk "paar" scheiding=", " %}{% veld "titel" /%}{% /elk %}';
    const body = `{% elk "paar" %}\n{% veld "titel" /%}: ${inner} bij {% veld "titel" /%}\n{% /elk %}`;
    expect(show(compose(body))).toEqual([
      "<Brand>: <Brand> en <Storm> bij <Brand>",
      "<Storm>: <Brand> en <Storm> bij <Storm>",
    ]);
  });
});

describe("tables, charts and page breaks", () => {
  const titles = (body: string): readonly unknown[] =>
    compose(body).flatMap((block) => (block.kind === "table" ? block.rows.map(({titel}) => titel) : []));

  test("a table holds every column but the status, captioned by the view, with the worst status of its rows", () => {
    expect(compose('{% tabel "paar" /%}')).toMatchObject([
      {
        kind: "table",
        caption: "Alle paar",
        columns: [
          {name: "titel", title: "titel", type: "string", format: "tekst"},
          {name: "verschil", title: "verschil", type: "number", format: "verschil"},
        ],
        rows: [
          {titel: "Brand", verschil: 0.04},
          {titel: "Storm", verschil: -1},
        ],
        status: "fictief",
      },
    ]);
  });

  test("a table holds only the columns asked for, in that order, and the status of the rows it prints", () => {
    const [table] = compose(
      '{% tabel "paar" kolommen="verschil,titel" maximum=1 titel="De \'grootste\'" /%}',
    );
    expect(table).toMatchObject({
      caption: "De ‘grootste’",
      rows: [{verschil: 0.04, titel: "Brand"}],
      status: "vastgesteld",
    });
    expect(table?.kind === "table" && table.columns.map(({name}) => name)).toEqual(["verschil", "titel"]);
  });

  test("rows sort on unrounded values, ties keep their order and unknown ones come last", () => {
    expect(titles('{% tabel "meer" sorteer="verschil" /%}')).toEqual(["Brand", "Kou", "Storm", "Droogte"]);
    expect(titles('{% tabel "meer" sorteer="-verschil" /%}')).toEqual(["Storm", "Brand", "Kou", "Droogte"]);
    expect(titles('{% tabel "meer" sorteer="-titel" /%}')).toEqual(["Storm", "Kou", "Droogte", "Brand"]);
    expect(titles('{% tabel "meer" sorteer="-verschil" maximum=2 /%}')).toEqual(["Storm", "Brand"]);
  });

  describe("with parts of a whole in it", () => {
    const weights = view(
      "criteria",
      {criterium: "tekst", gewicht: "procent_1"},
      ["a", "b", "c"].map((criterium) => ({criterium, gewicht: 1 / 3})),
    );
    const data = {...DATA, views: new Map([...DATA.views, ["criteria", weights]])};
    const note =
      "Afgeronde delen zijn zo afgerond dat zij optellen tot het totaal; delen die gelijk zijn, kunnen daardoor in het laatste cijfer verschillen.";

    test("a table rounds them so that they add up, and says so under it where that changed something", () => {
      const blocks = compose('{% tabel "criteria" /%}', data);
      expect(blocks).toMatchObject([{rows: [{gewicht: 0.334}, {gewicht: 1 / 3}, {gewicht: 1 / 3}]}, {}]);
      expect(show(blocks)).toEqual(["[table]", note]);
      expect(show(compose('{% tabel "criteria" kolommen="criterium" /%}', data))).toEqual(["[table]"]);
    });

    test("a sentence says the figure of the table", () =>
      expect(show(compose('{% elk "criteria" %}\n\n{% veld "gewicht" /%}\n\n{% /elk %}', data))).toEqual([
        "<33,4%>",
        "<33,3%>",
        "<33,3%>",
      ]));

    test("a chart whose figures were rounded so says it too", () => {
      const charts = new Map([[CHART.name, {...CHART, adjusted: ["waarden[1].deel"]}]]);
      const template = {kind: "figure", chart: CHART.name} as const;
      const context = {views: DATA, charts, current: null, inside: false};
      expect(show(composeBlocks([template], context))).toEqual(["[figure]", note]);
    });
  });

  test("a chart is a figure with its title as caption", () => {
    expect(compose('{% grafiek "risicodiagram" /%}')).toEqual([
      {kind: "figure", chart: CHART, caption: "Alle risico's"},
    ]);
  });

  test("a page break is one", () => {
    expect(compose("{% pagina-einde /%}")).toEqual([{kind: "page-break"}]);
  });
});

describe("data that a checked template names but that are not there", () => {
  const template = {
    file: "rapporten/a.md",
    name: "a",
    title: [],
    subtitle: [],
    audiences: ["kamer"],
    form: "brief",
  } as const;

  test("leave a word for a fact, and nothing for a view or chart", () => {
    const blocks = composeReport(
      {
        ...template,
        blocks: [
          {kind: "paragraph", content: [{kind: "fact", name: "weg", form: "woord"}]},
          {kind: "table", match: null, view: "weg", columns: null, sort: null, maximum: null, title: null},
          {kind: "each", match: null, view: "weg", content: [{kind: "page-break"}]},
          {kind: "figure", chart: "weg"},
        ],
      },
      {views: DATA, charts: new Map(), audience: "kamer"},
    );
    expect(blocks).toEqual([
      {kind: "paragraph", content: [{kind: "fact", name: "weg", text: "onbekend", status: "concept"}]},
    ]);
  });

  test("titles are plain text with their facts filled in", () => {
    const title: readonly TemplateInline[] = [
      {kind: "text", text: "Beeld van "},
      {kind: "strong", content: [{kind: "fact", name: "naam", form: "gewoon"}]},
      {kind: "note", content: [{kind: "text", text: "noot"}]},
    ];
    expect(
      composeTitle({...template, title, blocks: []}, {views: DATA, charts: new Map(), audience: "kamer"}),
    ).toEqual({
      title: "Beeld van Overstroming",
      subtitle: "",
    });
  });
});

describe("a cross table", () => {
  const rows = [
    {risico: "Storm", criterium: "1.1", letter: "B"},
    {risico: "Storm", criterium: "1.2", letter: "C"},
    {risico: "Brand", criterium: "1.2", letter: "A", status: "concept"},
    {risico: "Brand", criterium: "1.3", letter: null},
    {risico: "Brand", criterium: "1.2", letter: "D"},
  ];
  const long = view("lang", {risico: "tekst", criterium: "tekst", letter: "tekst"}, rows);
  const data = {...DATA, views: new Map([...DATA.views, ["lang", long]])};
  const tag = '{% kruistabel "lang" rijen="risico" kolommen="criterium" waarde="letter" titel="Letters" /%}';

  test("has a line and a column for each value in the order of the view, and loses no row", () => {
    const [table] = compose(tag, data);
    if (table?.kind !== "table") throw new Error("a cross table is a table");
    expect(table.columns.map(({title}) => title)).toEqual(["risico", "1.1", "1.2", "1.3"]);
    expect(table.rows.map((row) => Object.values(row))).toEqual([
      ["Storm", "B", "C", ""],
      ["Brand", "", "A; D", "onbekend"],
    ]);
    expect(table).toMatchObject({caption: "Letters", status: "concept"});
  });

  test("of a view without rows is not there", () => {
    expect(compose('{% kruistabel "niets" rijen="titel" kolommen="titel" waarde="titel" /%}')).toEqual([]);
  });
});

test("every block knows the line of the template that it comes from", () => {
  const body = [
    "# Kop",
    "",
    '{% als "waar" %}',
    "Tekst over",
    "twee regels",
    "{% /als %}",
    "",
    '- {% elk "paar" %}{% veld "titel" /%}{% /elk %}',
    "",
    `{% grafiek "${CHART.name}" /%}`,
    '{% tabel "paar" /%}',
  ].join("\n");
  const lines = composeAtLines(body).map(({kind, line}) => [kind, (line ?? 0) - 5]);
  expect(lines).toEqual([
    ["heading", 1],
    ["paragraph", 4],
    ["list", 8],
    ["figure", 10],
    ["table", 11],
  ]);
});
