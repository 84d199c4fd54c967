import type {Effects} from "../core/effects.ts";
import {type Checked, type Finding, finding} from "../core/findings.ts";
import type {InputFile, RawTable, RawText} from "../core/inputs.ts";
import {decodeText} from "./decode-text.ts";
import {readCsv} from "./read-csv.ts";
import {isBystander, type ReadFile, readFile} from "./read-file.ts";

/** Files of one kind that were read, and their hashes. */
export interface OwnFiles<Content> {
  readonly contents: readonly Content[];
  readonly files: readonly InputFile[];
}

/** Where to look: `below` a folder that the disk knows as `root`; `extension` is what is read, with its point, or empty for all. */
export interface Search {
  readonly root: string;
  readonly below: string;
  readonly extension: string;
}

/** Reads every CSV file below a folder of the product's own data. Any other kind of file there is a finding. */
export function readOwnTables(effects: Effects, search: Search): Promise<Checked<OwnFiles<RawTable>>> {
  return readAll(effects, search, ({input, bytes}) => {
    const {value: sheet, findings} = readCsv(bytes, input.file);
    return {value: sheet === null ? null : {file: input.file, sheet}, findings};
  });
}

/** Reads every text file below a folder, as it stands. */
export function readOwnTexts(effects: Effects, search: Search): Promise<Checked<OwnFiles<RawText>>> {
  return readAll(effects, search, ({input, bytes}) => {
    const {value: text, findings} = decodeText(bytes, input.file);
    return {value: text === null ? null : {file: input.file, text}, findings};
  });
}

async function readAll<Content>(
  effects: Effects,
  {root, below, extension}: Search,
  parse: (read: ReadFile) => Checked<Content | null>,
): Promise<Checked<OwnFiles<Content>>> {
  const contents: Content[] = [];
  const files: InputFile[] = [];
  const findings: Finding[] = [];
  const names = await effects.list(below === "" ? root : `${root}/${below}`);
  for (const name of names.filter((name) => !isBystander(name))) {
    const file = below === "" ? name : `${below}/${name}`;
    if (!name.toLowerCase().endsWith(extension)) {
      findings.push(
        finding("bestand/soort", {file}, {seen: `in deze map worden alleen ${extension}-bestanden gelezen`}),
      );
      continue;
    }
    const read = await readFile(effects, root, file);
    const parsed = read.value === null ? null : parse(read.value);
    if (read.value !== null) files.push(read.value.input);
    if (parsed !== null && parsed.value !== null) contents.push(parsed.value);
    findings.push(...read.findings, ...(parsed?.findings ?? []));
  }
  return {value: {contents, files}, findings};
}
