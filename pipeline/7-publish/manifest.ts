import {createHash} from "node:crypto";
import type {Artefact} from "../core/document.ts";
import type {InputFile} from "../core/inputs.ts";
import {compareText} from "../core/place.ts";

/** What a run was: enough to repeat it and get the same bytes. No clock and no path of this machine. */
export interface RunRecord {
  readonly inputs: readonly InputFile[];
  /** Versions of the program and of what it computes with, by name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly seed: number;
  /** The choices of the run, such as edition, date and whether it is final; never a folder. */
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** One file of a set. `size` is in bytes. */
export interface OutputFile {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
}

/** What `manifest.json` holds. */
export interface Manifest {
  readonly versions: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly options: Readonly<Record<string, string | boolean>>;
  readonly inputs: readonly InputFile[];
  readonly outputs: readonly OutputFile[];
}

/** The manifest of a set, in a fixed order. Throws on a path that is not relative, because that would tell where the run was made. */
export function manifestOf(artefacts: readonly Artefact[], run: RunRecord): Manifest {
  const outputs = artefacts.map(({path, bytes}) => ({file: path, sha256: sha256(bytes), size: bytes.length}));
  const inputs = run.inputs.map((input) => ({file: input.file, sha256: input.sha256}));
  for (const {file} of [...inputs, ...outputs]) refuseOutside(file);
  for (const option of Object.values(run.options)) {
    if (typeof option === "string" && isAbsolute(option))
      throw new Error(`absolute path in manifest: ${option}`);
  }
  return {
    versions: sortedByName(run.versions),
    seed: run.seed,
    options: sortedByName(run.options),
    inputs: inputs.sort((a, b) => compareText(a.file, b.file)),
    outputs: outputs.sort((a, b) => compareText(a.file, b.file)),
  };
}

/** The bytes of `manifest.json`. */
export function writeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** Reads the outputs that a `manifest.json` vouches for; null when it is not one. */
export function readOutputs(bytes: Uint8Array): readonly OutputFile[] | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(bytes));
    if (typeof parsed !== "object" || parsed === null || !("outputs" in parsed)) return null;
    return Array.isArray(parsed.outputs) && parsed.outputs.every(isOutputFile) ? parsed.outputs : null;
  } catch {
    return null;
  }
}

/** Reads a whole `manifest.json`; null when it is not one. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  const outputs = readOutputs(bytes);
  if (outputs === null) return null;
  const parsed = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>;
  const {versions, seed, options, inputs} = parsed;
  if (typeof versions !== "object" || typeof seed !== "number" || typeof options !== "object") return null;
  return Array.isArray(inputs) && inputs.every(isInputFile)
    ? {versions, seed, options, inputs, outputs}
    : null;
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function isOutputFile(value: unknown): value is OutputFile {
  if (typeof value !== "object" || value === null) return false;
  if (!("file" in value && "sha256" in value && "size" in value)) return false;
  const {file, sha256: hash, size} = value;
  return (
    typeof file === "string" && !leadsOutside(file) && typeof hash === "string" && typeof size === "number"
  );
}

function isInputFile(value: unknown): value is InputFile {
  if (typeof value !== "object" || value === null || !("file" in value && "sha256" in value)) return false;
  const {file, sha256: hash} = value;
  return typeof file === "string" && !leadsOutside(file) && typeof hash === "string";
}

function refuseOutside(file: string): void {
  if (leadsOutside(file)) throw new Error(`path in manifest is not relative with forward slashes: ${file}`);
}

function leadsOutside(file: string): boolean {
  return (
    isAbsolute(file) ||
    file.includes("\\") ||
    file.split("/").some((part) => part === "" || part === "." || part === "..")
  );
}

function isAbsolute(path: string): boolean {
  return /^([/\\]|[A-Za-z]:[/\\])/.test(path);
}

function sortedByName<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareText(a, b)));
}
