import {numberStyle} from "./number-style.ts";

/** How a cell looks, apart from the format of its number. */
export type Look = "line" | "paragraph" | "head" | "head-number" | "text" | "link" | "number";

const PROPERTIES: Readonly<Record<Look, {readonly cell: string; readonly text?: string}>> = {
  // Runs on over the columns of the table below it.
  line: {cell: 'fo:wrap-option="no-wrap"'},
  paragraph: {cell: 'fo:wrap-option="wrap"'},
  head: {cell: 'fo:wrap-option="wrap"', text: 'fo:font-weight="bold"'},
  "head-number": {cell: 'fo:wrap-option="wrap"', text: 'fo:font-weight="bold"'},
  text: {cell: 'fo:wrap-option="wrap"'},
  // Underlined as well as blue, because colour alone says nothing to some.
  link: {
    cell: 'fo:wrap-option="wrap"',
    text: 'fo:color="#0563c1" style:text-underline-style="solid" style:text-underline-width="auto"',
  },
  number: {cell: 'fo:wrap-option="no-wrap"'},
};
/** Keeps numbers clear of the text in the next column. */
const ALIGNED: Readonly<Partial<Record<Look, string>>> = {
  head: 'fo:text-align="start"',
  "head-number": 'fo:text-align="end" fo:margin-left="0.2cm"',
  number: 'fo:text-align="end" fo:margin-left="0.2cm"',
};

/** Room for a digit of 11 points in any font that may stand in for ours, and for the edges of the cell; in inches, 96 pixels each. */
const widthOf = (digits: number): string => `${((digits * 8 + 5) / 96).toFixed(4)}in`;

/** Gives names to the automatic styles of a file as its sheets are written: the same look, the same name, in order of first use. */
export class StyleBook {
  readonly #names = new Map<string, string>();
  readonly #styles: string[] = [];

  /** All styles that were asked for. */
  get xml(): string {
    return this.#styles.join("");
  }

  /** A width in digits. */
  column(width: number): string {
    return this.#named(
      `co ${width}`,
      (name) =>
        `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${widthOf(width)}"/></style:style>`,
    );
  }

  /** A height in points, which programs may better when they measure the text themselves. */
  row(height: number): string {
    return this.#named(
      `ro ${height}`,
      (name) =>
        `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="true"/></style:style>`,
    );
  }

  /** A look, for numbers with their format code. */
  cell(look: Look, format: string | null = null): string {
    const data = format === null ? null : this.#named(`n ${format}`, (name) => numberStyle(name, format));
    const {cell, text} = PROPERTIES[look];
    const paragraph = ALIGNED[look];
    return this.#named(
      `ce ${look} ${format}`,
      (name) =>
        `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"` +
        `${data === null ? "" : ` style:data-style-name="${data}"`}>` +
        `<style:table-cell-properties ${cell} style:vertical-align="top"/>` +
        `${paragraph === undefined ? "" : `<style:paragraph-properties ${paragraph}/>`}` +
        `${text === undefined ? "" : `<style:text-properties ${text}/>`}</style:style>`,
    );
  }

  #named(key: string, write: (name: string) => string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `${key.split(" ")[0]}${this.#names.size + 1}`;
    this.#names.set(key, name);
    this.#styles.push(write(name));
    return name;
  }
}
