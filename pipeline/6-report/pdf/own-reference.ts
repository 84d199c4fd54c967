import type {LetterHead} from "../../core/document.ts";

type Head = Pick<LetterHead, "reference">;

/** The entry "Ons kenmerk" of a letter or note; undefined when it has none. */
export function ownReference(letter: Head): LetterHead["reference"][number] | undefined {
  return letter.reference.find(({label}) => /^ons kenmerk$/i.test(label.trim()));
}

/** The reference itself, for the metadata; null when it is not known yet (`[kenmerk volgt]`). */
export function knownReference(letter: Head | null): string | null {
  const text = (letter === null ? undefined : ownReference(letter))?.lines.join(" ").trim() ?? "";
  return text === "" || text.startsWith("[") ? null : text;
}
