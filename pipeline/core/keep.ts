/**
 * What earlier runs made, by what it was made from. Only what follows from that and from the program alone may be kept, so that a run gives the
 * same with and without it.
 */
export interface Keep {
  /** What was made of this kind from the same, and how to keep it when it was not there. `from` is data: no functions. */
  look(kind: string, from: unknown): Kept;
}

/** A place for one result. */
export interface Kept {
  /** Null when it was not made before. */
  readonly bytes: Uint8Array | null;
  put(bytes: Uint8Array): void;
}

/** Keeps nothing: everything is made anew. */
export const NOTHING_KEPT: Keep = {look: () => ({bytes: null, put: () => undefined})};

/** Bytes that were made before from the same, or that are made now. */
export async function keptBytes({bytes, put}: Kept, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (bytes !== null) return bytes;
  const made = await make();
  put(made);
  return made;
}

/** The same for data that survives JSON: no maps, dates or numbers that are none. */
export function keptData<Value>(kept: Kept, make: () => Value): Value {
  return kept.bytes === null ? putData(kept, make()) : readData(kept.bytes);
}

/** The same for data that takes waiting. */
export async function keptLater<Value>(kept: Kept, make: () => Promise<Value>): Promise<Value> {
  return kept.bytes === null ? putData(kept, await make()) : readData(kept.bytes);
}

/** Reads back what it puts, so that whatever JSON changes is the same whether or not it was made before. */
function putData<Value>(kept: Kept, value: Value): Value {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  kept.put(bytes);
  return readData(bytes);
}

/** What was put there is what was made, for the store gives back no byte that it did not get. */
const readData = <Value>(bytes: Uint8Array): Value => JSON.parse(new TextDecoder().decode(bytes)) as Value;
