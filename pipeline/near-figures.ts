import {nearest} from "./core/near.ts";
import {compareText} from "./core/place.ts";

const MOST = 5;
const FIGURE = /(?<![\p{L}\p{N}.,])[+−-]?\d[\d.]*(?:,\d+)?%?(?![\p{L}\p{N}])/gu;

/** Whether a printed text says a figure or word as a whole: `3,4 (2,9 tot 4,1)` says `3,4` and `2,9`, and not `4` or `3`. */
export function saysFigure(printed: string, asked: string): boolean {
  const [where, wanted] = [plain(printed), plain(asked)];
  if (wanted === "") return false;
  for (let at = where.indexOf(wanted); at !== -1; at = where.indexOf(wanted, at + 1)) {
    const [before, after] = [where.slice(0, at), where.slice(at + wanted.length)];
    if (!/[\p{L}\p{N}]$|\d[.,]$/u.test(before) && !/^[\p{L}\p{N}]|^[.,]\d/u.test(after)) return true;
  }
  return false;
}

/** The figures in printed texts that lie nearest to the one asked for, nearest first; for a word the texts that look like it. */
export function nearestFigures(asked: string, printed: readonly string[]): readonly string[] {
  const wanted = dutchNumber(asked);
  if (wanted === null) {
    const near = nearest(asked, printed);
    return near === null ? [] : [near];
  }
  const figures = [...new Set(printed.flatMap((text) => plain(text).match(FIGURE) ?? []))];
  return figures
    .flatMap((text) => {
      const value = dutchNumber(text);
      return value === null ? [] : [{text, off: Math.abs(value - wanted)}];
    })
    .sort((a, b) => a.off - b.off || compareText(a.text, b.text))
    .slice(0, MOST)
    .map(({text}) => text);
}

/** Without hard spaces, and with the minus sign of a keyboard. */
const plain = (text: string): string => text.replace(/\s/g, " ").replaceAll("−", "-").toLowerCase().trim();

/** A Dutch number, or one with a decimal point as open data has them; `null` when it is none. */
function dutchNumber(text: string): number | null {
  const signless = plain(text).replace(/[%+]/g, "");
  const isDutch = /^-?\d{1,3}(\.\d{3})*(,\d*)?$/.test(signless) || signless.includes(",");
  const bare = isDutch ? signless.replaceAll(".", "").replace(",", ".") : signless;
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}
