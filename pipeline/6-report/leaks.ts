import type {ReportDocument} from "../core/document.ts";
import {type Finding, finding} from "../core/findings.ts";
import {isPlaceholder, type MemoField, memoFieldSpec} from "../core/memo-fields.ts";
import type {Views} from "../core/views.ts";
import {type Said, saidBy} from "./said-by.ts";

/** A shorter value, such as initials, would be found in any text. */
const SHORTEST = 4;
/** From so many digits a value is a number to call, however it is spaced. */
const PHONE_DIGITS = 8;

/**
 * Values of fields of the decision note that are not public but stand in what is: in the texts of public documents, or in the
 * public views that workbooks, charts and open data are made from. One `tekst/lek` for each field and place; it does not repeat the value.
 */
export function leaks(
  fields: readonly MemoField[],
  documents: readonly ReportDocument[],
  views: Views,
): readonly Finding[] {
  const closed = closedFields(fields);
  if (closed.length === 0) return [];
  const said = [...documents.flatMap(saidBy), ...saidInViews(views)];
  const found = closed.flatMap(({field, value}) =>
    said.filter(({text}) => holds(text, value)).map(({place, where}) => ({field, place, where})),
  );
  const once = new Map(found.map((leak) => [JSON.stringify(leak), leak]));
  return [...once.values()].map(({field, place, where}) =>
    finding("tekst/lek", place, {field, where}, {sender: null, isPublic: false}),
  );
}

/** The fields that are not public and say something by themselves. */
export const closedFields = (fields: readonly MemoField[]): readonly MemoField[] => fields.filter(isTelling);

const isTelling = ({field, value, isPublic}: MemoField): boolean =>
  !isPublic &&
  !isPlaceholder(value) &&
  lettersOf(value).length >= SHORTEST &&
  // A series is asked for by its first row.
  (memoFieldSpec(field) ?? memoFieldSpec(`${field}_1`))?.telling === true;

/** Whether a text holds a value as whole words, in whatever capitals and spacing. */
function holds(text: string, value: string): boolean {
  const digits = value.replace(/\D/g, "");
  if (digits.length >= PHONE_DIGITS && !/\p{L}/u.test(value))
    return text.replace(/[\s().–-]/g, "").includes(digits);
  const [where, wanted] = [spelled(text), spelled(value)];
  for (let at = where.indexOf(wanted); at !== -1; at = where.indexOf(wanted, at + 1)) {
    if (!isLetter(where.charAt(at - 1)) && !isLetter(where.charAt(at + wanted.length))) return true;
  }
  return false;
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
const spelled = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

function saidInViews({views, facts}: Views): readonly Said[] {
  const cells = [...views.values()].flatMap(({name, rows}) =>
    rows.flatMap((row) =>
      Object.values(row).flatMap((cell) =>
        typeof cell === "string"
          ? [{text: cell, place: {file: "kamer"}, where: `de openbare weergave ${name}`}]
          : [],
      ),
    ),
  );
  const words = [...facts.values()].map(({name, text}) => ({
    text,
    place: {file: "kamer"},
    where: `het feit ${name}`,
  }));
  return [...cells, ...words];
}
