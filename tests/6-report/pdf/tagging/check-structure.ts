import type {ReportDocument} from "../../../../pipeline/core/document.ts";
import {checkNotes} from "./check-notes.ts";
import {checkTables} from "./check-tables.ts";
import {condensed, type Entry, expectedReading, type Reading} from "./expected-reading.ts";
import {
  isNode,
  nodesOf,
  piecesOf,
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
    ...orderProblems(read, expected.entries),
    ...headingProblems(read, expected),
    ...figureProblems(read, expected),
    ...checkSound(read),
  ];
}

/** What is wrong with the tags of a file in themselves, whatever it should say. */
export function checkSound(read: ReadStructure): readonly string[] {
  return [
    ...read.loose.map((text) => `text outside the tree: ${text}`),
    ...pageOrderProblems(read),
    ...checkTables(read),
    ...linkProblems(read),
    ...checkNotes(read),
  ];
}

/** What a file says, in the order of its tree. */
export const entriesOf = (read: ReadStructure): readonly PlacedEntry[] => entriesIn(read.root, "");

function entriesIn(node: StructureNode, around: string): readonly PlacedEntry[] {
  const lists = node.role === "L" ? `${around}L` : around;
  const below = node.kids.filter(isNode).flatMap((kid) => entriesIn(kid, lists));
  if (!READ_AS_ONE.test(node.role)) return below;
  const page = piecesOf(node)[0]?.page ?? -1;
  const entry = {role: lists + node.role, text: condensed(textOf(node)), page};
  const inside = (role: string): readonly PlacedEntry[] => below.filter((kid) => kid.role.endsWith(role));
  return [...inside("Caption"), ...(entry.text === "" ? [] : [entry]), ...inside("Note")];
}

/** The last digits of a line of the table of contents are those of its page. */
const bare = ({role, text}: Entry): string => (role === "TOCI" ? text.replace(/\d+$/, "") : text);

function orderProblems(read: ReadStructure, expected: readonly Entry[]): readonly string[] {
  const found = entriesOf(read);
  const differs = expected.findIndex((entry, index) => {
    const other = found[index];
    return other === undefined || other.role !== entry.role || bare(other) !== bare(entry);
  });
  const [wanted, piece] = [expected[differs], found[differs]];
  if (wanted !== undefined) {
    const same = piece?.role === wanted.role ? sameStart(piece.text, bare(wanted)) : 0;
    return [
      `expected ${wanted.role} "${shown(wanted, same)}", found ${piece?.role} "${piece === undefined ? "" : shown(piece, same)}" on page ${(piece?.page ?? -1) + 1}`,
    ];
  }
  return found.slice(expected.length).map((entry) => `unexpected ${entry.role} "${shown(entry, 0)}"`);
}

const shown = (entry: Entry, from: number): string => bare(entry).slice(Math.max(0, from - 20), from + 60);

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** A reader that goes page by page meets the pieces in the same order. */
function pageOrderProblems({root, orders}: ReadStructure): readonly string[] {
  const pieces = piecesOf(root);
  return orders.flatMap((order, page) => {
    const own = pieces.filter((piece) => piece.page === page).map(({key}) => key);
    const read = order.filter((key) => own.includes(key));
    return read.join() === own.join() ? [] : [`page ${page + 1} is read in another order than the tree`];
  });
}

function headingProblems(read: ReadStructure, {headings}: Reading): readonly string[] {
  const levels = nodesOf(read.root).flatMap(({role}) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const bookmarks = read.bookmarks.map(condensed).join("\n");
  return [
    ...skipped.map((level) => `a heading of level ${level} skips a level`),
    ...(bookmarks === headings.map(condensed).join("\n") ? [] : ["the bookmarks are not the headings"]),
  ];
}

function figureProblems(read: ReadStructure, {descriptions}: Reading): readonly string[] {
  const figures = nodesOf(read.root).filter(({role}) => role === "Figure");
  const described = figures.map(({alt}) => alt ?? "");
  return [
    ...described.filter((alt) => alt.trim() === "").map(() => "a figure without a description"),
    ...(described.join("\n") === descriptions.join("\n")
      ? []
      : ["the descriptions are not those of the charts"]),
  ];
}

/** Every annotation is described, one line high and in a Link of the tree; every Link has one for each of its lines. */
function linkProblems(read: ReadStructure): readonly string[] {
  const elements = nodesOf(read.root).filter(({role}) => role === "Link");
  const held = elements.flatMap(({kids}) =>
    kids.flatMap((kid) => ("annotation" in kid ? [kid.annotation] : [])),
  );
  const ids = new Set(held);
  const feet = new Map(read.links.map(({id, foot}) => [id, Math.round(foot)]));
  const twice = nodesOf(read.root).filter((node) => {
    if (node.role !== "TOCI") return false;
    const links = nodesOf(node).flatMap(({kids}) =>
      kids.flatMap((kid) => ("annotation" in kid ? [feet.get(kid.annotation)] : [])),
    );
    return links.length === 0 || new Set(links).size < links.length;
  });
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
    ...twice.map(() => "a line of the contents that is not one link"),
  ];
}
