import type {Block, Inline, ReportDocument} from "../../core/document.ts";
import {severityOf} from "../../core/finding-catalogue.ts";
import type {Finding} from "../../core/findings.ts";
import type {
  ReturnedLetter,
  ReturnedLook,
  ReturnedParagraph,
  ReturnedPlace,
} from "../../core/returned-letter.ts";
import type {Status} from "../../core/status.ts";
import type {Assessment} from "./assess-letter.ts";
import type {ExpectedLine} from "./expected-lines.ts";
import type {Judgement} from "./judge-match.ts";
import {
  adoptTable,
  captionText,
  type ReturnedTable,
  reasonsAgainstTables,
  tablesIn,
} from "./returned-tables.ts";

/** A letter that came back, with what was judged of it. */
export interface ReturnedWithFindings {
  readonly letter: ReturnedLetter;
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
}

/** Running heads and feet come from the house style: what is in them, a logo perhaps, is not taken over in any case. */
const RUNNING: readonly ReturnedPlace["part"][] = ["kopregel", "voetregel"];

/** Why the text of a letter that came back cannot become the letter, in Dutch; empty when it can. */
export function reasonsNotToAdopt({letter, assessment, findings}: ReturnedWithFindings): readonly string[] {
  const count = (test: (item: Finding) => boolean): number => findings.filter(test).length;
  const faults = count((item) => severityOf(item) === "fout");
  const head = assessment.changes.some(isOfHead);
  return [
    ...(letter.kind === "pdf"
      ? ["Een PDF heeft geen alinea’s, koppen en noten om over te nemen; lever het Word-bestand (.docx)."]
      : []),
    ...(faults > 0
      ? [`Er ${faults === 1 ? "is 1 fout" : `zijn ${faults} fouten`}: zie de bevindingen; herstel die eerst.`]
      : []),
    ...(count(({code}) => code === "brief/verouderd") > 0
      ? ["De gegevens zijn veranderd sinds de brief is gemaakt; maak de set eerst opnieuw met npm start."]
      : []),
    ...(head
      ? [
          "Het briefhoofd, het stempel of de ondertekening is veranderd; die komen uit strategie/briefgegevens.csv.",
        ]
      : []),
    ...(letter.marks.some(({kind, part}) => kind === "ongelezen" && !RUNNING.includes(part))
      ? ["Er staat een afbeelding of iets anders in de brief dat geen tekst is; dat wordt niet overgenomen."]
      : []),
    ...(isFigureEdited(assessment)
      ? [
          "Wat een figuur laat zien is in woorden veranderd; dat komt uit de gegevens en wordt niet overgenomen.",
        ]
      : []),
    ...(letter.paragraphs.some(
      (paragraph) => paragraph.part === "tekstvak" && isForeign(paragraph, assessment),
    )
      ? ["Er staat een tekstvak in de brief; zet die tekst in een gewone alinea."]
      : []),
    ...(letter.kind === "docx" ? reasonsAgainstTables(textTables(letter, assessment), letter) : []),
  ];
}

/** Whether it says something that the head or foot of our letter does not. */
const isForeign = (paragraph: ReturnedParagraph, {matches}: Assessment): boolean =>
  paragraph.text.trim() !== "" &&
  matches.some(
    ({expected, returned}) =>
      returned.some((line) => line.paragraph === paragraph) && !expected.some(isOfHead),
  );

/** The tables of the text; one that only holds the head of our letter, as some houses set it, is none of them. */
function textTables(letter: ReturnedLetter, {matches}: Assessment): readonly ReturnedTable[] {
  const head = new Set(
    matches
      .filter(({expected}) => expected.some(isOfHead))
      .flatMap(({returned}) => returned.map(({paragraph}) => paragraph)),
  );
  return tablesIn(letter).filter(({rows}) => !rows.flat(2).every((paragraph) => head.has(paragraph)));
}

const isOfHead = ({role}: Pick<ExpectedLine, "role">): boolean => role === "hoofd" || role === "vast";

/** Whether what a figure shows was told otherwise, in part or with more; a figure that went as a whole was not. */
function isFigureEdited({matches, changes}: Assessment): boolean {
  const told = matches.filter(({expected}) => expected.some(({role}) => role === "tekening"));
  const there = told.filter(({returned}) => returned.length > 0);
  const paragraphs = new Set(there.flatMap(({returned}) => returned.map(({paragraph}) => paragraph)));
  const numbers = new Set(there.flatMap(({expected}) => expected.map(({figure}) => figure)));
  return (
    changes.some(({role, after}) => role === "tekening" && after !== "") ||
    told.some(({expected, returned}) => returned.length === 0 && numbers.has(expected[0]?.figure)) ||
    matches.some(
      ({expected, returned}) =>
        expected.length === 0 && returned.some(({paragraph}) => paragraphs.has(paragraph)),
    )
  );
}

/** The letter, its charts drawn, with the text that came back in place of its own; its head stays, and so does what its figures are bound to. */
export function adoptLetter(document: ReportDocument, returned: ReturnedWithFindings): ReportDocument {
  const {letter} = returned;
  const all = flatten(document.blocks);
  const lines = new Map<ReturnedParagraph, readonly ExpectedLine[]>();
  for (const match of returned.assessment.matches)
    for (const {paragraph} of match.returned)
      lines.set(paragraph, [...(lines.get(paragraph) ?? []), ...match.expected]);
  const context: Context = {
    ...returned,
    statuses: statusesIn(document.blocks),
    whole: document.status,
    lines,
    tables: all.filter((block) => block.kind === "table"),
    figures: all.filter((block) => block.kind === "figure"),
  };
  const isOwn = (paragraph: ReturnedParagraph): boolean =>
    paragraph.cell === null && (lines.get(paragraph) ?? []).some(isOfHead);
  const text = letter.paragraphs.filter(
    (paragraph) => paragraph.part === "alinea" && paragraph.text.trim() !== "" && !isOwn(paragraph),
  );
  return {...document, blocks: blocksOf(text, context)};
}

const flatten = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === "list" ? flatten(block.items.flat()) : [block]));

interface Context extends ReturnedWithFindings {
  /** The status of each bound figure by the name of what it is bound to. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** Of the letter as a whole. */
  readonly whole: Status;
  /** What each paragraph was when the letter was made. */
  readonly lines: ReadonlyMap<ReturnedParagraph, readonly ExpectedLine[]>;
  readonly tables: readonly Extract<Block, {kind: "table"}>[];
  readonly figures: readonly Extract<Block, {kind: "figure"}>[];
}

function blocksOf(paragraphs: readonly ReturnedParagraph[], context: Context): readonly Block[] {
  const blocks: Block[] = [];
  const tables = new Map(
    textTables(context.letter, context.assessment).map((table) => [table.number, table]),
  );
  const captions = new Set([...tables.values()].map(({above}) => above));
  const shown = new Set<number>();
  for (const paragraph of paragraphs) {
    const figure = context.lines.get(paragraph)?.find((line) => line.figure !== undefined)?.figure;
    const table = tables.get(paragraph.cell?.table ?? 0);
    if (captions.has(paragraph)) continue;
    if (table !== undefined) {
      blocks.push(adoptTable(table, {own: context.tables, status: context.whole}));
      tables.delete(table.number);
    } else if (figure !== undefined && !shown.has(figure)) {
      blocks.push(...figureOf(figure, paragraph, context));
      shown.add(figure);
    } else if (figure === undefined && paragraph.cell === null) addText(paragraph, blocks, context);
  }
  return blocks;
}

/** A figure of ours under the caption that came back, when that is what begins it. */
function figureOf(number: number, paragraph: ReturnedParagraph, {figures, lines}: Context): readonly Block[] {
  const block = figures[number - 1];
  if (block === undefined) return [];
  const isCaption = lines.get(paragraph)?.some(({role}) => role === "bijschrift");
  return [isCaption ? {...block, caption: captionText(paragraph.text, block.chart.status)} : block];
}

/** A heading, a paragraph, or one more item of a list. */
function addText(paragraph: ReturnedParagraph, blocks: Block[], context: Context): void {
  const content = inlineOf(paragraph, context);
  const last = blocks.at(-1);
  if (paragraph.heading !== null) blocks.push({kind: "heading", level: levelOf(paragraph.heading), content});
  else if (paragraph.list === null) blocks.push({kind: "paragraph", content});
  else if (last?.kind === "list" && last.ordered === (paragraph.list === "numbers"))
    blocks[blocks.length - 1] = {...last, items: [...last.items, [{kind: "paragraph", content}]]};
  else
    blocks.push({
      kind: "list",
      ordered: paragraph.list === "numbers",
      items: [[{kind: "paragraph", content}]],
    });
}

const levelOf = (heading: number): 1 | 2 | 3 | 4 =>
  heading === 1 ? 1 : heading === 2 ? 2 : heading === 3 ? 3 : 4;

/** The text of a paragraph, with its bound figures and the notes that it calls; a heading is bold as it is. */
function inlineOf(paragraph: ReturnedParagraph, context: Context): readonly Inline[] {
  const bound = outermost(
    context.assessment.judgements.filter(
      ({part, number, binding}) => binding !== null && part === paragraph.part && number === paragraph.number,
    ),
  );
  const cuts = [
    ...bound.map((judgement) => ({at: judgement.at, end: judgement.at + judgement.text.length, judgement})),
    ...paragraph.notes.map(({at, note}) => ({at, end: at, note})),
  ].sort((a, b) => a.at - b.at || a.end - b.end);
  const pieces: Piece[] = [];
  let from = 0;
  for (const cut of cuts) {
    pieces.push(...plainPieces(paragraph, from, Math.max(from, cut.at)));
    if ("note" in cut) pieces.push({inline: {kind: "note", content: noteOf(cut.note, context)}, look: null});
    else pieces.push({inline: factOf(cut.judgement, context), look: lookAt(paragraph, cut.at)});
    from = Math.max(from, cut.end);
  }
  pieces.push(...plainPieces(paragraph, from, paragraph.text.length));
  return dressed(paragraph.heading === null ? pieces : pieces.map(notBold));
}

/** A piece of a paragraph that looks one way. */
interface Piece {
  readonly inline: Inline;
  /** Null when it looks like any text. */
  readonly look: ReturnedLook | null;
}

const lookAt = ({looks}: ReturnedParagraph, at: number): ReturnedLook | null =>
  looks.find((look) => look.at <= at && at < look.end) ?? null;

const notBold = ({inline, look}: Piece): Piece => ({inline, look: look && {...look, bold: false}});

/** Text without figures, cut where it begins to look otherwise. */
function plainPieces(paragraph: ReturnedParagraph, from: number, to: number): readonly Piece[] {
  const turns = paragraph.looks.flatMap(({at, end}) => [at, end]).filter((at) => from < at && at < to);
  const starts = [from, ...new Set(turns)];
  return starts.flatMap((start, index) =>
    plainPiece(paragraph.text.slice(start, starts[index + 1] ?? to)).map((inline) => ({
      inline,
      look: lookAt(paragraph, start),
    })),
  );
}

/** Pieces side by side that look alike, together in what makes them look so; a link is one link, however its words look. */
function dressed(pieces: readonly Piece[]): readonly Inline[] {
  const hrefOf = ({look}: Piece): string => look?.href ?? "";
  return stretchesOf(pieces, hrefOf).flatMap(([href, linked]) => {
    const content = stretchesOf(linked, styleOf).flatMap(([style, alike]) =>
      styled(
        alike.map(({inline}) => inline),
        style,
      ),
    );
    return href === "" ? content : [{kind: "link" as const, href, content}];
  });
}

/** Items side by side for which a text is the same. */
function stretchesOf<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
): readonly (readonly [text: string, items: readonly Item[]])[] {
  const stretches: [string, Item[]][] = [];
  for (const item of items) {
    const [text, last] = [textOf(item), stretches.at(-1)];
    if (last?.[0] === text) last[1].push(item);
    else stretches.push([text, [item]]);
  }
  return stretches;
}

const styleOf = ({look}: Piece): string =>
  [look?.bold ? "strong" : "", look?.italic ? "emphasis" : ""].join(" ");

function styled(plain: readonly Inline[], style: string): readonly Inline[] {
  const slanted: readonly Inline[] = style.includes("emphasis")
    ? [{kind: "emphasis", content: plain}]
    : plain;
  return style.includes("strong") ? [{kind: "strong", content: slanted}] : slanted;
}

/** A figure inside bound words is part of them; those without an end in common. */
function outermost(judgements: readonly Judgement[]): readonly Judgement[] {
  const end = ({at, text}: Judgement): number => at + text.length;
  return judgements.filter((judgement, index) =>
    judgements.every(
      (other, place) =>
        place === index ||
        end(other) <= judgement.at ||
        other.at >= end(judgement) ||
        other.text.length < judgement.text.length ||
        (other.text.length === judgement.text.length && place > index),
    ),
  );
}

const factOf = ({text, binding}: Judgement, {statuses, whole}: Context): Inline => ({
  kind: "fact",
  name: binding ?? "",
  text,
  status: statuses.get(binding ?? "") ?? whole,
});

/** Digits that no data say were in the letter when it was made: names, dates and laws. */
function plainPiece(written: string): readonly Inline[] {
  const text = written.replace(/[\t\n]+/g, " ");
  if (text === "") return [];
  return [{kind: "text", text, ...(/\d/.test(text) ? {fixed: text.match(/\S*\d\S*/g) ?? []} : {})}];
}

function noteOf(note: number, context: Context): readonly Inline[] {
  const said = context.letter.paragraphs.filter(({part, number}) => part === "noot" && number === note);
  return said.flatMap((paragraph, index) => {
    const content = inlineOf({...paragraph, notes: []}, context);
    return index === 0 ? withoutLead(content) : [{kind: "text" as const, text: " "}, ...content];
  });
}

/** A note in Word begins with the space behind its number. */
function withoutLead(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  if (first?.kind !== "text") return content;
  const text = first.text.trimStart();
  return text === "" ? rest : [{...first, text}, ...rest];
}

function statusesIn(blocks: readonly Block[]): ReadonlyMap<string, Status> {
  const found = new Map<string, Status>();
  const visit = (content: readonly Inline[]): void => {
    for (const piece of content) {
      if (piece.kind === "fact") found.set(piece.name, piece.status);
      else if (piece.kind !== "text") visit(piece.content);
    }
  };
  const visitBlock = (block: Block): void => {
    if (block.kind === "heading" || block.kind === "paragraph") visit(block.content);
    else if (block.kind === "list") for (const item of block.items) for (const part of item) visitBlock(part);
  };
  for (const block of blocks) visitBlock(block);
  return found;
}
