/** What a page does, in order: the codes and arguments that pdfjs gives. */
export interface PdfOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The codes of pdfjs by name. */
type Codes = typeof import("pdfjs-dist/legacy/build/pdf.mjs")["OPS"];

/** What of a page must be known beside what it does. */
export interface PdfPageSetting {
  readonly codes: Codes;
  /** Left, foot, right and head of what is shown, in points. */
  readonly view: readonly number[];
  /** Whether a layer of the document is shown. */
  isShown(layer: unknown): boolean;
}

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [left: number, foot: number, right: number, head: number];

/** What a page draws with. */
interface State {
  readonly matrix: Matrix;
  readonly text: Matrix;
  /** Where the line of text began. */
  readonly line: Matrix;
  readonly leading: number;
  readonly size: number;
  readonly mode: number;
  /** `#rrggbb`; anything else is a pattern, which shows. */
  readonly fill: string;
  readonly opacity: number;
}

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const START: State = {
  matrix: SAME,
  text: SAME,
  line: SAME,
  leading: 0,
  size: 0,
  mode: 0,
  fill: "#000000",
  opacity: 1,
};
/** Smaller letters, in points, nobody reads. */
const SMALLEST = 2;
/** Fainter nobody sees. */
const FAINTEST = 0.1;
/** From this on each of red, green and blue is as good as white. */
const LIGHT = 0xe6;
/** Ways of setting text that leave nothing on the page: neither filled nor outlined. */
const UNSEEN_MODES: readonly number[] = [3, 7];

/**
 * The text of a page that does not show: neither filled nor outlined, as good as white with nothing dark behind it, too small or too faint to read,
 * outside the page, or in a layer that is off. What lies behind a picture is not noticed.
 */
export function hiddenTextOf({fnArray, argsArray}: PdfOperators, setting: PdfPageSetting): readonly string[] {
  const walk = new PageWalk(setting);
  for (const [index, code] of fnArray.entries()) walk.take(code, argsArray[index]);
  return walk.found.map((text) => text.trim()).filter((text) => text !== "");
}

class PageWalk {
  /** Texts that do not show; pieces that follow each other are one. */
  readonly found: string[] = [];
  readonly #setting: PdfPageSetting;
  #state: State = START;
  readonly #saved: State[] = [];
  /** For each marked stretch that is open whether it is a layer that is off. */
  readonly #marked: boolean[] = [];
  /** What was painted in a colour that is not as good as white. */
  readonly #dark: Box[] = [];
  #isOpen = false;

  constructor(setting: PdfPageSetting) {
    this.#setting = setting;
  }

  take(code: number, given: unknown): void {
    const {codes} = this.#setting;
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    switch (code) {
      case codes.save:
        this.#saved.push(this.#state);
        return;
      case codes.restore:
        this.#state = this.#saved.pop() ?? START;
        return;
      case codes.paintFormXObjectBegin:
        this.#saved.push(this.#state);
        if (args[0]) this.#with({matrix: times(this.#state.matrix, matrixOf(args[0]))});
        return;
      case codes.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? START;
        return;
      case codes.transform:
        this.#with({matrix: times(this.#state.matrix, matrixOf(args))});
        return;
      case codes.beginMarkedContent:
      case codes.beginMarkedContentProps:
        this.#marked.push(args[0] === "OC" && !this.#setting.isShown(args[1]));
        return;
      case codes.endMarkedContent:
        this.#marked.pop();
        return;
      default:
        this.#takeLook(code, args);
    }
  }

  #takeLook(code: number, args: readonly unknown[]): void {
    const {codes} = this.#setting;
    switch (code) {
      case codes.setFillRGBColor:
        this.#with({fill: String(args[0])});
        return;
      case codes.setFillColorN:
      case codes.shadingFill:
        this.#with({fill: ""});
        return;
      case codes.setGState:
        for (const [name, value] of entriesOf(args[0])) if (name === "ca") this.#with({opacity: value});
        return;
      case codes.setTextRenderingMode:
        this.#with({mode: Number(args[0])});
        return;
      case codes.setFont:
        this.#with({size: Number(args[1])});
        return;
      case codes.constructPath:
        this.#paint(args);
        return;
      case codes.paintImageXObject:
      case codes.paintInlineImageXObject:
        this.#dark.push(boxOf(this.#state.matrix, [0, 0, 1, 1]));
        return;
      default:
        this.#takeText(code, args);
    }
  }

  #takeText(code: number, args: readonly unknown[]): void {
    const {codes} = this.#setting;
    const {line, leading} = this.#state;
    switch (code) {
      case codes.beginText:
        this.#with({text: SAME, line: SAME});
        return;
      case codes.setTextMatrix:
        this.#begin(matrixOf(args[0]));
        return;
      case codes.moveText:
        this.#begin(times(line, [1, 0, 0, 1, Number(args[0]), Number(args[1])]));
        return;
      case codes.setLeadingMoveText:
        this.#with({leading: -Number(args[1])});
        this.#begin(times(line, [1, 0, 0, 1, Number(args[0]), Number(args[1])]));
        return;
      case codes.setLeading:
        this.#with({leading: Number(args[0])});
        return;
      case codes.nextLine:
        this.#begin(times(line, [1, 0, 0, 1, 0, -leading]));
        return;
      case codes.showText:
        this.#show(args[0]);
        return;
      default:
        return;
    }
  }

  #with(change: Partial<State>): void {
    this.#state = {...this.#state, ...change};
  }

  #begin(text: Matrix): void {
    this.#with({text, line: text});
  }

  /** Arguments: the way of painting, and of the path its lines and the box around it. */
  #paint([way, , around]: readonly unknown[]): void {
    const {codes} = this.#setting;
    const fills: readonly unknown[] = [codes.fill, codes.eoFill, codes.fillStroke, codes.eoFillStroke];
    const {matrix, fill} = this.#state;
    const box = numbersOf(around);
    if (fills.includes(way) && box.length === 4 && !isLight(fill))
      this.#dark.push(boxOf(matrix, [box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0]));
  }

  #show(glyphs: unknown): void {
    const {matrix, text: own, size} = this.#state;
    const said = glyphsOf(glyphs);
    const at = times(matrix, own);
    if (said.text.trim() !== "") {
      const isHidden = this.#isHidden(at);
      if (isHidden && this.#isOpen) this.found.push(`${this.found.pop() ?? ""}${said.text}`);
      else if (isHidden) this.found.push(said.text);
      this.#isOpen = isHidden;
    } else if (this.#isOpen) this.found.push(`${this.found.pop() ?? ""} `);
    this.#with({text: times(own, [1, 0, 0, 1, (said.width / 1000) * size, 0])});
  }

  #isHidden(at: Matrix): boolean {
    const {mode, opacity, fill, size} = this.#state;
    const [a, b, c, d, x, y] = at;
    const [left = 0, foot = 0, right = 0, head = 0] = this.#setting.view;
    const isOutlined = mode % 4 === 1 || mode % 4 === 2;
    return (
      this.#marked.includes(true) ||
      UNSEEN_MODES.includes(mode) ||
      opacity < FAINTEST ||
      size * Math.sqrt(Math.abs(a * d - b * c)) < SMALLEST ||
      x < left ||
      x > right ||
      y < foot ||
      y > head ||
      (isLight(fill) && !isOutlined && !this.#dark.some((box) => isIn(box, x, y)))
    );
  }
}

function isLight(fill: string): boolean {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(fill) ?? [];
  return [red, green, blue].every((part) => part !== undefined && Number.parseInt(part, 16) >= LIGHT);
}

const isIn = ([left, foot, right, head]: Box, x: number, y: number): boolean =>
  left <= x && x <= right && foot <= y && y <= head;

/** First `inner`, then `outer`. */
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

function boxOf(matrix: Matrix, [left, foot, right, head]: Box): Box {
  const corners = [
    [left, foot],
    [left, head],
    [right, foot],
    [right, head],
  ].map(([x = 0, y = 0]) => times(matrix, [1, 0, 0, 1, x, y]));
  const [xs, ys] = [corners.map((corner) => corner[4]), corners.map((corner) => corner[5])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function matrixOf(given: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(given);
  return [a, b, c, d, e, f];
}

/** Numbers in an array, also one of a fixed kind of number. */
const numbersOf = (given: unknown): readonly number[] =>
  Array.isArray(given) || ArrayBuffer.isView(given) ? Array.from(given as ArrayLike<unknown>, Number) : [];

/** Names with numbers; what is no number is left out. */
const entriesOf = (given: unknown): readonly (readonly [string, number])[] =>
  (Array.isArray(given) ? given : []).flatMap((entry): readonly (readonly [string, number])[] => {
    const [name, value]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    return typeof name === "string" && typeof value === "number" ? [[name, value]] : [];
  });

/** What letters say, and how wide they are in thousandths of their size; numbers between them move the next one back. */
function glyphsOf(given: unknown): {readonly text: string; readonly width: number} {
  let text = "";
  let width = 0;
  for (const glyph of Array.isArray(given) ? given : []) {
    if (typeof glyph === "number") width -= glyph;
    else if (typeof glyph === "object" && glyph !== null) {
      const {unicode = "", width: own = 0}: {readonly unicode?: string; readonly width?: number} = glyph;
      text += unicode;
      width += own;
    }
  }
  return {text, width};
}
