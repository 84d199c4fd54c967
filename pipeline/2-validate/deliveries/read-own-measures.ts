import type {Delivery} from "../../core/dataset.ts";
import {
  type Checked,
  type Finding,
  type FindingCode,
  type FindingDetails,
  finding,
} from "../../core/findings.ts";
import {aspectsOf, MEASURABILITY} from "../../core/measurability.ts";
import {nearest} from "../../core/near.ts";
import {partsOf} from "../../core/parts.ts";
import {isExample, type OwnMeasure} from "../../core/progress.ts";
import type {Edition, Strategy, Territory} from "../../core/strategy.ts";
import {TERRITORIES} from "../../core/territories.ts";
import {wordsIn} from "../strategy/read-measures.ts";
import type {Mentions} from "../strategy/strategy-tables.ts";
import {PROMISE_FORMS, parsePromised} from "../table/parse-promised.ts";
import type {TableRow} from "../table/table-row.ts";
import {deliveryOfRow} from "./read-delivery-rows.ts";

/** What the rows of one delivery are checked against. */
export interface SenderContext {
  readonly delivery: Delivery;
  readonly edition: Edition;
  readonly strategy: Strategy;
  readonly mentions: Mentions;
}

type Say = <Code extends FindingCode>(code: Code, column: string, details: FindingDetails[Code]) => void;

/**
 * Rows of form `maatregelen` as a sender's own measures, with a hint for each that cannot be followed yet. A measure under an unknown part is
 * not used; of a list of references only those that are wrong are left out.
 */
export function readOwnMeasures(
  rows: readonly TableRow[],
  context: SenderContext,
): Checked<readonly OwnMeasure[]> {
  const findings: Finding[] = [];
  const measures = rows.flatMap((row) => {
    const delivery = deliveryOfRow(context.delivery, row);
    const say: Say = (code, column, details) => {
      findings.push(finding(code, row.place(column), details, delivery));
    };
    if (!hasPart(row, context, say)) return [];
    const measure = toMeasure(row, {...context, delivery}, say);
    const there = aspectsOf(measure);
    const missing = MEASURABILITY.filter(({aspect}) => !there.includes(aspect)).map(({title}) => title);
    if (missing.length > 0) say("maatregel/meetbaarheid", "maatregel", {measure: measure.id, missing});
    return [measure];
  });
  return {value: measures, findings};
}

function toMeasure(row: TableRow, context: SenderContext, say: Say): OwnMeasure {
  const {edition} = context;
  return {
    edition: edition.id,
    id: row.text("maatregel"),
    title: row.text("titel"),
    owners: ownersOf(row, context, say),
    part: row.text("onderdeel"),
    risks: wordsIn(row, "risicos").filter((risk) => hasRisk(risk, context, say)),
    territories: wordsIn(row, "gebied").flatMap((word) => territoryOf(word, say)),
    scope: row.text("reikwijdte") === "generiek" ? "generic" : "specific",
    promised: promisedIn(row, say),
    source: row.text("bron"),
    papers: [],
    follows: [],
    note: row.text("toelichting"),
    ownTranslation: false,
    object: row.text("voorwerp"),
    quantity: row.text("hoeveelheid"),
    proof: row.text("bewijs"),
    delivery: context.delivery,
    place: row.place("maatregel"),
  };
}

function hasRisk(risk: string, {edition, strategy, mentions}: SenderContext, say: Say): boolean {
  const known = strategy.risks.filter((item) => item.edition === edition.risksOf).map(({id}) => id);
  if (known.includes(risk)) return true;
  if (!mentions("risicos.csv", edition.risksOf, risk))
    say("cel/onbekende-verwijzing", "risicos", {
      column: "risicos",
      seen: risk,
      target: `risicos.csv van editie ${edition.risksOf}`,
      near: nearest(risk, known),
    });
  return false;
}

function hasPart(row: TableRow, {edition, strategy, mentions}: SenderContext, say: Say): boolean {
  const seen = row.text("onderdeel");
  const parts = partsOf(strategy, edition.id).map(({id}) => id);
  if (parts.includes(seen)) return true;
  const files = ["vraagstukken.csv", "themas.csv", "actielijnen.csv", "instrumenten.csv"];
  if (!files.some((file) => mentions(file, edition.id, seen)))
    say("cel/onbekende-verwijzing", "onderdeel", {
      column: "onderdeel",
      seen,
      target: `de onderdelen van editie ${edition.id}`,
      near: nearest(seen, parts),
    });
  return false;
}

/** Who exists is never given something made up. */
function ownersOf(row: TableRow, {strategy, mentions, delivery}: SenderContext, say: Say): readonly string[] {
  const known = strategy.organisations.map(({id}) => id);
  return wordsIn(row, "eigenaar").filter((owner) => {
    if (!known.includes(owner)) {
      if (!mentions("organisaties.csv", owner))
        say("cel/onbekende-verwijzing", "eigenaar", {
          column: "eigenaar",
          seen: owner,
          target: "organisaties.csv",
          near: nearest(owner, known),
        });
      return false;
    }
    if (delivery.status !== "fictief" || isExample(strategy.organisations, owner)) return true;
    say("voortgang/verzonnen", "eigenaar", {problem: "eigenaar", seen: owner});
    return false;
  });
}

function territoryOf(seen: string, say: Say): readonly Territory[] {
  const found = TERRITORIES.find((known) => known === seen);
  if (found !== undefined) return [found];
  say("cel/onbekende-code", "gebied", {
    column: "gebied",
    seen,
    allowed: TERRITORIES,
    near: nearest(seen, TERRITORIES),
  });
  return [];
}

function promisedIn(row: TableRow, say: Say): string | null {
  const seen = row.text("toegezegd");
  const date = seen === "" ? null : parsePromised(seen);
  if (seen !== "" && date === null)
    say("cel/geen-datum", "toegezegd", {column: "toegezegd", seen, also: PROMISE_FORMS});
  return date;
}
