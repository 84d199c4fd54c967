import {readFile} from "node:fs/promises";

/** A finding as `intern/bevindingen.json` tells it. */
export interface ToldFinding {
  readonly ernst: string;
  readonly afzender: string | null;
  readonly plaats: string;
  readonly gezien: string;
  readonly verwacht: string;
  readonly actie: string;
  readonly code: string;
  readonly openbaar: boolean;
}

/** The findings that a run left in a folder with `bevindingen.json`. */
export async function readFindingsList(folder: string): Promise<readonly ToldFinding[]> {
  const list = JSON.parse(await readFile(`${folder}/bevindingen.json`, "utf8")) as {
    readonly bevindingen: readonly ToldFinding[];
  };
  return list.bevindingen;
}
