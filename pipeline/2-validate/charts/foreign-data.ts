import {isObject} from "./own-block.ts";

/** Properties that would bring something in from elsewhere, or lead the reader away. */
const REASONS: Readonly<Record<string, string>> = {
  data: "een grafiek heeft geen eigen gegevens (“data”); de weergave levert ze",
  datasets: "een grafiek heeft geen eigen gegevens (“datasets”); de weergave levert ze",
  url: "een grafiek laadt niets van een adres (“url”)",
  href: "een grafiek bevat geen koppelingen (“href”)",
};

/** Places in a specification where a chart has data of its own, loads something or links away. */
export function foreignData(
  spec: unknown,
  pointer = "",
): readonly {readonly pointer: string; readonly reason: string}[] {
  if (Array.isArray(spec)) return spec.flatMap((item, index) => foreignData(item, `${pointer}/${index}`));
  if (!isObject(spec)) return [];
  return Object.entries(spec).flatMap(([key, value]) => {
    const here = `${pointer}/${key}`;
    const reason = REASONS[key];
    return reason === undefined ? foreignData(value, here) : [{pointer: here, reason}];
  });
}
