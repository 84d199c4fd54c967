import {all, type Element, footnotes, type Parts, parse, part} from "./read-docx.ts";

/** What Word would repair or miss in a file; nothing when it is sound. */
export function problemsIn(parts: Parts): readonly string[] {
  const malformed = [...parts].flatMap(([name, xml]) => (isXml(xml) ? [] : [`${name} is no XML`]));
  if (malformed.length > 0) return malformed;
  return [
    ...contentTypes(parts),
    ...relations(parts),
    ...styles(parts),
    ...notes(parts),
    ...numbering(parts),
    ...cells(parts),
  ];
}

function isXml(xml: string): boolean {
  try {
    parse(xml);
    return true;
  } catch {
    return false;
  }
}

const attributesOf = (root: Element, name: string, attribute: string): readonly string[] =>
  all(root, name).flatMap((element) => element.attributes[attribute] ?? []);

function contentTypes(parts: Parts): readonly string[] {
  const types = part(parts, "[Content_Types].xml");
  const named = attributesOf(types, "Override", "PartName").map((name) => name.slice(1));
  const relations = attributesOf(types, "Default", "Extension").includes("rels");
  const needed = [...parts.keys()].filter(
    (name) => name !== "[Content_Types].xml" && !name.endsWith(".rels"),
  );
  return [
    ...(relations ? [] : ["relations have no content type"]),
    ...needed.filter((name) => !named.includes(name)).map((name) => `${name} has no content type`),
    ...named.filter((name) => !parts.has(name)).map((name) => `${name} is named but not there`),
  ];
}

function relations(parts: Parts): readonly string[] {
  return [...parts.keys()].flatMap((name) => {
    if (name.endsWith(".rels")) return targets(parts, name);
    const used = [...(parts.get(name) ?? "").matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)].map(
      ([, id = ""]) => id,
    );
    const rels = parts.get(name.replace(/([^/]*)$/, "_rels/$1.rels"));
    const known = rels === undefined ? [] : attributesOf(parse(rels), "Relationship", "Id");
    return used
      .filter((id) => !known.includes(id))
      .map((id) => `${name} refers to ${id}, which is not there`);
  });
}

function targets(parts: Parts, name: string): readonly string[] {
  const folder = name.replace(/_rels\/[^/]*$/, "");
  const items = all(part(parts, name), "Relationship");
  const ids = items.map((item) => item.attributes.Id ?? "");
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${name} gives an id twice`]),
    ...ids.filter((id) => !/^rId\d+$/.test(id)).map((id) => `${name} has a random id ${id}`),
    ...items
      .filter((item) => item.attributes.TargetMode !== "External")
      .map((item) => `${folder}${item.attributes.Target}`)
      .filter((target) => !parts.has(target))
      .map((target) => `${name} points to ${target}, which is not there`),
  ];
}

function styles(parts: Parts): readonly string[] {
  const known = new Set(attributesOf(part(parts, "word/styles.xml"), "w:style", "w:styleId"));
  return [...parts.keys()]
    .filter((name) => /^word\/[^/]+\.xml$/.test(name))
    .flatMap((name) => {
      const root = part(parts, name);
      const used = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"].flatMap((kind) =>
        attributesOf(root, kind, "w:val"),
      );
      return used
        .filter((id) => !known.has(id))
        .map((id) => `${name} uses the style ${id}, which is not there`);
    });
}

function notes(parts: Parts): readonly string[] {
  const known = [...footnotes(parts).keys()];
  const used = attributesOf(part(parts, "word/document.xml"), "w:footnoteReference", "w:id");
  return [
    ...used.filter((id) => !known.includes(id)).map((id) => `note ${id} is not there`),
    ...known.filter((id) => !used.includes(id)).map((id) => `nothing refers to note ${id}`),
    ...(new Set(used).size === used.length ? [] : ["a note is referred to twice"]),
  ];
}

function numbering(parts: Parts): readonly string[] {
  const lists = part(parts, "word/numbering.xml");
  const kinds = attributesOf(lists, "w:abstractNum", "w:abstractNumId");
  const known = all(lists, "w:num").filter((item) =>
    kinds.includes(all(item, "w:abstractNumId")[0]?.attributes["w:val"] ?? ""),
  );
  const ids = known.map((item) => item.attributes["w:numId"]);
  return attributesOf(part(parts, "word/document.xml"), "w:numId", "w:val")
    .filter((id) => !ids.includes(id))
    .map((id) => `list ${id} is not there`);
}

/** Word cannot open a cell that does not end in a paragraph. */
const cells = (parts: Parts): readonly string[] =>
  all(part(parts, "word/document.xml"), "w:tc")
    .filter((cell) => cell.children.at(-1)?.name !== "w:p")
    .map(() => "a cell does not end in a paragraph");
