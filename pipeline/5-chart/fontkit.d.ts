/** The part of fontkit that charts use; the package brings no types of its own. */
declare module "fontkit" {
  interface ChartFont {
    readonly unitsPerEm: number;
    layout(text: string): {readonly advanceWidth: number};
  }
  export function openSync(file: string): ChartFont;
}
