import type {Block, Inline, ReportDocument} from "../core/document.ts";
import {type Finding, finding} from "../core/findings.ts";
import {isPlaceholder, type MemoField, memoFieldSpec} from "../core/memo-fields.ts";
import type {Place} from "../core/place.ts";
import type {Views} from "../core/views.ts";

/** A shorter value, such as initials, would be found in any text. */
const SHORTEST = 4;
/** From so many digits a value is a number to call, however it is spaced. */
const PHONE_DIGITS = 8;

interface Said {
  readonly text: string;
  readonly place: Place;
  /** As the finding names it. */
  readonly where: string;
}

/**
 * Values of fields of the decision note that are not public but stand in what is: in the texts of public documents, or in the
 * public views that workbooks, charts and open data are made from. One `tekst/lek` for each field and place; it does not repeat the value.
 */
export function leaks(
  fields: readonly MemoField[],
  documents: readonly ReportDocument[],
  views: Views,
): readonly Finding[] {
  const closed = fields.filter(isTelling);
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

function saidBy(document: ReportDocument): readonly Said[] {
  const file = `${document.audience}/${document.name}.pdf`;
  const at = (text: string, line?: number): Said => ({
    text,
    // The line is that of the template, which has the document's name.
    place: line === undefined ? {file} : {file: `rapporten/${document.name}.md`, line},
    where: file,
  });
  const {letter, memo} = document;
  const heads = [
    ...(letter === null
      ? []
      : [letter.returnAddress, ...letter.addressee, letter.subject, letter.salutation]),
    ...(letter?.signatories.flatMap(({office, name}) => [office, name]) ?? []),
    ...((letter ?? memo)?.reference.flatMap(({label, lines}) => [label, ...lines]) ?? []),
    ...(memo?.addressee ?? []),
  ];
  return [
    ...[document.title, document.subtitle, document.organisation, ...heads].map((text) => at(text)),
    ...document.blocks.flatMap((block) => textsIn(block).map((text) => at(text, block.line))),
  ];
}

function textsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [textOf(block.content), ...notesIn(block.content)];
    case "list":
      return block.items.flatMap((item) => item.flatMap(textsIn));
    case "table":
      return [block.caption, ...block.rows.flatMap((row) => Object.values(row).map(String))];
    case "figure":
      return [block.caption, block.chart.description];
    case "page-break":
      return [];
  }
}

const textOf = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      if (inline.kind === "note") return "";
      if (inline.kind === "link") return `${textOf(inline.content)} ${inline.href}`;
      return "text" in inline ? inline.text : textOf(inline.content);
    })
    .join("");

const notesIn = (content: readonly Inline[]): readonly string[] =>
  content.flatMap((inline) => {
    if ("text" in inline) return [];
    const inside = notesIn(inline.content);
    return inline.kind === "note" ? [textOf(inline.content), ...inside] : inside;
  });

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
