import {countFindings} from "./core/finding-catalogue.ts";
import type {Finding} from "./core/findings.ts";
import type {CountedFindings, Waived} from "./core/waiver.ts";

/** What the documents for each audience count: for Parliament findings and waivers over public files only. */
export interface FindingCountsByAudience {
  readonly kamer: CountedFindings;
  readonly intern: CountedFindings;
}

/** Counts the findings that are open and, apart from them, those that were waived. */
export function findingCounts(
  findings: readonly Finding[],
  waived: readonly Waived[],
): FindingCountsByAudience {
  const isPublic = (item: Finding): boolean => item.isPublic;
  const setAside = waived.map(({finding}) => finding);
  return {
    kamer: counted(findings.filter(isPublic), setAside.filter(isPublic)),
    intern: counted(findings, setAside),
  };
}

function counted(findings: readonly Finding[], setAside: readonly Finding[]): CountedFindings {
  const {warnings, notes} = countFindings(setAside);
  return {...countFindings(findings), waivedWarnings: warnings, waivedNotes: notes};
}
