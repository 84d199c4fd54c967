import {CHART_COLUMNS, type WorkbookChart} from "../../core/workbook-template.ts";

/** The charts of a workbook file, none when it has no such part; or what is wrong with them. */
export function readCharts(given: unknown): readonly WorkbookChart[] | string {
  if (given === undefined) return [];
  if (!Array.isArray(given)) return "grafieken is geen lijst";
  const charts: WorkbookChart[] = [];
  for (const item of given as readonly unknown[]) {
    const chart = readChart(item);
    if (typeof chart === "string") return chart;
    if (charts.some(({view}) => view === chart.view))
      return `bij weergave ${chart.view} staan twee grafieken`;
    charts.push(chart);
  }
  return charts;
}

function readChart(item: unknown): WorkbookChart | string {
  const texts = new Map(
    typeof item === "object" && item !== null
      ? Object.entries(item).filter((entry): entry is [string, string] => typeof entry[1] === "string")
      : [],
  );
  const missing = (keys: readonly string[]): string | undefined =>
    keys.find((key) => (texts.get(key) ?? "").trim() === "");
  const of = (key: string): string => texts.get(key) ?? "";
  const kind = of("soort");
  if (kind !== "staven" && kind !== "punten") return "soort van een grafiek is niet staven of punten";
  const lacks = missing(["weergave", "titel", ...CHART_COLUMNS[kind]]);
  if (lacks !== undefined) return `een grafiek heeft geen ${lacks}`;
  const frame = {view: of("weergave"), title: of("titel")};
  const namen = of("namen");
  if (kind === "staven") return {...frame, kind, columns: {namen, waarden: of("waarden")}};
  const [x, y, links, rechts] = [of("x"), of("y"), of("links"), of("rechts")];
  return {...frame, kind, columns: {namen, x, y, links, rechts, omlaag: of("omlaag"), omhoog: of("omhoog")}};
}
