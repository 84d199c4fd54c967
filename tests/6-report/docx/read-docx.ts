import {strFromU8, unzipSync} from "fflate";
import {SaxesParser} from "saxes";

/** An element of a part; `text` is what stands directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The parts of a Word file as text, by name. */
export type Parts = ReadonlyMap<string, string>;

/** A paragraph as Word would show it: notes as `[1]`, breaks and tabs as themselves, fields with what they last held. */
export interface ReadParagraph {
  readonly style: string;
  readonly text: string;
  readonly level: number | null;
  readonly list: string | null;
}

export const unpack = (bytes: Uint8Array): Parts =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** The root element of a part. Throws on what is no well-formed XML. */
export function parse(xml: string): Element {
  const parser = new SaxesParser();
  const root: {children: Element[]} = {children: []};
  const open: {name: string; attributes: Record<string, string>; children: Element[]; text: string}[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, value]) => [name, String(value)]),
    );
    const element = {name: tag.name, attributes, children: [], text: ""};
    (open.at(-1) ?? root).children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [only] = root.children;
  if (only === undefined) throw new Error("no element");
  return only;
}

/** An element and everything in it with a name, in order. */
export const all = (element: Element, name: string): readonly Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

export const ownValue = (element: Element, name: string): string | null =>
  all(element, name)[0]?.attributes["w:val"] ?? null;

export function part(parts: Parts, name: string): Element {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`no part ${name}`);
  return parse(xml);
}

/** The paragraphs of a part in reading order, those in tables too. */
export const paragraphs = (parts: Parts, name = "word/document.xml"): readonly ReadParagraph[] =>
  all(part(parts, name), "w:p").map(readParagraph);

export function readParagraph(paragraph: Element): ReadParagraph {
  const level = ownValue(paragraph, "w:ilvl");
  return {
    style: ownValue(paragraph, "w:pStyle") ?? "Normal",
    text: textOf(paragraph),
    level: level === null ? null : Number(level),
    list: ownValue(paragraph, "w:numId"),
  };
}

/** What is read of an element. */
export function textOf(element: Element): string {
  switch (element.name) {
    case "w:t":
      return element.text;
    case "w:tab":
      return element.attributes["w:pos"] === undefined ? "\t" : "";
    case "w:br":
      return "\n";
    case "w:footnoteReference":
      return `[${element.attributes["w:id"]}]`;
    default:
      return element.children.map(textOf).join("");
  }
}

/** The notes by number, without the lines above them. */
export const footnotes = (parts: Parts): ReadonlyMap<string, Element> =>
  new Map(
    all(part(parts, "word/footnotes.xml"), "w:footnote")
      .filter((note) => note.attributes["w:type"] === undefined)
      .map((note) => [note.attributes["w:id"] ?? "", note]),
  );

/** Heads or feet of pages as text, by kind of page: `first`, `default`. */
export function running(parts: Parts, kind: "header" | "footer"): ReadonlyMap<string, string> {
  const targets = new Map(
    all(part(parts, "word/_rels/document.xml.rels"), "Relationship").map((item) => [
      item.attributes.Id ?? "",
      item.attributes.Target ?? "",
    ]),
  );
  return new Map(
    all(part(parts, "word/document.xml"), `w:${kind}Reference`).map((item) => {
      const target = targets.get(item.attributes["r:id"] ?? "") ?? "";
      const texts = all(part(parts, `word/${target}`), "w:p").map(textOf);
      return [item.attributes["w:type"] ?? "", texts.join("\n")];
    }),
  );
}
