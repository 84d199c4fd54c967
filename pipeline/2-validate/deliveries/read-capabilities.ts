import {type Amount, ASPECTS, type Capability, canStandIn, PHASES} from "../../core/capability.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import {nearest} from "../../core/near.ts";
import {formatPlace} from "../../core/place.ts";
import type {OwnMeasure} from "../../core/progress.ts";
import {wordsIn} from "../strategy/read-measures.ts";
import type {TableRow} from "../table/table-row.ts";
import {countOnce, keyFrom} from "./count-once.ts";
import {readAmount} from "./read-amount.ts";
import {deliveryOfRow} from "./read-delivery-rows.ts";
import type {SenderContext} from "./read-own-measures.ts";
import {namedIn, ownerIn, risksIn, type Say, saying, sayingInside} from "./sender-references.ts";

/** What rows about capabilities are checked against. */
export interface CapabilityContext extends SenderContext {
  readonly ownMeasures: readonly OwnMeasure[];
}

/**
 * Rows of form `capaciteiten`, an aspect of a capability each. Of lists of references only those that are wrong are left out; amounts that
 * cannot be read or compared are unknown. What a capability is called and whose it is, its first row says, and of an open row the first
 * open one.
 */
export function readCapabilities(
  rows: readonly TableRow[],
  context: CapabilityContext,
): Checked<readonly Capability[]> {
  const findings: Finding[] = [];
  const capabilities: Capability[] = [];
  for (const row of rows) {
    const aspect = ASPECTS.find((word) => word === row.text("aspect"));
    const phase = PHASES.find((word) => word === row.text("fase"));
    if (aspect === undefined || phase === undefined) continue;
    const say = saying(row, context, findings);
    const delivery = deliveryOfRow(context.delivery, row);
    const earlier = capabilities.filter(({id}) => id === row.text("capaciteit"));
    const first = earlier.find((item) => item.delivery.isPublic || !delivery.isPublic);
    const own = ownerIn(row, context, say);
    if (first !== undefined) sayDifferences(row, first, say);
    // Only closed rows came before this open one: what they say is not for outside, and neither is that they differ.
    else if (earlier[0] !== undefined) sayDifferences(row, earlier[0], sayingInside(row, context, findings));
    const risks = risksIn(row, context, say);
    if (risks.length === 0 && row.text("risicos") === "")
      say("capaciteit/zonder-risico", "risicos", {capability: row.text("capaciteit")});
    capabilities.push({
      edition: context.edition.id,
      id: row.text("capaciteit"),
      title: first?.title ?? row.text("titel"),
      owner: first === undefined ? own : first.owner,
      aspect,
      phase,
      risks,
      ...amountsIn(row, say),
      shared: row.flag("gelijktijdig"),
      measures: measuresIn(row, context, say),
      standsInFor: wordsIn(row, "vervangt"),
      exercised: exercisedIn(row, context, say),
      evidence: row.text("bewijs"),
      note: row.text("toelichting"),
      source: row.text("bron"),
      delivery,
      place: row.place("capaciteit"),
    });
  }
  return {value: capabilities, findings};
}

function sayDifferences(row: TableRow, first: Capability, say: Say): void {
  const before = {titel: first.title, eigenaar: first.owner ?? ""};
  for (const column of ["titel", "eigenaar"] as const) {
    const seen = row.text(column);
    if (seen !== "" && before[column] !== "" && seen !== before[column])
      say("capaciteit/verschilt", column, {column, seen, first: before[column]});
  }
}

/** Both amounts with their unit; both unknown when they cannot be compared. */
function amountsIn(row: TableRow, say: Say): Pick<Capability, "needed" | "available" | "unit"> {
  const needed = readAmount(row, "nodig", say);
  const available = readAmount(row, "beschikbaar", say);
  const unit = row.text("eenheid");
  const known = [needed, available].filter((amount) => amount !== null);
  const capability = row.text("capaciteit");
  const wrong = (problem: string, expected: string): Pick<Capability, "needed" | "available" | "unit"> => {
    say("capaciteit/eenheid", "eenheid", {capability, problem, expected});
    return {needed: null, available: null, unit: ""};
  };
  if (new Set(known.map(({kind}) => kind)).size > 1)
    return wrong(
      "een getal naast ja of nee",
      "voor nodig en beschikbaar twee getallen, of twee keer ja of nee",
    );
  if (known.some(isNumber) && unit === "")
    return wrong("een getal zonder eenheid", "een eenheid, bijvoorbeeld personen");
  return {needed, available, unit: known.some(isNumber) ? unit : ""};
}

const isNumber = (amount: Amount): boolean => amount.kind === "number";

/**
 * The measures that a row says need it: of the strategy, or announced and as open as the row. Nothing made up stands behind a measure that
 * exists.
 */
function measuresIn(
  row: TableRow,
  {delivery, edition, strategy, ownMeasures, mentions}: CapabilityContext,
  say: Say,
): readonly string[] {
  const {isPublic, status} = deliveryOfRow(delivery, row);
  const own = ownMeasures.filter((item) => item.delivery.isPublic || !isPublic);
  const known = [...strategy.measures, ...own].filter((item) => item.edition === edition.id);
  const madeUp = own.filter((item) => item.delivery.status === "fictief").map(({id}) => id);
  return namedIn(row, "maatregelen", {
    known: known.map(({id}) => id),
    target: `de maatregelen van editie ${edition.id}`,
    isWrongThere: (id) => mentions("maatregelen.csv", edition.id, id),
    say,
  }).filter((seen) => {
    if (status !== "fictief" || madeUp.includes(seen)) return true;
    say("voortgang/verzonnen", "maatregelen", {problem: "maatregel", seen});
    return false;
  });
}

function exercisedIn(row: TableRow, {delivery}: SenderContext, say: Say): string | null {
  const seen = row.date("laatst_geoefend");
  if (seen === null || delivery.received === null || seen <= delivery.received) return seen;
  say("capaciteit/geoefend", "laatst_geoefend", {seen, received: delivery.received});
  return null;
}

/** Of rows for the same aspect of a capability in several deliveries one counts; the others are a finding each. */
export function withoutDoubleCapabilities(
  capabilities: readonly Capability[],
): Checked<readonly Capability[]> {
  return countOnce(
    capabilities,
    ({edition, id, aspect}) => keyFrom(edition, id, aspect),
    ({item: {id, aspect, place}, counted, origin}) =>
      finding(
        "capaciteit/dubbele-levering",
        place,
        {capability: id, aspect, other: formatPlace(counted.place)},
        origin,
      ),
  );
}

/**
 * Capabilities that stand in only for others of the same edition, aspect and unit; what else they name is a finding each. What is found of
 * an open row rests on the open ones alone, for whether there is a closed one may not show; inside, the row keeps what it says of that one.
 */
export function withStandIns(capabilities: readonly Capability[]): Checked<readonly Capability[]> {
  const findings: Finding[] = [];
  const value = capabilities.map((item) => {
    const alike = capabilities.filter((other) => canStandIn(item, other));
    const seenBeside = idsOf(alike.filter(({delivery}) => delivery.isPublic || !item.delivery.isPublic));
    for (const seen of item.standsInFor.filter((id) => !seenBeside.includes(id)))
      findings.push(
        finding("capaciteit/vervangt", item.place, {seen, near: nearest(seen, seenBeside)}, item.delivery),
      );
    return {...item, standsInFor: item.standsInFor.filter((id) => idsOf(alike).includes(id))};
  });
  return {value, findings};
}

const idsOf = (capabilities: readonly Capability[]): readonly string[] => capabilities.map(({id}) => id);
