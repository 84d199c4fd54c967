import type {Finding, FindingCode, FindingDetails} from "../../core/findings.ts";
import {finding} from "../../core/findings.ts";
import type {OrganisationId, RiskId} from "../../core/ids.ts";
import {nearest} from "../../core/near.ts";
import {isExample} from "../../core/progress.ts";
import {wordsIn} from "../strategy/read-measures.ts";
import type {TableRow} from "../table/table-row.ts";
import {deliveryOfRow} from "./read-delivery-rows.ts";
import type {SenderContext} from "./read-own-measures.ts";

/** Says something about a cell of the row at hand. */
export type Say = <Code extends FindingCode>(
  code: Code,
  column: string,
  details: FindingDetails[Code],
) => void;

/** Collects what is said of a row, addressed as open or closed as the row itself. */
export function saying(row: TableRow, context: SenderContext, findings: Finding[]): Say {
  const delivery = deliveryOfRow(context.delivery, row);
  return (code, column, details) => {
    findings.push(finding(code, row.place(column), details, delivery));
  };
}

/** Collects what is said of a row that rests on a closed one too, and so is never public. */
export function sayingInside(row: TableRow, {delivery}: SenderContext, findings: Finding[]): Say {
  const origin = {sender: delivery.sender, isPublic: false};
  return (code, column, details) => {
    findings.push(finding(code, row.place(column), details, origin));
  };
}

/** What a cell may name: the ids, where they stand, and the key under which a row there that is itself wrong is found. */
interface Target {
  readonly known: readonly string[];
  readonly target: string;
  isWrongThere(id: string): boolean;
}

/** The ids that a cell names, separated by blanks; those that do not exist are a finding each and left out. */
export function namedIn(
  row: TableRow,
  column: string,
  {known, target, isWrongThere, say}: Target & {readonly say: Say},
): readonly string[] {
  return wordsIn(row, column).filter((seen) => {
    if (known.includes(seen)) return true;
    if (!isWrongThere(seen))
      say("cel/onbekende-verwijzing", column, {column, seen, target, near: nearest(seen, known)});
    return false;
  });
}

/** The risks of the edition that a cell names. */
export function risksIn(
  row: TableRow,
  {edition, strategy, mentions}: SenderContext,
  say: Say,
): readonly RiskId[] {
  const risks = strategy.risks.filter((risk) => risk.edition === edition.risksOf && risk.leftOut === null);
  return namedIn(row, "risicos", {
    known: risks.map(({id}) => id),
    target: `risicos.csv van editie ${edition.risksOf}`,
    isWrongThere: (id) => mentions("risicos.csv", edition.risksOf, id),
    say,
  });
}

/** The owner that a row names; null when none that can be used. Who exists is never given something made up. */
export function ownerIn(
  row: TableRow,
  {delivery, strategy, mentions}: SenderContext,
  say: Say,
): OrganisationId | null {
  const [owner] = namedIn(row, "eigenaar", {
    known: strategy.organisations.map(({id}) => id),
    target: "organisaties.csv",
    isWrongThere: (id) => mentions("organisaties.csv", id),
    say,
  });
  if (owner === undefined) return null;
  if (delivery.status !== "fictief" || isExample(strategy.organisations, owner)) return owner;
  say("voortgang/verzonnen", "eigenaar", {problem: "eigenaar", seen: owner});
  return null;
}
