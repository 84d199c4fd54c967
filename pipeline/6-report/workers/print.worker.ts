import {parentPort} from "node:worker_threads";
import type {ReportDocument} from "../../core/document.ts";
import type {Medium} from "../../core/print.ts";
import type {Theme} from "../../core/theme.ts";
import {printHere} from "../print-here.ts";

/** What a printing thread is told: what to print, under a number that its answer bears. */
export interface PrintOrder {
  readonly id: number;
  readonly medium: Medium;
  readonly document: ReportDocument;
  readonly theme: Theme;
}

/** The file, or what went wrong while it was made. */
export type PrintAnswer =
  | {readonly id: number; readonly bytes: Uint8Array}
  | {readonly id: number; readonly error: unknown};

const say = (answer: PrintAnswer): void => parentPort?.postMessage(answer);

parentPort?.on("message", ({id, medium, document, theme}: PrintOrder) => {
  printHere(medium, document, theme).then(
    (bytes) => say({id, bytes}),
    (error: unknown) => say({id, error}),
  );
});
