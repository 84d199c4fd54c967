import {nearest} from "../../core/near.ts";

/** What stands under `kamerklaar` in a chart file. */
export interface OwnBlock {
  readonly title: string;
  readonly view: string;
  readonly labels: {readonly x: string; readonly y: string; readonly text: string} | null;
}

export interface BlockFault {
  readonly pointer: string;
  readonly reason: string;
}

const KEYS = ["titel", "weergave", "labels"];
const LABEL_KEYS = ["x", "y", "tekst"];

/** Reads our own part of a chart file. Everything that is wrong with it comes back at once; then there is no block. */
export function readOwnBlock(value: unknown): {
  readonly block: OwnBlock | null;
  readonly faults: readonly BlockFault[];
} {
  const here = "/kamerklaar";
  if (!isObject(value))
    return {
      block: null,
      faults: [{pointer: "", reason: "het blok “kamerklaar” met “titel” en “weergave” ontbreekt"}],
    };
  const faults = [...unknownKeys(value, KEYS, here), ...missingTexts(value, ["titel", "weergave"], here)];
  const {labels} = value;
  if (labels !== undefined && !isObject(labels))
    faults.push({pointer: `${here}/labels`, reason: "“labels” moet x, y en tekst bevatten"});
  if (isObject(labels)) {
    faults.push(
      ...unknownKeys(labels, LABEL_KEYS, `${here}/labels`),
      ...missingTexts(labels, LABEL_KEYS, `${here}/labels`),
    );
  }
  if (faults.length > 0) return {block: null, faults};
  const asked = isObject(labels)
    ? {x: String(labels.x), y: String(labels.y), text: String(labels.tekst)}
    : null;
  return {block: {title: String(value.titel), view: String(value.weergave), labels: asked}, faults};
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unknownKeys(value: object, known: readonly string[], pointer: string): BlockFault[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const near = nearest(key, known);
      const hint = near === null ? "" : `; bedoelde u “${near}”?`;
      return {
        pointer: `${pointer}/${key}`,
        reason: `onbekende eigenschap “${key}” in het blok “kamerklaar”${hint}`,
      };
    });
}

function missingTexts(
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
  pointer: string,
): BlockFault[] {
  return names
    .filter((name) => typeof value[name] !== "string" || value[name] === "")
    .map((name) => ({pointer, reason: `“${name}” ontbreekt of is geen tekst in het blok “kamerklaar”`}));
}
