/** The same blocks without the lines that they stand on in their template: for tests that are about what is said. */
export function withoutLines<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutLines) as Value;
  if (value === null || typeof value !== "object" || value instanceof Map) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "line");
  return Object.fromEntries(kept.map(([key, inside]) => [key, withoutLines(inside)])) as Value;
}
