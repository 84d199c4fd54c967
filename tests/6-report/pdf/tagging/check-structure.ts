import type {ReportDocument} from "../../../../pipeline/core/document.ts";
import {condensed, type Entry, expectedReading, type Reading} from "./expected-reading.ts";
import {
  isNode,
  nodesOf,
  type ReadStructure,
  readStructure,
  type StructureNode,
  textOf,
} from "./read-structure.ts";

/** Roles of which the text is read as one. */
const READ_AS_ONE = /^(H\d|P|TH|TD|Caption|Figure|Note|TOCI|Lbl)$/;

interface PlacedEntry extends Entry {
  readonly page: number;
}

/** What is wrong with the tags of a file, held against the document that it was made from; empty when nothing is. */
export async function checkStructure(
  bytes: Uint8Array,
  document: ReportDocument,
): Promise<readonly string[]> {
  const read = await readStructure(bytes);
  const expected = expectedReading(document);
  return [
    ...read.loose.map((text) => `text outside the tree: ${text}`),
    ...orderProblems(read, expected.entries),
    ...headingProblems(read, expected),
    ...figureProblems(read, expected),
    ...tableProblems(read),
    ...linkProblems(read),
  ];
}

function entriesOf(
  node: StructureNode,
  place: {readonly page: number; readonly lists: string},
): readonly PlacedEntry[] {
  const lists = node.role === "L" ? `${place.lists}L` : place.lists;
  const below = node.kids.filter(isNode).flatMap((kid) => entriesOf(kid, {...place, lists}));
  if (!READ_AS_ONE.test(node.role)) return below;
  const entry = {role: lists + node.role, text: condensed(textOf(node)), page: place.page};
  return [...below.filter(({role}) => role.endsWith("Caption")), ...(entry.text === "" ? [] : [entry])];
}

/** The last digits of a line of the table of contents are those of its page. */
const bare = ({role, text}: Entry): string => (role === "TOCI" ? text.replace(/\d+$/, "") : text);

/** An element may go on only on a next page. */
function orderProblems(read: ReadStructure, expected: readonly Entry[]): readonly string[] {
  const found = read.pages.flatMap((root, page) => entriesOf(root, {page, lists: ""}));
  let next = 0;
  for (const entry of expected) {
    const wanted = bare(entry);
    let text = "";
    let page = -1;
    do {
      const piece = found[next];
      const fits =
        piece !== undefined &&
        piece.role === entry.role &&
        piece.page > page &&
        wanted.startsWith(text + bare(piece));
      if (!fits)
        return [
          `expected ${entry.role} "${wanted.slice(text.length, text.length + 60)}", found ${piece?.role} "${piece?.text.slice(0, 60)}" on page ${(piece?.page ?? -1) + 1}`,
        ];
      text += bare(piece);
      page = piece.page;
      next++;
    } while (text !== wanted);
  }
  return found.slice(next).map(({role, text}) => `unexpected ${role} "${text.slice(0, 60)}"`);
}

function headingProblems(read: ReadStructure, {headings}: Reading): readonly string[] {
  const levels = read.pages
    .flatMap(nodesOf)
    .flatMap(({role}) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const bookmarks = read.bookmarks.map(condensed).join("\n");
  return [
    ...skipped.map((level) => `a heading of level ${level} skips a level`),
    ...(bookmarks === headings.map(condensed).join("\n") ? [] : ["the bookmarks are not the headings"]),
  ];
}

function figureProblems(read: ReadStructure, {descriptions}: Reading): readonly string[] {
  const figures = read.pages.flatMap(nodesOf).filter(({role}) => role === "Figure");
  const described = figures.map(({alt}) => alt ?? "");
  return [
    ...described.filter((alt) => alt.trim() === "").map(() => "a figure without a description"),
    ...(described.join("\n") === descriptions.join("\n")
      ? []
      : ["the descriptions are not those of the charts"]),
  ];
}

function tableProblems(read: ReadStructure): readonly string[] {
  const heads = read.pages.flatMap(nodesOf).filter(({role}) => role === "THead");
  const tables = read.pages
    .flatMap(nodesOf)
    .filter(({role, kids}) => role === "Table" && kids.filter(isNode).some(({role}) => role === "Caption"));
  const columns = heads.flatMap(nodesOf).filter(({role}) => role === "TH").length;
  const scopes = read.source.match(/\/Scope \/Column/g)?.length ?? 0;
  return [
    ...(heads.length === tables.length
      ? []
      : [`${tables.length} tables with a caption, ${heads.length} with a head`]),
    ...(columns === scopes ? [] : [`${columns} headers of columns, ${scopes} with a scope`]),
  ];
}

/** Every annotation is described, one line high and in a Link of the tree; every Link has one. */
function linkProblems(read: ReadStructure): readonly string[] {
  const elements = read.pages.flatMap(nodesOf).filter(({role}) => role === "Link");
  const held = elements.flatMap(({kids}) =>
    kids.flatMap((kid) => ("annotation" in kid ? [kid.annotation] : [])),
  );
  const ids = new Set(held);
  return [
    ...elements
      .filter(({kids}) => kids.every((kid) => !("annotation" in kid)))
      .map(() => "a link without an annotation"),
    ...read.links
      .filter(({id}) => !ids.has(id))
      .map(({description}) => `an annotation outside the tree: ${description}`),
    ...read.links
      .filter(({description}) => description.trim() === "")
      .map(() => "an annotation without a description"),
    ...read.links.filter(({height}) => height > 30).map(() => "an annotation over more than a line"),
  ];
}
