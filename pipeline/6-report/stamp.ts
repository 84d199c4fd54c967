import type {ReportDocument} from "../core/document.ts";
import type {Status} from "../core/status.ts";

/** How a document says that it may not be relied on. */
export interface Stamp {
  /** Short mark for the head of every page: `VOORBEELD`, `CONCEPT (3 fouten)`. */
  readonly mark: string;
  /** What the mark means, beside it on every page. */
  readonly meaning: string;
  /** The first paragraph. */
  readonly sentence: string;
}

const countFaults = (count: number): string => (count === 1 ? "1 fout" : `${count} fouten`);

const EXAMPLE: Stamp = {
  mark: "VOORBEELD",
  meaning: "verzonnen cijfers, niet verzenden",
  sentence:
    "Let op: dit is een voorbeeld. De cijfers en oordelen in dit document zijn verzonnen om te laten zien hoe het eruitziet. Het mag niet worden verzonden en er mag niet uit worden geciteerd.",
};

const DRAFT: Stamp = {
  mark: "CONCEPT",
  meaning: "niet vastgesteld, niet verzenden",
  sentence:
    "Let op: dit is een concept. De cijfers en oordelen in dit document zijn nog niet vastgesteld. Het mag niet worden verzonden.",
};

/** The stamp of a document, or null when it is decided and free of faults. Faults are named beside an example's own mark. */
export function stampOf(document: Pick<ReportDocument, "status" | "faults">): Stamp | null {
  const base = document.status === "fictief" ? EXAMPLE : document.status === "concept" ? DRAFT : null;
  if (document.faults === 0) return base;
  const faults = countFaults(document.faults);
  const draft = `CONCEPT (${faults})`;
  return {
    mark: base === EXAMPLE ? `${EXAMPLE.mark} – ${draft}` : draft,
    meaning: base?.meaning ?? "niet verzenden",
    sentence: `${base?.sentence ?? "Let op: dit is een concept. Het mag niet worden verzonden."} Er ${
      document.faults === 1 ? "is" : "zijn"
    } nog ${faults} niet opgelost.`,
  };
}

/** The title with its stamp in front, as in the title block, the document properties and the outline. */
export function stampedTitle(document: Pick<ReportDocument, "status" | "faults" | "title">): string {
  const stamp = stampOf(document);
  return stamp === null ? document.title : `${stamp.mark} – ${document.title}`;
}

/** What stands behind the caption of a table or figure made from such data. */
export function captionMark(status: Status): string {
  return status === "fictief" ? " [voorbeeld]" : status === "concept" ? " [concept]" : "";
}
