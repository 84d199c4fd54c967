import {type OtherFactName, type RowOf, viewOf} from "../../core/catalogue.ts";
import {formatNumber} from "../../core/format.ts";
import type {RiskId, Share} from "../../core/ids.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {View} from "../../core/views.ts";
import type {ProfileKind} from "../../core/weighing-profile.ts";
import {
  lastRound,
  lastWeights,
  type Profile,
  profilesOf,
  type UnitWeights,
  weightApart,
} from "../opinions/profiles.ts";
import {
  type OrderedProfile,
  orderedProfiles,
  type ProfilePair,
  profilePairs,
} from "../opinions/top-by-profile.ts";
import {unitsOf} from "../robustness/weight-space.ts";
import type {LetteredRisk} from "../weighing/weigher.ts";
import {riskTitle} from "./change-views.ts";
import {type DraftFact, plain} from "./draft-fact.ts";
import {type Material, methodOf} from "./material.ts";
import {rankedRisks, statusOf} from "./ranked-risks.ts";
import {unitTitlesOf} from "./weight-unit-titles.ts";

const NOTHING = "–";
/** How many parts are named of what a profile finds weightier. */
const NAMED = 2;

const KINDS: Readonly<Record<ProfileKind, string>> = {
  ministerie: "ministerie",
  wereldbeeld: "wereldbeeld",
  lid: "lid van de stuurgroep",
};
const ROUND_WORDS = {voor: "voor de bespreking", na: "na de bespreking"} as const;

/** The profiles of the reported edition with all that follows from them. */
interface Opinions {
  readonly material: Material;
  readonly profiles: readonly OrderedProfile[];
  readonly pairs: readonly ProfilePair[];
  /** The weights of the method, by what gets a weight. */
  readonly own: UnitWeights;
  readonly titles: ReadonlyMap<string, string>;
  readonly top: {readonly risks: ReadonlySet<RiskId>; readonly size: number; readonly isDecided: boolean};
  readonly ranked: readonly RiskId[];
}

/** Whose weights differ on what, the order that each profile gives, and whether the top of the list becomes another. Empty for an audience outside. */
export function profileViews(material: Material, risks: readonly LetteredRisk[]): readonly View[] {
  const opinions = opinionsOf(material, risks);
  return [
    viewOf(
      "profielen",
      opinions.profiles.map((each) => profileRow(each, opinions)),
    ),
    viewOf(
      "profiel_gewichten",
      opinions.profiles.flatMap(({profile}) => weightRows(profile, opinions)),
    ),
    viewOf("profiel_rangen", rankRows(opinions)),
    viewOf("profiel_kop", disputedRows(opinions)),
    viewOf(
      "profiel_paren",
      opinions.pairs.map((pair) => pairRow(pair, opinions)),
    ),
  ];
}

function opinionsOf(material: Material, risks: readonly LetteredRisk[]): Opinions {
  const {strategy, edition, givenWeights} = material;
  const method = methodOf(strategy, edition);
  const {ids, own} = unitsOf(method);
  const listed = strategy.decidedPlaces
    .filter(({edition: id, rank}) => id === edition.id && rank !== null)
    .map(({risk}) => risk);
  const ranked = risks.map(({id}) => id);
  const size = listed.length || strategy.parameters.robustness.top;
  const top = {
    risks: new Set(listed.length > 0 ? listed : ranked.slice(0, size)),
    size,
    isDecided: listed.length > 0,
  };
  const profiles = orderedProfiles(profilesOf(givenWeights, edition.id), {risks, method}, top);
  return {
    material,
    profiles,
    pairs: profilePairs(profiles),
    own: new Map(ids.map((id, index) => [id, own[index] ?? 0])),
    titles: unitTitlesOf(method),
    top,
    ranked,
  };
}

/** What rests on an order is as firm as the profile and the letters of all risks. */
const statusWith = ({material}: Opinions, ...profiles: readonly Profile[]): Status =>
  worstStatus([
    ...profiles.map(({status}) => status),
    ...rankedRisks(material, material.edition).map(statusOf),
  ]);

const risksInWords = ({material}: Opinions, risks: readonly RiskId[]): string =>
  risks.map((risk) => riskTitle(material, material.edition.id, risk)).join("; ") || NOTHING;

function profileRow(each: OrderedProfile, opinions: Opinions): RowOf<"profielen"> {
  const {profile, enters, leaves} = each;
  return {
    profiel: profile.name,
    soort: KINDS[profile.kind],
    ronde: ROUND_WORDS[lastRound(profile)],
    zwaarder: weightier(profile, opinions),
    verschoven: moved(profile, opinions),
    kop: enters.length + leaves.length === 0 ? "dezelfde" : "een andere",
    erin: risksInWords(opinions, enters),
    eruit: risksInWords(opinions, leaves),
    status: statusWith(opinions, profile),
  };
}

/** What weights must differ by to be worth a word: less is rounding. */
const NO_DIFFERENCE = 1e-9;

function weightier(profile: Profile, {own, titles}: Opinions): string {
  const above = [...lastWeights(profile)]
    .map(([unit, weight]) => ({unit, weight, more: weight - (own.get(unit) ?? 0)}))
    .filter(({more}) => more > NO_DIFFERENCE)
    .sort((a, b) => b.more - a.more)
    .slice(0, NAMED);
  return (
    above
      .map(
        ({unit, weight}) =>
          `${titles.get(unit) ?? unit} ${percent(weight)} in plaats van ${percent(own.get(unit) ?? 0)}`,
      )
      .join("; ") || "niets: het weegt zoals de methode"
  );
}

/** What moved most between both rounds. */
function moved({rounds: {voor, na}}: Profile, opinions: Opinions): string {
  if (voor === undefined || na === undefined) return "niet bekend: één ronde";
  const most = widest(voor, na, opinions);
  return most === null
    ? "niets"
    : `${most.title} van ${percent(most.a)} naar ${percent(most.b)}; in totaal ${percent(weightApart(voor, na))} van het gewicht`;
}

/** Where two sets of weights differ most, the first of equals in the order of the method; null when nowhere. */
function widest(
  a: UnitWeights,
  b: UnitWeights,
  {own, titles}: Opinions,
): {readonly title: string; readonly a: Share; readonly b: Share} | null {
  const differing = [...own.keys()]
    .map((unit) => ({title: titles.get(unit) ?? unit, a: a.get(unit) ?? 0, b: b.get(unit) ?? 0}))
    .filter((unit) => Math.abs(unit.a - unit.b) > NO_DIFFERENCE)
    .sort((x, y) => Math.abs(y.a - y.b) - Math.abs(x.a - x.b));
  return differing[0] ?? null;
}

const percent = (share: Share): string => `${formatNumber(share * 100, 1)}%`;

function weightRows(profile: Profile, {own, titles}: Opinions): readonly RowOf<"profiel_gewichten">[] {
  return [...own].map(([unit, weight]) => {
    const [before, after] = [profile.rounds.voor?.get(unit) ?? null, profile.rounds.na?.get(unit) ?? null];
    return {
      profiel: profile.name,
      soort: KINDS[profile.kind],
      onderdeel: unit,
      titel: titles.get(unit) ?? unit,
      methode: weight,
      voor: before,
      na: after,
      gewichten: inTurn(before, after, percent),
      status: profile.status,
    };
  });
}

/** `5,0%, daarna 8,0%`; only one where the other was not asked or is the same. */
function inTurn(before: number | null, after: number | null, write: (value: number) => string): string {
  const said = [before, after].flatMap((value) => (value === null ? [] : [write(value)]));
  return [...new Set(said)].join(", daarna ") || NOTHING;
}

function rankRows(opinions: Opinions): readonly RowOf<"profiel_rangen">[] {
  const {material, profiles, ranked} = opinions;
  return ranked.flatMap((risk, index) =>
    profiles.map(({profile, orders, top}) => {
      const [before, after] = [orders.voor?.get(risk) ?? null, orders.na?.get(risk) ?? null];
      return {
        nummer: index + 1,
        risico: risk,
        titel: riskTitle(material, material.edition.id, risk),
        profiel: profile.name,
        voor: before,
        na: after,
        rangen: inTurn(before, after, String),
        in_kop: top.has(risk),
        status: statusWith(opinions, profile),
      };
    }),
  );
}

/** The risks about which profiles, or a profile and the compared top, do not agree. */
function disputedRows(opinions: Opinions): readonly RowOf<"profiel_kop">[] {
  const {material, profiles, ranked, top} = opinions;
  return ranked.flatMap((risk, index) => {
    const [within, outside] = [true, false].map((isIn) =>
      profiles.filter((each) => each.top.has(risk) === isIn).map(({profile}) => profile.name),
    );
    const isNow = top.risks.has(risk);
    if ((isNow ? outside : within)?.length === 0) return [];
    return [
      {
        nummer: index + 1,
        risico: risk,
        titel: riskTitle(material, material.edition.id, risk),
        nu: isNow,
        wel: within?.join(", ") || NOTHING,
        niet: outside?.join(", ") || NOTHING,
        status: statusWith(opinions, ...profiles.map(({profile}) => profile)),
      },
    ];
  });
}

function pairRow(pair: ProfilePair, opinions: Opinions): RowOf<"profiel_paren"> {
  const [a, b] = [pair.a.profile, pair.b.profile];
  const apart = (round: "voor" | "na"): Share | null => {
    const [one, two] = [a.rounds[round], b.rounds[round]];
    return one === undefined || two === undefined ? null : weightApart(one, two);
  };
  const most = widest(lastWeights(a), lastWeights(b), opinions);
  return {
    profiel_a: a.name,
    profiel_b: b.name,
    verschil_voor: apart("voor"),
    verschil_na: apart("na"),
    grootste: most === null ? "geen" : `${most.title}: ${percent(most.a)} tegenover ${percent(most.b)}`,
    kop: agrees(pair) ? "dezelfde" : "verschillend",
    alleen_a: risksInWords(opinions, pair.onlyA),
    alleen_b: risksInWords(opinions, pair.onlyB),
    omgekeerd: pair.opposed,
    paren: pair.pairs,
    status: statusWith(opinions, a, b),
  };
}

const agrees = ({onlyA, onlyB}: ProfilePair): boolean => onlyA.length + onlyB.length === 0;

/** The counts that go with the profiles. */
export function profileFacts(
  material: Material,
  risks: readonly LetteredRisk[],
): Readonly<Record<Extract<OtherFactName, `profielen.${string}`>, DraftFact>> {
  const opinions = opinionsOf(material, risks);
  const {profiles, pairs, top, ranked} = opinions;
  const status = statusWith(opinions, ...profiles.map(({profile}) => profile));
  const sources = profiles.flatMap(({profile}) => profile.places);
  const fact = (value: DraftFact["value"]): DraftFact => ({
    value: profiles.length === 0 ? null : value,
    status,
    sources,
  });
  const counts = ranked.map((risk) => profiles.filter((each) => each.top.has(risk)).length);
  return {
    "profielen.is_er": plain(profiles.length > 0),
    "profielen.aantal": fact(profiles.length),
    "profielen.beide_ronden": fact(
      profiles.filter(({profile: {rounds}}) => rounds.voor !== undefined && rounds.na !== undefined).length,
    ),
    "profielen.kop": fact(top.size),
    "profielen.kop_is": fact(top.isDecided ? "de besloten lijst" : "de berekende kop van de lijst"),
    "profielen.zelfde_kop": fact(
      profiles.filter(({enters, leaves}) => enters.length + leaves.length === 0).length,
    ),
    "profielen.paren": fact(pairs.length),
    "profielen.paren_eens": fact(pairs.filter(agrees).length),
    "profielen.altijd": fact(counts.filter((count) => count === profiles.length).length),
    "profielen.soms": fact(counts.filter((count) => count > 0 && count < profiles.length).length),
  };
}
