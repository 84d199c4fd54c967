import type {Block, ReportDocument} from "../core/document.ts";
import type {Keep} from "../core/keep.ts";
import type {Print} from "../core/print.ts";
import type {Theme} from "../core/theme.ts";

/** What documents are printed with. */
export interface Printing {
  readonly theme: Theme;
  /** What earlier runs made; everything is made anew without it. */
  readonly keep?: Keep;
  /** What makes the files; whoever asks for them prints them itself without it. */
  readonly print?: Print | undefined;
}

/** A document without what no reader sees: the lines of its template, what its parts hang on, and what its tables are bound to. Two that are equal are printed alike. */
export const asSeen = (document: ReportDocument): ReportDocument => ({
  ...document,
  blocks: document.blocks.map(seenBlock),
});

function seenBlock({line: _line, hangsOn: _hangsOn, ...block}: Block): Block {
  if (block.kind === "list") return {...block, items: block.items.map((item) => item.map(seenBlock))};
  if (block.kind !== "table") return block;
  const {bound: _bound, ...table} = block;
  return table;
}
