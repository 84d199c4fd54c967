import type {Theme} from "../core/theme.ts";
import type {ChartLook} from "./workbook/charts/sheet-chart.ts";

/** How charts in workbooks look by the house style. */
export const chartLook = ({colours, fontFamily}: Theme): ChartLook => ({
  text: colours.text,
  accent: colours.accent,
  muted: colours.muted,
  rule: colours.rule,
  font: fontFamily,
});
