import {type Checked, finding} from "../../core/findings.ts";
import type {RawSheet} from "../../core/inputs.ts";
import {openSheet} from "../packed-cells.ts";
import type {SheetReader} from "../sheet-reader.ts";
import {type Ending, readInWorker, startWorker, stopWorker, type Worker} from "./read-in-worker.ts";
import {workerScript} from "./worker-script.ts";

/** What one file may cost. */
export interface ReadLimits {
  /** Seconds for any file, and on top of that for each megabyte of it. A form takes a few hundredths of a second. */
  readonly seconds: number;
  readonly secondsPerMegabyte: number;
  /** Megabytes of heap that one worker may use. */
  readonly memory: number;
  /** Files that are read at the same time. */
  readonly workers: number;
}

export const READ_LIMITS: ReadLimits = {seconds: 5, secondsPerMegabyte: 2, memory: 384, workers: 2};

/** A second worker takes as long to start as this many bytes take to read; below it, one is faster. */
const BYTES_WORTH_A_WORKER = 250_000;
const MEGABYTE = 1_000_000;

/**
 * Reads files in worker processes, a few at a time. A file that takes too long, too much memory or the reader down with
 * it loses its worker and becomes one finding; the next file gets a new worker. Workers start when the first file comes.
 */
export function workerReader(limits: ReadLimits = READ_LIMITS): SheetReader {
  const idle: Worker[] = [];
  const alive = new Set<Worker>();
  const queue: Job[] = [];
  let busy = 0;
  let waiting = 0;
  let script: Promise<string> | null = null;

  const run = async (job: Job): Promise<Checked<readonly RawSheet[]>> => {
    script ??= workerScript();
    const worker = idle.pop() ?? startWorker(await script, limits.memory);
    alive.add(worker);
    const time = limits.seconds + (job.bytes.length / MEGABYTE) * limits.secondsPerMegabyte;
    const ending = await readInWorker(worker, job, Math.ceil(time));
    if (ending.kind === "read") idle.push(worker);
    else alive.delete(worker);
    return outcome(ending, job.file);
  };
  const next = (): void => {
    const room = busy === 0 || (busy < limits.workers && (idle.length > 0 || waiting > BYTES_WORTH_A_WORKER));
    const job = room ? queue.shift() : undefined;
    if (job === undefined) return;
    busy += 1;
    waiting -= job.bytes.length;
    run(job)
      .then(job.done, job.failed)
      .finally(() => {
        busy -= 1;
        next();
      });
    next();
  };

  return {
    read: (bytes, file) =>
      new Promise((done, failed) => {
        queue.push({bytes, file, done, failed});
        waiting += bytes.length;
        next();
      }),
    close: async () => {
      queue.length = 0;
      await Promise.all([...alive].map(stopWorker));
    },
  };
}

interface Job {
  readonly bytes: Uint8Array;
  readonly file: string;
  done(read: Checked<readonly RawSheet[]>): void;
  failed(error: unknown): void;
}

function outcome(ending: Ending, file: string): Checked<readonly RawSheet[]> {
  if (ending.kind === "read") {
    const {value, findings} = ending.answer;
    return {value: value.map(openSheet), findings};
  }
  return {value: [], findings: [finding("bestand/afgebroken", {file}, {reason: ending.reason})]};
}
