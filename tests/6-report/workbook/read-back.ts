import {strFromU8, unzipSync} from "fflate";
import {SaxesParser} from "saxes";

/** An XML element as it stands in a part, without namespaces being resolved. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export interface Cell {
  /** What the file holds: a number as number, a text as text. */
  readonly value: string | number;
  readonly format: string;
  /** Name of the cell style, such as `Heading 1`. */
  readonly style: string;
  /** The formula whose result the value is; absent for what was typed. */
  readonly formula?: string;
}

export interface Sheet {
  readonly name: string;
  readonly xml: Element;
  readonly cells: Readonly<Record<string, Cell>>;
  /** The table on the sheet: name, area, titles; null when there is none. */
  readonly table: Element | null;
}

/** A reader for tests only, written from the standard and not from what writes. Escapes like `_x000D_` are read as Excel does. */
export function readBack(bytes: Uint8Array): {
  readonly sheets: readonly Sheet[];
  readonly part: (name: string) => Element;
  readonly names: readonly string[];
} {
  const parts = unzipSync(bytes);
  const part = (name: string) => parse(strFromU8(parts[name] ?? new Uint8Array()), name);
  const shared = all(part("xl/sharedStrings.xml"), "si").map((si) =>
    unescaped(
      all(si, "t")
        .map((t) => t.text)
        .join(""),
    ),
  );
  const styles = part("xl/styles.xml");
  const related = relations(part("xl/_rels/workbook.xml.rels"));
  const sheets = all(part("xl/workbook.xml"), "sheet").map((sheet): Sheet => {
    const path = `xl/${related.get(sheet.attributes["r:id"] ?? "")}`;
    const xml = part(path);
    const relPath = path.replace("worksheets/", "worksheets/_rels/").concat(".rels");
    const tables =
      parts[relPath] === undefined
        ? []
        : [...relations(part(relPath)).values()].filter((target) => target.includes("table"));
    return {
      name: sheet.attributes.name ?? "",
      xml,
      cells: cellsOf(xml, shared, styles),
      table: tables[0] === undefined ? null : part(tables[0].replace("..", "xl")),
    };
  });
  return {sheets, part, names: Object.keys(parts)};
}

/** All elements of a name below an element, in order. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function cellsOf(xml: Element, shared: readonly string[], styles: Element): Readonly<Record<string, Cell>> {
  const formats = new Map(
    all(styles, "numFmt").map(({attributes}) => [attributes.numFmtId, attributes.formatCode]),
  );
  const named = new Map(all(styles, "cellStyle").map(({attributes}) => [attributes.xfId, attributes.name]));
  const looks = all(styles, "cellXfs")[0]?.children ?? [];
  const cells: Record<string, Cell> = {};
  for (const cell of all(xml, "c")) {
    const value = all(cell, "v")[0]?.text;
    if (value === undefined) continue;
    const formula = all(cell, "f")[0]?.text;
    const look = looks[Number(cell.attributes.s ?? 0)]?.attributes ?? {};
    cells[cell.attributes.r ?? ""] = {
      value: read(cell.attributes.t, value, shared),
      ...(formula === undefined ? {} : {formula}),
      format: formats.get(look.numFmtId ?? "") ?? look.numFmtId ?? "",
      style: named.get(look.xfId ?? "") ?? "",
    };
  }
  return cells;
}

/** A text is an index in the list of shared ones, or stands as it is when it is the result of a formula. */
function read(type: string | undefined, value: string, shared: readonly string[]): string | number {
  if (type === "s") return shared[Number(value)] ?? "?";
  return type === "str" ? value : Number(value);
}

function relations(rels: Element): ReadonlyMap<string, string> {
  return new Map(
    all(rels, "Relationship").map(({attributes}) => [attributes.Id ?? "", attributes.Target ?? ""]),
  );
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function parse(xml: string, name: string): Element {
  const root: Element = {name: "", attributes: {}, children: [], text: ""};
  const open: Element[] = [root];
  const parser = new SaxesParser<{readonly xmlns: false; readonly fileName: string}>({
    xmlns: false,
    fileName: name,
  });
  parser.on("opentag", (tag) => {
    const element: Element = {name: tag.name, attributes: tag.attributes, children: [], text: ""};
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}
