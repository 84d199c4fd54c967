import type {Link} from "../core/strategy.ts";

/** Puts the rows of one split or one merger together; every other row stands alone. Order: by first row in the concordance. */
export function groupLinks(links: readonly Link[]): readonly (readonly Link[])[] {
  const groups = new Map<string, Link[]>();
  links.forEach((link, index) => {
    const key =
      link.kind === "gesplitst"
        ? `van ${link.fromRisk}`
        : link.kind === "samengevoegd"
          ? `naar ${link.toRisk}`
          : `rij ${index}`;
    const group = groups.get(key) ?? [];
    group.push(link);
    groups.set(key, group);
  });
  return [...groups.values()];
}
