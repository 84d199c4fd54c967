import {type Finding, finding} from "../../core/findings.ts";
import {templatePlace} from "../../core/place.ts";
import type {Content, Definition} from "./content.ts";

/** One `tabel/te-breed` at its line of the template for each table in which words or figures are broken because it does not fit, in the order of the document. */
export const wideTables = ({content}: Definition, template: string): readonly Finding[] =>
  content.flatMap((node) => wideIn(node, template, undefined));

function wideIn(node: Content, template: string, outer: number | undefined): readonly Finding[] {
  const line = node.templateLine ?? outer;
  const own =
    node.tooWide === undefined
      ? []
      : [finding("tabel/te-breed", templatePlace(template, line), node.tooWide)];
  const inside = [...(node.stack ?? []), ...(node.columns ?? []), ...(node.ul ?? []), ...(node.ol ?? [])];
  return [...own, ...inside.flatMap((child) => wideIn(child, template, line))];
}
