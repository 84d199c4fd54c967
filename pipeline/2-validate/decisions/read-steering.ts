import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {RawTable} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {baseName} from "../../core/place.ts";
import type {SteeringPoint} from "../../core/steering.ts";
import type {Strategy} from "../../core/strategy.ts";
import {code, id, maybeCode, maybeDate, maybeId, maybeText, text} from "../table/fields.ts";
import {parsePromised} from "../table/parse-promised.ts";
import {parseTable} from "../table/parse-table.ts";
import type {TableRow} from "../table/table-row.ts";

const KINDS = {gevraagd: "asked", dilemma: "dilemma", besluit: "decided"} as const;
const STATES = {open: "open", gedaan: "done", vervallen: "dropped"} as const;
const STATUSES = ["vastgesteld", "concept", "fictief"] as const;
const SHAPE = {
  fields: [
    id("punt"),
    code("soort", Object.keys(KINDS)),
    maybeDate("datum"),
    text("onderwerp"),
    text("tekst"),
    maybeText("uitkomst"),
    maybeText("afwijkend"),
    maybeText("actie"),
    maybeId("eigenaar"),
    maybeText("termijn"),
    maybeCode("stand", Object.keys(STATES)),
    code("status", STATUSES),
  ],
  key: ["punt"],
};

/**
 * The points of the steering group of every edition. A decision without an outcome and an action without an owner are found, and used as
 * they are. Every finding is for inside: the files are not public.
 */
export function readSteering(
  files: readonly RawTable[],
  strategy: Pick<Strategy, "editions" | "organisations">,
): Checked<readonly SteeringPoint[]> {
  const read = files.map((table) => readFile(table, strategy));
  return {
    value: read.flatMap(({value}) => value),
    findings: read
      .flatMap(({findings}) => findings)
      .map((item) => ({...item, sender: null, isPublic: false})),
  };
}

function readFile(
  {file, sheet}: RawTable,
  strategy: Pick<Strategy, "editions" | "organisations">,
): Checked<readonly SteeringPoint[]> {
  const edition = baseName(file, ".csv");
  const ids = strategy.editions.map((candidate) => candidate.id);
  if (!ids.includes(edition)) return {value: [], findings: [unknown({file}, edition, ["edities.csv", ids])]};
  const {value, findings} = parseTable(sheet, SHAPE, file);
  const owners = strategy.organisations.map((organisation) => organisation.id);
  const points = value.rows.map((row) => readPoint(row, edition, owners));
  return {
    value: points.map((point) => point.value),
    findings: [...findings, ...points.flatMap((point) => point.findings)],
  };
}

function readPoint(row: TableRow, edition: string, owners: readonly string[]): Checked<SteeringPoint> {
  const findings: Finding[] = [];
  const kind = KINDS[row.text("soort") as keyof typeof KINDS];
  const [action, owner] = [row.text("actie"), row.text("eigenaar")];
  if (owner !== "" && !owners.includes(owner))
    findings.push(unknown(row.place("eigenaar"), owner, ["organisaties.csv", owners]));
  if (kind === "decided" && row.text("uitkomst") === "")
    findings.push(finding("stuurgroep/onvolledig", row.place("uitkomst"), {column: "uitkomst"}));
  if (action !== "" && owner === "")
    findings.push(finding("stuurgroep/onvolledig", row.place("eigenaar"), {column: "eigenaar"}));
  const due = parsePromised(row.text("termijn"));
  if (due === null && row.text("termijn") !== "") {
    const details = {
      column: "termijn",
      seen: row.text("termijn"),
      also: "een jaar (2026) of kwartaal (2026-Q1)",
    };
    findings.push(finding("cel/geen-datum", row.place("termijn"), details));
  }
  const point: SteeringPoint = {
    edition,
    id: row.text("punt"),
    kind,
    date: row.date("datum"),
    subject: row.text("onderwerp"),
    text: row.text("tekst"),
    outcome: row.text("uitkomst"),
    dissent: row.text("afwijkend"),
    action,
    owner: owners.includes(owner) ? owner : null,
    due,
    state: action === "" ? null : (STATES[row.text("stand") as keyof typeof STATES] ?? "open"),
    status: STATUSES.find((status) => status === row.text("status")) ?? "concept",
    place: row.place("punt"),
  };
  return {value: point, findings};
}

function unknown(
  place: ReturnType<TableRow["place"]>,
  seen: string,
  [target, known]: readonly [string, readonly string[]],
): Finding {
  const column = target === "edities.csv" ? "bestandsnaam" : "eigenaar";
  return finding("cel/onbekende-verwijzing", place, {column, seen, target, near: nearest(seen, known)});
}
