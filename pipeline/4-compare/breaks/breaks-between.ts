import type {Axis, EditionId} from "../../core/ids.ts";
import type {Edition, Strategy} from "../../core/strategy.ts";
import {methodDifferences} from "./method-differences.ts";

/** Something that differs between two editions beside the risks themselves, so that a difference between their figures may come from it. */
export interface Break {
  readonly kind: "gebied" | "methode" | "analyse";
  readonly from: EditionId;
  readonly to: EditionId;
  /** The axis whose figures it touches; null for both. */
  readonly axis: Axis | null;
  /** What differs, in a Dutch sentence. */
  readonly what: string;
}

/** The breaks between two editions, in the order territory, method, analysis; none where nothing differs in the data. */
export function breaksBetween(
  {methods}: Pick<Strategy, "methods">,
  from: Edition,
  to: Edition,
): readonly Break[] {
  const make = (kind: Break["kind"], axis: Axis | null, what: string): Break => ({
    kind,
    from: from.id,
    to: to.id,
    axis,
    what,
  });
  const own = (edition: Edition) => methods.find((method) => method.id === edition.method);
  const differs = (before: string, after: string): boolean => before !== after;
  return [
    ...(differs(from.scope, to.scope)
      ? [make("gebied", null, `Editie ${from.id} gaat over ${from.scope}, editie ${to.id} over ${to.scope}.`)]
      : []),
    ...methodDifferences({edition: from, method: own(from)}, {edition: to, method: own(to)}).map(
      ({axis, what}) => make("methode", axis, what),
    ),
    ...(differs(from.analysis, to.analysis)
      ? [
          make(
            "analyse",
            null,
            `Editie ${from.id} berust op de ${from.analysis}, editie ${to.id} op de ${to.analysis}: een andere analyse, van een ander moment.`,
          ),
        ]
      : []),
  ];
}
