import {type ChildProcess, spawn} from "node:child_process";
import type {Checked} from "../../core/findings.ts";
import type {CellBlock, PackedSheet} from "../packed-cells.ts";
import type {Answer, Order} from "./sheets.worker.ts";

/** A process that reads files. */
export type Worker = ChildProcess;

/** A file to read. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** How reading a file ended: with an answer, or cut off for a reason in Dutch. */
export type Ending =
  | {readonly kind: "read"; readonly answer: Checked<readonly PackedSheet[]>}
  | {readonly kind: "cut-off"; readonly reason: string};

/** Starts a worker on a script, with a heap of at most so many megabytes. It may be given a file at once. */
export function startWorker(script: string, memory: number): Worker {
  const worker = spawn(process.execPath, [`--max-old-space-size=${memory}`, "-"], {
    // A file that makes the reader complain on stderr must not speak to whoever runs the program.
    stdio: ["pipe", "ignore", "ignore", "ipc"],
    serialization: "advanced",
    windowsHide: true,
  });
  // A worker that is gone before it took its script says so by its exit.
  worker.stdin?.on("error", () => undefined);
  worker.stdin?.end(script);
  return worker;
}

/** Ends a worker, whatever it is doing, and waits until it is gone. */
export function stopWorker(worker: Worker): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    worker.once("exit", () => resolve());
    worker.kill("SIGKILL");
  });
}

/** Seconds that a worker may take to start. Longer, or a failure before it is ready, is a fault of ours and not of the file. */
const SECONDS_TO_START = 60;
const ready = new WeakSet<Worker>();

/**
 * Has a worker read one file and waits no longer than so many seconds from when it could begin. A worker that was cut
 * off is gone. Throws when the worker cannot be started at all.
 */
export function readInWorker(worker: Worker, given: GivenFile, seconds: number): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const sheets: ReceivedSheet[] = [];
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      // By name: a worker has listeners of its own, without which it hears nothing any more.
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
      settle();
    };
    const cutOff = (reason: string): void =>
      end(() => void stopWorker(worker).then(() => resolve({kind: "cut-off", reason})));
    const tooSlow = (): void => cutOff(`het lezen duurde langer dan ${seconds} seconden`);
    const neverBegan = (): void => end(() => reject(new Error("The worker that reads files did not start.")));
    let timer = ready.has(worker)
      ? setTimeout(tooSlow, seconds * 1000)
      : setTimeout(neverBegan, SECONDS_TO_START * 1000);
    worker.on("message", (answer: Answer) => {
      if (answer.kind === "ready") {
        ready.add(worker);
        clearTimeout(timer);
        timer = setTimeout(tooSlow, seconds * 1000);
      } else if (answer.kind === "sheet") sheets.push({...answer.sheet, cells: []});
      else if (answer.kind === "block") sheets.at(-1)?.cells.push(asOwn(answer.block));
      else {
        const {findings} = answer;
        end(() => resolve({kind: "read", answer: {value: sheets, findings}}));
      }
    });
    worker.on("error", (error) =>
      ready.has(worker) ? cutOff("het lezen hield plotseling op") : end(() => reject(error)),
    );
    worker.on("exit", (code, signal) => (ready.has(worker) ? cutOff(reasonOf(code, signal)) : neverBegan()));
    // When the worker is gone before it has everything, its exit says so.
    giveFile(worker, given).catch(() => undefined);
  });
}

interface ReceivedSheet extends Omit<PackedSheet, "cells"> {
  readonly cells: CellBlock[];
}

/** The block without the message that it came in, of which its columns are views. */
const asOwn = (block: CellBlock): CellBlock => ({
  ...block,
  rows: block.rows.slice(),
  columns: block.columns.slice(),
  kinds: block.kinds.slice(),
  contents: block.contents.slice(),
  formats: block.formats.slice(),
  numbers: block.numbers.slice(),
  ends: block.ends.slice(),
});

const PIECE = 4_000_000;

/** Sends a file piece by piece, each when the one before it is on its way. */
async function giveFile(worker: Worker, {bytes, file}: GivenFile): Promise<void> {
  await tell(worker, {kind: "file", file, size: bytes.length});
  for (let from = 0; from < bytes.length; from += PIECE)
    await tell(worker, {kind: "piece", bytes: bytes.subarray(from, from + PIECE)});
}

const tell = (worker: Worker, order: Order): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.send(order, (error) => (error === null ? resolve() : reject(error)));
  });

/** How Node says that an exception was thrown that nobody caught. */
const THROWN = 1;
/** How a process ends that V8 aborts, which it does when its heap is full. */
const ABORTED = 134;

function reasonOf(code: number | null, signal: string | null): string {
  if (signal === "SIGABRT" || code === ABORTED) return "het lezen kostte te veel geheugen";
  return code === THROWN ? "het lezen liep vast op de inhoud" : "het lezen hield plotseling op";
}
