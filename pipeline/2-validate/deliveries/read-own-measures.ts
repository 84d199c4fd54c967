import type {Delivery} from "../../core/dataset.ts";
import type {Checked} from "../../core/findings.ts";
import type {EditionId} from "../../core/ids.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {aspectsOf, MEASURABILITY} from "../../core/measurability.ts";
import {nearest} from "../../core/near.ts";
import {partsOf} from "../../core/parts.ts";
import type {Place} from "../../core/place.ts";
import {isExample, type OwnMeasure} from "../../core/progress.ts";
import type {Edition, Strategy, Territory} from "../../core/strategy.ts";
import {TERRITORIES} from "../../core/territories.ts";
import {wordsIn} from "../strategy/read-measures.ts";
import type {Mentions} from "../strategy/strategy-tables.ts";
import {PROMISE_FORMS, parsePromised} from "../table/parse-promised.ts";
import type {TableRow} from "../table/table-row.ts";
import {isClosedRow} from "./read-delivery-rows.ts";
import {type Say, sayingIn} from "./say.ts";

/** What the rows of one delivery are checked against. */
export interface SenderContext {
  readonly delivery: Delivery;
  readonly edition: Edition;
  readonly strategy: Strategy;
  readonly mentions: Mentions;
}

/**
 * Rows of form `maatregelen` as a sender's own measures, with a hint for each that cannot be followed yet. A measure under an unknown part is
 * not used; of a list of references only those that are wrong are left out.
 */
export function readOwnMeasures(
  rows: readonly TableRow[],
  context: SenderContext,
): Checked<readonly OwnMeasure[]> {
  const findings = new LimitedFindings();
  const measures: OwnMeasure[] = [];
  const known = knownIn(context);
  const closed = {...context.delivery, isPublic: false};
  for (const row of rows) {
    const delivery = isClosedRow(row) ? closed : context.delivery;
    const say = sayingIn(findings, row, delivery);
    if (!hasPart(row, {...context, known}, say)) continue;
    const measure = new ReadMeasure(row, {...context, known, delivery}, say);
    measures.push(measure);
    const there = aspectsOf(measure);
    const missing = MEASURABILITY.filter(({aspect}) => !there.includes(aspect)).map(({title}) => title);
    if (missing.length > 0)
      say("maatregel/meetbaarheid", "maatregel", () => ({measure: measure.id, missing}));
  }
  return {value: measures, findings: findings.all};
}

const NONE: readonly never[] = [];

/** A measure that is read from its row whenever it is asked for, but for what had to be looked up: there may be a million. */
class ReadMeasure implements OwnMeasure {
  readonly #row: TableRow;
  readonly edition: EditionId;
  readonly delivery: Delivery;
  readonly owners: OwnMeasure["owners"];
  readonly risks: OwnMeasure["risks"];
  readonly territories: OwnMeasure["territories"];
  readonly promised: string | null;

  constructor(row: TableRow, context: KnownContext, say: Say) {
    this.#row = row;
    this.edition = context.edition.id;
    this.delivery = context.delivery;
    this.owners = ownersOf(row, context, say);
    this.risks = risksOf(row, context, say);
    this.territories = territoriesOf(row, say);
    this.promised = promisedIn(row, say);
  }

  get id(): string {
    return this.#row.text("maatregel");
  }

  get title(): string {
    return this.#row.text("titel");
  }

  get part(): string {
    return this.#row.text("onderdeel");
  }

  get scope(): OwnMeasure["scope"] {
    return this.#row.text("reikwijdte") === "generiek" ? "generic" : "specific";
  }

  get source(): string {
    return this.#row.text("bron");
  }

  get papers(): OwnMeasure["papers"] {
    return NONE;
  }

  get follows(): OwnMeasure["follows"] {
    return NONE;
  }

  get note(): string {
    return this.#row.text("toelichting");
  }

  get ownTranslation(): boolean {
    return false;
  }

  get object(): string {
    return this.#row.text("voorwerp");
  }

  get quantity(): string {
    return this.#row.text("hoeveelheid");
  }

  get proof(): string {
    return this.#row.text("bewijs");
  }

  get place(): Place {
    return this.#row.place("maatregel");
  }
}

/** What rows may name, by code. */
interface KnownCodes {
  readonly risks: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
}

type KnownContext = SenderContext & {readonly known: KnownCodes};

const knownIn = ({edition, strategy}: SenderContext): KnownCodes => ({
  risks: new Set(strategy.risks.filter((item) => item.edition === edition.risksOf).map(({id}) => id)),
  parts: new Set(partsOf(strategy, edition.id).map(({id}) => id)),
  owners: new Set(strategy.organisations.map(({id}) => id)),
});

function risksOf(row: TableRow, {edition, known, mentions}: KnownContext, say: Say): OwnMeasure["risks"] {
  return wordsIn(row, "risicos").filter((seen) => {
    if (known.risks.has(seen)) return true;
    if (!mentions("risicos.csv", edition.risksOf, seen))
      say("cel/onbekende-verwijzing", "risicos", () => ({
        column: "risicos",
        seen,
        target: `risicos.csv van editie ${edition.risksOf}`,
        near: nearest(seen, known.risks),
      }));
    return false;
  });
}

function hasPart(row: TableRow, {edition, known, mentions}: KnownContext, say: Say): boolean {
  const seen = row.text("onderdeel");
  if (known.parts.has(seen)) return true;
  const files = ["vraagstukken.csv", "themas.csv", "actielijnen.csv", "instrumenten.csv"];
  if (!files.some((file) => mentions(file, edition.id, seen)))
    say("cel/onbekende-verwijzing", "onderdeel", () => ({
      column: "onderdeel",
      seen,
      target: `de onderdelen van editie ${edition.id}`,
      near: nearest(seen, known.parts),
    }));
  return false;
}

/** Who exists is never given something made up. */
function ownersOf(
  row: TableRow,
  {strategy, known, mentions, delivery}: KnownContext,
  say: Say,
): OwnMeasure["owners"] {
  return wordsIn(row, "eigenaar").filter((seen) => {
    if (!known.owners.has(seen)) {
      if (!mentions("organisaties.csv", seen))
        say("cel/onbekende-verwijzing", "eigenaar", () => ({
          column: "eigenaar",
          seen,
          target: "organisaties.csv",
          near: nearest(seen, known.owners),
        }));
      return false;
    }
    if (delivery.status !== "fictief" || isExample(strategy.organisations, seen)) return true;
    say("voortgang/verzonnen", "eigenaar", () => ({problem: "eigenaar", seen}));
    return false;
  });
}

function territoriesOf(row: TableRow, say: Say): OwnMeasure["territories"] {
  return wordsIn(row, "gebied").flatMap((seen): readonly Territory[] => {
    const found = TERRITORIES.find((known) => known === seen);
    if (found !== undefined) return [found];
    say("cel/onbekende-code", "gebied", () => ({
      column: "gebied",
      seen,
      allowed: TERRITORIES,
      near: nearest(seen, TERRITORIES),
    }));
    return [];
  });
}

function promisedIn(row: TableRow, say: Say): string | null {
  const seen = row.text("toegezegd");
  const date = seen === "" ? null : parsePromised(seen);
  if (seen !== "" && date === null)
    say("cel/geen-datum", "toegezegd", () => ({column: "toegezegd", seen, also: PROMISE_FORMS}));
  return date;
}
