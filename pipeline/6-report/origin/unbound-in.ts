import type {Block, Inline, ReportDocument} from "../../core/document.ts";

/** The pieces of text in a document that hold digits which come from no data and were not marked as a name, date, law or reference; and tables with digits that were made from no view. */
export function unboundIn(document: Pick<ReportDocument, "blocks">): readonly string[] {
  return document.blocks.flatMap(inBlock);
}

function inBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.content.flatMap(inPiece);
    case "list":
      return block.items.flatMap((item) => item.flatMap(inBlock));
    case "table":
      return [
        ...(/\d/.test(block.caption) ? [block.caption] : []),
        ...block.rows.flatMap((row, index) =>
          Object.entries(row).flatMap(([name, value]) =>
            /\d/.test(String(value)) && block.bound?.[index]?.[name] === undefined ? [String(value)] : [],
          ),
        ),
      ];
    case "figure":
    case "page-break":
      return [];
  }
}

function inPiece(piece: Inline): readonly string[] {
  if (piece.kind === "fact") return [];
  if (piece.kind !== "text") return piece.content.flatMap(inPiece);
  const free = (piece.fixed ?? []).reduce((text, fixed) => text.replace(fixed, ""), piece.text);
  return /\d/.test(free) ? [piece.text] : [];
}
