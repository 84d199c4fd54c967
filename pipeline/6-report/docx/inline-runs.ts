import {ExternalHyperlink, Paragraph, type ParagraphChild, TextRun} from "docx";
import type {Inline} from "../../core/document.ts";
import type {WordContext} from "./word-context.ts";
import {wordText} from "./word-text.ts";

/** What surrounds a piece of text. */
interface Around {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: boolean;
  /** Word has no notes in notes. */
  readonly note: boolean;
}

const PLAIN: Around = {strong: false, emphasis: false, link: false, note: false};

/** Running text as Word has it: named styles for strong and emphasised words, links that work, and notes at the foot of the page. */
export function inlineRuns(content: readonly Inline[], context: WordContext): readonly ParagraphChild[] {
  return content.flatMap((inline) => runsOf(inline, PLAIN, context));
}

function runsOf(inline: Inline, around: Around, context: WordContext): readonly ParagraphChild[] {
  const inside = (added: Partial<Around>): readonly ParagraphChild[] =>
    inline.kind === "text" || inline.kind === "fact"
      ? []
      : inline.content.flatMap((child) => runsOf(child, {...around, ...added}, context));
  switch (inline.kind) {
    case "text":
    case "fact":
      return inline.text === "" ? [] : [run(inline.text, around)];
    case "strong":
      return inside({strong: true});
    case "emphasis":
      return inside({emphasis: true});
    case "link": {
      const address = around.link ? null : safeAddress(inline.href);
      if (address === null) return inside({});
      return [new ExternalHyperlink({link: address, children: [...inside({link: true})]})];
    }
    case "note":
      if (around.note) return [run(" (", around), ...inside({}), run(")", around)];
      return [context.addNote(noteParagraph(inline.content, context))];
  }
}

function noteParagraph(content: readonly Inline[], context: WordContext): Paragraph {
  const runs = content.flatMap((child) => runsOf(child, {...PLAIN, note: true}, context));
  return new Paragraph({style: "FootnoteText", children: [new TextRun(" "), ...runs]});
}

function run(text: string, around: Around): TextRun {
  const style = styleOf(around);
  const {strong, emphasis, link} = around;
  // A run has one style: inside a link the style of links comes first.
  const extra = link ? {...(strong ? {bold: true} : {}), ...(emphasis ? {italics: true} : {})} : {};
  return new TextRun({text: wordText(text), ...(style === null ? {} : {style}), ...extra});
}

function styleOf({strong, emphasis, link}: Around): string | null {
  if (link) return "Hyperlink";
  if (strong) return emphasis ? "IntenseEmphasis" : "Strong";
  return emphasis ? "Emphasis" : null;
}

/** An address that an office program may open, written as one; null for anything else, whose words stay. */
function safeAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const {protocol, href: address} = new URL(href);
  return ["http:", "https:", "mailto:"].includes(protocol) ? address : null;
}
