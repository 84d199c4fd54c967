/** A heading that every decision note has. */
export interface MemoHeading {
  /** As printed before the title: `4`, `4.1`. */
  readonly number: string;
  readonly title: string;
  /** Level in the template: 1 for chapters, 2 for sections. */
  readonly level: 1 | 2;
}

const chapter = (number: string, title: string): MemoHeading => ({number, title, level: 1});
const section = (number: string, title: string): MemoHeading => ({number, title, level: 2});

/** The fixed headings of a decision note to a minister, in order, as the notes that accompany letters to Parliament have them. */
export const MEMO_HEADINGS: readonly MemoHeading[] = [
  chapter("1", "Aanleiding"),
  chapter("2", "Geadviseerd besluit"),
  chapter("3", "Kernpunten"),
  chapter("4", "Toelichting"),
  section("4.1", "Politieke context"),
  section("4.2", "Financiële overwegingen"),
  section("4.3", "Juridische overwegingen"),
  section("4.4", "Krachtenveld"),
  section("4.5", "Strategie"),
  section("4.6", "Uitvoering"),
  section("4.7", "Implementatie"),
  section("4.8", "Communicatie"),
  section("4.9", "Ontwikkelingen hiervoor"),
  chapter("5", "Informatie die niet openbaar gemaakt kan worden"),
  section("5.1", "Toelichting"),
];

/** The fixed heading with this title at this level, whatever the capitals; null when there is none. */
export function memoHeading(level: number, title: string): MemoHeading | null {
  const wanted = spelled(title);
  return (
    MEMO_HEADINGS.find((heading) => heading.level === level && spelled(heading.title) === wanted) ?? null
  );
}

const spelled = (title: string): string => title.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
