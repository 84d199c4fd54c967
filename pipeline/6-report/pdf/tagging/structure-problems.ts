import {elementsOf, type StructElement} from "./structure.ts";

/** Why a structure tree does not meet PDF/UA-1, one line for each reason; empty when it does. */
export function structureProblems(structure: StructElement): readonly string[] {
  const elements = elementsOf(structure);
  const levels = elements.flatMap(({role}) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const undescribed = elements.filter(
    ({role, texts}) => role === "Figure" && (texts.alt ?? "").trim() === "",
  );
  return [
    ...skipped.map((level) => `a heading of level ${level} that skips a level`),
    ...undescribed.map(() => "a figure without a description"),
  ];
}
