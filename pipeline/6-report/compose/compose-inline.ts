import type {Inline} from "../../core/document.ts";
import type {TemplateInline} from "../../core/report-template.ts";
import {atEachRow, holds, printFact, printField, printReference, type TemplateData} from "./template-data.ts";
import {tidyInline} from "./tidy-inline.ts";

/** Running text with its figures filled in, its spaces and quotes set right; empty when nothing is left to say. */
export function composeInline(pieces: readonly TemplateInline[], data: TemplateData): readonly Inline[] {
  return tidyInline(fill(pieces, data));
}

/** Running text as plain letters, without its notes: for titles and properties. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      if (piece.kind === "note") return "";
      return "text" in piece ? piece.text : plainText(piece.content);
    })
    .join("");
}

function fill(pieces: readonly TemplateInline[], data: TemplateData): readonly Inline[] {
  return pieces.flatMap((piece) => fillOne(piece, data));
}

function fillOne(piece: TemplateInline, data: TemplateData): readonly Inline[] {
  switch (piece.kind) {
    case "text":
      return [{kind: "text", text: piece.text}];
    case "fixed":
      return [{kind: "text", text: piece.text, fixed: [piece.text]}];
    case "strong":
    case "emphasis":
      return [{kind: piece.kind, content: fill(piece.content, data)}];
    case "link":
      return [{kind: "link", href: piece.href, content: fill(piece.content, data)}];
    case "note":
      return [{kind: "note", content: composeInline(piece.content, data)}];
    case "fact":
      return [{kind: "fact", ...printFact(piece.name, piece.form, data)}];
    case "reference":
      return [{kind: "fact", ...printReference(piece.id, data)}];
    case "field":
      return [{kind: "fact", ...printField(piece.column, data)}];
    case "when":
      return fill(holds(piece.condition, data) ? piece.content : piece.otherwise, data);
    case "internal":
      return data.inside ? fill(piece.content, data) : noticeOf(piece.notice);
    case "each":
      return enumerate(
        atEachRow(piece, data).map((row) => fill(piece.content, row)),
        piece.separator,
      );
  }
}

/** What stands in the place of what is not public: real text between brackets, where the author asked for it. */
export function noticeOf(notice: string | null): readonly Inline[] {
  return notice === null ? [] : [{kind: "text", text: `[${notice}]`}];
}

/** `a`, `a en b`, `a, b en c`. Rows that say nothing are passed over. */
function enumerate(rows: readonly (readonly Inline[])[], separator: string): readonly Inline[] {
  const said = rows.map(tidyInline).filter((row) => row.length > 0);
  return said.flatMap((row, index) => {
    if (index === 0) return row;
    return [{kind: "text", text: index === said.length - 1 ? " en " : separator}, ...row];
  });
}
