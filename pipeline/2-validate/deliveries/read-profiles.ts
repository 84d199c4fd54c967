import {type Checked, finding} from "../../core/findings.ts";
import {groupBy} from "../../core/group-by.ts";
import {LimitedFindings} from "../../core/limited-findings.ts";
import {nearest} from "../../core/near.ts";
import {formatPlace} from "../../core/place.ts";
import {referenceCodes} from "../../core/reference-codes.ts";
import type {Strategy} from "../../core/strategy.ts";
import {type GivenWeight, PROFILE_KINDS, ROUNDS} from "../../core/weighing-profile.ts";
import type {TableRow} from "../table/table-row.ts";
import {countOnce, keyFrom} from "./count-once.ts";
import type {SenderContext} from "./read-own-measures.ts";
import {sayingIn} from "./say.ts";

/** Weights as they stand in rows. */
export interface ProfileRows {
  readonly weights: readonly GivenWeight[];
  /** The profiles and rounds with a row that cannot be used, as `keyOfProfile` gives them: that they are not whole is no second mistake. */
  readonly spoiled: ReadonlySet<string>;
}

/** Rows of form `weging`. A weight for a part that the method does not have is not used; an empty cell is no weight. */
export function readProfiles(rows: readonly TableRow[], context: SenderContext): Checked<ProfileRows> {
  const {delivery, edition, strategy, mentions} = context;
  const findings = new LimitedFindings();
  const weights: GivenWeight[] = [];
  const spoiled = new Set<string>();
  const units = (referenceCodes("weegdeel", edition, strategy) ?? []).map(({code}) => code);
  for (const row of rows) {
    const kind = PROFILE_KINDS.find((word) => word === row.text("soort"));
    const round = ROUNDS.find((word) => word === row.text("ronde"));
    if (kind === undefined || round === undefined) continue;
    const given = {edition: edition.id, profile: row.text("profiel"), kind, round};
    const unit = row.text("onderdeel");
    const weight = row.number("gewicht");
    const say = sayingIn(findings, row, delivery);
    if (given.profile === "") {
      // A blank form has a row for every kind and round; those that are not used stay as they are.
      if (weight !== null) say("cel/leeg", "profiel", () => ({column: "profiel"}));
      continue;
    }
    if (!units.includes(unit) || row.isInvalid("gewicht")) spoiled.add(keyOfProfile(given));
    if (!units.includes(unit)) {
      const target = `de criteria of belangen van methode ${edition.method ?? ""}`;
      if (!["criteria.csv", "belangen.csv"].some((file) => mentions(file, edition.method ?? "", unit)))
        say("cel/onbekende-verwijzing", "onderdeel", () => ({
          column: "onderdeel",
          seen: unit,
          target,
          near: nearest(unit, units),
        }));
    } else if (weight !== null) {
      weights.push({...given, unit, weight, delivery, place: row.place("gewicht")});
    }
  }
  return {value: {weights, spoiled}, findings: findings.all};
}

const keyOfProfile = ({
  edition,
  profile,
  kind,
  round,
}: Pick<GivenWeight, "edition" | "profile" | "kind" | "round">): string =>
  keyFrom(edition, profile, kind, round);

/** The profiles and rounds in which every part has a weight and not all are 0; each other one is a finding and not used. Of weights given twice one counts. */
export function wholeProfiles(
  rows: readonly ProfileRows[],
  strategy: Strategy,
): Checked<readonly GivenWeight[]> {
  const spoiled = new Set(rows.flatMap((each) => [...each.spoiled]));
  const once = countOnce(
    rows.flatMap(({weights}) => weights),
    (item) => keyFrom(keyOfProfile(item), item.unit),
    ({item: {profile, unit, place}, counted, origin}) =>
      finding("weging/dubbele-levering", place, {profile, unit, other: formatPlace(counted.place)}, origin),
  );
  const findings = new LimitedFindings();
  findings.addAll(once.findings);
  const whole = [...groupBy(once.value, keyOfProfile)].flatMap(([key, weights]) => {
    const [first] = weights;
    if (first === undefined) return [];
    const {profile, round, place, delivery} = first;
    const missing = missingIn(weights, first, strategy);
    if (missing.length > 0) {
      if (!spoiled.has(key))
        findings.add(finding("weging/onvolledig", place, {profile, round, missing}, delivery));
      return [];
    }
    if (weights.some(({weight}) => weight > 0)) return weights;
    findings.add(finding("weging/zonder-gewicht", place, {profile, round}, delivery));
    return [];
  });
  return {value: whole, findings: findings.all};
}

/** The titles of what has no weight in a profile and round. */
function missingIn(
  weights: readonly GivenWeight[],
  {edition: id}: GivenWeight,
  strategy: Strategy,
): readonly string[] {
  const edition = strategy.editions.find((candidate) => candidate.id === id);
  const given = new Set(weights.map(({unit}) => unit));
  const codes = edition === undefined ? [] : (referenceCodes("weegdeel", edition, strategy) ?? []);
  return codes.filter(({code}) => !given.has(code)).map(({title}) => title);
}
