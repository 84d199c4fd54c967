import type {Look} from "../pdf/look.ts";
import {hex, runXml} from "./style-xml.ts";

/** The style of tables: thin rules between rows, a firm one below the header, no vertical ones. */
export const TABLE_STYLE = "Tabelopmaak";

/** The default style of tables, without lines, and ours, as elements of `styles.xml`. */
export function tableStyles(look: Look): string {
  const {rule, accent, fill} = look.colours;
  const line = (side: string, colour: string, eighths: number): string =>
    `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${hex(colour)}"/>`;
  const margins = (top: number, side: number): string =>
    `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="${top}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`;
  return [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>',
    `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 108)}</w:tblPr></w:style>`,
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="${TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>`,
    `<w:tblPr><w:tblBorders>${line("top", accent, 4)}${line("bottom", rule, 8)}${line("insideH", rule, 4)}</w:tblBorders>${margins(50, 80)}</w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:rPr>${runXml({bold: true, colour: accent})}</w:rPr>`,
    `<w:tcPr><w:tcBorders>${line("bottom", accent, 8)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${hex(fill)}"/></w:tcPr></w:tblStylePr>`,
    "</w:style>",
  ].join("");
}
