import type {Checked} from "./core/findings.ts";
import type {IsoDate} from "./core/ids.ts";
import type {Inputs} from "./core/inputs.ts";
import type {Keep} from "./core/keep.ts";
import type {Print} from "./core/print.ts";

/** What a run is asked to do. Folders are paths for `Effects`. */
export interface Request {
  readonly folders: {readonly data: string; readonly templates: string; readonly output: string};
  /** The edition to report; null for the latest that was scored. */
  readonly edition: string | null;
  /** The date that reports count from and the letter bears; null for the edition's own reference date and no date of sending. */
  readonly date: IsoDate | null;
  /** Whether the set is meant to be sent. */
  readonly definitive: boolean;
  /** Absolute path of a font that the house style names; null when there is none. */
  readonly findFont: (name: string) => string | null;
  readonly versions: Readonly<Record<string, string>>;
  /** What earlier runs made; everything is made anew without it. */
  readonly keep?: Keep;
  /** What prints the documents beside the rest of the work; without it they are printed in between. */
  readonly print?: Print | undefined;
  /** The input, where somebody began to read it already; else it is read when it is needed. */
  readonly reading?: Promise<Checked<Inputs>>;
}

/** The stages in order, as they are told to whoever waits. */
export const STAGES = [
  "inlezen",
  "controleren",
  "scoren",
  "vergelijken",
  "grafieken tekenen",
  "rapporten maken",
  "wegschrijven",
] as const;

/** Called at the start of each stage. */
export type Progress = (stage: (typeof STAGES)[number]) => void;
