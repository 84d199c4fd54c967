import type {FilledForm} from "../../core/filled-form.ts";
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
    const counts = new Map<string, number>();
    for (const {texts} of rows) {
      const note = alike(texts[NOTE] ?? "");
      if (note !== "") counts.set(note, (counts.get(note) ?? 0) + 1);
    }
    const [most, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0]);
    const first = rows.find(({texts}) => alike(texts[NOTE] ?? "") === most);
    const place = first?.places[NOTE];
    if (count <= sameNote * rows.length || first === undefined || place === undefined) return [];
    const details = {text: first.texts[NOTE] ?? "", rows: count, all: rows.length};
    return [finding("aanlevering/zelfde-tekst", place, details, delivery)];
  });
}

/** Texts that differ in capitals and spaces only say the same. */
const alike = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();
