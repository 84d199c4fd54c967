import type {OwnMeasure} from "./progress.ts";
import type {Measure} from "./strategy.ts";

/** The five things without which nobody can tell later whether a measure was carried out. */
export type Aspect = "actor" | "object" | "quantity" | "date" | "evidence";

interface AspectRule {
  readonly aspect: Aspect;
  /** What it is called. */
  readonly title: string;
  /** When it is there, in a Dutch sentence. The test below is the same rule. */
  readonly rule: string;
  readonly holds: (measure: Measure | OwnMeasure) => boolean;
}

/** What only senders can fill in for their own measures; the register of the strategy has no such columns. */
const told = (measure: Measure | OwnMeasure, field: "object" | "quantity" | "proof"): boolean =>
  "delivery" in measure && measure[field] !== "";

/** The rules for measurability, in order: reports print the sentences, figures and hints use the tests. */
export const MEASURABILITY: readonly AspectRule[] = [
  {
    aspect: "actor",
    title: "wie",
    rule: "er is een eigenaar genoemd",
    holds: ({owners}) => owners.length > 0,
  },
  {
    aspect: "object",
    title: "wat",
    rule: "er is ingevuld wat er verandert; een risico dat erbij staat, zegt alleen waarvoor de maatregel is",
    holds: (measure) => told(measure, "object"),
  },
  {
    aspect: "quantity",
    title: "hoeveel",
    rule: "er is een hoeveelheid ingevuld, of de omschrijving noemt een bedrag of een percentage",
    holds: (measure) => told(measure, "quantity") || namesQuantity(measure.title),
  },
  {
    aspect: "date",
    title: "wanneer",
    rule: "er is een datum toegezegd",
    holds: ({promised}) => promised !== null,
  },
  {
    aspect: "evidence",
    title: "waaruit het blijkt",
    rule: "er is ingevuld waaruit straks blijkt dat de maatregel klaar is",
    holds: (measure) => told(measure, "proof"),
  },
];

/** The aspects that a measure has, in the order of the rules. */
export const aspectsOf = (measure: Measure | OwnMeasure): readonly Aspect[] =>
  MEASURABILITY.filter(({holds}) => holds(measure)).map(({aspect}) => aspect);

/** Whether a sentence has a number with a measure: any other number may be a year, a name or the mark of a chapter. */
const namesQuantity = (title: string): boolean =>
  /€\s*\d|\d\s*(?:%|procent\b|euro\b|miljoen\b|miljard\b)/u.test(title);
