import type {FindingCode} from "../../pipeline/core/findings.ts";
import type {Example, Shown} from "./example.ts";
import {SOUND} from "./mistakes.ts";
import {rawWorkbook, relsXml} from "./raw-workbook.ts";
import {diskWith, receiveOn} from "./received.ts";

const HEAD = "risico;criterium;laag;verwacht;hoog;toelichting;bron";

/** A form with letters as a text file: rows `risico;criterium;laag;verwacht;hoog`. */
export const formText = (...rows: readonly string[]): string =>
  [HEAD, ...rows.map((row) => `${row};;proef`), ""].join("\n");

/** The same as a workbook that says when it was saved. */
export function savedAt(moment: string, ...rows: readonly string[]): Uint8Array {
  const cells = [HEAD, ...rows.map((row) => `${row};;proef`)].map((line, index) => {
    const row = line
      .split(";")
      .map(
        (text, column) => `<c r="${"ABCDEFG"[column]}${index + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
    return `<row r="${index + 1}">${row.join("")}</row>`;
  });
  return rawWorkbook({
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells.join("")}</sheetData></worksheet>`,
    "_rels/.rels": relsXml(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "metadata/core-properties", "docProps/core.xml"],
    ),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>${moment}</dcterms:modified></cp:coreProperties>`,
  });
}

const {
  "aanleveringen/2023/letters.csv": _letters,
  "aanleveringen/2023/register.csv": _register,
  ...without2023
} = SOUND;

/** The sound cycle, but nobody has delivered for 2023 yet; JenV may. */
export const NOT_DELIVERED: Readonly<Record<string, string>> = {
  ...without2023,
  "strategie/organisaties.csv": `${SOUND["strategie/organisaties.csv"]}\nJenV;Justitie en Veiligheid;ministerie;;`,
};

/** Files by name: rows of a form, or the content as it is. */
type Posted = Readonly<Record<string, readonly string[] | string | Uint8Array>>;

/** What comes in, time after time, and what is found when the last of it does. */
interface Post {
  readonly before?: readonly Posted[];
  readonly bad: Posted;
  readonly good: Posted;
  /** The register that is there already. */
  readonly register?: Shown;
  /** When the names and rows do not show it. */
  readonly shown?: Shown;
}

/** An example of what is said when a file is taken from the postbox, at the first file that is wrong or else at its first row in the edition. */
export function posted(code: FindingCode, post: Post): Example {
  const place = PLACES[code] ?? `postvak/${wrongFile(post)}`;
  return {
    shown: post.shown ?? {bad: nameAll(post.bad), good: nameAll(post.good)},
    found: [`${code} @ ${place}`],
    findings: async (which) => {
      const register = post.register && {"aanleveringen/2023/register.csv": post.register[which]};
      const disk = diskWith({...NOT_DELIVERED, ...register});
      for (const files of post.before ?? []) {
        for (const [path, bytes] of filesOf(files)) disk.files.set(path, bytes);
        await receiveOn(disk);
      }
      for (const [path, bytes] of filesOf(post[which])) disk.files.set(path, bytes);
      return (await receiveOn(disk)).findings;
    },
  };
}

/** Said where the file went. */
const PLACES: Partial<Record<FindingCode, string>> = {
  "postvak/weer-fout": "aanleveringen/2023/JenV 2023-v3.csv › E2",
};

const wrongFile = ({bad}: Post): string => Object.keys(bad).at(-1) ?? "";

const nameAll = (files: Posted): string =>
  Object.entries(files)
    .map(([name, content]) => (Array.isArray(content) ? `${name} met ${content.join(" en ")}` : name))
    .join(", ");

const filesOf = (files: Posted): readonly (readonly [string, Uint8Array])[] =>
  Object.entries(files).map(([name, content]) => [`data/postvak/${name}`, bytesOf(content)]);

function bytesOf(content: Posted[string]): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === "string" ? content : formText(...content));
}
