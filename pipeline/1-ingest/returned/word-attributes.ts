import {type Attributes, localName} from "../workbook/parse-xml.ts";

/** The value of an attribute whatever its prefix; empty when it is not there. */
export function attributeOf(attributes: Attributes, name: string): string {
  const key = Object.keys(attributes).find((written) => localName(written) === name);
  return key === undefined ? "" : (attributes[key] ?? "");
}

/** Whether a property that is either on or off is on: it is unless it says otherwise. */
export const isSwitchedOn = (attributes: Attributes): boolean =>
  !["0", "false", "off"].includes(attributeOf(attributes, "val"));
