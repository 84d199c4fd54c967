const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const CHARACTERS: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/** Text as it may stand in XML, in content and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What XML text says. */
export function decodeXml(xml: string): string {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal === undefined ? (CHARACTERS[name] ?? whole) : String.fromCodePoint(Number(decimal));
  });
}

/** An attribute of a start tag by its local name; null when it has none. `r:id` and `id` are the same here. */
export function attributeOf(tag: string, name: string): string | null {
  const match = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : decodeXml(value);
}

/** All attributes of a start tag by local name; for tags of which there are many, because it looks once. */
export const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(/\s(?:\w+:)?([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name = "", double, single]) => [name, decodeXml(double ?? single ?? "")],
    ),
  );

/** The start tag with an attribute set to a value, added when it was not there. */
export function withAttribute(tag: string, name: string, value: string): string {
  const found = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  const written = `"${escapeXml(value)}"`;
  if (found.test(tag)) return tag.replace(found, (_, start: string) => `${start}${written}`);
  return tag.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${name}=${written}${slash}>`);
}

/** All start tags of elements with this local name, whatever their prefix, in order. */
export function tagsOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, "g"))].map(([tag]) => tag);
}

/** The root element's prefix with its colon (`x:`, or nothing) and the namespace that it stands for. */
export function rootOf(xml: string): {readonly prefix: string; readonly namespace: string} {
  const tag = /<(?![?!])[^>]*>/.exec(xml)?.[0] ?? "";
  const prefix = /^<(\w+:)/.exec(tag)?.[1] ?? "";
  const declared = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  const match = new RegExp(`\\s${declared}\\s*=\\s*["']([^"']*)["']`).exec(tag);
  return {prefix, namespace: match?.[1] ?? ""};
}

/** Where each child of an element starts, in a piece of XML that begins among the children of that element and ends with its end tag. */
export function childrenFrom(
  xml: string,
  from: number,
): readonly {readonly name: string; readonly at: number}[] {
  const found: {name: string; at: number}[] = [];
  const tags = /<(\/?)((?:\w+:)?\w+)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>|<!--[\s\S]*?-->/g;
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(xml); tag !== null && depth >= 0; tag = tags.exec(xml)) {
    const [, closes, name = "", closed] = tag;
    if (name === "") continue;
    if (depth === 0) found.push({name: `${closes}${name.replace(/^\w+:/, "")}`, at: tag.index});
    if (closes === "/") depth -= 1;
    else if (closed !== "/") depth += 1;
  }
  return found;
}
