import {type Finding, finding} from "../../core/findings.ts";
import type {RawTable} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {type ParsedTable, parseTable, type TableShape} from "../table/parse-table.ts";
import type {TableRow} from "../table/table-row.ts";

/** The ids that rows may refer to, and those of rows that were rejected: a reference to the latter is no second mistake. */
export interface Known {
  readonly target: string;
  readonly ids: ReadonlySet<string>;
  readonly rejected: ReadonlySet<string>;
}

/** Joins the parts of an id that is only unique within an edition or a method. */
export const joinKey = (...parts: readonly string[]): string => parts.join("\u0000");

/** Reads the files of `data/strategie` one after the other and collects what was wrong with them. */
export class StrategyTables {
  readonly findings: Finding[] = [];
  private readonly byFile: ReadonlyMap<string, RawTable>;

  constructor(
    tables: readonly RawTable[],
    private readonly folder: string,
  ) {
    this.byFile = new Map(tables.map((table) => [table.file, table]));
  }

  /** The rows of a file; empty with a finding when a required file is not there. */
  read(name: string, shape: TableShape, required = true): ParsedTable {
    const file = `${this.folder}/${name}`;
    const table = this.byFile.get(file);
    if (table === undefined) {
      if (required) this.findings.push(finding("bestand/ontbreekt", {file}, {seen: name}));
      return {rows: [], rejected: []};
    }
    const parsed = parseTable(table.sheet, shape, file);
    this.findings.push(...parsed.findings);
    return parsed.value;
  }

  /** What others may refer to in a table that was read; `key` joins the columns that make the id. */
  known(target: string, parsed: ParsedTable, key: (row: TableRow) => string): Known {
    return {target, ids: new Set(parsed.rows.map(key)), rejected: new Set(parsed.rejected.map(key))};
  }

  /** Whether a reference exists; if not, and the row referred to was not itself rejected, a finding at its cell. */
  refers(row: TableRow, column: string, reference: {readonly key: string; readonly known: Known}): boolean {
    const {key, known} = reference;
    if (known.ids.has(key)) return true;
    if (!known.rejected.has(key)) {
      const scope = key.slice(0, key.lastIndexOf("\u0000") + 1);
      const candidates = [...known.ids]
        .filter((id) => id.startsWith(scope))
        .map((id) => id.slice(scope.length));
      const seen = key.slice(scope.length);
      const details = {column, seen, target: known.target, near: nearest(seen, candidates)};
      this.findings.push(finding("cel/onbekende-verwijzing", row.place(column), details));
    }
    return false;
  }
}
