import type {Asked} from "../../core/asked.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {Form} from "../../core/form.ts";
import type {RawTable} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {baseName} from "../../core/place.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import {id, maybeDate} from "../table/fields.ts";
import {parseTable} from "../table/parse-table.ts";
import type {TableRow} from "../table/table-row.ts";

const ASKED = {
  fields: [id("afzender"), id("formulier"), maybeDate("deadline")],
  key: ["afzender", "formulier"],
};

/** What a row may name, by column: the ids that exist, whether one is there but wrong, and where they stand. */
interface Known {
  readonly ids: readonly string[];
  readonly mentions: (id: string) => boolean;
  readonly target: string;
}

/** The rows of `uitvraag/<editie>.csv`. A row that names a sender, form or edition that is not there is left out. */
export function readAsked(
  tables: readonly RawTable[],
  forms: readonly Form[],
  {strategy, mentions}: StrategyRead,
): Checked<readonly Asked[]> {
  const findings: Finding[] = [];
  const asked: Asked[] = [];
  const columns: Readonly<Record<string, Known>> = {
    afzender: {
      ids: strategy.organisations.map((organisation) => organisation.id),
      mentions: (name) => mentions("organisaties.csv", name),
      target: "organisaties.csv",
    },
    formulier: {ids: forms.map((form) => form.name), mentions: () => false, target: "data/formulieren"},
  };
  for (const table of tables) {
    const edition = baseName(table.file, ".csv");
    const editions = strategy.editions.map((item) => item.id);
    if (!editions.includes(edition)) {
      if (!mentions("edities.csv", edition))
        findings.push(
          unknown({file: table.file}, "editie", {seen: edition, ids: editions, target: "edities.csv"}),
        );
      continue;
    }
    const parsed = parseTable(table.sheet, ASKED, table.file);
    findings.push(...parsed.findings);
    for (const row of parsed.value.rows) {
      const strays = Object.entries(columns).filter(([column, {ids}]) => !ids.includes(row.text(column)));
      findings.push(...strays.flatMap(([column, known]) => strayFinding(row, column, known)));
      if (strays.length > 0) continue;
      asked.push({
        edition,
        sender: row.text("afzender"),
        form: row.text("formulier"),
        deadline: row.date("deadline"),
        place: row.place("afzender"),
      });
    }
  }
  // Who was asked for what is nobody's business but ours.
  return {value: asked, findings: findings.map((item) => ({...item, isPublic: false}))};
}

function strayFinding(row: TableRow, column: string, {ids, mentions, target}: Known): readonly Finding[] {
  const seen = row.text(column);
  return mentions(seen) ? [] : [unknown(row.place(column), column, {seen, ids, target})];
}

const unknown = (
  place: Finding["place"],
  column: string,
  {seen, ids, target}: {readonly seen: string; readonly ids: readonly string[]; readonly target: string},
): Finding => finding("cel/onbekende-verwijzing", place, {column, seen, target, near: nearest(seen, ids)});
