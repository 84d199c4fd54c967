import type {Finding} from "../../core/findings.ts";
import type {Form} from "../../core/form.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {nearest} from "../../core/near.ts";
import {referenceCodes} from "../../core/reference-codes.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import type {FormDelivery} from "./form-delivery.ts";
import {sayingIn} from "./say.ts";

/** Where the codes of a reference stand, and of which edition they are when they are of one. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  risico: ["risicos.csv"],
  onderwerp: ["risicos.csv", "vraagstukken.csv", "themas.csv"],
  organisatie: ["organisaties.csv"],
};

/** Says which cells of a form without a reader of its own name a risk, subject or organisation that there is not: a measure of an unknown owner, for instance. */
export function checkReferences(
  {rows, delivery, edition}: FormDelivery,
  form: Form,
  {strategy, mentions}: StrategyRead,
): readonly Finding[] {
  const findings = new LimitedFindings();
  for (const field of form.fields) {
    const tables = TABLES[field.refersTo ?? ""];
    const codes = referenceCodes(field.refersTo, edition, strategy)?.map(({code}) => code);
    if (tables === undefined || codes === undefined) continue;
    const known = new Set(codes);
    const isKnown = (seen: string): boolean =>
      seen === "" ||
      known.has(seen) ||
      tables.some((table) =>
        field.refersTo === "organisatie" ? mentions(table, seen) : mentions(table, edition.risksOf, seen),
      );
    for (const row of rows) {
      const seen = row.text(field.name);
      if (isKnown(seen)) continue;
      sayingIn(findings, row, delivery)("cel/onbekende-verwijzing", field.name, () => ({
        column: field.name,
        seen,
        target: tables.join(" of "),
        near: nearest(seen, codes),
      }));
    }
  }
  return findings.all;
}
