import type {Checked} from "../core/findings.ts";
import type {RawSheet} from "../core/inputs.ts";
import {readSpreadsheet} from "./read-spreadsheet.ts";

/** Takes senders' files apart, here or somewhere safer. */
export interface SheetReader {
  /** The sheets of a file, and what could not be read of it. Never fails because of what is in the file. */
  read(bytes: Uint8Array, file: string): Promise<Checked<readonly RawSheet[]>>;
  /** Lets go of whatever it holds. It is not used afterwards. */
  close(): Promise<void>;
}

/** Reads in the thread that asks, without limits on time and memory: for files that we made ourselves. */
export const READ_HERE: SheetReader = {read: readSpreadsheet, close: async () => undefined};
