// Takes: everything that stage 1 read.
// Gives: the dataset and the templates, in which nothing can be wrong any more, and every finding about data and templates.
// Never: stops at the first mistake, repairs what a sender wrote, or reads a file.
export {type Validated, validate} from "./validate.ts";
