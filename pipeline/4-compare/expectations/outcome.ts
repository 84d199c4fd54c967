import type {Verdict} from "../../core/comparison.ts";
import type {Axis} from "../../core/ids.ts";
import type {Expectation} from "../../core/strategy.ts";

/** How an announcement came out: `uitgekomen` where what was found agrees with it, `niet te zeggen` where nothing can be held against it. */
export type Outcome =
  | "uitgekomen"
  | "niet uitgekomen"
  | "onduidelijk"
  | "niet te zeggen"
  | "nog niet te zeggen";

/** An outcome with the reason in words. */
export interface Judged {
  readonly outcome: Outcome;
  readonly reason: string;
}

/** What the later edition found on the axes that an announcement is about. */
export type FoundOnAxes = readonly {readonly axis: Axis; readonly verdict: Verdict}[];

const AGREES: Readonly<Record<Expectation["direction"], Verdict>> = {
  toename: "hoger",
  afname: "lager",
  gelijk: "gelijk",
};
const OPPOSITE: Readonly<Record<Expectation["direction"], readonly Verdict[]>> = {
  toename: ["lager"],
  afname: ["hoger"],
  gelijk: ["hoger", "lager"],
};
const IN_WORDS: Readonly<Partial<Record<Verdict, string>>> = {
  "niet vergelijkbaar": "De edities zijn hier niet te vergelijken.",
  nieuw: "Het risico is nieuw, er is niets om mee te vergelijken.",
  vervallen: "De latere editie noemt het risico niet meer apart.",
};
const say = (outcome: Outcome, reason: string): Judged => ({outcome, reason});

/**
 * How an announcement about one risk came out. It came true when an axis moved as announced and none the other way; "level"
 * only when every axis asked for stayed level. What cannot be compared on any axis says nothing.
 */
export function outcomeOf(direction: Expectation["direction"], found: FoundOnAxes): Judged {
  const verdicts = found.map(({verdict}) => verdict);
  const unsaid = verdicts.filter((verdict) => verdict in IN_WORDS);
  if (unsaid.length === verdicts.length) {
    const [first] = unsaid;
    return say(
      "niet te zeggen",
      (first === undefined ? undefined : IN_WORDS[first]) ?? "Er is niets gevonden.",
    );
  }
  const against = verdicts.some((verdict) => OPPOSITE[direction].includes(verdict));
  const agrees = verdicts.includes(AGREES[direction]);
  if (direction === "gelijk") {
    if (against) return say("niet uitgekomen", "Het bleef niet gelijk.");
  } else {
    if (against && agrees) return say("onduidelijk", "Impact en waarschijnlijkheid gaan tegen elkaar in.");
    if (agrees) return say("uitgekomen", `${axesWith(found, AGREES[direction])} ${AGREES[direction]}.`);
    if (against) return say("niet uitgekomen", "Het ging de andere kant op.");
  }
  if (verdicts.every((verdict) => verdict === "gelijk")) {
    return direction === "gelijk"
      ? say("uitgekomen", "Het bleef gelijk.")
      : say("niet uitgekomen", "Het bleef gelijk.");
  }
  return verdicts.includes("onduidelijk")
    ? say("onduidelijk", "De bandbreedten overlappen elkaar.")
    : say("onduidelijk", "Alleen één van beide assen is te vergelijken.");
}

/** The axes with this verdict as the subject of a sentence, with its verb. */
function axesWith(found: FoundOnAxes, wanted: Verdict): string {
  const axes = found.filter(({verdict}) => verdict === wanted).map(({axis}) => axis);
  if (axes.length > 1) return "Impact en waarschijnlijkheid zijn";
  return axes[0] === "impact" ? "De impact is" : "De waarschijnlijkheid is";
}

/** How an announcement about several risks came out: as each of them, when all that can be judged agree; otherwise unclear, with the counts. */
export function outcomeOfAll(each: readonly Judged[]): Judged {
  const [only] = each;
  if (only !== undefined && each.length === 1) return only;
  const said = each.filter(({outcome}) => outcome !== "niet te zeggen");
  const outcomes = new Set(said.map(({outcome}) => outcome));
  const [first] = outcomes;
  const outcome = first === undefined ? "niet te zeggen" : outcomes.size === 1 ? first : "onduidelijk";
  return say(outcome, `Van ${each.length} risico’s of koppelingen: ${countsOf(each)}.`);
}

const ORDER: readonly Outcome[] = ["uitgekomen", "niet uitgekomen", "onduidelijk", "niet te zeggen"];

const countsOf = (each: readonly Judged[]): string =>
  ORDER.map((outcome) => ({outcome, count: each.filter((item) => item.outcome === outcome).length}))
    .filter(({count}) => count > 0)
    .map(({outcome, count}) => `${count} ${outcome}`)
    .join(", ");
