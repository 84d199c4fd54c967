/** A caption with its number, of tables and figures each from 1: `Tabel 3. Impact per risico`. A text that brings its own number keeps it. */
export function numberedCaption(word: "Tabel" | "Figuur", number: number, text: string): string {
  const own = text.trim();
  return hasNumber(word, own) ? own : `${word} ${number}. ${own}`;
}

/** Whether a caption brings its own number. */
export const hasNumber = (word: "Tabel" | "Figuur", text: string): boolean =>
  new RegExp(`^${word} \\d`).test(text);
