import {AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat} from "docx";
import {LIST, LIST_LEVELS} from "./list-levels.ts";

export const BULLETS = "opsomming";
export const NUMBERS = "nummering";

const MARKS = ["•", "–", "◦"];

/** The two kinds of lists, on all levels that Word has. Numbers are figures on every level, as in the PDF. */
export function listDefinitions(): INumberingOptions {
  const levels = Array.from({length: LIST_LEVELS}, (_, level) => level);
  return {
    config: [
      {
        reference: BULLETS,
        levels: levels.map((level) => ({
          ...placed(level),
          format: LevelFormat.BULLET,
          text: MARKS[level % MARKS.length] ?? "•",
        })),
      },
      {
        reference: NUMBERS,
        levels: levels.map((level) => ({
          ...placed(level),
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
        })),
      },
    ],
  };
}

const placed = (level: number): Pick<ILevelsOptions, "level" | "alignment" | "style"> => ({
  level,
  alignment: AlignmentType.START,
  style: {paragraph: {indent: {left: (level + 1) * LIST.indent, hanging: LIST.hanging}}},
});
