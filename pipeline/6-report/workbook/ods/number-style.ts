import {escapeXml} from "../../package/xml.ts";

/** Dutch signs and names of months, whatever the language of the reader's program. */
const DUTCH = 'number:language="nl" number:country="NL"';

/**
 * The data style that shows numbers as an Excel format code does: `General`, `0`, `#,##0`, `0.0`, `0.0%`, `d mmmm yyyy`, each with
 * `[$-413]` or without, and `+0.0;-0.0;0.0` for positive, negative and zero. Throws on any other code: that is a bug.
 */
export function numberStyle(name: string, code: string): string {
  const bare = code.replace("[$-413]", "");
  if (bare === "d mmmm yyyy") return dateStyle(name);
  const [first = "", negative, zero] = bare.split(";");
  if (negative === undefined) return plainStyle(name, first, []);
  // The style itself is for zero; two more are taken when the number is another.
  const signed = [
    [`${name}P`, first, "value()>0"],
    [`${name}N`, negative, "value()<0"],
  ] as const;
  const maps = signed.map(([own, , condition]) => [own, condition] as const);
  return [
    ...signed.map(([own, part]) => plainStyle(own, part, [])),
    plainStyle(name, zero ?? first, maps),
  ].join("");
}

/** Whether numbers with this format are shares. */
export const isShare = (code: string): boolean => code.endsWith("%");

const dateStyle = (name: string): string =>
  `<number:date-style style:name="${name}" ${DUTCH} number:automatic-order="false"><number:day/><number:text> </number:text>` +
  `<number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>`;

function plainStyle(name: string, code: string, maps: readonly (readonly [string, string])[]): string {
  const [, sign = "", digits = "", share = ""] = /^([+-]?)(General|#,##0|0(?:\.0+)?)(%?)$/.exec(code) ?? [];
  if (digits === "") throw new Error(`${JSON.stringify(code)} is no format for a cell`);
  const kind = share === "" ? "number:number-style" : "number:percentage-style";
  const mapped = maps.map(
    ([own, condition]) =>
      `<style:map style:condition="${escapeXml(condition)}" style:apply-style-name="${own}"/>`,
  );
  return (
    `<${kind} style:name="${name}" ${DUTCH}>${text(sign)}${number(digits)}${text(share)}` +
    `${mapped.join("")}</${kind}>`
  );
}

const text = (sign: string): string => (sign === "" ? "" : `<number:text>${sign}</number:text>`);

/** `General` shows as many decimals as there are, which is a number without a count of them. */
function number(digits: string): string {
  if (digits === "General") return '<number:number number:min-integer-digits="1"/>';
  const decimals = /\.(0+)/.exec(digits)?.[1]?.length ?? 0;
  const grouping = digits.startsWith("#") ? ' number:grouping="true"' : "";
  return `<number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1"${grouping}/>`;
}
