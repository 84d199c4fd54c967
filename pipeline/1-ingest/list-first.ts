import type {Finding} from "../core/findings.ts";
import {MOST_LISTED} from "../core/limited-findings.ts";

/** The first 200 findings of one kind about one file, and one that says how many are left: nobody repairs 100,000 by hand. */
export function listFirst(findings: readonly Finding[], more: (left: number) => Finding): readonly Finding[] {
  if (findings.length <= MOST_LISTED) return findings;
  return [...findings.slice(0, MOST_LISTED), more(findings.length - MOST_LISTED)];
}
