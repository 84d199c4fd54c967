import {Worker} from "node:worker_threads";
import type {PrintAnswer, PrintOrder} from "./6-report/workers/print.worker.ts";
import type {Print} from "./core/print.ts";

/** Prints beside the rest of the work. */
export interface Printer {
  readonly print: Print;
  /** Ends the thread, whatever it still prints. */
  close(): Promise<void>;
}

/**
 * Prints in a thread of its own, one document after another, while the caller goes on. The thread starts with the first document. When it comes
 * to an end by itself, all that it had still to print fails.
 */
export function openPrinter(): Printer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;
  const failAll = (error: unknown): void => {
    for (const {fail} of waiting.values()) fail(error);
    waiting.clear();
    worker = null;
  };
  const start = (): Worker =>
    startThread()
      .on("message", (answer: PrintAnswer) => {
        const asked = waiting.get(answer.id);
        waiting.delete(answer.id);
        if ("error" in answer) asked?.fail(answer.error);
        else asked?.done(answer.bytes);
      })
      .on("error", failAll)
      .on("exit", () => failAll(new Error("The thread that prints has ended.")));
  return {
    print: (medium, document, theme) =>
      new Promise((done, fail) => {
        worker ??= start();
        last += 1;
        waiting.set(last, {done, fail});
        worker.postMessage({id: last, medium, document, theme} satisfies PrintOrder);
      }),
    close: async () => void (await worker?.terminate()),
  };
}

interface Waiting {
  done(bytes: Uint8Array): void;
  fail(error: unknown): void;
}

/** A thread does not take over that the sources are TypeScript: it is told so first. */
function startThread(): Worker {
  const api = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const script = JSON.stringify(new URL("./6-report/workers/print.worker.ts", import.meta.url).href);
  return new Worker(`import(${api}).then(({register}) => { register(); return import(${script}); })`, {
    eval: true,
  });
}
