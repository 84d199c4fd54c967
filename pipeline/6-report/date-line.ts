import type {ReportDocument} from "../core/document.ts";

/** The date on the cover, with what it is of: `Peildatum: 3 april 2023`. */
export const dateLine = ({date, dateLabel}: Pick<ReportDocument, "date" | "dateLabel">): string =>
  dateLabel === undefined || date === "" ? date : `${dateLabel}: ${date}`;
