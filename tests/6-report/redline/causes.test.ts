import {describe, expect, it} from "vitest";
import {readCsv} from "../../../pipeline/1-ingest/index.ts";
import {aboutDelivery} from "../../../pipeline/6-report/redline/about-delivery.ts";
import {causesOf} from "../../../pipeline/6-report/redline/causes.ts";
import type {Difference} from "../../../pipeline/6-report/redline/difference.ts";
import {causeInside, causeOutside} from "../../../pipeline/6-report/redline/say-cause.ts";
import type {InputChange} from "../../../pipeline/core/input-change.ts";
import type {Explain} from "../../../pipeline/core/origin.ts";
import type {Place} from "../../../pipeline/core/place.ts";

const LETTERS = "aanleveringen/2023/letters.xlsx";
const change = (place: Place, was: string, is: string, more: Partial<InputChange> = {}): InputChange => ({
  place,
  stood: place,
  was,
  is,
  isGone: false,
  sender: "ANV",
  isPublic: true,
  about: null,
  ...more,
});
const LETTER = change({file: LETTERS, sheet: "Blad", cell: "D8"}, "D", "E");
const OTHER = change({file: LETTERS, sheet: "Blad", cell: "D9"}, "A", "B");
const GONE = change({file: LETTERS, sheet: "Blad", cell: "A12"}, "vloed; A; B", "", {isGone: true});
const PARAMETER = change({file: "strategie/parameters.csv", cell: "B4"}, "0,1", "0,2", {sender: null});
const LINE = change(
  {file: "rapporten/brief.md", line: 12},
  'Dit is het beeld van {% feit "a" /%} nu.',
  'Dit is het voorlopige beeld van {% feit "a" /%}.',
  {sender: null},
);
const TABLE = change(
  {file: "rapporten/brief.md", line: 20},
  '{% tabel "landen" /%}',
  '{% tabel "landen" maximum=2 /%}',
);
const COMMA = change(
  {file: "rapporten/brief.md", line: 22},
  "Zonder komma staat dit er.",
  "Zonder komma, staat dit er.",
);
const ALL = [LETTER, OTHER, GONE, PARAMETER, LINE, TABLE, COMMA];

/** `brand` follows from the row of D8, `drempel` from the parameters, the column `impact` as a whole from the row of D9. */
const explain: Explain = (binding) => {
  const places: Readonly<Record<string, Place>> = {
    brand: {file: LETTERS, sheet: "Blad", cell: "C8"},
    ander_blad: {file: LETTERS, sheet: "Anders", cell: "C8"},
    drempel: {file: "strategie/parameters.csv"},
    vloed: {file: LETTERS, sheet: "Blad", cell: "C3"},
  };
  const column = binding.kind === "cell" && binding.view === "risicos" && binding.rows.length === 0;
  const whole = column ? {file: LETTERS, sheet: "Blad", cell: "C9"} : undefined;
  const place = binding.kind === "fact" ? places[binding.name] : whole;
  return place === undefined
    ? null
    : {what: "", formula: "", inputs: [{label: "", place}], status: "vastgesteld"};
};
const causes = causesOf({changes: ALL, explain, template: "rapporten/brief.md"});
const difference = (more: Partial<Difference>): Difference => ({
  kind: "cijfer",
  where: "",
  was: "3,4",
  is: "4,0",
  bindings: [],
  isWording: false,
  ...more,
});

describe("what made a difference", () => {
  it.each([
    ["the changed cells in the rows that the figure follows from", {bindings: ["brand"]}, [LETTER]],
    ["nothing of another sheet", {bindings: ["ander_blad"]}, []],
    ["a file of our own as a whole", {bindings: ["drempel"]}, [PARAMETER]],
    ["every figure in it", {bindings: ["brand", "drempel"]}, [LETTER, PARAMETER]],
    ["a row that is gone, when nothing of now can say more", {bindings: ["vloed"]}, [GONE]],
    ["the rest of the table, for a row that came or went", {bindings: [], around: ["brand"]}, [LETTER]],
    [
      "the line of the template that says the other words",
      {
        kind: "zin",
        was: "Dit is het beeld van 3 nu.",
        is: "Dit is het voorlopige beeld van 3.",
        isWording: true,
      },
      [LINE],
    ],
    [
      "what the rest of the table follows from, when the figure itself follows from nothing that changed",
      {bindings: ["ander_blad"], around: ["brand"]},
      [LETTER],
    ],
    ["the condition it hangs on", {kind: "zin", hangsOn: ["niet brand=ja"], isWording: true}, [LETTER]],
    [
      "the column that it was bound to, whatever its rows are by now",
      {bindings: [], before: ["risicos[7].impact"]},
      [OTHER],
    ],
    [
      "the line of a template that asks for the view",
      {kind: "rij", bindings: ["landen[1].naam"], around: ["brand"]},
      [TABLE],
    ],
    [
      "a line in which only a comma is another",
      {kind: "zin", was: "Zonder komma staat dit er.", is: "Zonder komma, staat dit er.", isWording: true},
      [COMMA],
    ],
    ["nothing that cannot be named", {bindings: ["onbekend"]}, []],
    [
      "no line that had those words before",
      {kind: "tabel", was: "Risico’s op volgorde", is: "Zonder risico’s", isWording: true},
      [],
    ],
    [
      "no line of a template for other words",
      {
        kind: "zin",
        was: "Heel iets anders.",
        is: "Weer wat nieuws.",
        isWording: true,
      },
      [],
    ],
  ] as const)("is %s", (_, more, expected) => {
    expect(causes(difference(more))).toEqual(expected);
  });

  it("is what was typed over word for word, where no figure tells", () => {
    const mark = change({file: "strategie/briefgegevens.csv", cell: "C9"}, "2026-1", "2026-7", {
      sender: null,
    });
    const head = causesOf({changes: [mark], explain, template: null});
    expect(head(difference({kind: "briefhoofd", was: "2026-1", is: "2026-7"}))).toEqual([mark]);
    expect(head(difference({kind: "briefhoofd", was: "2026-3", is: "2026-4"}))).toEqual([]);
  });
});

describe("what a figure came from then", () => {
  const closing = change({file: LETTERS, sheet: "Blad", cell: "H12"}, "ja", "nee", {
    stood: {file: LETTERS, sheet: "Blad", cell: "H6"},
    isPublic: false,
  });
  const register = change({file: "aanleveringen/2023/register.csv", cell: "F2"}, "ja", "nee", {
    about: LETTERS,
  });
  const then: Explain = () => ({
    what: "",
    formula: "",
    status: "concept",
    inputs: [{label: "", place: {file: LETTERS, sheet: "Blad", cell: "D6"}}],
  });
  const nothing: Explain = () => null;
  const fact = difference({bindings: ["editie.hoogste_impact"]});
  const reasons = {changes: [OTHER, closing, register], explain: nothing, template: null};

  it("is a reason when it is an input of nothing now: by the row where it stood, and by what a register says of its file", () => {
    expect(causesOf({...reasons, explainThen: then})(fact)).toEqual([closing, register]);
    expect(causesOf(reasons)(fact)).toEqual([]);
  });

  it("is no reason for what has one now, nor is a row that was not there", () => {
    const letter = causesOf({...reasons, changes: [LETTER, closing], explain, explainThen: then});
    expect(letter(difference({bindings: ["brand"]}))).toEqual([LETTER]);
    const fresh = {...closing, stood: null};
    expect(causesOf({...reasons, changes: [fresh], explainThen: then})(fact)).toEqual([]);
  });
});

describe("the delivery that a change of a register is about", () => {
  const FILE = "aanleveringen/2023/register.csv";
  const {value: sheet} = readCsv(
    new TextEncoder().encode("bestand;afzender;ontvangen;openbaar\na.csv;ANV;2023-01-01;ja\nb.csv;ANV;;nee"),
    FILE,
  );
  const about = (cell: string, more: Partial<InputChange> = {}) =>
    aboutDelivery(sheet, change({file: FILE, cell}, "ja", "nee", more));

  it("is that of its row, where the column shows in figures or the whole row came or went", () => {
    expect(about("D2")).toBe("aanleveringen/2023/a.csv");
    expect(about("D3")).toBe("aanleveringen/2023/b.csv");
    expect(about("C2")).toBeNull();
    expect(about("A3", {isGone: true})).toBe("aanleveringen/2023/b.csv");
    expect(about("A2", {stood: null})).toBe("aanleveringen/2023/a.csv");
    expect(about("D9")).toBeNull();
    expect(aboutDelivery(null, change({file: FILE, cell: "D2"}, "ja", "nee"))).toBeNull();
  });
});

describe("saying the cause", () => {
  it("names cell, sender and both values inside, and only public places outside", () => {
    const closed = {...OTHER, isPublic: false};
    expect(causeInside([LETTER, closed])).toBe(
      `${LETTERS} › Blad!D8 (ANV): “D” werd “E”; ${LETTERS} › Blad!D9 (ANV): “A” werd “B”`,
    );
    expect(causeOutside([LETTER, closed])).toBe("letters.xlsx › Blad!D8 (ANV)");
    expect(causeOutside([closed])).toBe("niet openbaar");
    expect(causeOutside([])).toBe("niet te herleiden");
    expect(causeInside([])).toBe("niet te herleiden");
    expect(causeInside([GONE])).toContain("werd leeg");
  });

  it("counts what is more than can be read", () => {
    expect(causeOutside(Array.from({length: 7}, () => LETTER))).toMatch(/; en nog 2$/);
  });
});
