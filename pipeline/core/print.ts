import type {ReportDocument} from "./document.ts";
import type {Theme} from "./theme.ts";

/** What a composed document can be printed as. */
export type Medium = "pdf" | "docx";

/** Makes the file of a document. The same document and theme give the same bytes, whichever process makes them. */
export type Print = (medium: Medium, document: ReportDocument, theme: Theme) => Promise<Uint8Array>;
