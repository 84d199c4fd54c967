import type {Dataset} from "../../pipeline/core/dataset.ts";
import type {Link, Method, Parameters} from "../../pipeline/core/strategy.ts";

// What stage 4 should find, worked out a second time from the design and the method alone: plain loops over letters, every order of the causes
// walked. It imports types only, so that a mistake in the program's arithmetic cannot also be made here.

type Position = number | null;
type Bound = "low" | "expected" | "high";
type NaiveBand = Readonly<Record<Bound, Position>> | null;

/** Findings by a key that names the rows of the concordance or the group, the axis and the interest. */
export type NaiveFindings = ReadonlyMap<string, NaiveFinding>;
export interface NaiveFinding {
  readonly before: NaiveBand;
  readonly after: NaiveBand;
  readonly difference: Position;
  readonly causes: object | null;
  readonly sharedDifference: Position;
  readonly verdict: string | null;
}

type Letters = Map<string, {low: string; expected: string; high: string}>;
interface Ruled {
  codes: {name: string; interest: string; weight: number}[];
  perInterest: boolean;
  base: number;
  least: number;
  order: Map<string, number>;
}
interface Part {
  share: number;
  letters: Letters;
  hasPlace: boolean;
}
interface Two {
  rulers: [Ruled, Ruled];
  parts: [Part[], Part[]];
}

const CAUSES = ["scores", "criteria", "weights", "coverage", "method"];
const BOUNDS: readonly Bound[] = ["low", "expected", "high"];
const SLACK = 1e-9;

/** The key of a group of rows: its risks at both ends. */
export const keyOf = (links: readonly Link[], axis: string, interest: string | null): string =>
  `${[...new Set(links.map((row) => `${row.fromRisk}>${row.toRisk}`))].sort().join(" ")} ${axis} ${interest}`;
/** The key of a group of the later edition. */
export const groupKey = (group: string, axis: string): string => `groep ${group} ${axis}`;

/** Everything that changed between the first and the second edition of a dataset. */
export function naiveComparison(dataset: Dataset): NaiveFindings {
  const found = new Map<string, NaiveFinding>();
  const {links, parameters} = dataset.strategy;
  const interests = new Set(dataset.strategy.methods.flatMap((method) => method.interests.map(({id}) => id)));
  const subjects: [string, string | null][] = [
    ["impact", null],
    ["likelihood", null],
  ];
  for (const interest of interests) subjects.push(["impact", interest]);
  for (const [axis, interest] of subjects) {
    for (const rows of together(links)) {
      const two = twoSides(dataset, {axis, interest}, endsOf(rows));
      const kind = rows[0]?.kind;
      const oneEnd = kind === "nieuw" || kind === "vervallen";
      found.set(
        keyOf(rows, axis, interest),
        oneEnd ? alone(two, kind) : both(two, parameters.levelThreshold),
      );
    }
  }
  for (const axis of ["impact", "likelihood"]) {
    for (const group of dataset.strategy.groups) {
      if (group.edition !== "2023") continue;
      found.set(groupKey(group.id, axis), groupFinding(dataset, group.id, axis));
    }
  }
  return found;
}

function together(links: readonly Link[]): Link[][] {
  const groups: Link[][] = [];
  for (const row of links) {
    const found = groups.find(
      ([first]) =>
        first?.kind === row.kind &&
        ((row.kind === "gesplitst" && first.fromRisk === row.fromRisk) ||
          (row.kind === "samengevoegd" && first.toRisk === row.toRisk)),
    );
    if (found === undefined) groups.push([row]);
    else found.push(row);
  }
  return groups;
}

type Ends = [{risk: string; share: number}[], {risk: string; share: number}[]];

function endsOf(rows: readonly Link[]): Ends {
  const kind = rows[0]?.kind;
  const ends: Ends = [[], []];
  for (const row of rows) {
    if (row.fromRisk !== null && !(kind === "gesplitst" && ends[0].length > 0))
      ends[0].push({risk: row.fromRisk, share: kind === "samengevoegd" ? row.share : 1});
    if (row.toRisk !== null && !(kind === "samengevoegd" && ends[1].length > 0))
      ends[1].push({risk: row.toRisk, share: kind === "gesplitst" ? row.share : 1});
  }
  return ends;
}

function twoSides(dataset: Dataset, subject: {axis: string; interest: string | null}, ends: Ends): Two {
  const sides = (["2019", "2023"] as const).map((edition, index) => {
    const method = dataset.strategy.methods[index] as Method;
    const ruler = rulerOf(method, subject);
    const parts = (ends[index] ?? []).map(({risk, share}) =>
      partOf(dataset, {edition, risk, share}, {method, ruler, subject}),
    );
    return {ruler, parts};
  });
  const [a, b] = sides as [(typeof sides)[0], (typeof sides)[0]];
  return {rulers: [a.ruler, b.ruler], parts: [a.parts, b.parts]};
}

function rulerOf(method: Method, {axis, interest}: {axis: string; interest: string | null}): Ruled {
  if (axis === "likelihood") {
    const order = new Map(method.likelihoodScale.map((step) => [step.grade, step.order]));
    return {
      codes: [{name: "waarschijnlijkheid", interest: "", weight: 1}],
      perInterest: false,
      base: 10,
      least: 1,
      order,
    };
  }
  const codes = method.criteria
    .filter((criterion) => interest === null || criterion.interest === interest)
    .map((criterion) => ({name: criterion.sharedAs, interest: criterion.interest, weight: criterion.weight}));
  const order = new Map(method.impactScale.map((step) => [step.grade, step.order]));
  return {
    codes,
    perInterest: method.weighting === "per_interest",
    base: method.base,
    least: method.minCoverage,
    order,
  };
}

/** A risk has a place when enough of the weight has a letter or X. What weighs nothing was not asked. */
function partOf(
  dataset: Dataset,
  at: {edition: string; risk: string; share: number},
  {method, ruler, subject}: {method: Method; ruler: Ruled; subject: {axis: string}},
): Part {
  const letters: Letters = new Map();
  const known = dataset.strategy.risks.find((risk) => risk.edition === at.edition && risk.id === at.risk);
  if (known?.leftOut !== null) return {share: at.share, letters, hasPlace: false};
  for (const row of dataset.assessments) {
    if (row.edition !== at.edition || row.risk !== at.risk || row.grades === null) continue;
    const criterion = method.criteria.find(({id}) => id === row.criterion);
    const name = subject.axis === "likelihood" ? row.criterion : criterion?.sharedAs;
    const code = ruler.codes.find((candidate) => candidate.name === name);
    if (code === undefined || code.weight === 0) continue;
    letters.set(code.name, row.grades);
  }
  let covered = 0;
  const weights = weightsOf(ruler.codes, ruler.perInterest);
  for (const [name, weight] of weights) if (letters.has(name)) covered += weight;
  return {share: at.share, letters, hasPlace: letters.size > 0 && covered >= ruler.least - 1e-12};
}

function weightsOf(codes: Ruled["codes"], perInterest: boolean): Map<string, number> {
  const weights = new Map<string, number>();
  const counted = new Set(codes.filter(({weight}) => weight > 0).map(({interest}) => interest)).size;
  for (const code of codes) {
    let total = 0;
    for (const other of codes) if (!perInterest || other.interest === code.interest) total += other.weight;
    if (code.weight > 0) weights.set(code.name, code.weight / total / (perInterest ? counted : 1));
  }
  return weights;
}

/** The place of a mixture: `later` holds the causes that come from the later side. */
function placeOf(two: Two, later: ReadonlySet<string>, bound: Bound): Position {
  const end = (cause: string): 0 | 1 => (later.has(cause) ? 1 : 0);
  const method = two.rulers[end("method")];
  const elsewhere = two.rulers[end("method") === 0 ? 1 : 0];
  const weighing = two.rulers[end("weights")];
  const codes = two.rulers[end("criteria")].codes.map(
    (code) => weighing.codes.find(({name}) => name === code.name) ?? code,
  );
  const weights = weightsOf(codes, weighing.perInterest);
  let whole = 0;
  for (const first of two.parts[0]) {
    for (const second of two.parts[1]) {
      const pair = [first, second] as const;
      let sum = 0;
      let weighed = 0;
      for (const [name, weight] of weights) {
        const inBoth = two.rulers.every((ruler) => ruler.codes.some((code) => code.name === name));
        const own = pair[end("criteria")].letters.get(name);
        const covered = pair[end("coverage")].letters.get(name);
        const scored = pair[end("scores")].letters.get(name);
        const letters = inBoth ? (covered === undefined ? undefined : (scored ?? covered)) : own;
        if (letters === undefined) continue;
        const order = method.order.get(letters[bound]) ?? elsewhere.order.get(letters[bound]) ?? 0;
        weighed += weight;
        sum += order === 0 ? 0 : weight * method.base ** (order - 5);
      }
      if (weighed === 0) return null;
      whole += (first.share * second.share * sum) / weighed;
    }
  }
  return whole === 0 ? null : 5 + Math.log(whole) / Math.log(method.base);
}

const EVERYTHING = new Set(CAUSES);
const NOTHING: ReadonlySet<string> = new Set();

/** What one edition itself says of its end. */
function bandOf(two: Two, end: 0 | 1): NaiveBand {
  const parts = two.parts[end];
  if (parts.length === 0 || !parts.every(({hasPlace}) => hasPlace)) return null;
  const alike: Two = {rulers: two.rulers, parts: [parts, parts]};
  const at = (bound: Bound): Position => placeOf(alike, end === 0 ? NOTHING : EVERYTHING, bound);
  return {low: at("low"), expected: at("expected"), high: at("high")};
}

const minus = (a: Position | undefined, b: Position | undefined): Position =>
  a == null || b == null ? null : a - b;

function alone(two: Two, verdict: string): NaiveFinding {
  const nothing = {difference: null, causes: null, sharedDifference: null};
  return {before: bandOf(two, 0), after: bandOf(two, 1), ...nothing, verdict};
}

function both(two: Two, threshold: number): NaiveFinding {
  const [before, after] = [bandOf(two, 0), bandOf(two, 1)];
  const difference = minus(after?.expected, before?.expected);
  const [sharedBefore, sharedAfter] = sharedBands(two);
  return {
    before,
    after,
    difference,
    causes: difference === null ? null : meanOfOrders(CAUSES, (later) => placeOf(two, later, "expected")),
    sharedDifference: minus(sharedAfter?.expected, sharedBefore?.expected),
    verdict: verdictOf(sharedBefore, sharedAfter, threshold),
  };
}

/** Both ends on what both methods have and all parts were assessed on, with the later method. */
function sharedBands(two: Two): [NaiveBand, NaiveBand] {
  const [earlier, later] = two.rulers;
  if (bandOf(two, 0) === null || bandOf(two, 1) === null) return [null, null];
  const common = later.codes.filter(({name}) => earlier.codes.some((code) => code.name === name));
  const parts = [...two.parts[0], ...two.parts[1]];
  const shared = common.filter(({name}) => parts.every(({letters}) => letters.has(name)));
  const weights = weightsOf(common, later.perInterest);
  let covered = 0;
  for (const {name} of shared) covered += weights.get(name) ?? 0;
  if (shared.length === 0 || covered < later.least - 1e-12) return [null, null];
  const ruler = {...later, codes: shared, order: new Map([...earlier.order, ...later.order])};
  const alike: Two = {rulers: [ruler, ruler], parts: two.parts};
  return [bandOf(alike, 0), bandOf(alike, 1)];
}

function verdictOf(before: NaiveBand, after: NaiveBand, threshold: number): string {
  if (before?.expected == null || after?.expected == null) return "niet vergelijkbaar";
  const difference = after.expected - before.expected;
  if (Math.abs(difference) <= threshold + SLACK) return "gelijk";
  const apart =
    (before.high ?? -1e99) < (after.low ?? -1e99) - SLACK ||
    (after.high ?? -1e99) < (before.low ?? -1e99) - SLACK;
  if (!apart) return "onduidelijk";
  return difference > 0 ? "hoger" : "lager";
}

/** Walks every order in which the causes can be exchanged and averages what each did; orders that pass a place that is not there are left out. */
function meanOfOrders(
  causes: readonly string[],
  placeAt: (later: ReadonlySet<string>) => Position,
): Record<string, number> | null {
  const sums: Record<string, number> = Object.fromEntries(causes.map((cause) => [cause, 0]));
  const known = new Map<number, Position>();
  const remembered = (set: number): Position => {
    if (!known.has(set)) known.set(set, placeAt(new Set(causes.filter((_, bit) => (set >> bit) % 2 === 1))));
    return known.get(set) ?? null;
  };
  let orders = 0;
  const walk = (set: number, steps: readonly [string, number][]): void => {
    const here = remembered(set);
    if (here === null) return;
    if (steps.length === causes.length) {
      orders += 1;
      for (const [cause, step] of steps) sums[cause] = (sums[cause] ?? 0) + step;
      return;
    }
    causes.forEach((cause, bit) => {
      if ((set >> bit) % 2 === 1) return;
      const next = remembered(set + 2 ** bit);
      if (next !== null) walk(set + 2 ** bit, [...steps, [cause, next - here]]);
    });
  };
  walk(0, []);
  if (orders === 0) return null;
  return Object.fromEntries(causes.map((cause) => [cause, (sums[cause] ?? 0) / orders]));
}

/** A group of the later edition: each of its risks beside what it came from, and the ended risks of issues that went into it alone. */
function groupFinding(dataset: Dataset, group: string, axis: string): NaiveFinding {
  const {links, risks, parameters} = dataset.strategy;
  const subject = {axis, interest: null};
  const members = risks.filter((risk) => risk.edition === "2023" && risk.groups.includes(group));
  const pairs: Ends[] = members.map(({id}) => {
    const from = links.filter((row) => row.toRisk === id && row.fromRisk !== null);
    const merged = from.length > 1;
    return [
      from.map((row) => ({risk: row.fromRisk ?? "", share: merged ? row.share : 1})),
      [{risk: id, share: 1}],
    ];
  });
  for (const risk of endedInto(dataset, group)) pairs.push([[{risk, share: 1}], []]);
  const units = pairs.map((ends) => twoSides(dataset, subject, ends));
  const placed = units.map((two) => ({two, bands: [bandOf(two, 0), bandOf(two, 1)] as const}));
  const [before, after] = ([0, 1] as const).map((end) =>
    ruled(
      parameters.groupRule,
      placed.map(({bands}) => bands[end]),
    ),
  ) as [NaiveBand, NaiveBand];
  const staying = placed
    .filter(({bands}) => bands[0] !== null && bands[1] !== null)
    .map(({two}) => sharedBands(two));
  const comparable = staying.every(([band]) => band !== null);
  const [sharedBefore, sharedAfter] = ([0, 1] as const).map((end) =>
    comparable
      ? ruled(
          parameters.groupRule,
          staying.map((bands) => bands[end]),
        )
      : null,
  ) as [NaiveBand, NaiveBand];
  const difference = minus(after?.expected, before?.expected);
  const rows = members.flatMap(({id}) => links.filter((row) => row.toRisk === id));
  const allNew =
    members.length > 0 &&
    members.every(({id}) => rows.some((row) => row.toRisk === id && row.kind === "nieuw"));
  const judged = allNew ? "nieuw" : verdictOf(sharedBefore, sharedAfter, parameters.levelThreshold);
  return {
    before,
    after,
    difference,
    causes:
      difference === null
        ? null
        : meanOfOrders([...CAUSES, "composition"], (later) => highest(placed, later)),
    sharedDifference: minus(sharedAfter?.expected, sharedBefore?.expected),
    verdict: parameters.groupRule === "alle" ? null : judged,
  };
}

function endedInto(dataset: Dataset, group: string): readonly string[] {
  const {links, risks, groups} = dataset.strategy;
  const successorsOf = (id: string): string[] =>
    links.filter((row) => row.fromRisk === id && row.toRisk !== null).map((row) => row.toRisk ?? "");
  const ended = new Set<string>();
  for (const issue of groups.filter(({edition}) => edition === "2019")) {
    const own = risks.filter((risk) => risk.edition === "2019" && risk.groups.includes(issue.id));
    const into = new Set<string>();
    for (const {id} of own)
      for (const successor of successorsOf(id))
        for (const risk of risks)
          if (risk.edition === "2023" && risk.id === successor)
            for (const name of risk.groups) into.add(name);
    if (into.size !== 1 || !into.has(group)) continue;
    for (const {id} of own) if (successorsOf(id).length === 0) ended.add(id);
  }
  return [...ended];
}

function highest(
  units: readonly {two: Two; bands: readonly [NaiveBand, NaiveBand]}[],
  later: ReadonlySet<string>,
): Position {
  let top: Position = null;
  for (const {two, bands} of units) {
    const [before, after] = bands;
    let place: Position = null;
    if (before !== null && after !== null) place = placeOf(two, later, "expected");
    else if (later.has("composition")) place = after?.expected ?? null;
    else place = before?.expected ?? null;
    if (place !== null && (top === null || place > top)) top = place;
  }
  return top;
}

function ruled(rule: Parameters["groupRule"], bands: readonly NaiveBand[]): NaiveBand {
  const placed = bands.filter((band) => band !== null).filter((band) => band.expected !== null);
  if (rule === "alle" || placed.length === 0) return null;
  const top = Math.max(...placed.map((band) => band.expected ?? -1e99));
  const counting =
    rule === "hoogste" ? placed.filter((band) => (band.expected ?? -1e99) > top - SLACK) : placed;
  const lowest = Math.min(...counting.map((band) => band.low ?? -1e99));
  return {
    low: lowest === -1e99 ? null : lowest,
    expected: top,
    high: Math.max(...counting.map((band) => band.high ?? -1e99)),
  };
}

/** The three bounds of a band. */
export const boundsOf = (band: NaiveBand): readonly Position[] =>
  BOUNDS.map((bound) => band?.[bound] ?? null);
