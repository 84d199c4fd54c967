import type {RawSheet} from "../../core/inputs.ts";
import {plainText} from "../table/parse-cell.ts";

/** The columns that a register has once something was received into it. */
const COLUMNS = [
  "bestand",
  "formulier",
  "afzender",
  "ontvangen",
  "status",
  "openbaar",
  "rubricering",
  "sha256",
  "vervangt",
] as const;

/** A row of a register as text by column. */
export type RegisterTexts = Readonly<Partial<Record<string, string>>>;

interface RegisterTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The rows of a register, by the names of its columns. */
export function registerRows(sheet: RawSheet): readonly RegisterTexts[] {
  const {header, rows} = tableOf(sheet);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

/** The text of a register with a row added: `;` between columns, other columns and their order as they were. Null is a register that is not there yet. */
export function registerWith(sheet: RawSheet | null, added: RegisterTexts): string {
  const old = sheet === null ? {header: [], rows: []} : tableOf(sheet);
  const header = [...old.header, ...COLUMNS.filter((name) => !old.header.includes(name))];
  const rows = [...old.rows, header.map((name) => added[name] ?? "")];
  return [header, ...rows]
    .map((row) => header.map((_, index) => quoted(row[index] ?? "")).join(";"))
    .map((line) => `${line}\n`)
    .join("");
}

function tableOf(sheet: RawSheet): RegisterTable {
  const rows = new Map<number, string[]>();
  for (const {row, column, value} of sheet.cells) {
    const texts = rows.get(row) ?? [];
    texts[column - 1] = plainText(value);
    rows.set(row, texts);
  }
  const [header = [], ...others] = [...rows.values()].map((row) => Array.from(row, (text) => text ?? ""));
  return {header: header.map((name) => name.toLowerCase()), rows: others};
}

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
