// Takes: all finished files of a run and what they were made from.
// Gives: output/ with the whole new set, or with the old one untouched; after `recover` never with anything in between.
// Never: makes or changes content, reads a clock, touches what is not part of a set (output/README.md).
export {type FreezeRequest, freeze} from "./freeze.ts";
export {FROZEN, type FrozenSet, frozenProblems, readFrozen, SENT, sentDates} from "./frozen.ts";
export {type Asked, inputOf, keepTold, takeDown, toldBefore} from "./last-run.ts";
export {type Manifest, manifestOf, type RunRecord} from "./manifest.ts";
export {forgetResults, type OpenKeep, openKeep} from "./open-keep.ts";
export {programDigest} from "./program-digest.ts";
export {publish, publishFindingsOnly} from "./publish.ts";
export {recover} from "./recover.ts";
export {type SendState, sendNotice} from "./send-notice.ts";
export {isValidSet, presentFiles, presentManifest, setProblems, soundFiles} from "./valid-set.ts";
