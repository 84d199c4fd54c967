import type {IsoDate} from "./ids.ts";

/** The only door to disk, clock and console. Paths use forward slashes and are relative to the folder they name. */
export interface Effects {
  /** All files below `folder`, sorted by code unit, relative to it; empty when the folder does not exist. */
  list(folder: string): Promise<readonly string[]>;
  /** The bytes of a file; throws `UsageError` when they cannot be had. */
  read(path: string): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
  /** Writes a file and everything above it, and returns once it is safely on disk. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Renames a file or folder in one step; throws `RefusedError` when another program holds it. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or folder with everything in it; nothing happens when it does not exist. */
  remove(path: string): Promise<void>;
  /** Says one line to whoever runs the program. */
  say(line: string): void;
}

/** What receiving files needs besides: the day on which that happens, and somebody who knows what a file is. */
export interface ReceivingEffects extends Effects {
  /** The day on which files are received. Nothing but the register holds it. */
  today(): IsoDate;
  /** Puts a question to whoever runs the program and gives the answer; null when nobody sits there. */
  ask(question: string): Promise<string | null>;
}

/** The environment fails us: a folder that cannot be read, an option that does not exist. Ends in exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A request that is refused with its reasons: `--definitief` on unready input, output held open. Ends in exit code 4. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}
