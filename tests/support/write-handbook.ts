// What `npm run docs` runs: brings the generated part of the handbook and the list of findings up to date.
import {writeFileSync} from "node:fs";
import {FINDINGS_GUIDE, findingsGuide} from "./findings-guide.ts";
import {currentHandbook, HANDBOOK} from "./handbook.ts";
import {ROOT, textOf} from "./repository.ts";

writeFileSync(`${ROOT}/${HANDBOOK}`, currentHandbook(textOf(HANDBOOK)));
writeFileSync(`${ROOT}/${FINDINGS_GUIDE}`, await findingsGuide());
