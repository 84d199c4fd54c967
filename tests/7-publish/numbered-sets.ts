import type {RunRecord} from "../../pipeline/7-publish/index.ts";
import type {Artefact} from "../../pipeline/core/document.ts";

export const RUN: RunRecord = {inputs: [], versions: {}, seed: 1, options: {}};

/** A set in which every file says which set it is of; sets differ in the files they have too. */
export function setNumber(number: number): readonly Artefact[] {
  const folders = number % 3 === 0 ? ["kamer"] : ["kamer", "intern", "kamer/data"];
  return folders.flatMap((folder) =>
    Array.from({length: 2 + (number % 4)}, (_, index) => ({
      path: `${folder}/bestand-${index}.txt`,
      bytes: new TextEncoder().encode(`set ${number}\n`.repeat(500)),
    })),
  );
}
