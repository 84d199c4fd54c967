import type {IsoDate} from "../../core/ids.ts";

/**
 * What somebody may have typed before the spreadsheet program made a date of it: `3-4` with format `d-mmm` shows as
 * 3-apr, `4-2026` as apr-26. With a whole date there are two ways to have got there.
 */
export function typedAsDate(date: IsoDate, format: string | null): readonly string[] {
  const [year = "", month = "", day = ""] = date.split("-");
  const parts = partsShown(format);
  const short = `${Number(day)}-${Number(month)}`;
  if (!parts.day && day === "01") return [`${Number(month)}-${year}`];
  return parts.year ? [short, `${short}-${year}`] : [short];
}

/** Whether a format shows less than a whole date, as programs choose by themselves for what merely looks like one. */
export function isPartOfDate(format: string | null): boolean {
  const parts = partsShown(format);
  return !parts.day || !parts.year;
}

/** Without a format the whole date shows. */
function partsShown(format: string | null): {readonly day: boolean; readonly year: boolean} {
  const bare = (format ?? "yyyy-mm-dd").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return {day: /d/i.test(bare), year: /y/i.test(bare)};
}
