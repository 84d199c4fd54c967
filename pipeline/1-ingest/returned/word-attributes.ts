import {type Attributes, localName} from "../workbook/parse-xml.ts";

/** The value of an attribute whatever its prefix; empty when it is not there. */
export function attributeOf(attributes: Attributes, name: string): string {
  const key = Object.keys(attributes).find((written) => localName(written) === name);
  return key === undefined ? "" : (attributes[key] ?? "");
}

/** Text of this many half points or less is there to be passed over. */
const TINY = 8;
/** From this on each of red, green and blue is as good as white. */
const LIGHT = 0xe6;

/** Whether a property of text keeps it from being seen: hidden, as good as white, or tiny. */
export function hides(name: string, attributes: Attributes): boolean {
  if (name === "vanish") return isSwitchedOn(attributes);
  const value = attributeOf(attributes, "val");
  if (name === "sz") return value !== "" && Number(value) <= TINY;
  const [, ...parts] = /^(..)(..)(..)$/.exec(name === "color" ? value : "") ?? [];
  return parts.length > 0 && parts.every((part) => Number.parseInt(part, 16) >= LIGHT);
}

/** Whether a property that is either on or off is on: it is unless it says otherwise. */
export const isSwitchedOn = (attributes: Attributes): boolean =>
  !["0", "false", "off"].includes(attributeOf(attributes, "val"));
