import type {Artefact, ReportDocument} from "../../core/document.ts";
import {type Finding, finding} from "../../core/findings.ts";
import {type Keep, keptLater, NOTHING_KEPT} from "../../core/keep.ts";
import {formatPlace} from "../../core/place.ts";
import type {ReceivedAttachment} from "../received-attachments.ts";
import {type Said, saidBy} from "../said-by.ts";
import {type ClosedValue, closedValues, type ReadInputs} from "./closed-values.ts";
import {saidInFile} from "./said-in-file.ts";
import {phraseOf, phrasesIn, wordsOf, wordTree} from "./word-tree.ts";

/** All that goes out: documents as they were before they were printed, the files, and third parties' documents among them. */
export interface FinishedSet {
  readonly documents: readonly ReportDocument[];
  readonly files: readonly Artefact[];
  readonly received?: readonly ReceivedAttachment[];
  /** What earlier runs read in the same files; all are read anew without it. */
  readonly keep?: Keep;
}

/**
 * Values that only closed input holds but that the finished public set says: in the texts of its documents, in what third parties' documents say
 * outside their pages, or anywhere in its workbooks, letters to be edited, charts, open data, metadata and names of files. One `tekst/gesloten` for each value and place; it names the closed cell and does not repeat the value.
 */
export async function closedLeaks(read: ReadInputs, set: FinishedSet): Promise<readonly Finding[]> {
  const closed = closedValues(read);
  if (closed.length === 0) return [];
  const byPhrase = new Map(closed.map((value) => [phraseOf(value.words), value]));
  const tree = wordTree(closed.map(({words}) => words));
  const found = (await saidInSet(set)).flatMap(({text, place, where}) =>
    [...phrasesIn(tree, wordsOf(text))].flatMap((phrase) => {
      const value = byPhrase.get(phrase);
      return value === undefined ? [] : [leak(value, {place, where})];
    }),
  );
  return [...new Map(found.map((item) => [JSON.stringify(item), item])).values()];
}

const leak = ({place: cell}: ClosedValue, {place, where}: Pick<Said, "place" | "where">): Finding =>
  finding("tekst/gesloten", place, {cell: formatPlace(cell), where}, {sender: null, isPublic: false});

async function saidInSet({
  documents,
  files,
  received = [],
  keep = NOTHING_KEPT,
}: FinishedSet): Promise<readonly Said[]> {
  const inFiles = await Promise.all(
    files
      .filter(({path}) => path.startsWith("kamer/"))
      .map(async (file) => ({
        text: await keptLater(keep.look("gezegd", file), () => saidInFile(file)),
        place: {file: file.path},
        where: file.path,
      })),
  );
  const byOthers = received.flatMap(({artefact: {path}, file}) =>
    file.traits.texts.map((text) => ({text, place: {file: path}, where: path})),
  );
  return [...byOthers, ...documents.filter(({audience}) => audience === "kamer").flatMap(saidBy), ...inFiles];
}
