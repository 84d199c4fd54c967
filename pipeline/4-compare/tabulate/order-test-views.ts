import {type OtherFactName, type RowOf, viewOf} from "../../core/catalogue.ts";
import {formatNumber} from "../../core/format.ts";
import type {EditionId, RiskId, Share} from "../../core/ids.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Edition, Method} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {wholeClasses} from "../../core/whole-classes.ts";
import type {Robustness} from "../robustness/smaa.ts";
import {type Spread, spreadOf} from "../robustness/spread.ts";
import type {Neighbours, OrderTest} from "../robustness/test-order.ts";
import type {DraftFact} from "./draft-fact.ts";
import {type Material, methodOf} from "./material.ts";
import {type RankedRisk, rankedRisks, statusOf} from "./ranked-risks.ts";
import {unitTitlesOf} from "./weight-unit-titles.ts";

/** How many units are named with central weights. */
const NAMED = 2;

/** The order of an edition put to the test, with its risks in the same order. */
interface Tested {
  readonly edition: EditionId;
  readonly ranked: readonly RankedRisk[];
  readonly test: OrderTest;
}

/** How firm the order of the reported edition is, and the ranks that came out of the draws for all editions. */
export function orderTestViews(material: Material): readonly View[] {
  const own = testOf(material, material.edition);
  const method = methodOf(material.strategy, material.edition);
  const all = material.strategy.editions.map((edition) => testOf(material, edition));
  return [
    viewOf("zekerheid", own === null ? [] : certaintyRows(own, material, method)),
    viewOf("zekerheid_buren", own === null ? [] : neighbourRows(own)),
    viewOf("gewichtsgrenzen", own === null ? [] : boundRows(own, method)),
    viewOf("centrale_gewichten", own === null ? [] : centralRows(own, method)),
    viewOf(
      "rangacceptatie",
      all.flatMap((tested) => (tested === null ? [] : rankRows(tested))),
    ),
  ];
}

function testOf(material: Material, edition: Edition): Tested | null {
  const test = material.orders.get(edition.id);
  if (test === undefined) return null;
  const tested = new Set(test.letters.map(({risk}) => risk));
  return {
    edition: edition.id,
    ranked: rankedRisks(material, edition).filter(({risk}) => tested.has(risk.id)),
    test,
  };
}

/** A rank hangs on the letters of all risks, so it is as firm as the least of them. */
const statusOfOrder = ({ranked}: Tested): Status => worstStatus(ranked.map(statusOf));

function certaintyRows(tested: Tested, {strategy}: Material, method: Method): readonly RowOf<"zekerheid">[] {
  const {certainty, draws} = strategy.parameters.robustness;
  const {top} = tested.test;
  return tested.ranked.flatMap(({number, risk}, index) => {
    const [letters, free] = [tested.test.letters[index], tested.test.weights[index]];
    if (letters === undefined || free === undefined) return [];
    const [own, wide] = [spreadOf(letters.ranks, certainty), spreadOf(free.ranks, certainty)];
    const inClass = spreadOf(letters.classes, certainty);
    return [
      {
        nummer: number,
        risico: risk.id,
        titel: risk.title,
        letters_van: own.from + 1,
        letters_tot: own.to + 1,
        letters_rangen: ranksInWords(own),
        vrij_van: wide.from + 1,
        vrij_tot: wide.to + 1,
        vrij_rangen: ranksInWords(wide),
        klasse: classesInWords(inClass, method),
        klasse_aandeel: inClass.share,
        in_kop: topShare(free, top),
        eerste: free.ranks[0]?.value ?? 0,
        mc_fout: widestError(draws),
        status: statusOfOrder(tested),
      },
    ];
  });
}

const topShare = ({ranks}: Robustness, top: number): Share =>
  Math.min(
    1,
    ranks.slice(0, top).reduce((sum, {value}) => sum + value, 0),
  );

/** The error of a share is largest at one half. */
const widestError = (draws: number): Share => Math.sqrt(0.25 / draws);

/** `3`, `3 tot en met 7`. */
export const ranksInWords = ({from, to}: Spread): string =>
  from === to ? `${from + 1}` : `${from + 1} tot en met ${to + 1}`;

/** `ernstig`, `tussen ernstig en zeer ernstig`; the first outcome is that every letter is X. */
function classesInWords({from, to}: Spread, {impactScale}: Method): string {
  const labels = ["niet van toepassing", ...wholeClasses(impactScale).map(({label}) => label)];
  return from === to ? (labels[from] ?? "") : `tussen ${labels[from] ?? ""} en ${labels[to] ?? ""}`;
}

function neighbourRows(tested: Tested): readonly RowOf<"zekerheid_buren">[] {
  const titles = titlesOf(tested);
  return tested.test.neighbours.map((pair, index) => ({
    boven: titles.get(pair.above) ?? pair.above,
    onder: titles.get(pair.below) ?? pair.below,
    kans_letters: tested.test.letters[index]?.beats.get(pair.below)?.value ?? null,
    kans_vrij: tested.test.weights[index]?.beats.get(pair.below)?.value ?? null,
    verschuiving: pair.change?.distance ?? null,
    omslag: turningPoint(pair),
    status: statusOfOrder(tested),
  }));
}

const titlesOf = ({ranked}: Tested): ReadonlyMap<RiskId, string> =>
  new Map(ranked.map(({risk}) => [risk.id, risk.title]));

function turningPoint({change, comparable}: Neighbours): string {
  if (!comparable) return "niet te bepalen: zij zijn niet op dezelfde criteria beoordeeld";
  if (change === null) return "bij geen enkele verdeling van de gewichten";
  return `een gewicht ${formatNumber(change.distance * 100, 1)} procentpunt of meer verschuift`;
}

function boundRows(tested: Tested, method: Method): readonly RowOf<"gewichtsgrenzen">[] {
  const {units, intervals} = tested.test;
  const title = unitTitlesOf(method);
  return units.ids.map((unit, index) => ({
    onderdeel: unit,
    titel: title.get(unit) ?? unit,
    gewicht: units.own[index] ?? null,
    laag: intervals.get(unit)?.low ?? null,
    hoog: intervals.get(unit)?.high ?? null,
    status: statusOfOrder(tested),
  }));
}

function centralRows(tested: Tested, method: Method): readonly RowOf<"centrale_gewichten">[] {
  const {units, weights} = tested.test;
  const [titles, title] = [titlesOf(tested), unitTitlesOf(method)];
  const rows = weights.flatMap(({risk, ranks, centralWeights, confidence}) => {
    if (centralWeights === null) return [];
    const above = units.ids
      .map((id, index) => ({id, weight: centralWeights.get(id)?.value ?? 0, own: units.own[index] ?? 0}))
      .filter(({weight, own}) => weight > own)
      .sort((a, b) => b.weight - b.own - (a.weight - a.own));
    const named = above
      .slice(0, NAMED)
      .map(({id, weight, own}) => `${title.get(id) ?? id} ${percent(weight)} in plaats van ${percent(own)}`);
    return [
      {
        risico: risk,
        titel: titles.get(risk) ?? risk,
        eerste: ranks[0]?.value ?? 0,
        vertrouwen: confidence?.value ?? null,
        gewichten: named.join("; "),
        status: statusOfOrder(tested),
      },
    ];
  });
  return rows.sort((a, b) => b.eerste - a.eerste);
}

const percent = (share: Share): string => `${formatNumber(share * 100, 1)}%`;

const rankRows = (tested: Tested): readonly RowOf<"rangacceptatie">[] =>
  tested.test.weights.flatMap(({risk, ranks}) =>
    ranks.map(({value, error}, index) => ({
      editie: tested.edition,
      risico: risk,
      rang: index + 1,
      aandeel: value,
      mc_fout: error,
      status: statusOfOrder(tested),
    })),
  );

type OrderTestFact = Extract<OtherFactName, `robuustheid.${string}`>;

const KNOWN_OF_WEIGHTS = {
  fixed: "de gewichten van de methode",
  free: "elke verdeling van de gewichten even mogelijk",
  ordered: "elke verdeling van de gewichten die de vastgelegde volgorde houdt even mogelijk",
  bounded: "elke verdeling van de gewichten binnen de vastgelegde grenzen even mogelijk",
} as const;

/** The counts that go with these views. */
export function orderTestFacts(material: Material): Readonly<Record<OrderTestFact, DraftFact>> {
  const {draws, certainty, expectedShare, top: usual} = material.strategy.parameters.robustness;
  const own = testOf(material, material.edition);
  const top = own?.test.top ?? usual;
  const status = own === null ? "vastgesteld" : statusOfOrder(own);
  const fact = (value: DraftFact["value"]): DraftFact => ({value, status, sources: []});
  const set = (value: DraftFact["value"]): DraftFact => ({value, status: "vastgesteld", sources: []});
  const shares = (own?.test.weights ?? []).map((risk) => topShare(risk, top));
  const first = [...(own?.test.weights ?? [])].sort(
    (a, b) => (b.ranks[0]?.value ?? 0) - (a.ranks[0]?.value ?? 0),
  )[0];
  const one = (own?.test.letters ?? []).filter(({classes}) => {
    const {from, to} = spreadOf(classes, certainty);
    return from === to;
  });
  const pairs = own?.test.neighbours ?? [];
  const firm = pairs.filter(
    ({below}, index) => (own?.test.letters[index]?.beats.get(below)?.value ?? 0) >= certainty,
  );
  return {
    "robuustheid.trekkingen": set(draws),
    "robuustheid.foutmarge": set(widestError(draws)),
    "robuustheid.verwacht": set(expectedShare),
    "robuustheid.zekerheid": set(certainty),
    "robuustheid.gewichten": set(own === null ? null : KNOWN_OF_WEIGHTS[own.test.space.kind]),
    "robuustheid.kop": set(top),
    "robuustheid.kop_zeker": fact(shares.filter((share) => share >= certainty).length),
    "robuustheid.kop_mogelijk": fact(
      shares.filter((share) => share < certainty && share > 1 - certainty).length,
    ),
    "robuustheid.eerste_titel": fact(
      first === undefined || own === null ? null : (titlesOf(own).get(first.risk) ?? null),
    ),
    "robuustheid.eerste_deel": fact(first?.ranks[0]?.value ?? null),
    "robuustheid.een_klasse": fact(one.length),
    "robuustheid.buren": fact(pairs.length),
    "robuustheid.buren_zeker": fact(firm.length),
  };
}
