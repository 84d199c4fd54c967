import type {Theme} from "../core/theme.ts";
import {escapeXml} from "./finish-svg.ts";

/** A picture that says that there is nothing to draw; an edition without scores still gets its reports. */
export function emptyChartSvg({fontFamily, colours}: Theme): string {
  const text = `<text x="12" y="35" font-family="${escapeXml(fontFamily)}" font-size="12px" fill="${colours.text}">Er zijn geen gegevens om te tekenen.</text>`;
  const frame = `<rect x="0.5" y="0.5" width="679" height="59" fill="#ffffff" stroke="${colours.rule}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="680" height="60" viewBox="0 0 680 60">${frame}${text}</svg>`;
}
