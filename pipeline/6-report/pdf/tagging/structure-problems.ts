import {elementsOf, StructElement} from "./structure.ts";

/** Why a structure tree does not meet PDF/UA-1, one line for each reason; empty when it does. */
export function structureProblems(structure: StructElement): readonly string[] {
  const elements = elementsOf(structure);
  const levels = elements.flatMap(({role}) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const undescribed = elements.filter(
    ({role, texts}) => role === "Figure" && (texts.alt ?? "").trim() === "",
  );
  const lost = elements
    .filter(({role}) => role !== "Table" && role !== "Figure")
    .flatMap(({kids}) => kids.filter((kid) => kid instanceof StructElement && kid.role === "Caption"));
  return [
    ...skipped.map((level) => `a heading of level ${level} that skips a level`),
    ...lost.map(() => "a caption of nothing"),
    ...undescribed.map(() => "a figure without a description"),
  ];
}
