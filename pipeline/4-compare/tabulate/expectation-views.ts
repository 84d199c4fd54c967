import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {worstStatus} from "../../core/status.ts";
import type {View} from "../../core/views.ts";
import {type Announcement, expectationLedger, type LedgerEntry} from "../expectations/expectation-ledger.ts";
import type {FoundOnAxes, Outcome} from "../expectations/outcome.ts";
import {AXIS_NAMES} from "./change-views.ts";
import {type DraftFact, plain} from "./draft-fact.ts";
import type {Material} from "./material.ts";
import {subjectTitle} from "./subject-title.ts";

/** What editions announced beside what was found: held against the reported edition, announced by it, and all of it as open data. */
export function expectationViews(material: Material): readonly View[] {
  const ledger = expectationLedger(material);
  return [
    viewOf(
      "verwachtingen",
      judgedBy(material, ledger).map((entry) => ledgerRow(material, entry)),
    ),
    viewOf(
      "verwachtingen_nieuw",
      announcedIn(material, ledger).map(({announcement}) => newRow(material, announcement)),
    ),
    viewOf("alle_verwachtingen", ledger.map(openRow)),
  ];
}

/** How many announcements were held against the reported edition, by outcome, and how many it makes itself. */
export function expectationFacts(material: Material) {
  const ledger = expectationLedger(material);
  const judged = judgedBy(material, ledger);
  const made = {status: worstStatus(judged.map(({status}) => status)), sources: []};
  const count = (outcome: Outcome): DraftFact => ({
    value: judged.filter((entry) => entry.outcome === outcome).length,
    ...made,
  });
  return {
    "verwachtingen.getoetst": {value: judged.length, ...made},
    "verwachtingen.uitgekomen": count("uitgekomen"),
    "verwachtingen.niet_uitgekomen": count("niet uitgekomen"),
    "verwachtingen.onduidelijk": count("onduidelijk"),
    "verwachtingen.niet_te_zeggen": count("niet te zeggen"),
    "verwachtingen.nieuw": plain(announcedIn(material, ledger).length),
  };
}

const judgedBy = ({edition}: Material, ledger: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  ledger.filter(({against}) => against === edition.id);
const announcedIn = ({edition}: Material, ledger: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  ledger.filter(({announcement}) => announcement.edition === edition.id);

/** What an announcement is about; one without a subject is about something that the edition does not score. */
function subjectsOf({strategy}: Material, {edition, subjects}: Announcement): string {
  const about = strategy.editions.find((candidate) => candidate.id === edition)?.risksOf;
  return (
    subjects.map((subject) => subjectTitle(strategy, about, subject)).join("; ") ||
    "geen risico van de editie"
  );
}

const announced = ({direction, axis}: Announcement): string =>
  axis === null ? direction : `${AXIS_NAMES[axis]}: ${direction}`;

/** The verdicts on each axis; counted where several changes were looked at. */
function foundInWords(found: readonly FoundOnAxes[]): string {
  const parts = (["impact", "likelihood"] as const).flatMap((axis) => {
    const verdicts = found.flatMap((one) =>
      one.filter((item) => item.axis === axis).map(({verdict}) => verdict),
    );
    if (verdicts.length === 0) return [];
    const counted = [...new Set(verdicts)].map((verdict) => {
      const count = verdicts.filter((other) => other === verdict).length;
      return found.length === 1 ? verdict : `${count} ${verdict}`;
    });
    return [`${AXIS_NAMES[axis]}: ${counted.join(", ")}`];
  });
  return parts.join("; ") || "–";
}

const ledgerRow = (material: Material, entry: LedgerEntry): RowOf<"verwachtingen"> => ({
  editie: entry.announcement.edition,
  nummer: entry.announcement.number,
  soort: entry.announcement.kind,
  onderwerp: subjectsOf(material, entry.announcement),
  verwacht: announced(entry.announcement),
  horizon: entry.announcement.horizon || "niet genoemd",
  gevonden: foundInWords(entry.found),
  uitkomst: entry.outcome,
  reden: entry.reason,
  tekst: entry.announcement.text,
  bron: entry.announcement.source,
  status: entry.status,
});

const newRow = (material: Material, announcement: Announcement): RowOf<"verwachtingen_nieuw"> => ({
  nummer: announcement.number,
  onderwerp: subjectsOf(material, announcement),
  verwacht: announced(announcement),
  horizon: announcement.horizon || "niet genoemd",
  tekst: announcement.text,
  bron: announcement.source,
  status: announcement.status,
});

const openRow = ({announcement, ...entry}: LedgerEntry): RowOf<"alle_verwachtingen"> => ({
  editie: announcement.edition,
  nummer: announcement.number,
  soort: announcement.kind,
  onderwerp: announcement.subjects.join(" "),
  richting: announcement.direction,
  as: announcement.axis === null ? null : AXIS_NAMES[announcement.axis],
  horizon: announcement.horizon,
  getoetst_aan: entry.against,
  uitkomst: entry.outcome,
  status: entry.status,
  gevonden: foundInWords(entry.found),
  reden: entry.reason,
  tekst: announcement.text,
  bron: announcement.source,
});
