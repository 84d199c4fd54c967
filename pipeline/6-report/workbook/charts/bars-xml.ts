import {fill, numbers, seriesTitle, valueAxisXml, words} from "./chart-xml.ts";
import type {BarsChart, SeriesOf} from "./sheet-chart.ts";

const [NAMES, VALUES] = [11, 12];

/** A lying bar for each row, the first row on top. */
export function barsXml({labels, values, look}: BarsChart, seriesOf: SeriesOf): string {
  const shown = seriesOf(values);
  const series = [
    '<c:ser><c:idx val="0"/><c:order val="0"/>',
    seriesTitle(shown),
    `<c:spPr>${fill(look.accent)}</c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat>${words(seriesOf(labels))}</c:cat><c:val>${numbers(shown)}</c:val></c:ser>`,
  ].join("");
  const nameAxis = [
    `<c:catAx><c:axId val="${NAMES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>`,
    '<c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>`,
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join("");
  const valueAxis = valueAxisXml({
    id: VALUES,
    crosses: NAMES,
    position: "b",
    title: shown.title,
    format: "[$-413]0.0",
    look,
    // The first name is on top, so the last one is next to the numbers.
    crossing: "max",
    between: "between",
  });
  return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="40"/><c:axId val="${NAMES}"/><c:axId val="${VALUES}"/></c:barChart>${nameAxis}${valueAxis}`;
}
