import type {
  Condition,
  CrossTableTemplate,
  FactForm,
  FixedNature,
  PartName,
  PartTemplate,
  TableTemplate,
  TemplateBlock,
  TemplateInline,
  TemplateItem,
} from "../../core/report-template.ts";
import {splitNames, textOf} from "./check-attributes.ts";
import {printableText} from "./check-text.ts";
import type {Piece} from "./parse-tree.ts";
import {soleEach} from "./sole-each.ts";

/** The pieces that the check found wanting. */
export type LeftOut = ReadonlySet<Piece>;

/** What a checked template says, without the pieces left out. The content of a tag that was never closed stays. */
export function buildBlocks(pieces: readonly Piece[], out: LeftOut): readonly TemplateBlock[] {
  return pieces.flatMap((piece) => {
    if (out.has(piece)) return piece.flaw === "unclosed" ? buildBlocks(piece.children, out) : [];
    const blocks = piece.type === "tag" ? tagBlock(piece, out) : markdownBlock(piece, out);
    return blocks.map((block) => ({...block, line: piece.line}));
  });
}

function markdownBlock(piece: Piece, out: LeftOut): readonly TemplateBlock[] {
  switch (piece.type) {
    case "heading":
      return [{kind: "heading", level: headingLevel(piece.level), content: buildInline(piece.children, out)}];
    case "paragraph": {
      const content = buildInline(piece.children, out);
      return content.length === 0 ? [] : [{kind: "paragraph", content}];
    }
    case "bullet_list":
    case "ordered_list":
      return [
        {
          kind: "list",
          ordered: piece.type === "ordered_list",
          items: piece.children.map((item) => listItem(item, out)),
        },
      ];
    default:
      return [];
  }
}

function listItem(item: Piece, out: LeftOut): TemplateItem {
  const each = soleEach(item);
  if (each === null || out.has(each)) return {each: null, content: buildBlocks(item.children, out)};
  const content: readonly TemplateBlock[] = each.inline
    ? [{kind: "paragraph", content: buildInline(each.children, out), line: item.line}]
    : buildBlocks(each.children, out);
  return {each: {view: textOf(each, "primary"), match: matchOf(each)}, content};
}

function tagBlock(piece: Piece, out: LeftOut): readonly TemplateBlock[] {
  switch (piece.tag) {
    case "grafiek":
      return [{kind: "figure", chart: textOf(piece, "primary")}];
    case "tabel":
      return [table(piece)];
    case "kruistabel":
      return [crossTable(piece)];
    case "pagina-einde":
      return [{kind: "page-break"}];
    case "elk":
      return [
        {
          kind: "each",
          view: textOf(piece, "primary"),
          match: matchOf(piece),
          content: buildBlocks(piece.children, out),
        },
      ];
    case "deel":
      return [part(piece, out)];
    case "intern":
      return [{kind: "internal", content: buildBlocks(piece.children, out), notice: noticeOf(piece)}];
    case "als": {
      const [content, otherwise] = branches(piece);
      return [
        {
          kind: "when",
          condition: condition(piece),
          content: buildBlocks(content, out),
          otherwise: buildBlocks(otherwise, out),
        },
      ];
    }
    default:
      return [];
  }
}

/** What running text says, without the pieces left out. */
export function buildInline(pieces: readonly Piece[], out: LeftOut): readonly TemplateInline[] {
  return pieces.flatMap((piece) => {
    if (out.has(piece))
      return piece.type === "hardbreak"
        ? [SPACE]
        : piece.flaw === "unclosed"
          ? buildInline(piece.children, out)
          : [];
    return piece.type === "tag" ? tagInline(piece, out) : markdownInline(piece, out);
  });
}

const SPACE: TemplateInline = {kind: "text", text: " "};

function markdownInline(piece: Piece, out: LeftOut): readonly TemplateInline[] {
  const content = (): readonly TemplateInline[] => buildInline(piece.children, out);
  switch (piece.type) {
    case "text":
      return [{kind: "text", text: printableText(piece.text)}];
    case "softbreak":
      return [SPACE];
    case "strong":
      return [{kind: "strong", content: content()}];
    case "em":
      return [{kind: "emphasis", content: content()}];
    case "link":
      return [{kind: "link", href: piece.href, content: content()}];
    default:
      return [];
  }
}

function tagInline(piece: Piece, out: LeftOut): readonly TemplateInline[] {
  const primary = textOf(piece, "primary");
  switch (piece.tag) {
    case "feit":
      return [{kind: "fact", name: primary, form: (textOf(piece, "vorm") || "gewoon") as FactForm}];
    case "vast":
      return [{kind: "fixed", text: primary, nature: textOf(piece, "soort") as FixedNature}];
    case "verwijzing":
      return [{kind: "reference", id: primary}];
    case "veld":
      return [{kind: "field", column: primary}];
    case "intern":
      return [{kind: "internal", content: buildInline(piece.children, out), notice: noticeOf(piece)}];
    case "noot":
      return [{kind: "note", content: buildInline(piece.children, out)}];
    case "elk":
      return [
        {
          kind: "each",
          view: primary,
          match: matchOf(piece),
          separator: textOf(piece, "scheiding"),
          content: buildInline(piece.children, out),
        },
      ];
    case "als": {
      const [content, otherwise] = branches(piece);
      return [
        {
          kind: "when",
          condition: condition(piece),
          content: buildInline(content, out),
          otherwise: buildInline(otherwise, out),
        },
      ];
    }
    default:
      return [];
  }
}

const part = (piece: Piece, out: LeftOut): PartTemplate => ({
  kind: "part",
  name: textOf(piece, "primary") as PartName,
  title: textOf(piece, "titel"),
  content: buildBlocks(piece.children, out),
});

const matchOf = (piece: Piece): string | null => textOf(piece, "bij") || null;

function branches(piece: Piece): readonly [readonly Piece[], readonly Piece[]] {
  const turn = piece.children.findIndex((child) => child.tag === "anders");
  return turn === -1 ? [piece.children, []] : [piece.children.slice(0, turn), piece.children.slice(turn + 1)];
}

const noticeOf = (piece: Piece): string | null => textOf(piece, "melding") || null;

const condition = (piece: Piece): Condition => ({
  fact: textOf(piece, "primary") || textOf(piece, "feit"),
  is: piece.attributes.some(({name}) => name === "is") ? textOf(piece, "is") : null,
});

function table(piece: Piece): TableTemplate {
  const columns = textOf(piece, "kolommen");
  const sort = textOf(piece, "sorteer");
  return {
    kind: "table",
    view: textOf(piece, "primary"),
    match: matchOf(piece),
    columns: columns === "" ? null : splitNames(columns),
    sort: sort === "" ? null : {column: sort.replace(/^-/, ""), descending: sort.startsWith("-")},
    maximum: Number(textOf(piece, "maximum")) || null,
    title: textOf(piece, "titel") || null,
  };
}

const crossTable = (piece: Piece): CrossTableTemplate => ({
  kind: "cross-table",
  view: textOf(piece, "primary"),
  rows: textOf(piece, "rijen"),
  across: textOf(piece, "kolommen"),
  value: textOf(piece, "waarde"),
  title: textOf(piece, "titel") || null,
});

const headingLevel = (level: number): 1 | 2 | 3 | 4 =>
  level === 1 || level === 2 || level === 3 ? level : 4;
