import type {Archive} from "./archive.ts";
import {LIMITS} from "./limits.ts";
import {type Attributes, isOn, localName, parseXml, type XmlHandler} from "./parse-xml.ts";
import {type Relationship, readRelationships} from "./relationships.ts";
import {damaged, done, type Refusal, type Tried, tooLarge, withMacros} from "./tried.ts";

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** The part with its cells; null for a chart sheet, which has none, and when there is a problem. */
  readonly part: string | null;
  /** Why the sheet is not read, in Dutch. */
  readonly problem: string | null;
}

/** What the workbook says of itself, and where its other parts are; null when it has none. */
export interface WorkbookPart {
  readonly is1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly styles: string | null;
  readonly sharedStrings: string | null;
}

/** Finds the workbook by the pointers of the file, whatever its parts are called, and reads its list of sheets. */
export async function readWorkbookPart(archive: Archive): Promise<Tried<WorkbookPart>> {
  const macros = await refuseMacroTypes(archive);
  if (macros.refusal !== null) return macros;
  const root = await readRelationships(archive, "");
  if (root.refusal !== null) return root;
  const part = partOfType(root.value, "officeDocument");
  if (part === null || !archive.has(part)) return damaged("het bestand is geen werkmap");
  const rels = await readRelationships(archive, part);
  if (rels.refusal !== null) return rels;
  const handler = new WorkbookHandler();
  const parsed = await parseXml(archive.chunks(part), part, handler);
  if (parsed.refusal !== null) return parsed;
  if (handler.root !== "workbook") return damaged("dit is een Office-bestand, maar geen werkmap");
  if (handler.sheets.length === 0) return damaged("de werkmap heeft geen bladen");
  return listSheets(archive, handler, rels.value);
}

/** A workbook with macros says so in its list of content types, even when the macros themselves are gone. */
async function refuseMacroTypes(archive: Archive): Promise<Tried<null>> {
  let macros = false;
  const part = "[Content_Types].xml";
  if (!archive.has(part)) return done(null);
  const parsed = await parseXml(archive.chunks(part), part, {
    open: (_, {ContentType = ""}) => {
      if (/macroEnabled|vbaProject/i.test(ContentType)) macros = true;
    },
  });
  return macros ? withMacros() : parsed;
}

function partOfType(relationships: readonly Relationship[], type: string): string | null {
  return relationships.find((relationship) => relationship.type === type)?.part ?? null;
}

class WorkbookHandler implements XmlHandler {
  problem: Refusal | null = null;
  root = "";
  is1904 = false;
  readonly sheets: {readonly name: string; readonly hidden: boolean; readonly id: string}[] = [];

  open(name: string, attributes: Attributes, parent: string): void {
    if (parent === "") this.root = name;
    if (name === "workbookPr") this.is1904 = isOn(attributes.date1904);
    if (name !== "sheet" || parent !== "sheets") return;
    const hidden = (attributes.state ?? "visible") !== "visible";
    this.sheets.push({name: attributes.name ?? "", hidden, id: relationshipId(attributes)});
    if (this.sheets.length > LIMITS.sheets) {
      this.problem = tooLarge(`meer dan ${LIMITS.sheets} bladen`).refusal;
    }
  }
}

/** The value of `r:id`, under whatever prefix. */
function relationshipId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((key) => key.includes(":") && localName(key) === "id");
  return key === undefined ? "" : (attributes[key] ?? "");
}

function listSheets(
  archive: Archive,
  {is1904, sheets: listed}: WorkbookHandler,
  relationships: readonly Relationship[],
): Tried<WorkbookPart> {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const parts = new Set<string>();
  const names = new Set<string>();
  const sheets: SheetEntry[] = [];
  for (const {name, hidden, id} of listed) {
    const {type = "", part = null} = byId.get(id) ?? {};
    if (/macrosheet$/i.test(type)) return withMacros();
    if (part !== null && parts.has(part.toLowerCase())) {
      return damaged("twee bladen verwijzen naar hetzelfde onderdeel");
    }
    if (part !== null) parts.add(part.toLowerCase());
    const cellless = type === "chartsheet" || type === "dialogsheet";
    const missing = !cellless && (part === null || !archive.has(part));
    const double = names.has(name.toLowerCase());
    names.add(name.toLowerCase());
    const problem = missing
      ? "het blad ontbreekt in het bestand"
      : double
        ? "een eerder blad heet ook zo"
        : null;
    sheets.push({name, hidden, part: cellless || problem !== null ? null : part, problem});
  }
  const existing = (part: string | null): string | null => (part !== null && archive.has(part) ? part : null);
  const styles = existing(partOfType(relationships, "styles"));
  const sharedStrings = existing(partOfType(relationships, "sharedStrings"));
  return done({is1904, sheets, styles, sharedStrings});
}
