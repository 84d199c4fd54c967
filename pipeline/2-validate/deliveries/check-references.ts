import type {Delivery} from "../../core/dataset.ts";
import {type Finding, finding} from "../../core/findings.ts";
import type {Form} from "../../core/form.ts";
import {nearest} from "../../core/near.ts";
import {referenceCodes} from "../../core/reference-codes.ts";
import type {Edition} from "../../core/strategy.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import type {TableRow} from "../table/table-row.ts";

/** Where the codes of a reference stand, and of which edition they are when they are of one. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  risico: ["risicos.csv"],
  onderwerp: ["risicos.csv", "vraagstukken.csv", "themas.csv"],
  organisatie: ["organisaties.csv"],
};

/** Says which cells of a form without a reader of its own name a risk, subject or organisation that there is not: a measure of an unknown owner, for instance. */
export function checkReferences(
  rows: readonly TableRow[],
  form: Form,
  {
    delivery,
    edition,
    strategy,
    mentions,
  }: StrategyRead & {
    readonly delivery: Delivery;
    readonly edition: Edition;
  },
): readonly Finding[] {
  return form.fields.flatMap((field) => {
    const tables = TABLES[field.refersTo ?? ""];
    const codes = referenceCodes(field.refersTo, edition, strategy)?.map(({code}) => code);
    if (tables === undefined || codes === undefined) return [];
    const known = new Set(codes);
    const isKnown = (seen: string): boolean =>
      seen === "" ||
      known.has(seen) ||
      tables.some((table) =>
        field.refersTo === "organisatie" ? mentions(table, seen) : mentions(table, edition.risksOf, seen),
      );
    return rows
      .filter((row) => !isKnown(row.text(field.name)))
      .map((row) => {
        const seen = row.text(field.name);
        const details = {column: field.name, seen, target: tables.join(" of "), near: nearest(seen, codes)};
        return finding("cel/onbekende-verwijzing", row.place(field.name), details, delivery);
      });
  });
}
