import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {SaxesParser} from "saxes";
import {expect, describe as group, it} from "vitest";
import {escapeHtml} from "../../../pipeline/6-report/findings/escape-html.ts";
import {type FindingsHead, writeFindings} from "../../../pipeline/6-report/findings/write-findings.ts";
import {describe} from "../../../pipeline/core/finding-catalogue.ts";
import {type Finding, finding} from "../../../pipeline/core/findings.ts";

const HEAD: FindingsHead = {
  edition: "Nationale Veiligheid Strategie 2019",
  date: "2019-06-07",
  waived: [],
  organisations: new Map([
    ["jenv", "Ministerie van Justitie en Veiligheid"],
    ["bzk", "Ministerie van Binnenlandse Zaken & Koninkrijksrelaties"],
  ]),
};
const from = (sender: string) => ({sender, isPublic: false});
const EVIL = '<script>alert("1")</script>=2';
const FINDINGS: readonly Finding[] = [
  finding("cel/leeg", {file: "jenv.xlsx", sheet: "Blad", cell: "B10"}, {column: "laag"}, from("jenv")),
  finding(
    "cel/geen-getal",
    {file: "jenv.xlsx", sheet: "Blad", cell: "B9"},
    {column: "laag", seen: EVIL},
    from("jenv"),
  ),
  finding("bestand/tekencodering", {file: "jenv.csv"}, {seen: "windows-1252"}, from("jenv")),
  finding("bestand/onleesbaar", {file: "bzk.xlsx"}, {reason: "=nu kapot"}, from("bzk")),
  finding("sjabloon/cijfer", {file: "brief.md", line: 12}, {seen: "25"}),
  finding("bestand/onleesbaar", {file: "x.xlsx"}, {reason: "kapot"}, from("onbekende-id")),
];

it("bears the highest classification of what was read on every page, and none when there is none", () => {
  const {html, csv, json} = written(FINDINGS, {...HEAD, classification: "Dep. Vertrouwelijk"});
  expect(html).toContain("Rubricering: Dep. Vertrouwelijk");
  expect(
    csv
      .trim()
      .split("\r\n")
      .slice(1)
      .every((row) => row.endsWith(";Dep. Vertrouwelijk")),
  ).toBe(true);
  expect(json.rubricering).toBe("Dep. Vertrouwelijk");
  const plain = written(FINDINGS);
  expect(`${plain.html}${plain.csv}${JSON.stringify(plain.json)}`).not.toMatch(/rubricering|Dep\. V/i);
});

function written(findings: readonly Finding[], head = HEAD) {
  const text = new Map(
    writeFindings(findings, head).map(({path, bytes}) => [path, new TextDecoder().decode(bytes)]),
  );
  return {
    html: text.get("intern/bevindingen.html") ?? "",
    csv: text.get("intern/bevindingen.csv") ?? "",
    json: JSON.parse(text.get("intern/bevindingen.json") ?? ""),
    paths: [...text.keys()],
  };
}

/** Element names and texts of a page that must be well-formed once its void elements are closed. */
function elementsOf(html: string): {
  readonly names: readonly string[];
  readonly attributes: readonly string[];
  readonly text: string;
} {
  const names: string[] = [];
  const attributes: string[] = [];
  let text = "";
  const parser = new SaxesParser<{readonly xmlns: false}>({xmlns: false});
  parser.on("opentag", (tag) => {
    names.push(tag.name);
    attributes.push(...Object.keys(tag.attributes));
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(html.replace("<!DOCTYPE html>", "").replace(/<meta ([^>]*)>/g, "<meta $1/>")).close();
  return {names, attributes, text};
}

group("findings", () => {
  it("are written as a page, a CSV and JSON, in the internal folder only", () => {
    expect(written(FINDINGS).paths).toEqual([
      "intern/bevindingen.html",
      "intern/bevindingen.csv",
      "intern/bevindingen.json",
    ]);
  });

  it("stand per sender by name with our own files last, faults first, then by place", () => {
    const rows = written(FINDINGS).json.bevindingen.map(
      (each: {afzender: string; ernst: string; plaats: string}) => [each.afzender, each.ernst, each.plaats],
    );
    const severity = (code: number) => describe(FINDINGS[code] as Finding).severity;
    expect(rows).toEqual([
      ["bzk", "fout", "bzk.xlsx"],
      ["jenv", severity(1), "jenv.xlsx › Blad!B9"],
      ["jenv", severity(0), "jenv.xlsx › Blad!B10"],
      ["jenv", "opmerking", "jenv.csv"],
      ["onbekende-id", "fout", "x.xlsx"],
      [null, severity(4), "brief.md › regel 12"],
    ]);
  });

  it("give the same bytes in whatever order they were found", () => {
    expect(writeFindings([...FINDINGS].reverse(), HEAD)).toEqual(writeFindings(FINDINGS, HEAD));
  });

  it("are counted per severity, and the counts add up", () => {
    const {json} = written(FINDINGS);
    expect(json.aantallen.fout + json.aantallen.waarschuwing + json.aantallen.opmerking).toBe(
      FINDINGS.length,
    );
    expect(json.aantallen.opmerking).toBeGreaterThan(0);
  });

  it("say so when there are none", () => {
    const {html, csv, json} = written([]);
    expect(html).toContain("Er zijn geen bevindingen.");
    expect(csv.trim().split("\r\n")).toHaveLength(1);
    expect(json.aantallen).toEqual({fout: 0, waarschuwing: 0, opmerking: 0});
  });
});

group("the CSV of findings", () => {
  it("opens in Dutch Excel, says what the catalogue says and runs no formula", () => {
    const {csv} = written(FINDINGS);
    const rows: Record<string, string>[] = parse(csv, {bom: true, delimiter: ";", columns: true});
    expect(rows).toHaveLength(FINDINGS.length);
    const evil = rows.find((row) => row.Cel === "B9");
    const says = describe(FINDINGS[1] as Finding);
    expect(evil).toMatchObject({
      Ernst: says.severity,
      Bevinding: says.title,
      Verwacht: says.expected,
      "Wat te doen": says.action,
    });
    expect(rows.find((row) => row.Bestand === "bzk.xlsx")?.Gezien).toBe("'=nu kapot");
    expect(rows.find((row) => row.Bestand === "brief.md")?.Regel).toBe("12");
  });
});

group("the page of findings", () => {
  const {html} = written(FINDINGS);

  it("is Dutch, has a title, one first heading, and a table with caption and headers per sender", () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="nl">/);
    expect(html).toContain("<title>Bevindingen bij Nationale Veiligheid Strategie 2019</title>");
    const {names, text} = elementsOf(html);
    const count = (name: string) => names.filter((each) => each === name).length;
    expect([count("h1"), count("section"), count("table"), count("caption")]).toEqual([1, 4, 5, 5]);
    expect(html.match(/<th scope="col">/g)).toHaveLength(4 * 7 + 4);
    expect(count("th")).toBe(4 * 7 + 4 + FINDINGS.length + 5);
    expect(text).toContain("Ministerie van Binnenlandse Zaken & Koninkrijksrelaties");
    expect(text).toContain("7 juni 2019");
  });

  it("has a link to every section, by an id that is there once", () => {
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html.split(`id="${id}"`)).toHaveLength(2);
    expect([...html.matchAll(/href="/g)]).toHaveLength(4);
  });

  it("has no script, no handler and nothing from elsewhere", () => {
    const {names, attributes} = elementsOf(html);
    expect(names).not.toContain("script");
    expect(attributes.filter((name) => /^on|^src$/.test(name))).toEqual([]);
    expect(html).not.toMatch(/https?:|url\(|@import/);
  });

  it("shows any text of a sender literally, whatever is in it", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({unit: "binary"}), fc.constantFrom(EVIL, "</td>", "'\"&amp;", "\u202Eomgekeerd")),
        (seen) => {
          const page = written([
            finding(
              "cel/geen-getal",
              {file: `${seen}.xlsx`, sheet: seen, cell: "A1"},
              {column: seen, seen},
              from(seen || "x"),
            ),
          ]).html;
          const {names} = elementsOf(page);
          expect(names).toEqual(elementsOf(written([FINDINGS[1] as Finding]).html).names);
          expect(page).toContain(escapeHtml(seen));
        },
      ),
      {seed: 7, numRuns: 200},
    );
  });

  it("replaces control characters and marks that turn text around", () => {
    expect(escapeHtml("a\u0000b\u202Ec\td")).toBe("a\uFFFDb\uFFFDc\td");
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
  });
});
