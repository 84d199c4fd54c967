import {describe, type Explanation} from "../../core/finding-catalogue.ts";
import {type Finding, type Severity, sortFindings} from "../../core/findings.ts";
import type {OrganisationId} from "../../core/ids.ts";
import {compareText} from "../../core/place.ts";

/** A finding with what it says to its reader. */
export interface Explained {
  readonly finding: Finding;
  readonly says: Explanation;
}

/** All findings that one sender has to act on, worst first. */
export interface SenderFindings {
  /** Null for our own files. */
  readonly sender: OrganisationId | null;
  readonly name: string;
  readonly findings: readonly Explained[];
}

export type Counts = Readonly<Record<Severity, number>>;

export const SEVERITIES: readonly Severity[] = ["fout", "waarschuwing", "opmerking"];

/** Name of the section with findings about files that nobody sent. */
const OWN_FILES = "Eigen bestanden (strategie, formulieren, registers en sjablonen)";

/** How a list names a sender: by the name it has on the date, else by its id. */
export const senderName = (
  sender: OrganisationId | null,
  names: ReadonlyMap<OrganisationId, string>,
): string => (sender === null ? OWN_FILES : (names.get(sender) ?? sender));

/** Findings per sender in order of name, our own files last; within a sender worst first, then by place. */
export function bySender(
  findings: readonly Finding[],
  names: ReadonlyMap<OrganisationId, string>,
): readonly SenderFindings[] {
  const groups = new Map<OrganisationId | null, Explained[]>();
  for (const finding of sortFindings(findings)) {
    const group = groups.get(finding.sender) ?? [];
    group.push({finding, says: describe(finding)});
    groups.set(finding.sender, group);
  }
  return [...groups]
    .map(([sender, group]) => ({
      sender,
      name: senderName(sender, names),
      findings: group.sort((a, b) => rank(a) - rank(b)),
    }))
    .sort(
      (a, b) =>
        Number(a.sender === null) - Number(b.sender === null) ||
        compareText(a.name, b.name) ||
        compareText(a.sender ?? "", b.sender ?? ""),
    );
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Explained[]): Counts {
  const count = (severity: Severity) => findings.filter(({says}) => says.severity === severity).length;
  return {fout: count("fout"), waarschuwing: count("waarschuwing"), opmerking: count("opmerking")};
}

function rank({says}: Explained): number {
  return SEVERITIES.indexOf(says.severity);
}
