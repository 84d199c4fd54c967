import type {Block, Inline, ReportDocument} from "../../../pipeline/core/document.ts";
import {formatScalar} from "../../../pipeline/core/format.ts";

/** A paragraph that must be there: its style and its text, with notes as `[1]`. */
export interface Expected {
  readonly style: string;
  readonly text: string;
}

/** What a document says between its head and its signatures, and its notes, told from the document alone. */
export function expectedOf({blocks}: Pick<ReportDocument, "blocks">): {
  readonly paragraphs: readonly Expected[];
  readonly notes: readonly string[];
} {
  const notes: string[] = [];
  const counts = {Tabel: 0, Figuur: 0};
  const said = (content: readonly Inline[]): string => content.map(one).join("");
  const one = (inline: Inline): string => {
    if (inline.kind === "text" || inline.kind === "fact") return inline.text;
    if (inline.kind !== "note") return said(inline.content);
    const number = notes.push("");
    notes[number - 1] = ` ${said(inline.content)}`;
    return `[${number}]`;
  };
  const caption = (word: "Tabel" | "Figuur", text: string): Expected => {
    counts[word] += 1;
    return {style: "Caption", text: `${word} ${counts[word]}. ${text}`};
  };
  const inList = (blocks: readonly Block[], level: number): readonly Expected[] => {
    const opens = blocks[0]?.kind === "paragraph" || blocks[0]?.kind === "heading";
    const parts = blocks.flatMap((block, index) =>
      block.kind === "paragraph"
        ? [{style: opens && index === 0 ? "ListParagraph" : continued(level), text: said(block.content)}]
        : expected(block, level),
    );
    return opens ? parts : [{style: "ListParagraph", text: ""}, ...parts];
  };
  const expected = (block: Block, level: number): readonly Expected[] => {
    switch (block.kind) {
      case "heading":
        return [{style: `Heading${block.level}`, text: said(block.content)}];
      case "paragraph":
        return [{style: "BodyText", text: said(block.content)}];
      case "list":
        return block.items.flatMap((item) => inList(item, Math.min(level + 1, 8)));
      case "table":
        return [
          caption("Tabel", block.caption + MARKS[block.status]),
          ...block.columns.map((column) => ({style: cellStyle(column.type), text: column.title})),
          ...block.rows.flatMap((row) =>
            block.columns.map((column) => ({
              style: cellStyle(column.type),
              text: formatScalar(row[column.name] ?? null, column.format),
            })),
          ),
          {style: "Tabeltekst", text: ""},
        ];
      case "figure":
        return [
          caption("Figuur", block.caption + MARKS[block.chart.status]),
          {style: level < 0 ? "BodyText" : continued(level), text: block.chart.description},
        ];
      case "page-break":
        return [{style: "Normal", text: "\n"}];
    }
  };
  return {paragraphs: blocks.flatMap((block) => expected(block, -1)), notes};
}

const MARKS = {fictief: " [voorbeeld]", concept: " [concept]", vastgesteld: ""} as const;

const continued = (level: number): string => `ListContinue${level === 0 ? "" : level + 1}`;

const cellStyle = (type: string): string =>
  type === "number" || type === "integer" ? "Tabelgetal" : "Tabeltekst";
