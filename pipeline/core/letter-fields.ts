import type {EditionId} from "./ids.ts";
import type {LetterField, Strategy} from "./strategy.ts";

/** What `briefgegevens.csv` says of the letter of an edition. */
export function letterFieldsOf({letterFields}: Strategy, edition: EditionId): readonly LetterField[] {
  return letterFields.filter((field) => field.edition === edition);
}

/** The value of a field, `""` when it is not there. */
export function letterText(fields: readonly LetterField[], name: string): string {
  return fields.find((field) => field.field === name)?.value ?? "";
}

/** The filled-in fields of a numbered series, in order of the file: `geadresseerde_1`, `geadresseerde_2`. */
export function letterSeries(fields: readonly LetterField[], prefix: string): readonly LetterField[] {
  return fields.filter((field) => field.field.startsWith(`${prefix}_`) && field.value !== "");
}

/** Who signs the letter: the office of `ondertekenaar_1`, if need be with `mede_namens_1` behind it, and the field `naam_1` that holds the name under it. */
export function signatoriesOf(
  fields: readonly LetterField[],
): readonly {readonly office: string; readonly nameField: string}[] {
  return letterSeries(fields, "ondertekenaar").map(({field, value}) => ({
    office: [value, ...alsoFor(letterText(fields, field.replace("ondertekenaar", "mede_namens")))].join(", "),
    nameField: field.replace("ondertekenaar", "naam"),
  }));
}

/** For whom else the letter is signed by one signatory: `de Minister van Buitenlandse Zaken`; `""` when everyone signs for one ministry. */
export function alsoOnBehalfOf(fields: readonly LetterField[]): string {
  return letterSeries(fields, "mede_namens")
    .map(({value}) => value)
    .join(" en ");
}

const alsoFor = (other: string): readonly string[] => (other === "" ? [] : [`mede namens ${other}`]);
