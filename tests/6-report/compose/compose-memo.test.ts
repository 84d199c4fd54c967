import {describe, expect, test} from "vitest";
import {composeMemo} from "../../../pipeline/6-report/compose/compose-memo.ts";
import {MEMO_HEADINGS} from "../../../pipeline/core/memo-headings.ts";
import type {TemplateBlock} from "../../../pipeline/core/report-template.ts";
import {compose, DATA, show} from "./support.ts";

const NUMBERED = [
  "## 1. Aanleiding",
  "## 2. Geadviseerd besluit",
  "## 3. Kernpunten",
  "## 4. Toelichting",
  "### 4.1 Politieke context",
  "### 4.2 Financiële overwegingen",
  "### 4.3 Juridische overwegingen",
  "### 4.4 Krachtenveld",
  "### 4.5 Strategie",
  "### 4.6 Uitvoering",
  "### 4.7 Implementatie",
  "### 4.8 Communicatie",
  "### 4.9 Ontwikkelingen hiervoor",
  "## 5. Informatie die niet openbaar gemaakt kan worden",
  "### 5.1 Toelichting",
];
/** A whole note with these texts under some headings. */
const template = (texts: Readonly<Record<string, string>>): string =>
  MEMO_HEADINGS.flatMap(({level, title, number}) => [
    `${"#".repeat(level)} ${title}`,
    texts[number] ?? "",
  ]).join("\n\n");
const note = (texts: Readonly<Record<string, string>>, audience: "kamer" | "intern" = "kamer") =>
  show(compose(template(texts), DATA, {audience, form: "nota"}));
const under = (lines: readonly string[], heading: string): readonly string[] => {
  const start = lines.indexOf(heading) + 1;
  const end = lines.findIndex((line, index) => index >= start && /^#{2,3} /.test(line));
  return lines.slice(start, end === -1 ? undefined : end);
};

describe("a decision note", () => {
  test("without any text has every heading with its number, and N.v.t. under each that has none below it", () => {
    const lines = note({});
    expect(lines.filter((line) => line.startsWith("#"))).toEqual(NUMBERED);
    for (const heading of NUMBERED) {
      const isEmpty = !/^## [45]/.test(heading);
      expect(under(lines, heading), heading).toEqual(isEmpty ? ["N.v.t."] : []);
    }
  });

  test("says under a heading what the template says there", () => {
    const lines = note({"2": "- Eén\n- Twee", "4": "Vooraf.", "4.4": 'Over {% feit "naam" /%}.'});
    expect(under(lines, "## 2. Geadviseerd besluit")).toEqual(["- Eén", "- Twee"]);
    expect(under(lines, "## 4. Toelichting")).toEqual(["Vooraf."]);
    expect(under(lines, "### 4.4 Krachtenveld")).toEqual(["Over <Overstroming>."]);
  });

  test("has the headings below a section as headings of the fourth level, and N.v.t. under one without text", () => {
    const lines = note({"4.4": "### Rijk\n\nTekst.\n\n### Samenleving"});
    expect(under(lines, "### 4.4 Krachtenveld")).toEqual([
      "#### Rijk",
      "Tekst.",
      "#### Samenleving",
      "N.v.t.",
    ]);
  });

  test("reads N.v.t. where a condition left nothing", () => {
    const lines = note({"4.6": '{% als feit="nul" %}\nNooit.\n{% /als %}'});
    expect(under(lines, "### 4.6 Uitvoering")).toEqual(["N.v.t."]);
  });

  test("has every heading in its place when the template misses one, doubles one or turns two round", () => {
    const heading = (title: string): TemplateBlock => ({
      kind: "heading",
      level: 1,
      content: [{kind: "text", text: title}],
    });
    const say = (text: string): TemplateBlock => ({kind: "paragraph", content: [{kind: "text", text}]});
    const blocks = [
      ...[say("Vooraf"), heading("Kernpunten"), say("A"), heading("Aanleiding"), say("B")],
      ...[heading("Eigen kop"), say("C"), heading("Kernpunten"), say("D")],
    ];
    const lines = show(composeMemo(blocks, {views: DATA, charts: new Map(), current: null, inside: false}));
    expect(lines.filter((line) => /^#+ \d/.test(line))).toEqual(NUMBERED);
    expect(lines[0]).toBe("Vooraf");
    expect(under(lines, "## 1. Aanleiding")).toEqual(["B"]);
    expect(under(lines, "## Eigen kop")).toEqual(["C"]);
    expect(under(lines, "## 3. Kernpunten")).toEqual(["A", "D"]);
  });
});

describe("what only the internal note says", () => {
  const texts = {
    "1": "A.{% intern %} KLUIS-zin.{% /intern %}",
    "3": "- Een\n- {% intern %}KLUIS-punt{% /intern %}",
    "4.7": '{% intern melding="persoonsgegevens" %}\nKLUIS-blok\n{% /intern %}',
    "4.8": "{% intern %}\nKLUIS-geheel\n{% /intern %}",
    "5.1": 'Gemaakt door {% intern melding="naam" %}KLUIS-naam{% /intern %}.',
  };

  test("is nowhere in the public one, and leaves a word only where the author asks, or where a heading would seem empty", () => {
    const lines = note(texts);
    expect(JSON.stringify(lines)).not.toContain("KLUIS");
    expect(under(lines, "## 1. Aanleiding")).toEqual(["A."]);
    expect(under(lines, "## 3. Kernpunten")).toEqual(["- Een"]);
    expect(under(lines, "### 4.7 Implementatie")).toEqual(["[persoonsgegevens]"]);
    expect(under(lines, "### 4.8 Communicatie")).toEqual(["[niet openbaar]"]);
    expect(under(lines, "### 5.1 Toelichting")).toEqual(["Gemaakt door [naam]."]);
  });

  test("is all in the internal one", () => {
    const lines = note(texts, "intern");
    expect(under(lines, "## 1. Aanleiding")).toEqual(["A. KLUIS-zin."]);
    expect(under(lines, "## 3. Kernpunten")).toEqual(["- Een", "- KLUIS-punt"]);
    expect(under(lines, "### 4.7 Implementatie")).toEqual(["KLUIS-blok"]);
    expect(under(lines, "### 4.8 Communicatie")).toEqual(["KLUIS-geheel"]);
    expect(JSON.stringify(lines)).not.toMatch(/\[(naam|persoonsgegevens|niet openbaar)\]/);
  });

  test("is left out of reports in the same way", () => {
    const body = "Voor.\n\n{% intern %}\n## KLUIS\n{% /intern %}\n\nNa.";
    expect(show(compose(`# A\n\n${body}`))).toEqual(["# A", "Voor.", "Na."]);
    expect(show(compose(`# A\n\n${body}`, DATA, {audience: "intern"}))).toEqual([
      "# A",
      "Voor.",
      "## KLUIS",
      "Na.",
    ]);
  });
});
