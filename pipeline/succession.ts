import {readModified} from "./1-ingest/index.ts";
import {compareVersions, type ReadVersion, type RegisterTexts, wrongAgain} from "./2-validate/index.ts";
import {type Finding, finding} from "./core/findings.ts";
import type {Form} from "./core/form.ts";
import type {FormId} from "./core/form-id.ts";
import type {PostedFile} from "./postbox.ts";
import {currentRows, earlierRows, type Records, readRegistered} from "./received-versions.ts";
import {agrees, CLOSED, type Desk} from "./receiving-desk.ts";

/** Which registered version a new file takes the place of, with what that says. */
export interface Succession {
  readonly row: RegisterTexts | null;
  readonly changes: readonly string[];
  readonly again: readonly Finding[];
}

export interface Candidate {
  readonly records: Records;
  readonly id: FormId;
  readonly form: Form;
  readonly fresh: ReadVersion;
}

/** Finds what a file takes the place of; a finding when it seems older, or about something else, and nobody says that it counts all the same. */
export async function succeed(file: PostedFile, item: Candidate, desk: Desk): Promise<Succession | Finding> {
  const {records, id, form, fresh} = item;
  const rows = currentRows(records, id);
  const read = [];
  for (const row of rows) read.push({row, version: await readRegistered(records, {id, row}, desk)});
  const present = read.flatMap(({row, version}) => (version === null ? [] : [{row, version}]));
  const last = present.at(-1);
  if (last === undefined) return {row: rows.at(-1) ?? null, changes: [], again: []};
  const alike = present.findLast(({version}) => compareVersions(version, fresh, form).shareRows);
  const chosen = alike ?? last;
  const name = chosen.row.bestand ?? "";
  if (alike === undefined) {
    const answer = await desk.effects.ask(
      `“${file.name}” heeft geen rij gemeen met ${name}. Is het een nieuwe versie (v) of een aanvulling (a)? Leeg is overslaan: `,
    );
    const typed = answer?.trim().toLowerCase() ?? "";
    if (typed.startsWith("a")) return {row: null, changes: [], again: []};
    if (!typed.startsWith("v"))
      return finding("postvak/andere-rijen", {file: file.file}, {other: name}, CLOSED);
  }
  const before = await readModified(chosen.version.bytes);
  if (file.modified !== null && before !== null && file.modified < before) {
    const question = `“${file.name}” is eerder opgeslagen (${day(file.modified)}) dan ${name} (${day(before)}). Toch aannemen?`;
    const details = {seen: day(file.modified), other: name, expected: day(before)};
    if (!(await agrees(question, desk))) return finding("postvak/ouder", {file: file.file}, details, CLOSED);
  }
  const earlier = [];
  for (const row of earlierRows(records, id.edition, chosen.row))
    earlier.push(await readRegistered(records, {id, row}, desk));
  const versions = {previous: chosen.version, earlier: earlier.filter((version) => version !== null)};
  return {
    row: chosen.row,
    changes: compareVersions(chosen.version, fresh, form).lines,
    again: wrongAgain(fresh, versions, form),
  };
}

/** `2026-11-20T09:30:00.000Z` as a moment to read. */
const day = (moment: string): string => `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`;
