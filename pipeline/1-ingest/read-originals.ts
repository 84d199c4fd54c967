import type {Effects} from "../core/effects.ts";
import type {RawDelivery} from "../core/inputs.ts";
import {readFile} from "./read-file.ts";

/** A delivery with its bytes, so that it can be given back. */
export interface Original {
  readonly raw: RawDelivery;
  readonly bytes: Uint8Array;
}

/** Reads deliveries again that were read before; one that was changed or taken away in the meantime is left out. */
export async function readOriginals(
  effects: Effects,
  data: string,
  deliveries: readonly RawDelivery[],
): Promise<readonly Original[]> {
  const originals: Original[] = [];
  for (const raw of deliveries) {
    const {value} = await readFile(effects, data, raw.file);
    if (value !== null && value.input.sha256 === raw.sha256) originals.push({raw, bytes: value.bytes});
  }
  return originals;
}
