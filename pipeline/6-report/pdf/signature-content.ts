import type {LetterHead} from "../../core/document.ts";
import {cleanText} from "./clean-text.ts";
import {type Content, mm} from "./content.ts";
import type {Look} from "./look.ts";

/** Room to sign in. */
const ROOM = mm(20);

/** Who signs, side by side, with room for a signature between office and name; always in one piece. The names are as given: nobody's signature is ever set. */
export function signatureContent(
  signatories: LetterHead["signatories"],
  look: Look,
  width: number,
): readonly Content[] {
  if (signatories.length === 0) return [];
  const gap = mm(6);
  const each = (width - gap * (signatories.length - 1)) / signatories.length;
  const height = ROOM + 5 * look.gap;
  const offices = signatories.map(({office}, index) => ({
    ...look.body,
    width: each,
    group: groupOf(index),
    text: withComma(cleanText(office).trim()),
  }));
  const names = signatories.map(({name}, index) => ({
    ...look.body,
    width: each,
    group: groupOf(index),
    text: cleanText(name),
  }));
  return [
    {
      stack: [
        {columns: offices, columnGap: gap},
        {columns: names, columnGap: gap, margin: [0, ROOM, 0, 0]},
      ],
      unbreakable: true,
      leadHeight: height,
      margin: [0, look.gap, 0, look.gap],
    },
  ];
}

/** Office and name of one signatory are read together. */
const groupOf = (index: number): string => `ondertekenaar ${index}`;

const withComma = (office: string): string => (office === "" || office.endsWith(",") ? office : `${office},`);
