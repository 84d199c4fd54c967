import {describe, expect, test} from "vitest";
import type {TextSpan} from "../../../../pipeline/6-report/pdf/content.ts";
import {partsOf} from "../../../../pipeline/6-report/pdf/tagging/line-parts.ts";
import type {Line, MeasuredInline} from "../../../../pipeline/6-report/pdf/typesetter.ts";

const FONT = {widthOfString: () => 10};

const word = (text: string, x: number, more: object = {}): MeasuredInline => ({
  text,
  x,
  width: 10,
  height: 12,
  fontSize: 10,
  font: FONT,
  trailingCut: text.endsWith(" ") ? 2 : 0,
  ...more,
});

const line = (...inlines: readonly MeasuredInline[]): Line => {
  const made: Line = {
    id: "kop",
    inlines: [...inlines],
    maxWidth: 400,
    inlineWidths: 0,
    leadingCut: 0,
    addInline: (inline) => made.inlines.push(inline),
    getHeight: () => 14,
    getAscenderHeight: () => 9,
    clone: () => ({...made}),
  };
  return made;
};

const texts = (given: Line): readonly (readonly string[])[] =>
  partsOf(given).map(({part}) => part.inlines.map(({text}) => text));

const span: TextSpan = {kind: "link", href: "https://x.nl", description: "x"};

describe("the parts of a line", () => {
  test("are one run when all words look the same", () => {
    const [{part, span} = {part: null, span: null}, ...others] = partsOf(
      line(word("een ", 0), word("twee ", 10)),
    );
    expect(part?.inlines).toMatchObject([{text: "een twee ", x: 0, width: 20, trailingCut: 2}]);
    expect(span).toBeUndefined();
    expect(others).toEqual([]);
  });

  test("end where another look, a gap or another part of the same word begins", () => {
    expect(texts(line(word("een ", 0), word("vet ", 10, {font: "vet"})))).toEqual([["een ", "vet "]]);
    expect(texts(line(word("een ", 0), word("twee", 15)))).toEqual([["een ", "twee"]]);
    expect(texts(line(word("ijs-", 0), word("koud", 10)))).toEqual([["ijs-", "koud"]]);
    expect(texts(line(word("een ", 0), word("00000", 10, {_pageRef: {}})))).toEqual([["een ", "00000"]]);
  });

  test("end where a link begins and ends, and stay as high as the line", () => {
    const parts = partsOf(line(word("een ", 0), word("twee ", 10, {span, link: "x"}), word("drie", 20)));
    expect(parts.map((part) => part.span)).toEqual([undefined, span, undefined]);
    expect(parts.map(({part}) => [part.getHeight(), part.getAscenderHeight()])).toEqual([
      [14, 9],
      [14, 9],
      [14, 9],
    ]);
    expect(parts.map(({part}) => part.id)).toEqual(["kop", undefined, undefined]);
    expect(parts[1]?.part.inlines).toMatchObject([{text: "twee ", link: null}]);
  });

  test("of two links that meet are two", () => {
    const other = {...span};
    expect(partsOf(line(word("a ", 0, {span}), word("b", 10, {span: other})))).toHaveLength(2);
  });

  test("leave the line as it was", () => {
    const given = line(word("een ", 0), word("twee", 10));
    partsOf(given);
    expect(given.inlines.map(({text}) => text)).toEqual(["een ", "twee"]);
  });
});
