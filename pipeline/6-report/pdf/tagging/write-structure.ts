import type {PdfDocument} from "../typesetter.ts";
import {type PagePiece, type Reference, type Role, StructElement} from "./structure.ts";

/** Elements that may be empty: an empty cell still takes its place in the row. */
const KEPT_EMPTY: ReadonlySet<Role> = new Set<Role>(["Document", "TR", "TH", "TD"]);

/**
 * Writes a structure tree below the file's root (ISO 32000-1, 14.7): elements, the tree from pieces of pages back to
 * their elements, and the tree of identifiers. Elements without content are left out.
 */
export function writeStructure(document: PdfDocument, structure: StructElement): void {
  const root = document.getStructTreeRoot();
  const written = new Map<StructElement, Reference>();
  root.data.K = [writeElement(document, {element: structure, parent: root}, written)];
  pointBack(document, written);
  const ids = [...written].flatMap(([{texts}, reference]) =>
    texts.id === undefined ? [] : [{id: texts.id, reference}],
  );
  if (ids.length > 0) {
    const sorted = ids.sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));
    root.data.IDTree = {Names: sorted.flatMap(({id, reference}) => [new String(id), reference])};
  }
}

const hasContent = (kid: StructElement | PagePiece): boolean =>
  !(kid instanceof StructElement) || KEPT_EMPTY.has(kid.role) || kid.kids.some(hasContent);

function writeElement(
  document: PdfDocument,
  {element, parent}: {readonly element: StructElement; readonly parent: Reference},
  written: Map<StructElement, Reference>,
): Reference {
  const {role, texts, attributes} = element;
  const reference = document.ref({Type: "StructElem", S: role, P: parent});
  written.set(element, reference);
  const kids = element.kids.filter(hasContent);
  const page = kids.flatMap((kid) => (kid instanceof StructElement ? [] : [kid.page]))[0];
  const {data} = reference;
  data.K = kids.map((kid) =>
    kid instanceof StructElement
      ? writeElement(document, {element: kid, parent: reference}, written)
      : pieceEntry(kid, page),
  );
  if (page !== undefined) data.Pg = page;
  if (attributes.length > 0) data.A = attributes.map((dictionary) => ({...dictionary}));
  if (texts.alt !== undefined) data.Alt = new String(texts.alt);
  if (texts.actualText !== undefined) data.ActualText = new String(texts.actualText);
  if (texts.id !== undefined) data.ID = new String(texts.id);
  reference.end();
  return reference;
}

/** A piece on the element's own page is only its number. */
function pieceEntry(piece: PagePiece, own: Reference | undefined): unknown {
  if ("annotation" in piece) return {Type: "OBJR", Pg: piece.page, Obj: piece.annotation};
  return piece.page === own ? piece.mcid : {Type: "MCR", Pg: piece.page, MCID: piece.mcid};
}

/** The parent tree held elements until now; it has to hold their references. */
function pointBack(document: PdfDocument, written: ReadonlyMap<StructElement, Reference>): void {
  const tree = document.getStructParentTree();
  const referenceOf = (element: unknown): unknown =>
    element instanceof StructElement ? (written.get(element) ?? null) : element;
  for (const [key, value] of Object.entries(tree._items)) {
    tree.add(Number(key), Array.isArray(value) ? value.map(referenceOf) : referenceOf(value));
  }
}
