import {describe} from "../../core/finding-catalogue.ts";
import {type Finding, finding} from "../../core/findings.ts";

/** Findings of one kind about one file; whoever has more repairs the cause and not the cells. */
const MOST = 200;

/** The first 200 findings of each kind about each file, and for the rest one that says how many there are; those about closed rows apart, for they may not move the public count. */
export function limitFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const item of findings) {
    const key = `${item.place.file}\u0000${item.code}\u0000${item.isPublic}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= MOST) return group;
    const details = {left: group.length - MOST, title: describe(first).title};
    return [...group.slice(0, MOST), finding("bestand/meer", {file: first.place.file}, details, first)];
  });
}
