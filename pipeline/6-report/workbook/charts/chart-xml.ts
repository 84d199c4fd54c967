import {escapeXml} from "../../package/xml.ts";
import type {ChartLook, Series, SheetChart} from "./sheet-chart.ts";

/** Size of titles and of all other text, in hundredths of a point. */
const TITLE_SIZE = 1400;
const TEXT_SIZE = 900;

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The part of a chart: its title, the plot, no legend since there is one series. Elements stand in the order of ISO/IEC 29500-1, 21.2. */
export const chartXml = ({title, look}: SheetChart, plot: string): string =>
  [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>`,
    '<c:date1904 val="0"/><c:lang val="nl-NL"/><c:roundedCorners val="0"/>',
    `<c:chart>${titleXml(title, look, {size: TITLE_SIZE, bold: true})}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plot}</c:plotArea>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/>${paragraphLook(look, {size: TEXT_SIZE, bold: false})}</c:txPr>`,
    "</c:chartSpace>",
  ].join("");

interface TextLook {
  readonly size: number;
  readonly bold: boolean;
}

const runLook = (tag: string, look: ChartLook, {size, bold}: TextLook): string =>
  `<a:${tag} lang="nl-NL" sz="${size}" b="${bold ? 1 : 0}">${fill(look.text)}<a:latin typeface="${escapeXml(look.font)}"/></a:${tag}>`;

const paragraphLook = (look: ChartLook, text: TextLook): string =>
  `<a:p><a:pPr>${runLook("defRPr", look, text).replace(' lang="nl-NL"', "")}</a:pPr><a:endParaRPr lang="nl-NL"/></a:p>`;

function titleXml(words: string, look: ChartLook, text: TextLook): string {
  const run = `<a:r>${runLook("rPr", look, text)}<a:t>${escapeXml(words)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** A solid fill. */
export const fill = (colour: string): string =>
  `<a:solidFill><a:srgbClr val="${colour.replace("#", "").toUpperCase()}"/></a:solidFill>`;

/** A line of so many points. */
export const line = (colour: string, points: number): string =>
  `<a:ln w="${Math.round(points * 12_700)}">${fill(colour)}</a:ln>`;

/** What an axis of numbers is. */
export interface ValueAxis {
  readonly id: number;
  readonly crosses: number;
  readonly position: "b" | "l";
  readonly title: string;
  readonly format: string;
  readonly look: ChartLook;
  readonly bounds?: {readonly min: number; readonly max: number; readonly step: number};
  /** At which end of the other axis it stands. */
  readonly crossing: "max" | "min";
  readonly between: "between" | "midCat";
}

/** An axis of numbers, with lines across the plot. */
export function valueAxisXml(axis: ValueAxis): string {
  const {id, crosses, position, title, format, look, bounds, crossing, between} = axis;
  const limits = bounds === undefined ? "" : `<c:max val="${bounds.max}"/><c:min val="${bounds.min}"/>`;
  return [
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${position}"/>`,
    `<c:majorGridlines><c:spPr>${line(look.rule, 0.5)}</c:spPr></c:majorGridlines>`,
    titleXml(title, look, {size: TEXT_SIZE, bold: false}),
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr>${line(look.muted, 0.75)}</c:spPr>`,
    `<c:crossAx val="${crosses}"/><c:crosses val="${crossing}"/><c:crossBetween val="${between}"/>`,
    bounds === undefined ? "" : `<c:majorUnit val="${bounds.step}"/>`,
    "</c:valAx>",
  ].join("");
}

/** The title of a series: the title of its column. */
export const seriesTitle = ({title, titleCell}: Series): string =>
  `<c:tx><c:strRef><c:f>${escapeXml(titleCell)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(title)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;

/** Cells with numbers, with what they are now; what is no number leaves a gap. */
export const numbers = ({cells, values}: Series): string =>
  `<c:numRef><c:f>${escapeXml(cells)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(
    values.map((value) => (typeof value === "number" ? String(value) : null)),
  )}</c:numCache></c:numRef>`;

/** Cells with words, with what they are now. */
export const words = ({cells, values}: Series): string =>
  `<c:strRef><c:f>${escapeXml(cells)}</c:f><c:strCache>${points(
    values.map((value) => (value === null ? null : String(value))),
  )}</c:strCache></c:strRef>`;

const points = (values: readonly (string | null)[]): string =>
  `<c:ptCount val="${values.length}"/>${values
    .map((value, index) =>
      value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
    )
    .join("")}`;
