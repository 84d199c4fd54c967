import {describe, type Explanation} from "./core/finding-catalogue.ts";
import type {Finding} from "./core/findings.ts";
import {compareText, formatPlace} from "./core/place.ts";

/** More than this for one sender fills the screen; the rest stands in the list. */
const MOST_TOLD = 20;

/** What is wrong and with whom, as lines for the terminal: per sender, faults first; and how many findings are not open because of a waiver. `list` is the file that has them all. */
export function tellFindings(
  findings: readonly Finding[],
  waived = 0,
  list = "intern/bevindingen.html",
): readonly string[] {
  const senders = [...new Set(findings.map((finding) => finding.sender ?? ""))].sort(compareText);
  return [
    ...(findings.length === 0 ? ["Geen bevindingen."] : []),
    ...senders.flatMap((sender) =>
      tellSender(
        sender,
        findings.filter((finding) => (finding.sender ?? "") === sender),
        list,
      ),
    ),
    ...(waived === 0 ? [] : ["", `Met ontheffing, dus niet meer open: ${waived}.`]),
  ];
}

const RANK = {fout: 0, waarschuwing: 1, opmerking: 2} as const;

function tellSender(sender: string, findings: readonly Finding[], list: string): readonly string[] {
  const told = findings.map((finding) => ({place: formatPlace(finding.place), ...describe(finding)}));
  const ordered = [...told].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const rest = ordered.length - MOST_TOLD;
  return [
    "",
    `${sender === "" ? "Eigen bestanden" : sender} (${counts(told)})`,
    ...ordered
      .slice(0, MOST_TOLD)
      .map(
        (item) =>
          `  ${item.severity}: ${item.place}: ${item.title.toLowerCase()}: ${item.seen}; verwacht: ${item.expected}. ${item.action}`,
      ),
    ...(rest > 0 ? [`  … en nog ${rest}; zie ${list}`] : []),
  ];
}

function counts(told: readonly Explanation[]): string {
  const words = {
    fout: ["fout", "fouten"],
    waarschuwing: ["waarschuwing", "waarschuwingen"],
    opmerking: ["opmerking", "opmerkingen"],
  } as const;
  return (["fout", "waarschuwing", "opmerking"] as const)
    .map((severity) => [told.filter((item) => item.severity === severity).length, words[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, [one, more]]) => `${count} ${count === 1 ? one : more}`)
    .join(", ");
}
