import {Worker} from "node:worker_threads";
import type {Answer, Order} from "./sheets.worker.ts";

/** How reading a file ended: with an answer, or cut off for a reason in Dutch. */
export type Ending =
  | {readonly kind: "read"; readonly answer: NonNullable<Answer>}
  | {readonly kind: "cut-off"; readonly reason: string};

/** Starts a worker on a script, with a heap of at most so many megabytes. It may be given orders at once. */
export function startWorker(script: string, memory: number): Worker {
  return new Worker(script, {
    eval: true,
    execArgv: [],
    // A file that makes the reader complain on stderr must not speak to whoever runs the program.
    stderr: true,
    resourceLimits: {maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32},
  });
}

/** Seconds that a worker may take to start. Longer, or a failure before it is ready, is a fault of ours and not of the file. */
const SECONDS_TO_START = 60;
const ready = new WeakSet<Worker>();

/**
 * Has a worker read one file and waits no longer than so many seconds from when it could begin. A worker that was cut
 * off is gone. Throws when the worker cannot be started at all.
 */
export function readInWorker(worker: Worker, {bytes, file}: Order, seconds: number): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      // By name: a worker has listeners of its own, without which it hears nothing any more.
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
      settle();
    };
    const cutOff = (reason: string): void =>
      end(() => void worker.terminate().then(() => resolve({kind: "cut-off", reason})));
    const tooSlow = (): void => cutOff(`het lezen duurde langer dan ${seconds} seconden`);
    const neverBegan = (): void => end(() => reject(new Error("The worker that reads files did not start.")));
    let timer = ready.has(worker)
      ? setTimeout(tooSlow, seconds * 1000)
      : setTimeout(neverBegan, SECONDS_TO_START * 1000);
    worker.on("message", (answer: Answer) => {
      if (answer !== null) end(() => resolve({kind: "read", answer}));
      else {
        ready.add(worker);
        clearTimeout(timer);
        timer = setTimeout(tooSlow, seconds * 1000);
      }
    });
    worker.on("error", (error) => (ready.has(worker) ? cutOff(reasonOf(error)) : end(() => reject(error))));
    worker.on("exit", () => (ready.has(worker) ? cutOff("het lezen hield plotseling op") : neverBegan()));
    const copy = new Uint8Array(bytes);
    worker.postMessage({bytes: copy, file}, [copy.buffer]);
  });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ERR_WORKER_OUT_OF_MEMORY"
    ? "het lezen kostte te veel geheugen"
    : "het lezen liep vast op de inhoud";
}
