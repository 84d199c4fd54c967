// What `npm run docs` runs: brings the generated part of the handbook up to date.
import {writeFileSync} from "node:fs";
import {currentHandbook, HANDBOOK} from "./handbook.ts";
import {ROOT, textOf} from "./repository.ts";

writeFileSync(`${ROOT}/${HANDBOOK}`, currentHandbook(textOf(HANDBOOK)));
