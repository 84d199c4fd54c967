// Takes: everything that stage 1 read.
// Gives: the dataset and the templates, in which nothing can be wrong any more, and every finding about data and templates.
// Never: stops at the first mistake, repairs what a sender wrote, or reads a file.

export {compareVersions, type ReadVersion, wrongAgain} from "./receive/compare-versions.ts";
export {type Guess, type Known, recognise} from "./receive/recognise.ts";
export {type RegisterTexts, registerRows, registerWith} from "./receive/register-table.ts";
export {type Validated, validate} from "./validate.ts";
export {applyWaivers} from "./waivers/apply-waivers.ts";
