/** A chart as an analyst wrote it in `templates/grafieken/<name>.vl.json`, parsed and checked. */
export interface ChartTemplate {
  readonly file: string;
  /** The file's name without `.vl.json`; also the name of the SVG. */
  readonly name: string;
  /** Dutch title, as a caption. */
  readonly title: string;
  /** The view it draws. */
  readonly view: string;
  /** The Vega-Lite specification without our own `kamerklaar` block and without data. */
  readonly spec: Readonly<Record<string, unknown>>;
  /** Asks for labels placed beside points so that they do not collide. */
  readonly pointLabels: {readonly x: string; readonly y: string; readonly text: string} | null;
}
