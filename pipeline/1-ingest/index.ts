// Takes: the data and templates folders, through `Effects`.
// Gives: every table, text and workbook in them as read, cell by cell, and findings about what could not be read.
// Never does: understand a value, guess a missing one, or open a delivery that no register row vouches for.
export {ingest} from "./ingest.ts";
export {readCsv} from "./read-csv.ts";
export {type Folders, readFile, sha256} from "./read-file.ts";
export {readModified} from "./read-modified.ts";
export {type Original, readOriginals} from "./read-originals.ts";
export {readWorkbook} from "./read-workbook.ts";
export {readReturned} from "./returned/read-returned.ts";
export {READ_HERE, type SheetReader} from "./sheet-reader.ts";
export {READ_LIMITS, type ReadLimits, workerReader} from "./workers/worker-reader.ts";
