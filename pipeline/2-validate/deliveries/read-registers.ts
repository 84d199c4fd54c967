import {isClassified} from "../../core/classification.ts";
import type {Delivery} from "../../core/dataset.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {RawDelivery, RawTable} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {isStatus, STATUSES, type Status} from "../../core/status.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import {date, extraText, id, maybeText, text} from "../table/fields.ts";
import {parseTable} from "../table/parse-table.ts";
import type {TableRow} from "../table/table-row.ts";
import {registerOpenness} from "./register-openness.ts";

/** Cells that are wrong fall back to the most careful reading, so only the file's name may reject a row. */
const optional = {required: false};
const REGISTER = {
  fields: [
    text("bestand"),
    {...id("formulier"), ...optional},
    {...id("afzender"), ...optional},
    {...date("ontvangen"), ...optional},
    {...text("status"), ...optional},
    maybeText("openbaar"),
    maybeText("rubricering"),
    extraText("sha256"),
    extraText("vervangt"),
  ],
  key: ["bestand"],
};

/** A delivery that was read and what its register row says of it. */
export interface RegisteredDelivery {
  readonly raw: RawDelivery;
  readonly delivery: Delivery;
}

/**
 * Joins every file that was read to its register row. An unreadable status counts as `fictief`, anything but `ja` as closed, and so does
 * a classification or a second row that is closed; a file that differs from its registered hash is not used.
 */
export function readRegisters(
  registers: readonly RawTable[],
  deliveries: readonly RawDelivery[],
  read: StrategyRead,
): Checked<readonly RegisteredDelivery[]> {
  const findings: Finding[] = [];
  const joined: RegisteredDelivery[] = [];
  for (const register of registers) {
    const parsed = parseTable(register.sheet, REGISTER, register.file);
    const openness = registerOpenness(register, REGISTER.fields);
    const inRegister = [...parsed.findings, ...strayVersions(parsed.value.rows)];
    const folder = register.file.slice(0, register.file.lastIndexOf("/"));
    for (const row of parsed.value.rows) {
      const raw = deliveries.find((candidate) => candidate.file === `${folder}/${row.text("bestand")}`);
      if (raw === undefined) continue;
      const delivery = {...toDelivery(row, raw), isPublic: openness.isOpenFile(row.text("bestand"))};
      const problems = rowProblems(row, raw, {...read, delivery});
      inRegister.push(...problems.findings);
      if (problems.usable) joined.push({raw, delivery});
    }
    findings.push(...inRegister.map(openness.asCounted));
  }
  return {value: joined, findings};
}

/** The form, sender and edition of every row of the registers, whether or not its file could be used: who has a row sent something. */
export function registeredForms(
  registers: readonly RawTable[],
): readonly Pick<Delivery, "edition" | "sender" | "form">[] {
  return registers.flatMap((register) => {
    const edition = register.file.split("/").at(-2) ?? "";
    return parseTable(register.sheet, REGISTER, register.file).value.rows.map((row) => ({
      edition,
      sender: row.text("afzender"),
      form: row.text("formulier"),
    }));
  });
}

/** Rows that say to take the place of a file that the register does not know. */
function strayVersions(rows: readonly TableRow[]): readonly Finding[] {
  const files = rows.map((row) => row.text("bestand"));
  const known = new Set(files.map((file) => file.toLowerCase()));
  return rows
    .filter((row) => row.text("vervangt") !== "" && !known.has(row.text("vervangt").toLowerCase()))
    .map((row) => {
      const seen = row.text("vervangt");
      const details = {column: "vervangt", seen, target: "register.csv", near: nearest(seen, files)};
      return finding("cel/onbekende-verwijzing", row.place("vervangt"), details);
    });
}

const toDelivery = (row: TableRow, raw: RawDelivery): Omit<Delivery, "isPublic"> => ({
  edition: raw.edition,
  file: raw.file,
  form: row.text("formulier"),
  sender: row.text("afzender"),
  received: row.date("ontvangen"),
  status: isStatus(row.text("status")) ? (row.text("status") as Status) : "fictief",
  classification: row.text("rubricering") || "geen",
});

function rowProblems(
  row: TableRow,
  raw: RawDelivery,
  known: StrategyRead & {readonly delivery: Delivery},
): {readonly findings: readonly Finding[]; readonly usable: boolean} {
  const findings: Finding[] = [];
  for (const column of ["formulier", "afzender", "ontvangen", "status"]) {
    if (row.text(column) === "" && !row.isInvalid(column))
      findings.push(finding("cel/leeg", row.place(column), {column}));
  }
  const classification = row.text("rubricering");
  if (isClassified(classification) && row.text("openbaar") === "ja")
    findings.push(finding("bestand/tegenspraak", row.place("openbaar"), {seen: classification}));
  const status = row.text("status");
  if (status !== "" && !isStatus(status)) {
    const details = {column: "status", seen: status, allowed: STATUSES, near: nearest(status, STATUSES)};
    findings.push(finding("cel/onbekende-code", row.place("status"), details));
  }
  const organisations = known.strategy.organisations.map((organisation) => organisation.id);
  const sender = row.text("afzender");
  if (sender !== "" && !organisations.includes(sender) && !known.mentions("organisaties.csv", sender)) {
    const details = {
      column: "afzender",
      seen: sender,
      target: "organisaties.csv",
      near: nearest(sender, organisations),
    };
    findings.push(finding("cel/onbekende-verwijzing", row.place("afzender"), details));
  }
  const expected = row.text("sha256").toLowerCase();
  const changed = expected !== "" && expected !== raw.sha256;
  if (changed)
    findings.push(
      finding("bestand/gewijzigd", {file: raw.file}, {seen: raw.sha256, expected}, known.delivery),
    );
  const hasEdition = known.strategy.editions.some((edition) => edition.id === raw.edition);
  if (!hasEdition && !known.mentions("edities.csv", raw.edition)) {
    const ids = known.strategy.editions.map((edition) => edition.id);
    const details = {
      column: "editie",
      seen: raw.edition,
      target: "edities.csv",
      near: nearest(raw.edition, ids),
    };
    findings.push(finding("cel/onbekende-verwijzing", {file: raw.file}, details, known.delivery));
  }
  return {findings, usable: !changed && hasEdition};
}
