import {escapeXml} from "../../package/xml.ts";
import {fill, line, numbers, seriesTitle, valueAxisXml} from "./chart-xml.ts";
import type {PointsChart, Series, SeriesOf} from "./sheet-chart.ts";

const [X, Y] = [21, 22];
/** A class outside A (1) and E (5). */
const CLASSES = {min: 0, max: 6, step: 1};

/** A point for each row with its label and both its bands. The axes run over the five classes, further down where a band does. */
export function pointsXml(chart: PointsChart, seriesOf: SeriesOf): string {
  const {look, reach} = chart;
  const [labels, x, y] = [chart.labels, chart.x, chart.y].map(seriesOf) as [Series, Series, Series];
  const [left, right, down, up] = [reach.left, reach.right, reach.down, reach.up].map(seriesOf) as [
    Series,
    Series,
    Series,
    Series,
  ];
  const bar = (direction: "x" | "y", plus: Series, minus: Series): string =>
    `<c:errBars><c:errDir val="${direction}"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${numbers(plus)}</c:plus><c:minus>${numbers(minus)}</c:minus><c:spPr>${line(look.muted, 0.75)}</c:spPr></c:errBars>`;
  const series = [
    '<c:ser><c:idx val="0"/><c:order val="0"/>',
    seriesTitle(y),
    "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>",
    `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${fill(look.accent)}</c:spPr></c:marker>`,
    labelsXml(labels),
    bar("x", right, left),
    bar("y", up, down),
    `<c:xVal>${numbers(x)}</c:xVal><c:yVal>${numbers(y)}</c:yVal><c:smooth val="0"/></c:ser>`,
  ].join("");
  const axis = {look, format: "[$-413]0.#", crossing: "min", between: "midCat"} as const;
  const axes = [
    valueAxisXml({...axis, id: X, crosses: Y, position: "b", title: x.title, bounds: boundsOf(x, left)}),
    valueAxisXml({...axis, id: Y, crosses: X, position: "l", title: y.title, bounds: boundsOf(y, down)}),
  ].join("");
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}<c:axId val="${X}"/><c:axId val="${Y}"/></c:scatterChart>${axes}`;
}

/** Each label is the text of its own cell. */
function labelsXml({values}: Series): string {
  const shown =
    '<c:dLblPos val="r"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  const labels = values.map((value, index) =>
    value === null
      ? `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`
      : `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="nl-NL"/><a:t>${escapeXml(String(value))}</a:t></a:r></a:p></c:rich></c:tx>${shown}</c:dLbl>`,
  );
  return `<c:dLbls>${labels.join("")}${shown}</c:dLbls>`;
}

/** The classes, and as many whole classes below as the lowest band reaches. */
function boundsOf({values}: Series, {values: lengths}: Series): typeof CLASSES {
  const ends = values.map((value, index) => {
    const length = lengths[index];
    return typeof value === "number" ? value - (typeof length === "number" ? length : 0) : CLASSES.min;
  });
  return {...CLASSES, min: Math.floor(Math.min(CLASSES.min, ...ends))};
}
