import {expect, test} from "vitest";
import {addMonths, daysBetween, monthsBetween} from "../../pipeline/core/calendar.ts";

test.each([
  ["2024-01-31", "2024-03-01", 30, 1],
  ["2024-01-31", "2024-02-28", 28, 0],
  ["2024-01-31", "2024-02-29", 29, 1],
  ["2024-01-31", "2024-09-30", 243, 8],
  ["2024-01-15", "2024-09-14", 243, 7],
  ["2023-12-31", "2025-03-31", 456, 15],
  ["2024-04-03", "2024-04-03", 0, 0],
  ["2025-03-31", "2023-12-31", -456, -15],
])("from %s to %s are %i days and %i whole months", (from, to, days, months) => {
  expect(daysBetween(from, to)).toBe(days);
  expect(monthsBetween(from, to)).toBe(months);
});

test.each([
  ["2024-04-03", 6, "2024-10-03"],
  ["2023-08-31", 6, "2024-02-29"],
  ["2024-08-31", 6, "2025-02-28"],
  ["2024-12-15", 1, "2025-01-15"],
])("%s and %i months is %s", (date, months, later) => {
  expect(addMonths(date, months)).toBe(later);
});
