import type {Place} from "./place.ts";
import type {Status} from "./status.ts";

/** What a printed figure or word is bound to. */
export type Binding =
  | {readonly kind: "fact"; readonly name: string}
  /** A parliamentary paper or attachment. */
  | {readonly kind: "reference"; readonly id: string}
  | CellBinding;

/** A column of a view in one row, or in several rows whose values stand behind one another. */
export interface CellBinding {
  readonly kind: "cell";
  readonly view: string;
  readonly column: string;
  /** From 1, in the order of the view; none for the column as a whole, whichever rows it has. */
  readonly rows: readonly number[];
}

/** Where a figure comes from. */
export interface Origin {
  /** What the figure is, in Dutch: of a fact its description, of a cell its table and column. */
  readonly what: string;
  /** How it follows from its inputs, in Dutch. */
  readonly formula: string;
  readonly inputs: readonly OriginInput[];
  readonly status: Status;
}

/** Something that a figure was computed from, with where that stands. */
export interface OriginInput {
  /** In Dutch: a letter with its weight, a parameter with its value, a data file. */
  readonly label: string;
  /** A cell of a sender, or one of the product’s own files. */
  readonly place: Place;
}

/** Says where a bound figure comes from; null when nothing of that name is bound. */
export type Explain = (binding: Binding) => Origin | null;

const CELL = /^(.+)\[(\d+(?:,\d+)*)\]\.([^.]+)$/;
const REFERENCE = "verwijzing.";

/** What a figure is bound to, from the name that it carries: `editie.risicos`, `verwijzing.x`, `view[3].column`, or `view[3,5].column` for several rows. */
export function bindingOf(name: string): Binding {
  const [, view, row, column] = CELL.exec(name) ?? [];
  if (view !== undefined && row !== undefined && column !== undefined)
    return {kind: "cell", view, column, rows: row.split(",").map(Number)};
  return name.startsWith(REFERENCE)
    ? {kind: "reference", id: name.slice(REFERENCE.length)}
    : {kind: "fact", name};
}

/** The name that `bindingOf` reads back. */
export function nameOf(binding: Binding): string {
  if (binding.kind === "fact") return binding.name;
  if (binding.kind === "reference") return `${REFERENCE}${binding.id}`;
  return `${binding.view}[${binding.rows.join(",")}].${binding.column}`;
}
