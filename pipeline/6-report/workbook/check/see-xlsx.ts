import {strFromU8, unzipSync} from "fflate";
import {attributeOf, attributesOf, decodeXml, tagsOf} from "../../package/xml.ts";
import {
  type Oddity,
  placeOf,
  type SeenCell,
  type SeenSheet,
  type SeenTable,
  type SeenWorkbook,
} from "./seen-workbook.ts";

type Part = (name: string) => string;

/** What a finished .xlsx shows, read from its bytes. */
export function seeXlsx(bytes: Uint8Array): SeenWorkbook {
  const parts = unzipSync(bytes);
  const part: Part = (name) => strFromU8(parts[name] ?? new Uint8Array());
  const core = part("docProps/core.xml");
  const book = part("xl/workbook.xml");
  const styles = part("xl/styles.xml");
  const targets = targetsIn(part("xl/_rels/workbook.xml.rels"));
  const [strings, looks] = [stringsIn(part("xl/sharedStrings.xml")), looksIn(styles)];
  const fonts = (/<fonts[^>]*>(.*?)<\/fonts>/s.exec(styles)?.[1] ?? "").split("</font>").slice(0, -1);
  return {
    title: textIn(core, "dc:title"),
    creator: textIn(core, "dc:creator"),
    language: textIn(core, "dc:language"),
    opensFirst: tagsOf(book, "workbookView").every((tag) => (attributeOf(tag, "activeTab") ?? "0") === "0"),
    hasMacros: Object.keys(parts).some((name) => /vbaProject|macrosheets|activeX/.test(name)),
    hasFills: tagsOf(styles, "patternFill").some(
      (tag) => !["none", "gray125"].includes(attributeOf(tag, "patternType") ?? ""),
    ),
    fontSizes: fonts.map((font) => Number(attributeOf(tagsOf(font, "sz")[0] ?? "", "val") ?? 11)),
    hasItalics: fonts.some((font) => /<i(\s|\/|>)/.test(font)),
    bareColours: fonts.filter((font) => /<color [^>]*rgb="/.test(font) && !/<u(\s|\/|>)/.test(font)).length,
    sheets: tagsOf(book, "sheet").map((tag) =>
      sheetOf(part, {
        name: attributeOf(tag, "name") ?? "",
        path: `xl/${targets.get(attributeOf(tag, "id") ?? "") ?? ""}`,
        isHidden: (attributeOf(tag, "state") ?? "visible") !== "visible",
        strings,
        looks,
      }),
    ),
  };
}

interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
  readonly strings: readonly string[];
  readonly looks: readonly Look[];
}

function sheetOf(part: Part, {name, path, isHidden, strings, looks}: SheetPart): SeenSheet {
  const xml = part(path);
  const related = [
    ...targetsIn(part(path.replace("worksheets/", "worksheets/_rels/").concat(".rels"))).values(),
  ];
  const tables = related.filter((target) => target.includes("tables/"));
  const drawings = related.filter((target) => /drawings\/drawing/.test(target));
  const found: Oddity[] = [
    ...(isHidden || [...tagsOf(xml, "row"), ...tagsOf(xml, "col")].some(isHiddenTag)
      ? ["hidden" as const]
      : []),
    ...has(tagsOf(xml, "mergeCell").length, "merged"),
    ...has(tagsOf(xml, "pane").length, "frozen"),
    ...has(tagsOf(xml, "headerFooter").length, "head-or-foot"),
    ...has(tagsOf(xml, "autoFilter").length, "filter"),
    ...tables.flatMap((target) => has(tagsOf(part(resolved(target)), "autoFilter").length, "filter")),
    ...drawings.flatMap((target) => oddDrawing(part(resolved(target)))),
  ];
  return {
    name,
    cells: cellsIn(xml, strings, looks),
    tables: tables.map((target) => tableOf(part(resolved(target)))),
    links: tagsOf(xml, "hyperlink").map((tag) =>
      (attributeOf(tag, "location") ?? "elders").replace(/^'?(.*?)'?!.*$/, (_, sheet: string) =>
        sheet.replaceAll("''", "'"),
      ),
    ),
    widths: tagsOf(xml, "col").reduce(
      (sum, tag) => sum + Number(attributeOf(tag, "max")) - Number(attributeOf(tag, "min")) + 1,
      0,
    ),
    cursor: attributeOf(tagsOf(xml, "selection")[0] ?? "", "activeCell") ?? "A1",
    found: new Set(found),
  };
}

const has = (count: number, what: Oddity): readonly Oddity[] => (count > 0 ? [what] : []);
const isHiddenTag = (tag: string): boolean => attributeOf(tag, "hidden") === "1";
const resolved = (target: string): string => target.replace(/^\.\.\//, "xl/").replace(/^\//, "");

/** Pictures are asked to be left out; a chart may be there when it is described. */
const oddDrawing = (xml: string): readonly Oddity[] => [
  ...has(tagsOf(xml, "pic").length + tagsOf(xml, "sp").length, "picture"),
  ...has(
    tagsOf(xml, "cNvPr").filter((tag) => (attributeOf(tag, "descr") ?? "").trim() === "").length,
    "undescribed-drawing",
  ),
];

/** Whether text wraps in cells of a look, and the name of its style. */
interface Look {
  readonly wraps: boolean;
  readonly style: string;
}

function looksIn(styles: string): readonly Look[] {
  const names = new Map(
    tagsOf(styles, "cellStyle").map((tag) => [attributeOf(tag, "xfId"), attributeOf(tag, "name") ?? ""]),
  );
  const looks = tagsAndInside(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "", "xf");
  return looks.map((look) => {
    const style = names.get(attributeOf(look, "xfId")) ?? "";
    return {wraps: /wrapText="1"/.test(look), style: style === "Normal" ? "" : style};
  });
}

function cellsIn(xml: string, strings: readonly string[], looks: readonly Look[]): readonly SeenCell[] {
  return [...xml.matchAll(/(<c [^>]*>)(?:<f[^>]*>.*?<\/f>)?<v>(.*?)<\/v><\/c>/gs)].map(
    ([, tag = "", value = ""]) => {
      const said = attributesOf(tag);
      const type = said.get("t") ?? "n";
      const plain = type === "n" ? Number(value) : decodeXml(value);
      return {
        ...placeOf(said.get("r") ?? ""),
        ...(looks[Number(said.get("s") ?? 0)] ?? {wraps: false, style: ""}),
        value: type === "s" ? (strings[Number(value)] ?? "") : plain,
      };
    },
  );
}

/** Elements of a name with what stands in them, as they are written; none of them within another. */
const tagsAndInside = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?=[\\s/>])[^>]*?(?:/>|>.*?</${name}>)`, "gs"))].map(
    ([whole]) => whole,
  );

const stringsIn = (xml: string): readonly string[] =>
  tagsAndInside(xml, "si").map((item) =>
    [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => decodeXml(text)).join(""),
  );

function tableOf(xml: string): SeenTable {
  const tag = tagsOf(xml, "table")[0] ?? "";
  const [from = "", to = from] = (attributeOf(tag, "ref") ?? "").split(":");
  const [start, end] = [placeOf(from), placeOf(to)];
  return {
    name: attributeOf(tag, "name") ?? "",
    hasHeader: (attributeOf(tag, "headerRowCount") ?? "1") === "1",
    top: start.row,
    left: start.column,
    bottom: end.row,
    right: end.column,
  };
}

const targetsIn = (rels: string): ReadonlyMap<string, string> =>
  new Map(
    tagsOf(rels, "Relationship").map((tag) => [
      attributeOf(tag, "Id") ?? "",
      attributeOf(tag, "Target") ?? "",
    ]),
  );

const textIn = (xml: string, name: string): string =>
  decodeXml(new RegExp(`<${name}[^>]*>(.*?)</${name}>`, "s").exec(xml)?.[1] ?? "");
