/** Colours and font of a chart, as the house style has them. */
export interface ChartLook {
  /** `#rrggbb`. */
  readonly text: string;
  readonly accent: string;
  readonly muted: string;
  readonly rule: string;
  readonly font: string;
}

interface Titled {
  readonly title: string;
  /** What it shows, for who cannot see it. */
  readonly description: string;
  readonly look: ChartLook;
}

/** A column of the table on the sheet of the chart, by index. */
type Column = number;

/** A bar for each row of the table. */
export interface BarsChart extends Titled {
  readonly kind: "bars";
  /** The names of the bars. */
  readonly labels: Column;
  readonly values: Column;
}

/** A point for each row, with how far its band reaches in both directions. */
export interface PointsChart extends Titled {
  readonly kind: "points";
  /** What stands beside the points: short, a number. */
  readonly labels: Column;
  readonly x: Column;
  readonly y: Column;
  /** Columns with lengths from the point: left, right, down, up. */
  readonly reach: {
    readonly left: Column;
    readonly right: Column;
    readonly down: Column;
    readonly up: Column;
  };
}

/** A chart beside the table of a sheet. It shows the cells of that table, so it follows when they change. */
export type SheetChart = BarsChart | PointsChart;

/** A column as a chart refers to it: its title, its cells, and what stands in them now. */
export interface Series {
  readonly title: string;
  /** `'Blad'!$A$1` */
  readonly titleCell: string;
  /** `'Blad'!$A$2:$A$9` */
  readonly cells: string;
  readonly values: readonly (string | number | null)[];
}

/** Gives the columns of the table that a chart stands beside. */
export type SeriesOf = (column: Column) => Series;
