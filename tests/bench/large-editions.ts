import type {Assessment, Dataset, Delivery} from "../../pipeline/core/dataset.ts";
import {LIKELIHOOD} from "../../pipeline/core/ids.ts";
import type {Criterion, Method} from "../../pipeline/core/strategy.ts";
import {seededRandom} from "../support/random.ts";
import {datasetOf, edition, methodOf} from "../support/random-editions.ts";
import type {Size} from "./large-cycle.ts";

const INTERESTS = 6;
const LETTERS = ["X", "A", "B", "C", "D", "E"];
const GROUPS = 10;
const range = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index);

/** A checked cycle of scored editions by two methods in turn, the second without one criterion in six and with another base; every risk has letters on every criterion, is linked to itself in the next edition and stands in one of ten groups. */
export function largeEditions({editions, risks, criteria, seed}: Size): Dataset {
  const random = seededRandom(seed);
  const years = range(editions).map((index) => String(2000 + index));
  const all = range(criteria).map(criterion);
  const methods = [
    methodOf("m1", {base: 3, weighting: "per_criterion", minCoverage: 0.5, criteria: all}),
    methodOf("m2", {
      base: 4,
      weighting: "per_interest",
      minCoverage: 0.5,
      criteria: all.filter((_, index) => index % 6 !== 5),
    }),
  ] as const;
  const methodAt = (index: number): Method => methods[index % 2 === 0 ? 0 : 1];
  const names = range(risks).map((index) => `risico-${index}`);
  const textless = {title: "", source: "", ownTranslation: false};
  return datasetOf({
    editions: years.map((year, index) => edition(year, methodAt(index).id)),
    methods,
    risks: years.flatMap((year) =>
      names.map((id, index) => ({
        ...textless,
        edition: year,
        id,
        groups: [`groep-${index % GROUPS}`],
        leftOut: null,
        territories: [],
        scenarioOf: null,
      })),
    ),
    groups: years.flatMap((year) =>
      range(GROUPS).map((index) => ({
        ...textless,
        edition: year,
        id: `groep-${index}`,
        dominant: null,
        effort: null,
        interests: [],
        goal: null,
        deviationReason: "",
      })),
    ),
    links: years.slice(1).flatMap((toEdition, index) =>
      names.map((id) => ({
        fromEdition: years[index] ?? "",
        fromRisk: id,
        toEdition,
        toRisk: id,
        kind: "gelijk",
        share: 1,
        judgedBy: "proef",
        status: "vastgesteld",
        note: "",
        place: {file: "proef"},
      })),
    ),
    parameters: {groupRule: "omhullende", levelThreshold: 0.1},
    assessments: years.flatMap((year, index) => lettersOf(year, {names, method: methodAt(index), random})),
  });
}

const criterion = (index: number): Criterion => ({
  id: `c${index}`,
  interest: String(1 + (index % INTERESTS)),
  title: "",
  weight: 1,
  sharedAs: `c${index}`,
  ownTranslation: false,
});

function lettersOf(
  year: string,
  given: {readonly names: readonly string[]; readonly method: Method; readonly random: () => number},
): readonly Assessment[] {
  const delivery: Delivery = {
    edition: year,
    file: "proef",
    form: "anv-beoordeling",
    sender: "ANV",
    received: null,
    status: "fictief",
    isPublic: true,
    classification: "geen",
  };
  const codes = [LIKELIHOOD, ...given.method.criteria.map(({id}) => id)];
  return given.names.flatMap((risk) =>
    codes.map((code) => ({
      edition: year,
      risk,
      criterion: code,
      grades: triple(code === LIKELIHOOD ? LETTERS.slice(1) : LETTERS, given.random),
      note: "",
      source: "",
      delivery,
      place: {file: "proef"},
    })),
  );
}

function triple(letters: readonly string[], random: () => number): Assessment["grades"] {
  const [low = "A", expected = "A", high = "A"] = [random(), random(), random()]
    .map((share) => Math.floor(share * letters.length))
    .sort((a, b) => a - b)
    .map((index) => letters[index]);
  return {low, expected, high};
}
