import {cleanText} from "../pdf/clean-text.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as the PDF sets it, without the characters that XML cannot hold; each of those becomes �, so that a loss can be seen. */
export function wordText(text: string): string {
  return cleanText(text).replace(NOT_IN_XML, "\ufffd").replace(LONE_SURROGATE, "\ufffd");
}

/** Text between tags or in an attribute. */
export function escapeXml(text: string): string {
  return wordText(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
