import type {Assessment} from "../../pipeline/core/dataset.ts";

/** An assessment with other letters. What was read from packed cells stands behind getters, which are not copied along by themselves. */
export function withGrades(at: Assessment, grades: Assessment["grades"]): Assessment {
  const {note, source, place} = at;
  return {...at, grades, note, source, place};
}
