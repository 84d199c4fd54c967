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

/** What a finished .ods of ours shows, read from its bytes. */
export function seeOds(bytes: Uint8Array): SeenWorkbook {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const [content, styles, meta] = [part("content.xml"), part("styles.xml"), part("meta.xml")];
  const settings = part("settings.xml");
  const looks = [...`${styles}${content}`.matchAll(/<style:text-properties[^>]*>/g)].map(([tag]) => tag);
  const sheets = [...content.matchAll(/<table:table .*?<\/table:table>/gs)].map(([xml]) => xml);
  const wrapping = wrappingStyles(content);
  const names = sheets.map((xml) => attributeOf(xml, "name") ?? "");
  const ranges = tagsOf(content, "database-range");
  const hasFilter = /<table:filter[ >]/.test(content);
  return {
    title: textIn(meta, "dc:title"),
    creator: textIn(meta, "dc:creator"),
    language: textIn(meta, "dc:language"),
    opensFirst: settingOf(settings, "ActiveTable") === names[0],
    hasMacros:
      Object.keys(parts).some((name) => /^(Basic|Scripts)\//.test(name)) ||
      tagsOf(content, "script").length > 0,
    hasFills: [...tagsOf(content, "table-cell-properties"), ...tagsOf(styles, "table-cell-properties")].some(
      (tag) => (attributeOf(tag, "background-color") ?? "transparent") !== "transparent",
    ),
    fontSizes: looks.flatMap((tag) => attributeOf(tag, "font-size") ?? []).map(Number.parseFloat),
    hasItalics: looks.some((tag) => attributeOf(tag, "font-style") === "italic"),
    bareColours: looks.filter(
      (tag) => attributeOf(tag, "color") !== null && attributeOf(tag, "text-underline-style") === null,
    ).length,
    sheets: sheets.map((xml, index) =>
      sheetOf(xml, {
        name: names[index] ?? "",
        content,
        styles,
        ranges: ranges.filter((tag) => sheetIn(attributeOf(tag, "target-range-address")) === names[index]),
        hasFilter,
        wrapping,
        settings: settingsOf(settings, names[index] ?? ""),
      }),
    ),
  };
}

interface Around {
  readonly name: string;
  readonly content: string;
  readonly styles: string;
  /** Its tables. */
  readonly ranges: readonly string[];
  /** Whether any table of the workbook has one. */
  readonly hasFilter: boolean;
  readonly wrapping: ReadonlySet<string>;
  /** The settings of the sheet. */
  readonly settings: string;
}

function sheetOf(
  xml: string,
  {name, content, styles, ranges, hasFilter, wrapping, settings}: Around,
): SeenSheet {
  const isSet = (item: string): boolean => ["1", "2"].includes(settingOf(settings, item) ?? "0");
  const margins = [...tagsOf(styles, "header"), ...tagsOf(styles, "footer")];
  const frames = [...xml.matchAll(/<draw:frame.*?<\/draw:frame>/gs)].map(([frame]) => frame);
  const style = new RegExp(
    `<style:style style:name="${attributeOf(xml, "style-name") ?? ""}".*?</style:style>`,
    "s",
  );
  const found: readonly (readonly [boolean, Oddity])[] = [
    [/number-(columns|rows)-spanned="([2-9]|\d\d)/.test(xml), "merged"],
    [hasFilter || ranges.some((tag) => attributeOf(tag, "display-filter-buttons") === "true"), "filter"],
    [isSet("HorizontalSplitMode") || isSet("VerticalSplitMode"), "frozen"],
    [
      /table:visibility="(collapse|filter)"/.test(xml) ||
        /table:display="false"/.test(style.exec(content)?.[0] ?? ""),
      "hidden",
    ],
    [margins.some((tag) => attributeOf(tag, "display") !== "false"), "head-or-foot"],
    [frames.some((frame) => frame.includes("<draw:image")), "picture"],
    [frames.some((frame) => !/<svg:desc>[^<]*\S/.test(frame)), "undescribed-drawing"],
  ];
  return {
    name,
    cells: cellsIn(xml, wrapping),
    tables: ranges.map((tag) => tableOf(tag, xml)),
    links: tagsOf(xml, "a").map((tag) => {
      const target = attributeOf(tag, "href") ?? "";
      return target.startsWith("#") ? sheetIn(target.slice(1)) : target;
    }),
    widths: tagsOf(xml, "table-column").filter((tag) => attributeOf(tag, "style-name") !== null).length,
    cursor:
      settingOf(settings, "CursorPositionX") === "0" && settingOf(settings, "CursorPositionY") === "0"
        ? "A1"
        : "elders",
    found: new Set(found.filter(([is]) => is).map(([, what]) => what)),
  };
}

/** Names of cell styles whose text wraps. */
const wrappingStyles = (content: string): ReadonlySet<string> =>
  new Set(
    [
      ...content.matchAll(/<style:style style:name="([^"]*)" style:family="table-cell".*?<\/style:style>/gs),
    ].flatMap(([whole, style = ""]) => (whole.includes('fo:wrap-option="wrap"') ? [style] : [])),
  );

function cellsIn(xml: string, wrapping: ReadonlySet<string>): readonly SeenCell[] {
  const rows = [...xml.matchAll(/<table:table-row[ >].*?<\/table:table-row>/gs)];
  return rows.flatMap(([row], down) =>
    [...row.matchAll(/<table:table-cell(?:\s[^>]*?)?(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([whole, inside = ""], across) => {
        const said = attributesOf(whole.slice(0, whole.indexOf(">") + 1));
        if (!said.has("value-type")) return [];
        const style = said.get("style-name") ?? "";
        return [
          {
            row: down + 1,
            column: across + 1,
            value: cellValue(said, inside),
            wraps: wrapping.has(style),
            style: style.startsWith("Heading_20_") ? style.replace("_20_", " ") : "",
          },
        ];
      },
    ),
  );
}

function cellValue(said: ReadonlyMap<string, string>, inside: string): string | number {
  const [number, day] = [said.get("value"), said.get("date-value")];
  if (number !== undefined) return Number(number);
  if (day !== undefined) return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  return decodeXml(inside.replace(/<\/text:p>(?=<text:p>)/g, "\n").replace(/<[^>]*>/g, ""));
}

function tableOf(tag: string, sheet: string): SeenTable {
  const [from = "", to = from] = (attributeOf(tag, "target-range-address") ?? "").split(":");
  const [start, end] = [
    placeOf(from.slice(from.lastIndexOf(".") + 1)),
    placeOf(to.slice(to.lastIndexOf(".") + 1)),
  ];
  return {
    name: attributeOf(tag, "name") ?? "",
    hasHeader: attributeOf(tag, "contains-header") === "true" && sheet.includes("<table:table-header-rows>"),
    top: start.row,
    left: start.column,
    bottom: end.row,
    right: end.column,
  };
}

/** The sheet of an address: `'Alle risicos'.A1:…`. */
const sheetIn = (address: string | null): string =>
  (/^\$?'((?:[^']|'')*)'|^\$?([^.]*)/.exec(address ?? "") ?? [])
    .slice(1)
    .find((name) => name !== undefined)
    ?.replaceAll("''", "'") ?? "";

const settingsOf = (settings: string, sheet: string): string =>
  settings
    .split("<config:config-item-map-entry ")
    .find((entry) => attributeOf(` ${entry}`, "name") === sheet) ?? "";

const settingOf = (settings: string, name: string): string | null =>
  new RegExp(`config:name="${name}"[^>]*>([^<]*)<`).exec(settings)?.[1] ?? null;

const textIn = (xml: string, name: string): string =>
  decodeXml(new RegExp(`<${name}[^>]*>(.*?)</${name}>`, "s").exec(xml)?.[1] ?? "");
