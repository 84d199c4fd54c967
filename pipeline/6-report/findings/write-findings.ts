import type {Artefact} from "../../core/document.ts";
import {describe} from "../../core/finding-catalogue.ts";
import type {Finding} from "../../core/findings.ts";
import {formatDate} from "../../core/format.ts";
import type {IsoDate, OrganisationId} from "../../core/ids.ts";
import {formatPlace} from "../../core/place.ts";
import type {Column, Row} from "../../core/views.ts";
import type {Waived} from "../../core/waiver.ts";
import {withClassification} from "../csv/with-classification.ts";
import {writePeopleCsv} from "../csv/write-csv.ts";
import {bySender, countBySeverity, type Explained, type SenderFindings, senderName} from "./explained.ts";
import {findingsPage} from "./findings-page.ts";
import {sortWaived} from "./waived-section.ts";

/** What stands above a list of findings. */
export interface FindingsHead {
  /** Title of the edition that is reported. */
  readonly edition: string;
  readonly date: IsoDate;
  /** What somebody let pass. */
  readonly waived: readonly Waived[];
  /** The highest classification of what was read; empty or absent when there is none. */
  readonly classification?: string;
  /** Names of organisations on that date; a sender without one goes by its id. */
  readonly organisations: ReadonlyMap<OrganisationId, string>;
}

/**
 * `intern/bevindingen.html`, `.csv` and `.json`: the same findings for reading, for working through in Excel and for
 * programs. They name senders, cells and values, so they never go into `kamer/`. Same findings in any order, same bytes.
 */
export function writeFindings(findings: readonly Finding[], head: FindingsHead): readonly Artefact[] {
  const senders = bySender(findings, head.organisations);
  const rows = [...rowsOf(senders), ...waivedRows(head)];
  const page = findingsPage(senders, {
    edition: head.edition,
    date: formatDate(head.date),
    waived: head.waived,
    classification: head.classification ?? "",
  });
  return [
    {path: "intern/bevindingen.html", bytes: encode(page)},
    {
      path: "intern/bevindingen.csv",
      bytes: writePeopleCsv(...withClassification(COLUMNS, rows, head.classification ?? "")),
    },
    {
      path: "intern/bevindingen.json",
      bytes: encode(`${JSON.stringify(forPrograms(senders, head), null, 2)}\n`),
    },
  ];
}

const TITLES: readonly (readonly [string, string])[] = [
  ["ernst", "Ernst"],
  ["afzender", "Afzender"],
  ["plaats", "Plaats"],
  ["bevinding", "Bevinding"],
  ["gezien", "Gezien"],
  ["verwacht", "Verwacht"],
  ["actie", "Wat te doen"],
  ["bestand", "Bestand"],
  ["blad", "Blad"],
  ["cel", "Cel"],
  ["regel", "Regel"],
  ["code", "Code"],
  // Filled for findings that are not open.
  ["reden", "Ontheffing: reden"],
  ["door", "Ontheffing: door"],
  ["tot", "Ontheffing: tot en met"],
];

const COLUMNS: readonly Column[] = TITLES.map(([name, title]) => ({
  name,
  title,
  type: "string",
  format: "tekst",
}));

function rowsOf(senders: readonly SenderFindings[]): readonly Row[] {
  return senders.flatMap((sender) => sender.findings.map((explained) => rowOf(explained, sender.name)));
}

function rowOf({finding, says}: Explained, sender: string): Row {
  const {file, sheet, cell, line} = finding.place;
  return {
    ernst: says.severity,
    afzender: sender,
    plaats: formatPlace(finding.place),
    bevinding: says.title,
    gezien: says.seen,
    verwacht: says.expected,
    actie: says.action,
    bestand: file,
    blad: sheet ?? null,
    cel: cell ?? null,
    regel: line ?? null,
    code: finding.code,
    reden: null,
    door: null,
    tot: null,
  };
}

/** Waived findings as rows of the same list, after those that are open. */
function waivedRows({waived, organisations}: FindingsHead): readonly Row[] {
  return sortWaived(waived).map(({finding, waiver}) => ({
    ...rowOf({finding, says: describe(finding)}, senderName(finding.sender, organisations)),
    reden: waiver.reason,
    door: waiver.by,
    tot: waiver.until,
  }));
}

function forPrograms(senders: readonly SenderFindings[], head: FindingsHead) {
  return {
    editie: head.edition,
    peildatum: head.date,
    ...(head.classification ? {rubricering: head.classification} : {}),
    aantallen: countBySeverity(senders.flatMap(({findings}) => findings)),
    bevindingen: senders.flatMap((sender) => sender.findings.map(forProgram)),
    ontheffingen: sortWaived(head.waived).map(({finding, waiver}) => ({
      ...forProgram({finding, says: describe(finding)}),
      reden: waiver.reason,
      door: waiver.by,
      tot: waiver.until,
    })),
  };
}

/** A finding as programs read it: its sender by id, and the details as data. */
function forProgram(explained: Explained) {
  const {reden: _reden, door: _door, tot: _tot, ...row} = rowOf(explained, "");
  const {sender, isPublic, details} = explained.finding;
  return {...row, afzender: sender, openbaar: isPublic, details};
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
