import type {CellValue} from "../../core/inputs.ts";
import {booleanValue, isoValue, shown, strictNumber, textValue} from "../workbook/cell-value.ts";
import {LIMITS} from "../workbook/limits.ts";
import type {Attributes} from "../workbook/parse-xml.ts";

/** What programs show for a formula that failed, in English and Dutch; LibreOffice also numbers its own. */
const ERROR =
  /^(#(N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|N\/B|DEEL\/0!|VERW!|NAAM\?|WAARDE!|GETAL!|LEEG!)|(Err|Fout):\d{3})$/;

/**
 * What a cell of an .ods file holds, from its attributes and the text it shows; null when it is empty; a Dutch sentence
 * when the file contradicts itself there. OpenDocument 1.3 § 19.385 and further (office:value-type).
 */
export function odsValue(attributes: Attributes, text: string): CellValue | string | null {
  const formula = attributes["table:formula"];
  const type = attributes["office:value-type"];
  const failed = attributes["calcext:value-type"] === "error" || (formula !== undefined && ERROR.test(text));
  if (failed) return {kind: "error", error: text.slice(0, LIMITS.cellText) || "#N/A"};
  switch (type) {
    case undefined:
      if (text === "" && formula !== undefined) return {kind: "uncomputed", formula: bare(formula)};
      return textValue(text);
    case "string":
      return textValue(text || (attributes["office:string-value"] ?? ""));
    case "float":
    case "percentage":
    case "currency":
      return numberValue(attributes["office:value"] ?? "");
    case "date":
      return isoValue(attributes["office:date-value"] ?? "");
    case "time":
      return timeValue(attributes["office:time-value"] ?? "");
    case "boolean":
      return booleanValue(attributes["office:boolean-value"] ?? "");
    default:
      return `de cel heeft een onbekende soort (${shown(type)})`;
  }
}

/** The formula without the name of its language: `of:=A1+B1` is `A1+B1`. */
const bare = (formula: string): string => formula.replace(/^([a-z]+:)?=/i, "").slice(0, LIMITS.formula);

function numberValue(saved: string): CellValue | string {
  const number = strictNumber(saved);
  return number === null ? `“${shown(saved)}” is geen getal` : {kind: "number", number};
}

/** A length of time such as `PT30H15M00S`. */
function timeValue(saved: string): CellValue | string {
  const match = /^(-)?PT(\d{1,9})H(\d{1,9})M(\d{1,9}(?:\.\d{1,9})?)S$/.exec(saved);
  if (match === null) return `“${shown(saved)}” is geen tijd`;
  const days = (Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4])) / 86_400;
  return {kind: "duration", days: match[1] === undefined ? days : -days};
}
