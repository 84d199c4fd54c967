import type {RowOf, ViewName} from "../../core/catalogue.ts";
import type {Scalar} from "../../core/views.ts";

/** A text for readers in Dutch and for readers who have no Dutch. */
export interface TwoLanguages {
  readonly nl: string;
  readonly en: string;
}

/** What must hold of every value of a column; an empty cell breaks nothing but `required`. */
export interface Constraints {
  readonly required?: true;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a column of open data means. Its name, title and type are those of the view. */
export interface OpenField extends TwoLanguages {
  readonly constraints?: Constraints;
  readonly unit?: string;
}

/** Columns that together name a row of another table. */
export interface Reference {
  readonly fields: readonly string[];
  /** File name without ending. */
  readonly table: string;
  readonly to: readonly string[];
  /** Whether some of the columns may be empty, so that the row refers to nothing. Not what Data Package calls a foreign key. */
  readonly optional?: true;
}

/** A table of open data: which view it is, what it and its columns mean, what names a row, and which rows of other tables it names. */
export interface OpenTable {
  /** File name without ending. */
  readonly file: string;
  readonly view: ViewName;
  /** The title in English; the Dutch one is that of the view. */
  readonly en: string;
  /** No two rows have the same values here; an empty cell counts as a value. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  readonly fields: Readonly<Record<string, OpenField>>;
}

type FieldName<Name extends ViewName> = Extract<keyof RowOf<Name>, string>;

interface Defined<Name extends ViewName> {
  readonly file: string;
  readonly view: Name;
  readonly en: string;
  readonly key: readonly FieldName<Name>[];
  readonly references?: readonly (Reference & {readonly fields: readonly FieldName<Name>[]})[];
  readonly fields: Readonly<Record<FieldName<Name>, OpenField>>;
}

/** A table whose columns the compiler holds against the view: each is described, and none that is not there. */
export const openTable = <Name extends ViewName>(table: Defined<Name>): OpenTable => ({
  references: [],
  ...table,
});

/** A cell as open data knows it: there is no difference between empty and unknown. */
export const openValue = (value: Scalar): Scalar => (value === "" ? null : value);
