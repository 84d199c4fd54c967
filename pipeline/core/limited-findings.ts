import {describe} from "./finding-catalogue.ts";
import {type Finding, type FindingCode, finding} from "./findings.ts";

/** Findings of one kind about one file that are listed one by one; whoever has more repairs the cause and not the cells. */
export const MOST_LISTED = 200;

/** What makes findings of one kind: those about closed rows apart, for they may not move the public count. */
interface Kind {
  readonly code: FindingCode;
  readonly file: string;
  readonly isPublic: boolean;
}

interface Group {
  readonly listed: Finding[];
  left: number;
}

/**
 * Collects findings, of each kind about each file the first 200 and for the rest one that says how many there are: a file with a million wrong
 * rows has a few hundred. Lists that were limited before may be added; what they left out is counted on.
 */
export class LimitedFindings {
  readonly #groups = new Map<string, Group>();

  add(found: Finding): void {
    const {file} = found.place;
    if (found.code === "bestand/meer")
      this.#groupOf({code: found.details.of, file, isPublic: found.isPublic}).left += found.details.left;
    else {
      const group = this.#groupOf({code: found.code, file, isPublic: found.isPublic});
      if (group.listed.length < MOST_LISTED) group.listed.push(found);
      else group.left += 1;
    }
  }

  addAll(findings: Iterable<Finding>): void {
    for (const found of findings) this.add(found);
  }

  /** Counts one more of a kind of which enough are listed; false when it is still to be listed, and so to be worked out. */
  countIfFull(kind: Kind): boolean {
    const group = this.#groupOf(kind);
    if (group.listed.length < MOST_LISTED) return false;
    group.left += 1;
    return true;
  }

  get all(): readonly Finding[] {
    return [...this.#groups.values()].flatMap(({listed, left}) => {
      const [first] = listed;
      if (first === undefined || left === 0) return listed;
      const details = {left, title: describe(first).title, of: first.code};
      return [...listed, finding("bestand/meer", {file: first.place.file}, details, first)];
    });
  }

  #groupOf({code, file, isPublic}: Kind): Group {
    const key = `${file}\u0000${code}\u0000${isPublic}`;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = {listed: [], left: 0};
    this.#groups.set(key, group);
    return group;
  }
}
