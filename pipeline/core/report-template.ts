/** When a conditional part is said: the fact equals `is`, or without it is true, non-zero and not empty. */
export interface Condition {
  readonly fact: string;
  /** Compared with the value and with the printed text; null when only truth is asked. */
  readonly is: string | null;
}

/** How a condition that holds or does not is written where a text hangs on it: `editie.groepen`, `niet vorige.is_er`, `editie.eenheid=thema`. */
export const conditionName = ({fact, is}: Condition, holds: boolean): string =>
  `${holds ? "" : "niet "}${fact}${is === null ? "" : `=${is}`}`;

/** The name of the fact in what `conditionName` wrote. */
export const factInCondition = (name: string): string => name.replace(/^niet /, "").replace(/=.*$/s, "");

/** A piece of running text in a template, before data. */
export type TemplateInline =
  | {readonly kind: "text"; readonly text: string}
  /** Literal text that may hold digits, and what they are: a name, date, law or reference. */
  | {readonly kind: "fixed"; readonly text: string; readonly nature: FixedNature}
  | {readonly kind: "strong" | "emphasis"; readonly content: readonly TemplateInline[]}
  | {readonly kind: "link"; readonly href: string; readonly content: readonly TemplateInline[]}
  | {readonly kind: "note"; readonly content: readonly TemplateInline[]}
  | {readonly kind: "fact"; readonly name: string; readonly form: FactForm}
  /** A parliamentary paper or an attachment, as notes refer to it. */
  | {readonly kind: "reference"; readonly id: string}
  /** The cell of the row that the innermost `each` is at. */
  | {readonly kind: "field"; readonly column: string}
  | {
      readonly kind: "when";
      readonly condition: Condition;
      readonly content: readonly TemplateInline[];
      readonly otherwise: readonly TemplateInline[];
    }
  | InternalPart<TemplateInline>
  /** Once per row of the view, with the separator between and `en` before the last. */
  | {
      readonly kind: "each";
      readonly view: string;
      /** Only the rows that have the same value in this column as the row of the `each` around it; null for all. */
      readonly match: string | null;
      readonly separator: string;
      readonly content: readonly TemplateInline[];
    };

export type FixedNature = "naam" | "datum" | "wet" | "verwijzing";

/** `woord` writes whole numbers from 0 to 20 in letters, `Woord` with a capital for the start of a sentence. */
export type FactForm = "gewoon" | "woord" | "Woord";

/** Where a building block stands: its line in the template, from 1; absent for what was not typed there. */
interface AtLine {
  readonly line?: number;
}

/** A building block of a template, before data. */
export type TemplateBlock = AtLine & TemplateContent;

type TemplateContent =
  | {readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly content: readonly TemplateInline[]}
  | {readonly kind: "paragraph"; readonly content: readonly TemplateInline[]}
  | {readonly kind: "list"; readonly ordered: boolean; readonly items: readonly TemplateItem[]}
  | TableTemplate
  | CrossTableTemplate
  | {readonly kind: "figure"; readonly chart: string}
  | {readonly kind: "page-break"}
  | {
      readonly kind: "when";
      readonly condition: Condition;
      readonly content: readonly TemplateBlock[];
      readonly otherwise: readonly TemplateBlock[];
    }
  | {
      readonly kind: "each";
      readonly view: string;
      readonly match: string | null;
      readonly content: readonly TemplateBlock[];
    }
  | PartTemplate
  | InternalPart<TemplateBlock>;

/** Parts of a report that a command makes a document of its own from. */
export const PART_NAMES = ["vergelijking"] as const;
export type PartName = (typeof PART_NAMES)[number];

/** Prints as if it were not there; the command of its name makes a document of just these parts, under this title. */
export interface PartTemplate {
  readonly kind: "part";
  readonly name: PartName;
  readonly title: string;
  readonly content: readonly TemplateBlock[];
}

/** What only the internal document says. */
interface InternalPart<Content> {
  readonly kind: "internal";
  readonly content: readonly Content[];
  /** What the public document says in its place, between brackets; null for nothing. */
  readonly notice: string | null;
}

/** A list item, or one item for each row of a view. */
export interface TemplateItem {
  readonly each: {readonly view: string; readonly match: string | null} | null;
  readonly content: readonly TemplateBlock[];
}

/** A view printed as a table. */
export interface TableTemplate {
  readonly kind: "table";
  readonly view: string;
  /** Only the rows that have the same value in this column as the row of the `each` around it; null for all. */
  readonly match: string | null;
  /** Null prints every column but `status`. */
  readonly columns: readonly string[] | null;
  /** Null keeps the order of the view. */
  readonly sort: {readonly column: string; readonly descending: boolean} | null;
  /** Most rows to print, null for all. */
  readonly maximum: number | null;
  /** Null takes what the view says of itself. */
  readonly title: string | null;
}

/** A view of long form printed as a cross table: one line for each value of `rows`, one column for each of `across`, in the order of the view. */
export interface CrossTableTemplate {
  readonly kind: "cross-table";
  readonly view: string;
  readonly rows: string;
  readonly across: string;
  /** The column whose value stands where the two meet. */
  readonly value: string;
  /** Null takes what the view says of itself. */
  readonly title: string | null;
}

/** Who reads a document: Parliament and the public, or only who made it. */
export type Audience = "kamer" | "intern";

/** A report as a policy officer wrote it in `templates/rapporten/<name>.md`, parsed and checked. */
export interface ReportTemplate {
  readonly file: string;
  /** The file's name without `.md`; also the name of the document. */
  readonly name: string;
  /** May hold facts, so that an edition's name comes from data. */
  readonly title: readonly TemplateInline[];
  readonly subtitle: readonly TemplateInline[];
  /** For whom it is made, a document for each; never empty. */
  readonly audiences: readonly Audience[];
  readonly form: "brief" | "rapport" | "nota";
  /** What a letter is about when it is another one than the letter that the attachments go along with; absent for that one. */
  readonly subject?: readonly TemplateInline[];
  /** The document is made only when this fact is true, non-zero and not empty; absent for one that is always made. */
  readonly onlyIf?: string;
  readonly blocks: readonly TemplateBlock[];
}

/** Every name that a template may speak of. */
export interface KnownNames {
  readonly facts: ReadonlySet<string>;
  /** The columns of each view. */
  readonly views: ReadonlyMap<string, readonly string[]>;
  readonly charts: ReadonlySet<string>;
  /** Ids of parliamentary papers and stems of attachments. */
  readonly references: ReadonlySet<string>;
}

/** The charts that a template draws, on any condition. */
export function chartsIn(blocks: readonly TemplateBlock[]): ReadonlySet<string> {
  const names = blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case "figure":
        return [block.chart];
      case "when":
        return [...chartsIn([...block.content, ...block.otherwise])];
      case "each":
      case "internal":
      case "part":
        return [...chartsIn(block.content)];
      case "list":
        return [...chartsIn(block.items.flatMap((item) => item.content))];
      default:
        return [];
    }
  });
  return new Set(names);
}

/** Whether only who made it reads what a template becomes. */
export const isInside = ({audiences}: ReportTemplate): boolean => !audiences.includes("kamer");
