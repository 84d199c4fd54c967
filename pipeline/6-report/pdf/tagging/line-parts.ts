import type {TextSpan} from "../content.ts";
import type {Line, MeasuredInline} from "../typesetter.ts";

/** A part of a line that belongs to one element. */
export interface LinePart {
  readonly span: TextSpan | undefined;
  readonly part: Line;
}

/**
 * A line cut where spans begin and end; each part as high as the whole, and without links of its own. Words that
 * look the same are joined: a file of runs is smaller than one of words, and drawn faster.
 */
export function partsOf(line: Line): readonly LinePart[] {
  const groups: {readonly span: TextSpan | undefined; readonly inlines: Own[]}[] = [];
  for (const inline of line.inlines) {
    const group = groups.at(-1);
    if (group === undefined || group.span !== inline.span)
      groups.push({span: inline.span, inlines: [ownCopy(inline)]});
    else addTo(group.inlines, inline);
  }
  const [height, ascender] = [line.getHeight(), line.getAscenderHeight()];
  return groups.map(({span, inlines}, index) => {
    const part = line.clone();
    part.inlines = inlines;
    part.getHeight = () => height;
    part.getAscenderHeight = () => ascender;
    if (index > 0) {
      part.id = undefined;
      part._pageNodeRef = undefined;
    }
    return {span, part};
  });
}

/** A copy of a word, to which more words may be added. */
type Own = {-readonly [Key in keyof MeasuredInline]: MeasuredInline[Key]};

const ownCopy = (inline: MeasuredInline): Own => Object.assign({...inline}, NO_LINK);

const NO_LINK = {link: null, linkToDestination: null};

/** What has to be equal for words to be drawn as one run. */
const LOOK = [
  "font",
  "fontSize",
  "fontFeatures",
  "characterSpacing",
  "color",
  "background",
  "opacity",
  "sup",
  "sub",
  "decoration",
  "decorationColor",
  "decorationStyle",
  "decorationThickness",
] as const;

function addTo(inlines: Own[], next: MeasuredInline): void {
  const last = inlines.at(-1);
  if (last === undefined || !joins(last, next)) {
    inlines.push(ownCopy(next));
    return;
  }
  last.text += next.text;
  last.width += next.width;
  last.trailingCut = next.trailingCut ?? 0;
}

/**
 * Only after a space: within a word, letters that meet would be set closer than they were measured. Numbers of pages
 * are filled in later, so they stay by themselves.
 */
function joins(last: MeasuredInline, next: MeasuredInline): boolean {
  if (!last.text.endsWith(" ")) return false;
  if (last._pageRef !== undefined || next._pageRef !== undefined) return false;
  if (Math.abs(last.x + last.width - next.x) > 0.001) return false;
  return LOOK.every((key) => Reflect.get(last, key) === Reflect.get(next, key));
}
