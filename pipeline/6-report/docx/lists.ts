import {AlignmentType, type INumberingOptions, LevelFormat} from "docx";
import {LIST, LIST_LEVELS} from "./styles.ts";

export const BULLETS = "opsomming";
export const NUMBERS = "nummering";

const MARKS = ["•", "–", "◦"];
const FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** The two kinds of lists, on all levels that Word has. */
export function listDefinitions(): INumberingOptions {
  const levels = Array.from({length: LIST_LEVELS}, (_, level) => level);
  const common = (level: number): object => ({
    level,
    alignment: AlignmentType.START,
    style: {paragraph: {indent: {left: (level + 1) * LIST.indent, hanging: LIST.hanging}}},
  });
  return {
    config: [
      {
        reference: BULLETS,
        levels: levels.map((level) => ({
          ...common(level),
          level,
          format: LevelFormat.BULLET,
          text: MARKS[level % MARKS.length] ?? "•",
        })),
      },
      {
        reference: NUMBERS,
        levels: levels.map((level) => ({
          ...common(level),
          level,
          format: FORMATS[level % FORMATS.length] ?? LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
        })),
      },
    ],
  };
}
