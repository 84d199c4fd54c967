import {describe, expect, test, vi} from "vitest";
import type {ReportDocument} from "../../../../pipeline/core/document.ts";
import {bundledRun} from "../../../support/bundled-run.ts";
import {checkStructure} from "./check-structure.ts";

const printed = vi.hoisted((): ReportDocument[] => []);

vi.mock(import("../../../../pipeline/6-report/pdf/render-pdf.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    renderPdf: (document, theme) => {
      printed.push(document);
      return real.renderPdf(document, theme);
    },
  };
});

describe("the documents that the bundled data and templates give", () => {
  test("are read aloud as their blocks say, and claim both standards", async () => {
    // Before documents are printed side by side: whoever asks for it while it is being replaced gets the real one.
    await import("../../../../pipeline/6-report/pdf/render-pdf.ts");
    const files = await bundledRun();
    expect(printed.length).toBeGreaterThan(1);
    for (const document of printed) {
      const bytes = files.get(`${document.audience}/${document.name}.pdf`);
      if (bytes === undefined) throw new Error(`${document.name} was not written`);
      expect(await checkStructure(bytes, document), document.name).toEqual([]);
      const source = Buffer.from(bytes).toString("latin1");
      expect(source).toMatch(/<pdfaid:part>2[\s\S]*<pdfuaid:part>1/);
    }
  });
});
