import {createRequire} from "node:module";
import type {Request} from "../../pipeline/request.ts";

const require = createRequire(import.meta.url);

/** What a run is asked when nothing is chosen: the latest edition of `data`, with the templates of `templates`, into `output`. */
export function requestFor(
  folders: Request["folders"],
  choices: Partial<Omit<Request, "folders">> = {},
): Request {
  return {
    folders,
    edition: null,
    date: null,
    definitive: false,
    findFont: (name) => require.resolve(name),
    versions: {kamerklaar: "proef"},
    ...choices,
  };
}
