import {isNode, nodesOf, piecesOf, type ReadStructure, type StructureNode} from "./read-structure.ts";

/** What is wrong with the tables of a file: heads, scopes, spans, and rows that are on more than one page. */
export function checkTables({root}: ReadStructure): readonly string[] {
  const tables = nodesOf(root).filter(({role}) => role === "Table");
  const has = (table: StructureNode, part: string): boolean =>
    table.kids.filter(isNode).some(({role}) => role === part);
  const headless = tables.filter((table) => has(table, "Caption") && !has(table, "THead"));
  const unscoped = nodesOf(root).filter(({role, attributes}) => role === "TH" && !attributes.has("Scope"));
  return [
    ...headless.map(() => "a table without a head"),
    ...unscoped.map(() => "a header without a scope"),
    ...tables.filter((table) => !isRegular(table)).map(() => "a table with rows of different widths"),
    ...tables.flatMap(rowsOf).flatMap(dividedRow),
  ];
}

const rowsOf = (table: StructureNode): readonly StructureNode[] =>
  table.kids
    .filter(isNode)
    .filter(({role}) => role === "THead" || role === "TBody")
    .flatMap(({kids}) => kids.filter(isNode));

const cellsOf = (row: StructureNode): readonly StructureNode[] =>
  row.kids.filter(isNode).filter(({role}) => role === "TH" || role === "TD");

const span = ({attributes}: StructureNode, name: "RowSpan" | "ColSpan"): number =>
  Number(attributes.get(name) ?? 1);

/** Whether every row has as many columns, those counted that a cell above reaches into. */
export function isRegular(table: StructureNode): boolean {
  const rows = rowsOf(table);
  const widths = rows.map(() => 0);
  for (const [index, row] of rows.entries()) {
    for (const cell of cellsOf(row)) {
      for (let below = index; below < index + span(cell, "RowSpan"); below++) {
        if (below >= rows.length) return false;
        widths[below] = (widths[below] ?? 0) + span(cell, "ColSpan");
      }
    }
  }
  return new Set(widths).size <= 1;
}

/** The notes of a row are at the foot of pages; its own text is on one. */
function dividedRow(row: StructureNode): readonly string[] {
  const pages = new Set(cellsOf(row).flatMap(ownPages));
  return pages.size > 1 ? [`a row on ${pages.size} pages, the first of them ${Math.min(...pages) + 1}`] : [];
}

function ownPages(cell: StructureNode): readonly number[] {
  const own = {...cell, kids: cell.kids.filter((kid) => !isNode(kid) || kid.role !== "Note")};
  return piecesOf(own).map(({page}) => page);
}
