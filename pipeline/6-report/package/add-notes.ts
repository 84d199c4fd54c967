import {parseAddress} from "../../core/place.ts";
import {checkedText, presentableText} from "../workbook/checked-values.ts";
import {textWidth} from "../workbook/column-width.ts";
import type {OfficePackage} from "./office-package.ts";
import {attributeOf, childrenFrom, decodeXml, escapeXml, rootOf, tagsOf} from "./xml.ts";

/** A note (comment) on a cell. */
export interface CellNote {
  /** Such as `F14`. */
  readonly cell: string;
  readonly text: string;
}

/** Who wrote our notes; not every program keeps it. */
const AUTHOR = "Kamerklaar";

/** Whether a note with this text is one of ours from an earlier time, which makes way. */
export type IsOurs = (text: string) => boolean;

/**
 * Puts notes on cells of a sheet of somebody else's workbook. Notes of others stay; what we noted an earlier time goes, and on a
 * cell that has a note already ours is put below it. The cells themselves are not touched.
 */
export function addNotes(
  file: OfficePackage,
  sheet: string,
  {notes, isOurs}: {readonly notes: readonly CellNote[]; readonly isOurs: IsOurs},
): void {
  const found = file.pointers(sheet);
  const drawingId = attributeOf(tagsOf(file.text(sheet), "legacyDrawing")[0] ?? "", "id");
  const oldDrawing = found.find(({id}) => id === drawingId)?.part ?? null;
  const oldComments = found.find(({type}) => type === "comments")?.part ?? null;
  if (notes.length === 0 && oldComments === null) return;
  const comments = oldComments ?? newComments(file, sheet);
  const drawing = oldDrawing ?? newDrawing(file, sheet);
  const swept = withoutOurs(file.text(comments), isOurs);
  const added = withNotes(swept.xml, notes);
  file.put(comments, added.xml);
  file.put(drawing, withShapes(withoutShapes(file.text(drawing), swept.gone), added.fresh));
}

function newComments(file: OfficePackage, sheet: string): string {
  const part = file.freeName("xl/comments-kamerklaar%.xml");
  const namespace = rootOf(file.text(sheet)).namespace;
  file.put(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors><author>${AUTHOR}</author></authors><commentList></commentList></comments>`,
  );
  file.declare(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
  file.point(sheet, "comments", part);
  return part;
}

/** What must come after the pointer to the drawing of notes, in the order of the standard. */
const AFTER_DRAWING: readonly string[] = [
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "AlternateContent",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
  "/worksheet",
];

function newDrawing(file: OfficePackage, sheet: string): string {
  const part = file.freeName("xl/drawings/kamerklaar%.vml");
  file.put(
    part,
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>',
  );
  file.declareExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const id = file.point(sheet, "vmlDrawing", part);
  const xml = file.text(sheet);
  const data = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/.exec(xml);
  const start = data === null ? 0 : data.index + data[0].length;
  const next = childrenFrom(xml, start).find(({name}) => AFTER_DRAWING.includes(name));
  if (next === undefined) throw new Error(`${sheet} is no worksheet`);
  const tag = `<${rootOf(xml).prefix}legacyDrawing xmlns:r="${file.pointerNamespace()}" r:id="${id}"/>`;
  file.put(sheet, `${xml.slice(0, next.at)}${tag}${xml.slice(next.at)}`);
  return part;
}

const COMMENT = /<((?:\w+:)?)comment(?=[\s>])[^>]*>[\s\S]*?<\/\1comment\s*>/g;
const RUN = /<((?:\w+:)?)r(?=[\s>])[^>]*>[\s\S]*?<\/\1r\s*>/g;

const textIn = (xml: string): string =>
  [...xml.matchAll(/<(?:\w+:)?t(?=[\s>])[^>]*>([\s\S]*?)<\/(?:\w+:)?t\s*>/g)]
    .map(([, text = ""]) => decodeXml(text))
    .join("");

/** The comments without ours: whole ones, and pieces that we put below those of others. */
function withoutOurs(xml: string, isOurs: IsOurs): {readonly xml: string; readonly gone: readonly string[]} {
  const gone: string[] = [];
  const kept = xml.replace(COMMENT, (comment) => {
    if (isOurs(textIn(comment))) {
      gone.push(attributeOf(tagsOf(comment, "comment")[0] ?? "", "ref") ?? "");
      return "";
    }
    return comment.replace(RUN, (run) => (isOurs(textIn(run).trimStart()) ? "" : run));
  });
  return {xml: kept, gone};
}

/** Adds notes; `fresh` are those on cells that had none, which need a shape. */
function withNotes(
  xml: string,
  notes: readonly CellNote[],
): {readonly xml: string; readonly fresh: readonly CellNote[]} {
  const {prefix} = rootOf(xml);
  const authors = [...xml.matchAll(/<((?:\w+:)?)author(?:\s*\/>|(?=[\s>])[^>]*>([\s\S]*?)<\/\1author\s*>)/g)];
  const known = authors.findIndex(([, , name = ""]) => decodeXml(name) === AUTHOR);
  const author = known < 0 ? authors.length : known;
  let changed =
    known < 0
      ? xml.replace(
          /<\/(?:\w+:)?authors\s*>|<(?:\w+:)?authors\s*\/>/,
          (end) =>
            `${end.startsWith("</") ? "" : `<${prefix}authors>`}<${prefix}author>${AUTHOR}</${prefix}author></${prefix}authors>`,
        )
      : xml;
  const run = (text: string, before: string): string =>
    `<${prefix}r><${prefix}t xml:space="preserve">${before}${escapeXml(noteText(text))}</${prefix}t></${prefix}r>`;
  const fresh: CellNote[] = [];
  for (const note of notes) {
    const old = [...changed.matchAll(COMMENT)].find(
      ([comment]) => attributeOf(tagsOf(comment, "comment")[0] ?? "", "ref") === note.cell,
    )?.[0];
    if (old === undefined) fresh.push(note);
    else changed = changed.replace(old, () => below(old, run(note.text, "\n")));
  }
  const list = fresh
    .map(
      ({cell, text}) =>
        `<${prefix}comment ref="${cell}" authorId="${author}"><${prefix}text>${run(text, "")}</${prefix}text></${prefix}comment>`,
    )
    .join("");
  changed = changed.replace(
    /<\/(?:\w+:)?commentList\s*>|<(?:\w+:)?commentList\s*\/>/,
    (end) => `${end.startsWith("</") ? "" : `<${prefix}commentList>`}${list}</${prefix}commentList>`,
  );
  return {xml: changed, fresh};
}

const noteText = (text: string): string => checkedText(presentableText(text));

/** A comment of somebody else with a piece of text below its own; plain text becomes a piece first. */
function below(comment: string, run: string): string {
  const pieces = comment.replace(
    /(<((?:\w+:)?)text(?=[\s>])[^>]*>)\s*(<((?:\w+:)?)t(?=[\s>])[^>]*>[\s\S]*?<\/\4t\s*>)/,
    (_, start: string, prefix: string, text: string) => `${start}<${prefix}r>${text}</${prefix}r>`,
  );
  return pieces.replace(/<\/(?:\w+:)?text\s*>/, (end) => `${run}${end}`);
}

const SHAPE = /<v:shape(?=[\s>])[\s\S]*?<\/v:shape\s*>/g;

function withoutShapes(vml: string, cells: readonly string[]): string {
  const places = cells.flatMap((cell) => {
    const at = parseAddress(cell);
    return at === null ? [] : [`${at.row - 1},${at.column - 1}`];
  });
  return vml.replace(SHAPE, (shape) => {
    const row = /<x:Row>\s*(\d+)/i.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)/i.exec(shape)?.[1];
    return /ObjectType="Note"/.test(shape) && places.includes(`${row},${column}`) ? "" : shape;
  });
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function withShapes(vml: string, notes: readonly CellNote[]): string {
  const numbers = [...vml.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(1024, ...numbers) + 1;
  const type = vml.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  const shapes = notes.map((note, index) => shapeOf(note, first + index)).join("");
  return vml.replace(/<\/xml\s*>\s*$/, (end) => `${type}${shapes}${end}`);
}

/** Width of the box in points and of a digit in the font of notes; height per line. */
const BOX = {width: 260, digit: 5, line: 13} as const;

/** A hidden box beside the cell, wide and high enough for its text. */
function shapeOf({cell, text}: CellNote, number: number): string {
  const at = parseAddress(cell);
  if (at === null) throw new Error(`${cell} is no address`);
  const [row, column] = [at.row - 1, at.column - 1];
  const lines = noteText(text)
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * BOX.digit * 1.15) / BOX.width)), 0);
  const height = (lines + 1) * BOX.line;
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 12, top, 4, column + 5, 30, top + Math.ceil(height / 15) + 1, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;width:${BOX.width}pt;height:${height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
