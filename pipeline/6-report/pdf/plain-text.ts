import type {Inline} from "../../core/document.ts";
import {cleanText} from "./clean-text.ts";

/** The words of running text, without its notes. */
export function plainText(content: readonly Inline[]): string {
  return cleanText(content.map(textOf).join("")).trim();
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "fact":
      return inline.text;
    case "note":
      return "";
    default:
      return inline.content.map(textOf).join("");
  }
}
