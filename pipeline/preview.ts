import {compareRecords, type DocumentDifferences} from "./6-report/index.ts";
import {presentFiles, soundFiles} from "./7-publish/index.ts";
import type {DocumentRecord} from "./core/document-record.ts";
import {compareText} from "./core/place.ts";
import {overDisk} from "./over-disk.ts";
import {type Outcome, run} from "./pipeline.ts";
import type {Request} from "./request.ts";
import {type Attended, keepOf} from "./run-needed.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** Where the set would be made: a name only, nothing is written to disk. */
const TRIAL = ".proef";
/** More lines of one document than this fill the screen. */
const MOST_TOLD = 8;

/** Makes the set in memory and tells in Dutch what would change in the output folder. Nothing is written there. */
export async function previewSet(
  request: Request,
  product: string,
  {effects, progress}: Attended,
): Promise<{readonly outcome: Outcome; readonly lines: readonly string[]}> {
  const {folders} = request;
  const keep = await keepOf(request, product, effects);
  const over = overDisk(effects);
  const output = `${folders.output}/${TRIAL}`;
  const outcome = await run({...request, keep, folders: {...folders, output}}, over, progress);
  const made = new Map(
    [...over.written].flatMap(([path, bytes]): readonly (readonly [string, Uint8Array])[] =>
      path.startsWith(`${output}/`) ? [[path.slice(output.length + 1), bytes]] : [],
    ),
  );
  const was = await presentFiles(folders.output, effects);
  const lines =
    outcome.refused.length > 0
      ? ["De set zou worden geweigerd:", ...outcome.refused.map((reason) => `  ${reason}`)]
      : tellChanges(was, made, await soundFiles(folders.output, was, effects));
  return {outcome, lines: [...lines, "", "Dit was een proef: er is niets weggeschreven."]};
}

/**
 * What changes from one set of files to another, by path below the output folder: documents first, then files. Of a document whose text somebody
 * changed by hand, so that it is not among the `sound` ones, only the files are told.
 */
export function tellChanges(was: Files, is: Files, sound: ReadonlySet<string>): readonly string[] {
  if (was.size === 0) return ["Er ligt nog geen set: alles zou nieuw zijn."];
  const paths = [...new Set([...was.keys(), ...is.keys()])].filter((path) => path !== "manifest.json");
  const changed = paths.filter((path) => !isSame(was.get(path), is.get(path))).sort(compareText);
  if (changed.length === 0) return ["Er zou niets veranderen aan de set die er ligt."];
  const canTell = (path: string): boolean => !was.has(path) || sound.has(path);
  const differences = compareRecords(recordsIn(was, canTell), recordsIn(is, canTell));
  return [
    ...differences.flatMap((document) => tellDocument(document, was, is)),
    ...tellFiles(changed, was, is),
  ];
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;

function recordsIn(files: Files, canTell: (path: string) => boolean): readonly DocumentRecord[] {
  return [...files]
    .filter(([path]) => path.startsWith("intern/teksten/") && canTell(path))
    .sort(([a], [b]) => compareText(a, b))
    .map(([, bytes]) => JSON.parse(new TextDecoder().decode(bytes)) as DocumentRecord);
}

function tellDocument(
  {document, audience, differences}: DocumentDifferences,
  was: Files,
  is: Files,
): readonly string[] {
  const pdf = `${audience}/${document}.pdf`;
  const [before, after] = [pagesOf(was.get(pdf)), pagesOf(is.get(pdf))];
  const pages = `${before === after ? "" : `${before} → `}${after} ${after === 1 ? "bladzijde" : "bladzijden"}`;
  const count = `${differences.length} ${differences.length === 1 ? "verschil" : "verschillen"}`;
  const rest = differences.length - MOST_TOLD;
  return [
    `${pdf}: ${count} in de tekst, ${pages}`,
    ...differences
      .slice(0, MOST_TOLD)
      .map((item) => `  ${item.kind} in ${item.where || "de tekst"}: ${said(item.was)} → ${said(item.is)}`),
    ...(rest > 0 ? [`  … en nog ${rest}`] : []),
    "",
  ];
}

const said = (text: string): string => (text === "" ? "(niets)" : `“${text}”`);

/** Pages of a PDF of ours: each has an object of its own that is not compressed. */
const pagesOf = (pdf: Uint8Array | undefined): number =>
  pdf === undefined
    ? 0
    : (
        Buffer.from(pdf)
          .toString("latin1")
          .match(/\/Type \/Page\n/g) ?? []
      ).length;

function tellFiles(changed: readonly string[], was: Files, is: Files): readonly string[] {
  const groups = [
    ["Nieuwe bestanden", changed.filter((path) => !was.has(path))],
    ["Bestanden die verdwijnen", changed.filter((path) => !is.has(path))],
    ["Bestanden met een andere inhoud", changed.filter((path) => was.has(path) && is.has(path))],
  ] as const;
  return groups.flatMap(([title, paths]) =>
    paths.length === 0 ? [] : [`${title} (${paths.length}):`, ...paths.map((path) => `  ${path}`)],
  );
}
