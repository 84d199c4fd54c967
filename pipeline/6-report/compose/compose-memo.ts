import type {Block, Inline} from "../../core/document.ts";
import {MEMO_HEADINGS, type MemoHeading, memoHeading} from "../../core/memo-headings.ts";
import type {TemplateBlock} from "../../core/report-template.ts";
import {composeBlocks} from "./compose-blocks.ts";
import {composeInline, plainText} from "./compose-inline.ts";
import type {TemplateData} from "./template-data.ts";

type Heading = Extract<TemplateBlock, {kind: "heading"}>;

/** A heading of the template and what stands below it, up to the next heading. */
interface Section {
  /** Null for what stands before the first heading. */
  readonly heading: Heading | null;
  readonly content: readonly TemplateBlock[];
}

/** A fixed heading with its own text, and the free headings below it. */
interface Part {
  readonly fixed: MemoHeading | null;
  readonly sections: readonly Section[];
}

const EMPTY = "N.v.t.";
const WITHHELD = "[niet openbaar]";

/**
 * A decision note: its fixed headings, numbered, in their order and all there whatever the template has, one level below
 * the title. A heading with nothing to say under it says so: `N.v.t.`, or `[niet openbaar]` where the internal note does say something.
 */
export function composeMemo(blocks: readonly TemplateBlock[], data: TemplateData): readonly Block[] {
  const parts = partsOf(sectionsOf(blocks), data);
  const opening = parts.filter(({fixed}) => fixed === null).flatMap(({sections}) => sections);
  const fixed = MEMO_HEADINGS.flatMap((heading, index) => {
    const sections = parts.filter((part) => part.fixed === heading).flatMap((part) => part.sections);
    const [own, free] = [sections.filter(isFixed), sections.filter((section) => !isFixed(section))];
    const hasBelow = free.length > 0 || (MEMO_HEADINGS[index + 1]?.level ?? 1) > heading.level;
    const content = own.flatMap((section) => section.content);
    return [
      numbered(heading),
      ...lowered(contentOf(content, data, hasBelow)),
      ...free.flatMap((section) => freeSection(section, data)),
    ];
  });
  return [...opening.flatMap((section) => freeSection(section, data)), ...fixed];
}

function sectionsOf(blocks: readonly TemplateBlock[]): readonly Section[] {
  const sections: Section[] = [{heading: null, content: []}];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (block.kind === "heading") sections.push({heading: block, content: []});
    else if (last !== undefined) sections.splice(-1, 1, {...last, content: [...last.content, block]});
  }
  return sections;
}

/** A fixed heading takes along the free ones after it. */
function partsOf(sections: readonly Section[], data: TemplateData): readonly Part[] {
  const parts: Part[] = [{fixed: null, sections: []}];
  for (const section of sections) {
    const fixed = section.heading === null ? null : fixedHeading(section.heading, data);
    const last = parts.at(-1);
    if (fixed !== null) parts.push({fixed, sections: [{...section, heading: null}]});
    else if (last !== undefined) parts.splice(-1, 1, {...last, sections: [...last.sections, section]});
  }
  return parts;
}

const fixedHeading = ({level, content}: Heading, data: TemplateData): MemoHeading | null =>
  memoHeading(level, plainText(composeInline(content, data)));

const isFixed = ({heading}: Section): boolean => heading === null;

const numbered = ({number, title, level}: MemoHeading): Block => ({
  kind: "heading",
  level: level === 1 ? 2 : 3,
  content: [
    {kind: "text", text: `${level === 1 ? `${number}.` : number} ${title}`, fixed: [String(number), title]},
  ],
});

function freeSection({heading, content}: Section, data: TemplateData): readonly Block[] {
  if (heading === null) return lowered(composeBlocks(content, data));
  return lowered([...composeBlocks([heading], data), ...contentOf(content, data, false)]);
}

/** What stands under a heading; when that is nothing, a paragraph that says why. */
function contentOf(
  content: readonly TemplateBlock[],
  data: TemplateData,
  hasBelow: boolean,
): readonly Block[] {
  const said = composeBlocks(content, data);
  if (said.length > 0) return said;
  if (composeBlocks(content, {...data, inside: true}).length > 0) return [paragraph(WITHHELD)];
  return hasBelow ? [] : [paragraph(EMPTY)];
}

/** One level down, for the title of a note is its first heading. */
const lowered = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === "heading" ? {...block, level: LOWER[block.level]} : block));

const LOWER = {1: 2, 2: 3, 3: 4, 4: 4} as const;

const text = (words: string): Inline => ({kind: "text", text: words});
const paragraph = (words: string): Block => ({kind: "paragraph", content: [text(words)]});
