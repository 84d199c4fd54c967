import {escapeXml} from "../../package/xml.ts";
import type {SheetChart} from "./sheet-chart.ts";

/** English Metric Units in a centimetre. */
const CENTIMETRE = 360_000;
const WIDTH = 26;
const POINTS_HEIGHT = 19;
/** Of a bar, and of title and axis together. */
const BAR_HEIGHT = 0.62;
const BARS_FRAME = 3.5;

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

/** Where a chart stands: its top left corner, from 0. */
export interface Corner {
  readonly column: number;
  readonly row: number;
}

/** The drawing of a sheet with one chart, with its title and description for who cannot see it. */
export function drawingXml(
  chart: SheetChart,
  {id, corner, rows}: {readonly id: string; readonly corner: Corner; readonly rows: number},
): string {
  const height = chart.kind === "points" ? POINTS_HEIGHT : BARS_FRAME + BAR_HEIGHT * rows;
  const words = `name="${escapeXml(chart.title)}" descr="${escapeXml(chart.description)}" title="${escapeXml(chart.title)}"`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${NAMESPACES}><xdr:oneCellAnchor>`,
    `<xdr:from><xdr:col>${corner.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${corner.row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
    `<xdr:ext cx="${WIDTH * CENTIMETRE}" cy="${Math.round(height * CENTIMETRE)}"/>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" ${words}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="${id}"/></a:graphicData></a:graphic>`,
    "</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>",
  ].join("");
}
