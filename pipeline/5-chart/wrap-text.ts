/** Breaks a text into lines that fit a width, at spaces only; words are not cut. At most `maxLines`; what is left out shows as `…`. */
export function wrapText(
  text: string,
  widthOf: (line: string) => number,
  limits: {readonly width: number; readonly maxLines: number},
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer) > limits.width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  if (lines.length <= limits.maxLines) return lines;
  const kept = lines.slice(0, limits.maxLines);
  return [...kept.slice(0, -1), shorten(kept.at(-1) ?? "", widthOf, limits.width)];
}

/** Drops whole words from the end until the line with its ellipsis fits. */
function shorten(line: string, widthOf: (line: string) => number, width: number): string {
  const words = line.split(" ");
  while (words.length > 1 && widthOf(`${words.join(" ")}…`) > width) words.pop();
  return `${words.join(" ")}…`;
}
