/** Why a file, or a part of it, is not read; `text` is a Dutch phrase that says what stood there. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly text: string;
}

export type RefusalCode =
  `bestand/${"onleesbaar" | "soort" | "wachtwoord" | "macros" | "te-groot" | "te-veel-rijen" | "verdacht"}`;

/** No value, and why. */
export interface Refused {
  readonly value: null;
  readonly refusal: Refusal;
}

/** A value, or why there is none. */
export type Tried<Value> = {readonly value: Value; readonly refusal: null} | Refused;

export function done<Value>(value: Value): Tried<Value> {
  return {value, refusal: null};
}

export function refuse(code: RefusalCode, text: string): Refused {
  return {value: null, refusal: {code, text}};
}

/** The file is damaged, or not what a spreadsheet program writes. */
export const damaged = (text: string): Refused => refuse("bestand/onleesbaar", text);

/** The file is sound, but of a kind that is not read here. */
export const wrongKind = (text: string): Refused => refuse("bestand/soort", text);

/** The file cannot be opened without a password. */
export const locked = (): Refused => refuse("bestand/wachtwoord", "de werkmap vraagt om een wachtwoord");

/** The file carries programs. */
export const withMacros = (): Refused => refuse("bestand/macros", "deze werkmap bevat macro's");

/** The file holds more than a form can, or claims to. */
export const tooLarge = (text: string): Refused => refuse("bestand/te-groot", text);

/** The tables in the file are longer than a form can be. */
export const tooManyRows = (text: string): Refused => refuse("bestand/te-veel-rijen", text);

/** No spreadsheet program writes this: somebody made the file so as to harm who opens it. */
export const suspicious = (text: string): Refused => refuse("bestand/verdacht", text);
