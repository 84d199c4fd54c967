import {openArchive} from "./workbook/archive.ts";
import {parseXml} from "./workbook/parse-xml.ts";
import {readRelationships} from "./workbook/relationships.ts";

/** What our own blank forms say, so it was saved by nobody yet. */
const NEVER_SAVED = "2000-01-01";

/**
 * When a workbook was last saved, by its own properties, as text that sorts in order of time (`2026-11-20T09:30:00Z`). Null for other files
 * and for workbooks that do not say it.
 */
export async function readModified(bytes: Uint8Array): Promise<string | null> {
  const opened = await openArchive(bytes);
  if (opened.refusal !== null) return null;
  const archive = opened.value;
  const pointers = await readRelationships(archive, "");
  const part = pointers.value?.find(({type}) => type === "core-properties")?.part ?? null;
  if (part === null) return null;
  let modified = "";
  const parsed = await parseXml(archive.chunks(part), part, {
    text: (text, name) => {
      if (name === "modified") modified += text;
    },
  });
  const at = Date.parse(modified.trim());
  if (parsed.refusal !== null || Number.isNaN(at)) return null;
  const iso = new Date(at).toISOString();
  return iso.startsWith(NEVER_SAVED) ? null : iso;
}
