import {expect, test} from "vitest";
import {renderPdf} from "../../../pipeline/6-report/pdf/render-pdf.ts";
import {saidBy} from "../../../pipeline/6-report/said-by.ts";
import type {ReportDocument} from "../../../pipeline/core/document.ts";
import {leaksIn, streamsOf} from "../../support/streams.ts";
import {letter, memo, report} from "../pdf/sample-documents.ts";
import {theme} from "../pdf/sample-theme.ts";

/** Words of the program in a document, and what has to be a date. */
const OWN = new Set(["kind", "audience", "type", "format", "status", "date"]);
const FORM = new Set(["columns › name", "document › name", "chart › name"]);

/** The document with another word, that stands nowhere else, at every place where a text can stand. */
function planted(document: ReportDocument): {
  readonly value: ReportDocument;
  readonly words: readonly string[];
} {
  const words: string[] = [];
  const word = (): string => {
    const letters = String(words.length).replace(/\d/g, (digit) => "bcdfghjkmn"[Number(digit)] ?? "");
    words.push(`zq${letters}q`);
    return words.at(-1) ?? "";
  };
  const plant = (value: unknown, key: string, above: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => plant(item, key, above));
    if (typeof value === "string") {
      if (OWN.has(key) || FORM.has(`${above} › ${key}`) || value.trim() === "") return value;
      if (key === "svg") return value.replace(/>[^<\s][^<]*</g, () => `>${word()}<`);
      return key === "href" ? `https://${word()}.example` : word();
    }
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inside]) => [name, plant(inside, name, key)]),
    );
  };
  return {value: plant(document, "", "document") as ReportDocument, words};
}

/** A document that has one of each block is enough: what is left out says nothing new. */
const short = (document: ReportDocument): ReportDocument => {
  const seen = new Set<string>();
  const first = document.blocks.filter((block) => {
    const kind = `${block.kind} ${JSON.stringify(block).includes('"note"')} ${JSON.stringify(block).includes('"link"')}`;
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
  return {...document, blocks: first};
};

test.each([
  ["report", report, 40],
  ["letter", letter, 15],
  ["decision note", memo, 15],
] as const)(
  "every text that the PDF of a %s holds anywhere is known before it is printed",
  async (_, sample, fewest) => {
    const {value, words} = planted(short(sample));
    const printed = await streamsOf("proef.pdf", await renderPdf(value, theme));
    const known = saidBy(value)
      .map(({text}) => text)
      .join("\n");
    const held = words.filter((word) => leaksIn(printed, [word]).length > 0);
    expect(held.length).toBeGreaterThan(fewest);
    expect(held.filter((word) => !known.includes(word))).toEqual([]);
  },
);
