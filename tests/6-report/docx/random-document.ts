import fc from "fast-check";
import {wordText} from "../../../pipeline/6-report/docx/word-text.ts";
import type {Block, Inline, ReportDocument} from "../../../pipeline/core/document.ts";
import type {Status} from "../../../pipeline/core/status.ts";
import {chart, letter} from "../pdf/sample-documents.ts";

// Twice: what is left when invisible characters go may still grow together.
const words = fc
  .string({unit: "grapheme", minLength: 1, maxLength: 30})
  .map((text) => wordText(wordText(text)));
const title = words.map((text) => `T${text}`.trim());
const status = fc.constantFrom<Status>("vastgesteld", "concept", "fictief");

const {note, inline} = fc.letrec<{readonly note: Inline; readonly inline: Inline}>((tie) => {
  const plain = fc.oneof(
    fc.record({kind: fc.constant("text" as const), text: words}),
    fc.record({kind: fc.constant("fact" as const), name: words, text: words, status}),
  );
  const some = fc.array(tie("inline"), {maxLength: 3});
  return {
    note: fc.record({
      kind: fc.constant("note" as const),
      content: fc.array(plain, {minLength: 1, maxLength: 3}),
    }),
    inline: fc.oneof(
      {depthSize: "small", withCrossShrink: true},
      plain,
      fc.record({kind: fc.constantFrom("strong" as const, "emphasis" as const), content: some}),
      fc.record({
        kind: fc.constant("link" as const),
        href: fc.constantFrom(
          "https://example.nl/?a=1&b=2",
          "mailto:post@example.nl",
          "geen adres",
          "javascript:0",
        ),
        content: some,
      }),
      tie("note"),
    ),
  };
});

const content = fc.array(fc.oneof({weight: 4, arbitrary: inline}, {weight: 1, arbitrary: note}), {
  maxLength: 5,
});

const table = fc.record({
  kind: fc.constant("table" as const),
  caption: title,
  columns: fc.constant([
    {name: "naam", title: "Naam", type: "string", format: "tekst"},
    {name: "waarde", title: "Waarde", type: "number", format: "positie"},
  ] as const),
  rows: fc.array(fc.record({naam: words, waarde: fc.option(fc.integer({min: -9, max: 9}))}), {
    minLength: 1,
    maxLength: 4,
  }),
  status,
});

const {block} = fc.letrec<{readonly block: Block}>((tie) => ({
  block: fc.oneof(
    {depthSize: "small", withCrossShrink: true},
    fc.record({kind: fc.constant("paragraph" as const), content}),
    fc.record({kind: fc.constant("heading" as const), level: fc.constantFrom(1, 2, 3, 4), content}),
    table,
    fc.constant({kind: "figure" as const, chart, caption: "Een figuur"}),
    fc.constant({kind: "page-break" as const}),
    fc.record({
      kind: fc.constant("list" as const),
      ordered: fc.boolean(),
      items: fc.array(fc.array(tie("block"), {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 3}),
    }),
  ),
}));

/** Letters with any blocks in any order. */
export const randomDocument: fc.Arbitrary<ReportDocument> = fc
  .record({blocks: fc.array(block, {maxLength: 8}), status, faults: fc.integer({min: 0, max: 2})})
  .map((given) => ({...letter, ...given}));
