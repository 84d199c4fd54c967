import type {Inline} from "../../core/document.ts";
import {cleanText} from "./clean-text.ts";
import type {Content, Run} from "./content.ts";
import type {Look} from "./look.ts";
import type {NumberedNote, Numbering} from "./numbering.ts";
import {plainText} from "./plain-text.ts";

/** Running text as runs, one level deep: the typesetter forgets styles of nested runs. */
export function inlineContent(content: readonly Inline[], look: Look, numbering: Numbering): Run[] {
  const runs = content.flatMap((inline) => runsOf(inline, {}, {look, numbering}));
  return runs.length === 0 ? [{text: ""}] : withoutDoubleSpaces(runs);
}

interface Surroundings {
  readonly look: Look;
  readonly numbering: Numbering;
}

function runsOf(inline: Inline, style: Run, around: Surroundings): Run[] {
  const inside = (content: readonly Inline[], added: Run): Run[] =>
    content.flatMap((child) => runsOf(child, {...style, ...added}, around));
  switch (inline.kind) {
    case "text":
    case "fact":
      return [{...style, text: cleanText(inline.text)}];
    case "strong":
      return inside(inline.content, {bold: true});
    case "emphasis":
      return inside(inline.content, {italics: true});
    case "link":
      return inside(inline.content, {
        span: {kind: "link", href: inline.href, description: linkDescription(inline)},
        color: around.look.colours.accent,
        decoration: "underline",
      });
    case "note":
      return noteReference(inline, around);
  }
}

/** The words of a link, with the address when they do not hold it: `de wet (https://…)`. */
function linkDescription({content, href}: Extract<Inline, {kind: "link"}>): string {
  const words = plainText(content);
  return words === "" || words === href ? href : `${words} (${href})`;
}

function noteReference(inline: Inline, around: Surroundings): Run[] {
  const note = around.numbering.notes.get(inline);
  if (note === undefined) return [];
  const {id, referenceId, number} = note;
  return [
    {
      text: String(number),
      sup: true,
      span: {kind: "reference", destination: id, description: `Naar noot ${number}`, id: referenceId},
      note: noteContent(note, around),
    },
  ];
}

/** A note in small type; its number leads back to the text. */
function noteContent(note: NumberedNote, {look, numbering}: Surroundings): Content {
  const {id, referenceId, number} = note;
  return {
    ...look.small,
    text: [
      {
        text: `${number}.\u00a0`,
        bold: true,
        span: {
          kind: "label",
          destination: referenceId,
          description: `Terug naar de tekst bij noot ${number}`,
        },
      },
      ...inlineContent(note.content, look, numbering),
    ],
    id,
    part: "note",
    hyphenation: "running",
  };
}

/** White space at the seams of runs counts once, also at the start. */
function withoutDoubleSpaces(runs: readonly Run[]): Run[] {
  let afterSpace = true;
  return runs.map((run) => {
    const text = run.text ?? "";
    const tidy = afterSpace ? text.replace(/^ +/, "") : text;
    if (tidy !== "") afterSpace = tidy.endsWith(" ");
    return {...run, text: tidy};
  });
}
