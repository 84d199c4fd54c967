import {checkReports} from "../../../pipeline/2-validate/templates/check-reports.ts";
import type {Checked} from "../../../pipeline/core/findings.ts";
import type {KnownNames, ReportTemplate, TemplateBlock} from "../../../pipeline/core/report-template.ts";
import {withoutLines} from "../../support/without-lines.ts";

export const KNOWN: KnownNames = {
  facts: new Set(["risicos.aantal", "veranderingen.omhoog", "editie.titel"]),
  views: new Map([
    ["vraagstukken", ["titel", "rang", "status"]],
    ["veranderingen", ["titel", "verschil", "status"]],
  ]),
  charts: new Set(["risicodiagram"]),
  references: new Set(["nvs-2019", "risicobeeld"]),
};

export const HEAD = "---\ntitel: Risicobeeld\ndoelgroep: kamer\nsoort: rapport\n---\n";

/** Checks one template as the file `rapporten/voorbeeld.md`. */
export function check(text: string): Checked<ReportTemplate> {
  const {value, findings} = checkReports([{file: "rapporten/voorbeeld.md", text}], KNOWN);
  const [template] = value;
  if (template === undefined) throw new Error("one text gives one template");
  return {value: template, findings};
}

/** The findings of a body below a good head as `line code details…`, lines counted from the body's first. */
export function bodyFindings(body: string): readonly string[] {
  return check(HEAD + body).findings.map(({place, code, details}) => {
    const values = Object.values(details).map((value) => String(value));
    return [`${(place.line ?? 0) - 5} ${code}`, ...values].join(" | ");
  });
}

/** What is left of a body below a good head, without lines. */
export function bodyBlocks(body: string): readonly TemplateBlock[] {
  return withoutLines(check(HEAD + body).value.blocks);
}
