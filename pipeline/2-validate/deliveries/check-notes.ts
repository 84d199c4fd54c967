import type {FilledForm, FilledRow} from "../../core/filled-form.ts";
import {type Finding, finding} from "../../core/findings.ts";
import type {Parameters} from "../../core/strategy.ts";

const NOTE = "toelichting";

/** Says which deliveries have one and the same note on most of their rows, at the first cell that has it. A form without notes has nothing to say. */
export function checkNotes(
  filled: readonly FilledForm[],
  {wholeFrom, sameNote}: Pick<Parameters, "wholeFrom" | "sameNote">,
): readonly Finding[] {
  return filled.flatMap(({delivery, rows}): readonly Finding[] => {
    if (rows.length < wholeFrom) return [];
    const most = mostCommon(rows, sameNote);
    if (most === null || most.count <= sameNote * rows.length) return [];
    const details = {text: most.first.textIfAny(NOTE), rows: most.count, all: rows.length};
    // What a file looks like as a whole says something of its closed rows too.
    const isPublic = delivery.isPublic && !delivery.hasClosedRows;
    return [finding("aanlevering/zelfde-tekst", most.first.place(NOTE), details, {...delivery, isPublic})];
  });
}

/** Notes that may be counted at once. */
const MOST_AT_ONCE = 1_000;

/** How often the most common note stands, and the first row that has it; null when no note can stand on more than that share of the rows. */
function mostCommon(
  rows: readonly FilledRow[],
  share: number,
): {readonly count: number; readonly first: FilledRow} | null {
  const candidates = candidatesIn(rows, Math.min(MOST_AT_ONCE, Math.ceil(1 / share)));
  const counts = new Map<string, {count: number; readonly first: FilledRow}>();
  for (const row of rows) {
    const note = noteOf(row);
    if (!candidates.has(note)) continue;
    const known = counts.get(note);
    if (known === undefined) counts.set(note, {count: 1, first: row});
    else known.count += 1;
  }
  return [...counts.values()].reduce<{count: number; readonly first: FilledRow} | null>(
    (best, next) => (best === null || next.count > best.count ? next : best),
    null,
  );
}

/**
 * At most so many notes, among them every one that stands on more than one of so many rows (Misra and Gries 1982): a note takes a free place, and
 * when there is none, everybody loses one vote. So a million different notes need not be kept to find the one that they have in common.
 */
function candidatesIn(rows: readonly FilledRow[], places: number): ReadonlySet<string> {
  const votes = new Map<string, number>();
  for (const row of rows) {
    const note = noteOf(row);
    if (note === "") continue;
    const own = votes.get(note);
    if (own !== undefined || votes.size < places) votes.set(note, (own ?? 0) + 1);
    else
      for (const [other, count] of votes)
        if (count === 1) votes.delete(other);
        else votes.set(other, count - 1);
  }
  return new Set(votes.keys());
}

/** Texts that differ in capitals and spaces only say the same. */
const noteOf = (row: FilledRow): string => row.textIfAny(NOTE).trim().replace(/\s+/g, " ").toLowerCase();
