import type {Step} from "./strategy.ts";

/** The classes of a scale that a place can lie in, in its order: without X and without sub-bands (`C-hoog`). */
export const wholeClasses = (scale: readonly Step[]): readonly Step[] =>
  scale.filter(({order}) => order > 0 && Number.isInteger(order));
