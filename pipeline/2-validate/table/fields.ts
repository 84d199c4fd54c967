import type {Field, FieldType} from "../../core/form.ts";

type Options = Partial<Omit<Field, "name" | "type">>;

const field = (name: string, type: FieldType, options: Options = {}): Field => ({
  name,
  type,
  columnRequired: true,
  required: true,
  codes: [],
  min: null,
  max: null,
  refersTo: null,
  ...options,
});

/** A column whose cells must be filled with text. */
export const text = (name: string): Field => field(name, "text");
/** A column that must be there, but whose cells may be empty. */
export const maybeText = (name: string): Field => field(name, "text", {required: false});
/** A column that may be absent altogether. */
export const extraText = (name: string): Field =>
  field(name, "text", {required: false, columnRequired: false});
/** A column of ids: text without `;`, quotes or control characters. */
export const id = (name: string): Field => field(name, "id");
export const maybeId = (name: string): Field => field(name, "id", {required: false});
export const extraId = (name: string): Field => field(name, "id", {required: false, columnRequired: false});
/** A column of numbers between the bounds, both included. */
export const number = (name: string, min: number | null = null, max: number | null = null): Field =>
  field(name, "number", {min, max});
export const maybeNumber = (name: string, min: number | null = null, max: number | null = null): Field =>
  field(name, "number", {min, max, required: false});
/** A column of whole numbers from `min`; its cells may be empty. */
export const maybeWhole = (name: string, min: number): Field =>
  field(name, "integer", {min, required: false});
export const date = (name: string): Field => field(name, "date");
export const maybeDate = (name: string): Field => field(name, "date", {required: false});
/** `ja` or `nee`. */
export const flag = (name: string): Field => field(name, "boolean");
export const maybeFlag = (name: string): Field => field(name, "boolean", {required: false});
/** `ja` or `nee` in a column that may be absent altogether. */
export const extraFlag = (name: string): Field =>
  field(name, "boolean", {required: false, columnRequired: false});
/** Whether a Dutch title is our own translation; the column may be absent. */
export const translation = (): Field => ({
  ...maybeCode("vertaling", ["eigen", "officieel"]),
  columnRequired: false,
});
/** One of a closed list of words. */
export const code = (name: string, codes: readonly string[]): Field => field(name, "code", {codes});
export const maybeCode = (name: string, codes: readonly string[]): Field =>
  field(name, "code", {codes, required: false});
