import type {Assessment, Dataset, Delivery} from "../../pipeline/core/dataset.ts";
import {LIKELIHOOD} from "../../pipeline/core/ids.ts";
import type {
  Criterion,
  Edition,
  Group,
  Link,
  LinkKind,
  Method,
  Parameters,
  Risk,
  Step,
} from "../../pipeline/core/strategy.ts";
import {seededRandom} from "./random.ts";

/** Draws from seeded chance. */
export interface Chance {
  readonly below: (count: number) => number;
  readonly of: <Item>(items: readonly Item[]) => Item;
  readonly happens: (share: number) => boolean;
}

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  // The first draws of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 5; skipped += 1) random();
  return {
    below: (count) => Math.floor(random() * count),
    of: (items) => items[Math.floor(random() * items.length)] as (typeof items)[number],
    happens: (share) => random() < share,
  };
}

const range = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index);
const PLACE = {file: "proef"};
const INTERESTS = ["1", "2", "3", "4"];

/** Two editions with methods, letters, groups and a concordance of every kind, with gaps; all the same for the same seed. Never checked: it is what stage 2 could give. */
export function randomEditions(seed: number): Dataset {
  const chance = chanceOf(seed);
  const editions = [edition("2019", "m1"), edition("2023", "m2")];
  const methods = [method("m1", chance), method("m2", chance)];
  const risks = editions.flatMap(({id}) =>
    range(1 + chance.below(4)).map((index) => risk(id, `r${index}`, chance)),
  );
  const assessments = risks.flatMap((item) => {
    const own = methods[item.edition === "2019" ? 0 : 1] as Method;
    return assessmentsOf(item, own, chance);
  });
  const groups = editions.flatMap(({id}) => ["g0", "g1"].map((group) => groupOf(id, group)));
  const parameters = {
    groupRule: chance.of(["alle", "hoogste", "omhullende", "hoogste", "omhullende"] as const),
    levelThreshold: chance.of([0, 0.1, 0.25]),
  };
  return datasetOf({
    editions,
    methods,
    risks,
    groups,
    links: linksOf(risks, chance),
    parameters,
    assessments,
  });
}

type Given = Pick<Dataset["strategy"], "editions" | "methods" | "risks" | "groups" | "links"> &
  Pick<Dataset, "assessments"> & {
    readonly parameters: Pick<Parameters, "groupRule" | "levelThreshold">;
  };

/** A dataset of these with nothing else in it. */
export function datasetOf({assessments, parameters, ...given}: Given): Dataset {
  return {
    strategy: {
      ...given,
      aims: [],
      developments: [],
      measures: [],
      moments: [],
      scenarios: [],
      statements: [],
      organisations: [],
      knownWeights: [],
      decidedPlaces: [],
      letterFields: [],
      policyChoices: [],
      attachments: [],
      papers: [],
      undertakings: [],
      civilProtection: [],
      expectations: [],
      parameters: {
        dominantGrade: "C",
        movers: 5,
        robustness: {draws: 100, seed: 1, expectedShare: 0.5, certainty: 0.9, top: 3},
        closedCounts: null,
        civilProtection: {abroad: [], abroadFrom: "C", rareUpTo: "B", graveFrom: 4},
        weighingGap: 5,
        jump: 2,
        wholeFrom: 5,
        sameNote: 0.8,
        rows: [],
        ...parameters,
      },
    },
    deliveries: [],
    assessments,
    directions: [],
    memoFields: [],
    steering: [],
    ownMeasures: [],
    progress: [],
    capabilities: [],
    resilience: [],
    givenWeights: [],
    scorerLetters: [],
    attachmentFiles: [],
  };
}

/** A scored edition. */
export const edition = (id: string, methodId: string): Edition => ({
  id,
  title: id,
  published: null,
  referenceDate: `${id}-01-01`,
  analysis: id,
  method: methodId,
  scope: "",
  kind: "assessment",
  unit: "risico",
  risksOf: id,
});

const groupOf = (of: string, id: string): Group => ({
  edition: of,
  id,
  title: id,
  dominant: null,
  effort: null,
  interests: [],
  goal: null,
  deviationReason: "",
  source: "",
  ownTranslation: false,
});

const risk = (of: string, id: string, chance: Chance): Risk => ({
  edition: of,
  id,
  title: id,
  source: "",
  groups: ["g0", "g1"].filter(() => chance.happens(0.6)),
  leftOut: chance.happens(0.08) ? "proef" : null,
  territories: [],
  ownTranslation: false,
  scenarioOf: null,
});

/** A step of a scale. */
export const step = (axis: Step["axis"], grade: string, order: number): Step => ({
  axis,
  grade,
  order,
  label: grade,
  lower: null,
  upper: null,
  unit: null,
  verified: false,
  source: "",
});

const criterion = (id: string, interest: string, weight: number, sharedAs = id): Criterion => ({
  id,
  interest,
  title: id,
  weight,
  sharedAs,
  ownTranslation: false,
});

/** A method of these criteria with the letters X and A to E. */
export const methodOf = (
  id: string,
  given: Pick<Method, "base" | "weighting" | "minCoverage" | "criteria">,
): Method => ({
  id,
  title: id,
  verified: false,
  source: "",
  interests: INTERESTS.filter((interest) => given.criteria.some((item) => item.interest === interest)).map(
    (interest) => ({id: interest, title: interest, description: ""}),
  ),
  impactScale: [..."XABCDE"].map((grade, order) => step("impact", grade, order)),
  likelihoodScale: [..."ABCDE"].map((grade, order) => step("likelihood", grade, order + 1)),
  thresholds: [],
  ...given,
});

function method(id: string, chance: Chance): Method {
  const criteria = range(7)
    .filter(() => chance.happens(0.75))
    .map((index) => {
      const interest = chance.happens(0.9) ? String(1 + (index % 3)) : "4";
      const shared = `c${index}`;
      return criterion(
        chance.happens(0.2) ? `${id}-${index}` : shared,
        interest,
        chance.of([1, 1, 2, 3, 0]),
        shared,
      );
    });
  const made = methodOf(id, {
    base: chance.of([2, 3, 3, 4.5, 10]),
    weighting: chance.of(["per_criterion", "per_interest"] as const),
    minCoverage: chance.of([0, 0.3456, 0.6789]),
    criteria: criteria.length === 0 ? [criterion("c0", "1", 1)] : criteria,
  });
  if (!chance.happens(0.3)) return made;
  return {
    ...made,
    impactScale: [...made.impactScale, step("impact", "C-hoog", 3.5)].sort((a, b) => a.order - b.order),
  };
}

function assessmentsOf(item: Risk, own: Method, chance: Chance): readonly Assessment[] {
  const delivery: Delivery = {
    edition: item.edition,
    file: "proef",
    form: "anv-beoordeling",
    sender: "ANV",
    received: null,
    status: chance.of(["vastgesteld", "concept", "fictief"] as const),
    isPublic: chance.happens(0.8),
    classification: "geen",
  };
  const gaps = chance.of([0, 0, 0.15, 0.4]);
  const onlyX = chance.happens(0.15);
  const row = (code: string, scale: readonly Step[]): readonly Assessment[] => {
    if (chance.happens(gaps / 2)) return [];
    const at = [0, 1, 2]
      .map(() => (onlyX && code !== LIKELIHOOD ? 0 : chance.below(scale.length)))
      .sort((a, b) => a - b);
    const [low = "A", expected = "A", high = "A"] = at.map((index) => scale[index]?.grade);
    const grades = chance.happens(gaps) ? null : {low, expected, high};
    return [
      {
        edition: item.edition,
        risk: item.id,
        criterion: code,
        grades,
        note: "",
        source: "",
        delivery,
        place: PLACE,
      },
    ];
  };
  return [
    ...own.criteria.flatMap(({id}) => row(id, own.impactScale)),
    ...row(LIKELIHOOD, own.likelihoodScale),
  ];
}

/** Takes risks from both ends until they are used up: equal, renamed, split, merged, new, ended, or left without a row. */
function linksOf(risks: readonly Risk[], chance: Chance): readonly Link[] {
  const before = risks.filter(({edition: of}) => of === "2019").map(({id}) => id);
  const after = risks.filter(({edition: of}) => of === "2023").map(({id}) => id);
  const links: Link[] = [];
  const add = (kind: LinkKind, from: string | null, to: string | null, share = 1): void => {
    links.push(link(kind, {from, to}, share));
  };
  while (before.length > 0 || after.length > 0) {
    const kind = chance.of([
      "gelijk",
      "hernoemd",
      "gesplitst",
      "samengevoegd",
      "nieuw",
      "vervallen",
      "geen",
    ] as const);
    const parts = 2 + chance.below(2);
    if (kind === "nieuw" && after.length > 0) add(kind, null, after.shift() ?? null);
    else if (kind === "vervallen" && before.length > 0) add(kind, before.shift() ?? null, null);
    else if (kind === "geen") (before.length > after.length ? before : after).shift();
    else if (kind === "gesplitst" && before.length > 0 && after.length >= parts) {
      const whole = before.shift() ?? null;
      for (const share of shares(parts, chance)) add(kind, whole, after.shift() ?? null, share);
    } else if (kind === "samengevoegd" && after.length > 0 && before.length >= parts) {
      const whole = after.shift() ?? null;
      for (const share of shares(parts, chance)) add(kind, before.shift() ?? null, whole, share);
    } else if ((kind === "gelijk" || kind === "hernoemd") && before.length > 0 && after.length > 0)
      add(kind, before.shift() ?? null, after.shift() ?? null);
  }
  return links;
}

/** A row of the concordance between the two editions. */
export const link = (
  kind: LinkKind,
  {from, to}: {readonly from: string | null; readonly to: string | null},
  share = 1,
): Link => ({
  fromEdition: "2019",
  fromRisk: from,
  toEdition: "2023",
  toRisk: to,
  kind,
  share,
  judgedBy: "proef",
  status: "vastgesteld",
  note: "",
  place: PLACE,
});

function shares(count: number, chance: Chance): readonly number[] {
  const drawn = range(count).map(() => 1 + chance.below(5));
  const total = drawn.reduce((sum, share) => sum + share, 0);
  return drawn.map((share) => share / total);
}
