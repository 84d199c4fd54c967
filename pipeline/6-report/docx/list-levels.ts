import {fromMm} from "./measures.ts";

/** The levels of lists that Word has. */
export const LIST_LEVELS = 9;

/** How far each level of a list stands in from the one above it, and its mark before its text. */
export const LIST = {indent: fromMm(5), hanging: fromMm(5)} as const;

/** The style of what follows in an item of a list after its first paragraph; levels from 0. */
export const listContinue = (level: number): string => `ListContinue${level === 0 ? "" : level + 1}`;
