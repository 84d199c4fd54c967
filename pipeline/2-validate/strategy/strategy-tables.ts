import {type Finding, finding} from "../../core/findings.ts";
import type {RawTable} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {type ParsedTable, parseTable, type TableShape} from "../table/parse-table.ts";
import type {TableRow} from "../table/table-row.ts";

/** The ids that rows may refer to, and the files in which they stand. */
export interface Known {
  readonly files: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** Joins the parts of an id that is only unique within an edition or a method. */
export const joinKey = (...parts: readonly string[]): string => parts.join("\u0000");

/** Whether a file of the strategy has a row with this key or whose key begins with it, right or wrong; true for a file that could not be read. */
export type Mentions = (file: string, ...key: readonly string[]) => boolean;

/** Reads the files of `data/strategie` one after the other and collects what was wrong with them. */
export class StrategyTables {
  readonly findings: Finding[] = [];
  private readonly byFile: ReadonlyMap<string, RawTable>;
  /** By file the keys of all its rows, right or wrong, and what they begin with; null for a file that could not be read as a table. */
  private readonly keys = new Map<string, ReadonlySet<string> | null>();

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
      if (required) {
        this.findings.push(finding("bestand/ontbreekt", {file}, {seen: name}));
        this.keys.set(name, null);
      }
      return {rows: [], rejected: [], usable: !required};
    }
    const parsed = parseTable(table.sheet, shape, file);
    this.findings.push(...parsed.findings);
    const {rows, rejected, usable} = parsed.value;
    const keysOf = (row: TableRow): readonly string[] =>
      shape.key.map((_, at) => joinKey(...shape.key.slice(0, at + 1).map((column) => row.text(column))));
    this.keys.set(name, usable ? new Set([...rows, ...rejected].flatMap(keysOf)) : null);
    return parsed.value;
  }

  /** Whether a file has a row with this key or whose key begins with it, right or wrong; true for a file that could not be read, since then nobody knows. */
  mentions(name: string, key: string): boolean {
    const keys = this.keys.get(name);
    return keys === null || (keys?.has(key) ?? false);
  }

  /** Whether a reference exists. If not, it is a finding at its cell, unless the row referred to is itself wrong: that is no second mistake. */
  refers(
    row: TableRow,
    column: string,
    {key, known}: {readonly key: string; readonly known: Known},
  ): boolean {
    if (known.ids.has(key)) return true;
    if (!known.files.some((file) => this.mentions(file, key))) {
      const scope = key.slice(0, key.lastIndexOf("\u0000") + 1);
      const candidates = [...known.ids]
        .filter((id) => id.startsWith(scope))
        .map((id) => id.slice(scope.length));
      const seen = key.slice(scope.length);
      const details = {column, seen, target: known.files.join(" of "), near: nearest(seen, candidates)};
      this.findings.push(finding("cel/onbekende-verwijzing", row.place(column), details));
    }
    return false;
  }
}

/** What others may refer to among the rows of a file that can be used; `key` joins the columns that make the id. */
export const knownIn = (file: string, rows: readonly TableRow[], key: (row: TableRow) => string): Known => ({
  files: [file],
  ids: new Set(rows.map(key)),
});
