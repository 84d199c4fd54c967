import {createHash} from "node:crypto";
import {type Effects, UsageError} from "../core/effects.ts";
import {type Checked, finding} from "../core/findings.ts";
import type {InputFile} from "../core/inputs.ts";

/** Where the two input folders stand, as the disk knows them. */
export interface Folders {
  readonly data: string;
  readonly templates: string;
}

/** A file as read: where it stands below its input folder, and its bytes. */
export interface ReadFile {
  readonly input: InputFile;
  readonly bytes: Uint8Array;
}

/**
 * Reads `file` below `folder`. Null with a finding when the disk does not give it up, for instance because another
 * program holds it; everything else goes on.
 */
export async function readFile(
  effects: Effects,
  folder: string,
  file: string,
): Promise<Checked<ReadFile | null>> {
  try {
    const bytes = await effects.read(`${folder}/${file}`);
    return {value: {input: {file, sha256: sha256(bytes)}, bytes}, findings: []};
  } catch (error) {
    const reason =
      error instanceof UsageError ? error.message : "de schijf geeft het bestand niet; staat het nog open?";
    return {value: null, findings: [finding("bestand/onleesbaar", {file}, {reason})]};
  }
}

/** The SHA-256 of a file, in lower-case hexadecimals. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Whether a file is left by a program or for people, and not input: lock files, half-written copies, dot files, folder settings, readme files. */
export function isBystander(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const inDotFolder = path.split("/").some((step) => step.startsWith("."));
  return (
    inDotFolder ||
    name.startsWith("~$") ||
    name.endsWith(".tijdelijk") ||
    /^(thumbs\.db|desktop\.ini|(leesmij|readme)\.(md|txt))$/i.test(name)
  );
}
