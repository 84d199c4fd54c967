import type {Finding} from "../../core/findings.ts";
import type {CellBlock, PackedSheet} from "../packed-cells.ts";
import {readPacked} from "../read-spreadsheet.ts";

/** What a worker is told: a file is coming of so many bytes, then those bytes in pieces. */
export type Order =
  | {readonly kind: "file"; readonly file: string; readonly size: number}
  | {readonly kind: "piece"; readonly bytes: Uint8Array};

/**
 * What a worker says: once that it can take orders; then for each file its sheets, the cells of each behind it in blocks, and at the end what
 * was wrong with it. In pieces, so that neither side holds a large file twice.
 */
export type Answer =
  | {readonly kind: "ready"}
  | {readonly kind: "sheet"; readonly sheet: Omit<PackedSheet, "cells">}
  | {readonly kind: "block"; readonly block: CellBlock}
  | {readonly kind: "read"; readonly findings: readonly Finding[]};

const say = (answer: Answer): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(answer, undefined, {}, (error) => (error === null ? resolve() : reject(error)));
  });

let file = "";
let bytes = new Uint8Array();
let received = 0;

async function take(order: Order): Promise<void> {
  if (order.kind === "file") {
    file = order.file;
    bytes = new Uint8Array(order.size);
    received = 0;
  } else {
    bytes.set(order.bytes, received);
    received += order.bytes.length;
  }
  if (received === bytes.length) await answer();
}

async function answer(): Promise<void> {
  const {value, findings} = await readPacked(bytes, file);
  bytes = new Uint8Array();
  for (const {cells, ...sheet} of value) {
    await say({kind: "sheet", sheet});
    for (const block of cells) await say({kind: "block", block});
  }
  await say({kind: "read", findings});
}

process.on("message", take);
void say({kind: "ready"});
