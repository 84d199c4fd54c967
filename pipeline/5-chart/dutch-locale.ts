import {MONTHS} from "../core/format.ts";

/** Numbers and dates as the Dutch write them, in the form that Vega asks for: given to `config.locale`, the only place it listens to. */
export const DUTCH_LOCALE = {
  number: {decimal: ",", thousands: ".", grouping: [3], currency: ["€ ", ""], minus: "−"},
  time: {
    dateTime: "%A %e %B %Y %X",
    date: "%d-%m-%Y",
    time: "%H:%M:%S",
    periods: ["", ""],
    days: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
    shortDays: ["zo", "ma", "di", "wo", "do", "vr", "za"],
    months: MONTHS,
    shortMonths: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  },
} as const;
