import {FROZEN, type FrozenSet, SENT} from "./7-publish/index.ts";
import type {Request} from "./request.ts";

/** The request that a sent set was made with, of the input and templates that were kept with it; `output` is a name below the folder where it was kept. */
export function requestThen(request: Request, {sent, manifest}: FrozenSet, output: string): Request {
  const {options} = manifest;
  const folder = `${request.folders.data}/${SENT}/${sent}`;
  const folders = {
    data: `${folder}/${FROZEN.data}`,
    templates: `${folder}/${FROZEN.templates}`,
    output: `${folder}/${output}`,
  };
  return {
    folders,
    edition: textOf(options.editie),
    date: options.datum_gegeven === false ? null : textOf(options.datum),
    definitive: options.definitief === true,
    findFont: fontsFrom(request, folders.templates),
    // What the manifest says of versions is what it said then; other versions are told apart.
    versions: manifest.versions,
    print: request.print,
  };
}

/** A choice in a manifest; null when it was not made. */
export const textOf = (option: string | boolean | undefined): string | null =>
  typeof option === "string" && option !== "" ? option : null;

/** Fonts that lay among the templates were kept with them. */
const fontsFrom =
  ({findFont, folders}: Request, templates: string): Request["findFont"] =>
  (name) => {
    const found = findFont(name)?.replaceAll("\\", "/") ?? null;
    return found?.startsWith(`${folders.templates}/`)
      ? templates + found.slice(folders.templates.length)
      : found;
  };
