import type {Block} from "../../core/document.ts";
import {formatScalar} from "../../core/format.ts";
import type {Column} from "../../core/views.ts";
import {cleanText} from "./clean-text.ts";
import {type ColumnNeed, columnWidths, fitsWords} from "./column-widths.ts";
import type {Ruler} from "./ruler.ts";

type TableBlock = Extract<Block, {kind: "table"}>;

export const CELL_PADDING = {side: 4, top: 2.5, bottom: 2.5} as const;
export const RULE = 0.5;

/** A way to set a table: its type size, on which page. */
interface Setting {
  readonly fontSize: number;
  readonly landscape: boolean;
  readonly available: number;
}

/** How a table will be set: all measures in points. */
export interface TablePlan {
  readonly fontSize: number;
  readonly leading: number;
  readonly landscape: boolean;
  /** Without padding. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rowHeights: readonly number[];
  readonly headerHeight: number;
  /** Whether no word and no figure has to be broken. */
  readonly fits: boolean;
}

/** The room for tables: widths of the text on a page as it stands and, where allowed, turned. */
export interface TableRoom {
  readonly portrait: number;
  readonly landscape: number | null;
  readonly fontSize: number;
}

/** Steps in which the type may shrink, as factors of the table's normal size. */
const SMALLER = [1, 0.9, 0.8];
/** Rows higher than this many lines make a table hard to read: then wider paper is tried first. */
const MOST_LINES = 6;
/** Up to this many columns high rows read like paragraphs, on any paper. */
const FEW_COLUMNS = 3;
/** A column in which no cell has more characters is kept on one line: `4,2 (3,3–4,6)`. */
const SHORT_CELL = 14;
const LEADING = 1.28;

/** Whether the values of a column are set flush right. */
export function isNumeric(column: Column): boolean {
  return column.type === "number" || column.type === "integer";
}

/** Chooses the first way of setting a table in which no word is broken and no row is very high; else the widest paper in the largest type that fits. */
export function planTable(table: TableBlock, room: TableRoom, ruler: Ruler): TablePlan {
  const texts = {header: table.columns.map((column) => cleanText(column.title)), rows: cellTexts(table)};
  const needs = columnNeeds(table.columns, texts, ruler);
  const plans = settings(room).map((setting) => planSetting(setting, needs, {...texts, ruler}));
  const lowEnough = (lines: number): boolean => lines <= MOST_LINES || table.columns.length <= FEW_COLUMNS;
  const readable = plans.find(({plan, mostLines}) => plan.fits && lowEnough(mostLines));
  const widest = plans.find(({plan}) => plan.fits && plan.landscape) ?? plans.find(({plan}) => plan.fits);
  const chosen = readable ?? widest ?? plans.at(-1);
  if (chosen === undefined) throw new Error("a table has at least one setting");
  return chosen.plan;
}

/** The cells as printed; a table without rows says so in its first column. */
function cellTexts(table: TableBlock): readonly (readonly string[])[] {
  if (table.rows.length === 0) return [table.columns.map((_, index) => (index === 0 ? "Geen gegevens" : ""))];
  return table.rows.map((row) =>
    table.columns.map((column) => cleanText(formatScalar(row[column.name] ?? null, column.format))),
  );
}

function settings({portrait, landscape, fontSize}: TableRoom): readonly Setting[] {
  const turned = landscape;
  const upright = SMALLER.map((step) => ({fontSize: fontSize * step, landscape: false, available: portrait}));
  if (turned === null) return upright;
  return [
    ...upright.slice(0, 2),
    ...SMALLER.map((step) => ({fontSize: fontSize * step, landscape: true, available: turned})),
  ];
}

interface Texts {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Needs at a type size of one point. */
function columnNeeds(columns: readonly Column[], texts: Texts, ruler: Ruler): readonly ColumnNeed[] {
  return columns.map((column, index) => {
    const title = texts.header[index] ?? "";
    const cells = [...new Set(texts.rows.map((row) => row[index] ?? ""))];
    const whole = Math.max(0, ...cells.map((cell) => ruler.width(cell, 1, "normal")));
    const word = Math.max(0, ...cells.map((cell) => longestWord(cell, ruler, "normal")));
    const titleWord = longestWord(title, ruler, "bold");
    const numeric = isNumeric(column);
    const oneLine = numeric || column.format === "datum" || cells.every((cell) => cell.length <= SHORT_CELL);
    const least = Math.max(titleWord, oneLine ? whole : word);
    // A title may take two lines above short cells.
    const titleWidth = Math.max(titleWord, ruler.width(title, 1, "bold") / (numeric ? 2 : 1));
    return {least, natural: Math.max(least, whole, titleWidth), stretches: !numeric};
  });
}

function planSetting(
  setting: Setting,
  needs: readonly ColumnNeed[],
  {header, rows, ruler}: Texts & {readonly ruler: Ruler},
): {readonly plan: TablePlan; readonly mostLines: number} {
  const {fontSize, landscape} = setting;
  const available = setting.available - needs.length * 2 * CELL_PADDING.side;
  // Two per cent and half a point spare: the typesetter's own measure may be a hair more.
  const scaled = needs.map((need) => ({
    ...need,
    least: need.least * fontSize * 1.02 + 0.5,
    natural: need.natural * fontSize * 1.02 + 0.5,
  }));
  const widths = columnWidths(scaled, available);
  const lines = (cells: readonly string[], face: "normal" | "bold"): number =>
    Math.max(
      1,
      ...cells.map((cell, index) =>
        countLines(cell, widths[index] ?? 0, (text) => ruler.width(text, fontSize, face)),
      ),
    );
  const leading = fontSize * LEADING;
  const rowLines = rows.map((row) => lines(row, "normal"));
  const height = (count: number): number => count * leading + CELL_PADDING.top + CELL_PADDING.bottom + RULE;
  const plan = {
    fontSize,
    leading,
    landscape,
    widths,
    header,
    rows,
    rowHeights: rowLines.map(height),
    headerHeight: height(lines(header, "bold")) + 2 * RULE,
    fits: fitsWords(scaled, available),
  };
  return {plan, mostLines: Math.max(0, ...rowLines)};
}

/** Text divided where a line may end: after a space, and after a hyphen between letters. */
const words = (text: string): readonly string[] => text.split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u);

function longestWord(text: string, ruler: Ruler, face: "normal" | "bold"): number {
  return Math.max(0, ...words(text).map((word) => ruler.width(word.trimEnd(), 1, face)));
}

/** How many lines a text takes in a width; a word that is wider than a line takes as many as it needs. */
export function countLines(text: string, width: number, measure: (text: string) => number): number {
  let count = 1;
  let used = 0;
  for (const word of words(text)) {
    const bare = measure(word.trimEnd());
    if (used > 0 && used + bare > width) {
      count++;
      used = 0;
    }
    if (bare > width && width > 0) count += Math.ceil(bare / width) - 1;
    used += measure(word);
  }
  return count;
}
