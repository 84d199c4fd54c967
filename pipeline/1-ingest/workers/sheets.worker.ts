import {parentPort} from "node:worker_threads";
import type {Checked} from "../../core/findings.ts";
import {buffersOf, type PackedSheet} from "../packed-cells.ts";
import {readPacked} from "../read-spreadsheet.ts";

/** A file to read. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** What a worker says: null once, when it can take orders; then an answer for each order. */
export type Answer = Checked<readonly PackedSheet[]> | null;

const say = (answer: Answer, handedOver: readonly ArrayBuffer[]): void =>
  parentPort?.postMessage(answer, [...handedOver]);

parentPort?.on("message", async ({bytes, file}: Order) => {
  const read = await readPacked(bytes, file);
  say(read, buffersOf(read.value));
});
say(null, []);
