import type {Piece} from "./parse-tree.ts";

/** The `elk` that a list item consists of, so that the item as a whole is repeated; null when it holds more or an enumeration. */
export function soleEach(item: Piece): Piece | null {
  const [only, ...others] = item.children;
  if (only === undefined || others.length > 0) return null;
  if (only.type === "paragraph") return soleEach(only);
  return only.tag === "elk" && !only.attributes.some(({name}) => name === "scheiding") ? only : null;
}
