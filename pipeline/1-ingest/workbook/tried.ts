/** Why a file, or a part of it, is not read; `text` is a Dutch phrase that says what stood there. */
export interface Refusal {
  readonly code: "bestand/onleesbaar" | "bestand/soort";
  readonly text: string;
}

/** A value, or why there is none. */
export type Tried<Value> =
  | {readonly value: Value; readonly refusal: null}
  | {readonly value: null; readonly refusal: Refusal};

export function done<Value>(value: Value): Tried<Value> {
  return {value, refusal: null};
}

/** The file is damaged, or not what a spreadsheet program writes. */
export function damaged(text: string): Tried<never> {
  return {value: null, refusal: {code: "bestand/onleesbaar", text}};
}

/** The file is sound, but of a kind that is not read here. */
export function wrongKind(text: string): Tried<never> {
  return {value: null, refusal: {code: "bestand/soort", text}};
}

/** The file cannot be opened without a password. */
export function locked(): Tried<never> {
  return wrongKind("een werkmap die met een wachtwoord is beveiligd");
}
