import type {Finding} from "../core/findings.ts";

const MOST = 200;

/** The first 200 findings of one kind about one file, and one that says how many are left: nobody repairs 100,000 by hand. */
export function listFirst(findings: readonly Finding[], more: (left: number) => Finding): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  return [...findings.slice(0, MOST), more(findings.length - MOST)];
}
