import {letterPlaces, SIGNATURE} from "./letter-places.ts";
import {fromPoints, PAPER} from "./measures.ts";
import {leadingOf, paragraphStyle, type StyleSource} from "./style-source.ts";
import type {WordStyle} from "./style-xml.ts";

/** The styles of the head and the signatures of a letter. */
export function letterStyles({theme, look, ruler}: StyleSource): readonly WordStyle[] {
  const {date, margins, tab} = letterPlaces(theme.letter);
  const gap = fromPoints(look.gap);
  const small = {size: look.small.fontSize};
  const line = leadingOf(look.small, ruler);
  const labelled = {tab: {at: tab, side: "left"}, indent: {left: tab, hanging: tab}} as const;
  // Room for the address, which stands in a frame, is kept by the line below it.
  const below = {...labelled, before: date - margins.top, after: 40};
  const subject = {...labelled, after: 2 * leadingOf(look.body, ruler) + gap};
  const office = {keepNext: true, keepLines: true, before: gap, after: SIGNATURE};
  return [
    paragraphStyle("Retouradres", {paragraph: {line, after: gap}, run: small}),
    paragraphStyle("Adressering", {}),
    paragraphStyle("Briefdatum", {next: "Briefonderwerp", paragraph: below}),
    paragraphStyle("Briefonderwerp", {next: "BodyText", paragraph: subject}),
    paragraphStyle("Referentiekolom", {paragraph: {line, after: 100}, run: small}),
    paragraphStyle("Vervolgkolom", {basedOn: "Referentiekolom"}),
    paragraphStyle("Salutation", {next: "BodyText", paragraph: {after: gap}}),
    paragraphStyle("Closing", {next: "Signature", paragraph: office}),
    paragraphStyle("Signature", {next: "Closing", paragraph: {keepLines: true, after: gap}}),
  ];
}

/** The styles of the head and foot of pages; the number of a page of a letter stands below its reference column. */
export function runningStyles({theme, look, ruler, margins}: StyleSource): readonly WordStyle[] {
  const {warning, muted} = look.colours;
  const line = leadingOf(look.small, ruler);
  const size = look.small.fontSize;
  const edge = {at: PAPER.width - margins.left - margins.right, side: "right"} as const;
  const {column, margins: letter} = letterPlaces(theme.letter);
  const past = column.x + column.width - (PAPER.width - letter.right);
  const indent = {left: column.x - letter.left, right: -past};
  return [
    paragraphStyle("Header", {paragraph: {line, after: 60}, run: {size, colour: muted}}, "header"),
    paragraphStyle("Footer", {paragraph: {line, tab: edge}, run: {size, colour: muted}}, "footer"),
    paragraphStyle("Briefvoet", {paragraph: {line, indent}, run: {size}}),
    paragraphStyle("Stempel", {
      paragraph: {box: warning, indent: {left: 60, right: 60}},
      run: {size: 9, colour: warning},
    }),
  ];
}
