import {isNode, nodesOf, piecesOf, type ReadStructure, type StructureNode} from "./read-structure.ts";

/** What is wrong with the notes of a file: identifiers, the way to them and back, and the page that they begin on. */
export function checkNotes(read: ReadStructure): readonly string[] {
  const nodes = nodesOf(read.root);
  const notes = nodes.filter(({role}) => role === "Note");
  const ids = notes.flatMap(({id}) => (id === null ? [] : [id]));
  const targets = new Map(read.links.map(({id, destination}) => [id, destination]));
  const leadsTo = (node: StructureNode): string | null => {
    const pieces = nodesOf(node).flatMap(({kids}) => kids);
    const [link] = pieces.flatMap((kid) => ("annotation" in kid ? [kid.annotation] : []));
    return targets.get(link ?? "") ?? null;
  };
  const references = nodes.filter(({role}) => role === "Reference");
  return [
    ...notes.filter(({id}) => id === null).map(() => "a note without an identifier"),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `two notes with the identifier ${id}`),
    ...ids.filter((id) => !read.source.includes(`(${id})`)).map((id) => `${id} is not among the identifiers`),
    ...ids.flatMap((id) => {
      const found = references.filter((reference) => leadsTo(reference) === id);
      return found.length === 1 ? [] : [`${found.length} references to ${id}`];
    }),
    ...notes.filter((note) => leadsTo(note) === null).map(({id}) => `no way back from ${id}`),
    ...nodes.flatMap((parent) => misplaced(parent, leadsTo)),
  ];
}

/** Notes that do not come right after the text with their reference, or begin on another page. */
function misplaced(
  parent: StructureNode,
  leadsTo: (node: StructureNode) => string | null,
): readonly string[] {
  const kids = parent.kids.filter(isNode);
  return kids.flatMap((note, index) => {
    if (note.role !== "Note") return [];
    const [text] = kids
      .slice(0, index)
      .filter(({role}) => role !== "Note")
      .slice(-1);
    // In a cell the reference is in the cell itself, and in a note it is in the note before.
    const near = [parent, ...(text === undefined ? [] : [text]), ...kids.slice(0, index)];
    const inside = near.flatMap(nodesOf).filter(({role}) => role === "Reference");
    const reference = inside.find((candidate) => leadsTo(candidate) === note.id);
    if (reference === undefined) return [`${note.id} does not follow the text that refers to it`];
    const [from, to] = [reference, note].map((node) => piecesOf(node)[0]?.page);
    return from === to ? [] : [`${note.id} begins on page ${(to ?? -1) + 1}, not ${(from ?? -1) + 1}`];
  });
}
