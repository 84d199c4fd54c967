import type {Format, Scalar} from "./views.ts";

/** What is printed where a value is not known. */
export const UNKNOWN = "onbekend";

/** The months as they are written inside a date. */
export const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** Writes a value for people, in Dutch: the only place where numbers are rounded. Null is `onbekend`. */
export function formatScalar(value: Scalar, format: Format): string {
  if (value === null) return UNKNOWN;
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value === "string") return format === "datum" ? formatDate(value) : value;
  switch (format) {
    case "aantal":
      return formatNumber(value, 0);
    case "getal":
      return formatNumber(value, decimalsOf(value));
    case "percentage":
      return `${formatNumber(value * 100, 0)}%`;
    case "procent_1":
      return `${formatNumber(value * 100, 1)}%`;
    case "positie":
      return formatNumber(value, 1);
    case "verschil":
      return formatDifference(value);
    default:
      return formatPlain(value);
  }
}

/** How many decimals of the stored value a format prints; null where it does not round. */
export const decimalsIn = (format: Format): number | null => DECIMALS[format] ?? null;

const DECIMALS: Readonly<Partial<Record<Format, number>>> = {
  aantal: 0,
  positie: 1,
  verschil: 1,
  percentage: 2,
  procent_1: 3,
};

/** A number as it is printed with so many decimals: rounded half away from zero, and never a negative nothing. */
export const roundTo = (value: number, decimals: number): number =>
  Math.sign(value) * Number(roundHalfAway(Math.abs(value), decimals)) || 0;

/** A number with a decimal comma, a point per thousand and a real minus sign, rounded half away from zero to `decimals`. */
export function formatNumber(value: number, decimals: number): string {
  const digits = roundHalfAway(Math.abs(value), decimals);
  const [whole = "0", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const negative = value < 0 && /[1-9]/.test(digits);
  return `${negative ? "−" : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}

/** A difference of positions: one decimal, always with a sign unless it rounds to nothing. */
export function formatDifference(value: number): string {
  const text = formatNumber(value, 1);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** `2019-06-07` as `7 juni 2019`; a text that is no date stays as it is. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return date;
  return `${Number(match[3])} ${MONTHS[Number(match[2]) - 1] ?? match[2]} ${match[1]}`;
}

/** The decimals of the shortest text of a number. */
const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

const formatPlain = (value: number): string => String(value).replace(".", ",").replace("-", "−");

/** `toFixed` works on the binary value, so 2.45 would become 2.5 or 2.4 by accident; the shortest decimal text is what people see. */
function roundHalfAway(value: number, decimals: number): string {
  const shifted = Number(`${value}e${decimals}`);
  if (!Number.isFinite(shifted)) return value.toFixed(decimals);
  return Number(`${Math.round(shifted)}e-${decimals}`).toFixed(decimals);
}
