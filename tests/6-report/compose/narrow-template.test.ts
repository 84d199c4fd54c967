import {describe, expect, it} from "vitest";
import {checkReports} from "../../../pipeline/2-validate/templates/check-reports.ts";
import {narrowTemplate} from "../../../pipeline/6-report/compose/narrow-template.ts";
import type {ReportTemplate} from "../../../pipeline/core/report-template.ts";

const known = {
  facts: new Set(["vorige.is_er"]),
  views: new Map<string, readonly string[]>(),
  charts: new Set<string>(),
  references: new Set<string>(),
};
const read = (...lines: readonly string[]) => {
  const text = ["---", "titel: Rapport", "doelgroep: kamer", "soort: rapport", "---", ...lines].join("\n");
  const {value, findings} = checkReports([{file: "rapporten/r.md", text}], known);
  return {template: value[0] as ReportTemplate, findings: findings.map(({code}) => code)};
};
const narrow = (template: ReportTemplate) =>
  narrowTemplate(template, "vergelijking", {name: "v", subtitle: []});

describe("a part of a report", () => {
  const {template, findings} = read(
    "# Voor",
    "",
    '{% deel "vergelijking" titel="Eigen titel" %}',
    "# Binnen",
    "",
    "Tekst.",
    "{% /deel %}",
    "",
    "# Na",
  );

  it("becomes a document with its own title and nothing of the rest", () => {
    expect(findings).toEqual([]);
    const found = narrow(template);
    expect(found).toMatchObject({name: "v", title: [{kind: "text", text: "Eigen titel"}]});
    expect(found?.blocks).toHaveLength(1);
    expect(JSON.stringify(found?.blocks)).toContain("Binnen");
    expect(JSON.stringify(found?.blocks)).not.toMatch(/Voor|Na"/);
  });

  it("keeps the condition that it stands in", () => {
    const inside = read(
      '{% als feit="vorige.is_er" %}',
      '{% deel "vergelijking" titel="T" %}',
      "# Kop",
      "{% /deel %}",
      "",
      "Elders.",
      "{% /als %}",
    );
    expect(inside.findings).toEqual([]);
    expect(narrow(inside.template)?.blocks).toEqual([
      expect.objectContaining({
        kind: "when",
        content: [expect.objectContaining({kind: "part"})],
        otherwise: [],
      }),
    ]);
  });

  it("is not there in a report without it", () => {
    expect(narrow(read("# Kop").template)).toBeNull();
  });

  it("must have a known name and a title, and begin with a heading of level 1, as it is also a document of its own", () => {
    expect(read('{% deel "vergeliking" titel="T" %}', "# Kop", "{% /deel %}").findings).toEqual([
      "sjabloon/onbekend",
    ]);
    expect(read('{% deel "vergelijking" %}', "# Kop", "{% /deel %}").findings).toEqual([
      "sjabloon/ontbreekt",
    ]);
    expect(
      read("# Kop", "", '{% deel "vergelijking" titel="T" %}', "## Diep", "{% /deel %}").findings,
    ).toEqual(["sjabloon/kopniveau"]);
  });
});
