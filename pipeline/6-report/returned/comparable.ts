/** A text so that only what a reader would call a difference counts: Word sets other quotes, dashes and hard spaces by itself. */
export const comparable = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/,$/, "");

/** The same for text from a PDF, in which a word may be broken over two lines; what may be the sign of a number stays. */
export const comparablePrint = (text: string): string =>
  comparable(text)
    .replace(/\s/g, "")
    .replace(/(?<=[\p{L}\p{N}])-(?=\p{L})/gu, "");
