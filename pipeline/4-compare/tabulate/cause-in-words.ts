import type {Causes} from "../../core/comparison.ts";

/** In this order causes are weighed; of equals the first is named. */
const CAUSES = ["scores", "criteria", "weights", "coverage", "method"] as const;
type Cause = (typeof CAUSES)[number];

/** A part smaller than this is printed as 0,0 and is not named. */
const PRINTED = 0.05;

const WORDS: Readonly<Record<Exclude<Cause, "scores">, string>> = {
  criteria: "andere criteria",
  weights: "andere gewichten",
  coverage: "een andere dekking",
  method: "een andere rekenwijze",
};

/**
 * What did most to a change, in words: `vooral andere criteria; de letters zelf gingen omhoog`. The rule, as the report prints it:
 * the largest part is named, with `vooral` when it is more than half of all parts together, signs left out, and `het meest` when it is not.
 * Behind it stands what the letters themselves did; where the letters did most, what worked against them. What prints as 0,0 is not named.
 */
export function causeInWords(causes: Causes): string {
  const size = (cause: Cause): number => Math.abs(causes[cause]);
  const main = CAUSES.reduce((most, cause) => (size(cause) > size(most) ? cause : most));
  if (size(main) < PRINTED) return "geen oorzaak van betekenis";
  const all = CAUSES.reduce((sum, cause) => sum + size(cause), 0);
  const lead = size(main) > all / 2 ? "vooral" : "het meest";
  if (main !== "scores") return `${lead} ${WORDS[main]}; ${whatLettersDid(causes.scores)}`;
  const against = CAUSES.filter(
    (cause) => size(cause) >= PRINTED && Math.sign(causes[cause]) !== Math.sign(causes.scores),
  );
  return `${lead} ${causes.scores > 0 ? "hogere" : "lagere"} letters${whatWorkedAgainst(against)}`;
}

function whatLettersDid(part: number): string {
  if (Math.abs(part) < PRINTED) return "de letters zelf deden vrijwel niets";
  return `de letters zelf gingen ${part > 0 ? "omhoog" : "omlaag"}`;
}

function whatWorkedAgainst(causes: readonly Cause[]): string {
  const words = causes.map((cause) => (cause === "scores" ? "" : WORDS[cause]));
  if (words.length === 0) return "";
  const many = words.length > 1 || /^andere/.test(words[0] ?? "");
  const list = words.length === 1 ? words[0] : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;
  return `; ${list} ${many ? "werkten" : "werkte"} tegen`;
}
