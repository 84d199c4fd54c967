import type {Block, Inline, ReportDocument} from "../core/document.ts";
import type {Place} from "../core/place.ts";

/** A text of the set, and where it stands. */
export interface Said {
  readonly text: string;
  readonly place: Place;
  /** As the finding names it. */
  readonly where: string;
}

/** All texts of a document: its titles, its head, and what each block says, alt texts and notes included. */
export function saidBy(document: ReportDocument): readonly Said[] {
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
      : [letter.returnAddress, ...letter.addressee, letter.date, letter.subject, letter.salutation]),
    ...(letter?.signatories.flatMap(({office, name}) => [office, name]) ?? []),
    ...[...((letter ?? memo)?.reference ?? []), ...(memo?.repeated ?? [])].flatMap(({label, lines}) => [
      label,
      ...lines,
    ]),
    ...(memo === null ? [] : [...memo.addressee, memo.date]),
  ];
  return [
    ...[
      document.title,
      document.subtitle,
      document.organisation,
      document.notice,
      document.dossier ?? "",
      document.date,
      ...heads,
    ].map((text) => at(text)),
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
      return [
        block.caption,
        ...block.columns.map(({title}) => title),
        ...block.rows.flatMap((row) => Object.values(row).map(String)),
      ];
    case "figure":
      return [block.caption, block.chart.title, block.chart.description, drawnText(block.chart.svg)];
    case "page-break":
      return [];
  }
}

/** The texts in a drawing, which are also written in the chart's own file. */
const drawnText = (svg: string): string => svg.replace(/<[^>]*>/g, " ").replace(/&#?\w+;/g, " ");

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
