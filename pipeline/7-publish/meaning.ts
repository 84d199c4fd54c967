import {createHash} from "node:crypto";

/**
 * A digest of data: equal for equal data, in whatever order its keys came. A name without a value counts as absent. Maps and sets count in their order, bytes as they are, and objects
 * that give their values when asked by what they give. Throws on a function, because it cannot be seen what that does.
 */
export function meaningOf(data: unknown): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify(plain(data)) ?? "nothing");
  return hash.digest("hex");
}

/** No data of ours has such names. */
const [NUMBER, BYTES, MAP, SET] = ["\0number", "\0bytes", "\0map", "\0set"];

/** The same as data for JSON, in which nothing that differs becomes the same. */
function plain(value: unknown): unknown {
  if (typeof value === "function" || typeof value === "symbol")
    throw new Error("a function has no meaning that can be kept");
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0)))
    return {[NUMBER]: Object.is(value, -0) ? "-0" : String(value)};
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return {[BYTES]: createHash("sha256").update(value).digest("hex")};
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return {[MAP]: [...value].map(([key, item]) => [plain(key), plain(item)])};
  if (value instanceof Set) return {[SET]: [...value].map(plain)};
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    namesIn(value)
      .sort()
      .map((name) => [name, plain(given[name])]),
  );
}

/** Own names, and those that its class answers for. */
function namesIn(value: object): string[] {
  const names = new Set(Object.keys(value));
  let above: unknown = Object.getPrototypeOf(value);
  while (above !== null && above !== Object.prototype) {
    for (const [name, {get}] of Object.entries(Object.getOwnPropertyDescriptors(above)))
      if (get !== undefined) names.add(name);
    above = Object.getPrototypeOf(above);
  }
  return [...names];
}
