import {afterAll, describe, expect, test} from "vitest";
import {printHere} from "../pipeline/6-report/print-here.ts";
import {openPrinter} from "../pipeline/printer.ts";
import {letter, report} from "./6-report/pdf/sample-documents.ts";
import {theme} from "./6-report/pdf/sample-theme.ts";

describe("printing in a thread of its own", () => {
  const printer = openPrinter();
  afterAll(() => printer.close());

  test("gives the bytes that printing here gives, of several documents asked for at once", async () => {
    const asked = [
      ["pdf", report],
      ["pdf", letter],
      ["docx", letter],
    ] as const;
    const beside = await Promise.all(asked.map(([medium, item]) => printer.print(medium, item, theme)));
    const here = await Promise.all(asked.map(([medium, item]) => printHere(medium, item, theme)));
    expect(beside.map(Buffer.from)).toEqual(here.map(Buffer.from));
  });

  test("says what went wrong with one document, and prints the next", async () => {
    const fonts = {...theme.fonts, normal: "/nergens/letter.ttf"};
    await expect(printer.print("pdf", letter, {...theme, fonts})).rejects.toThrow("nergens");
    expect((await printer.print("docx", letter, theme)).length).toBeGreaterThan(1000);
  });

  test("fails what it still had to print when it is closed", async () => {
    const other = openPrinter();
    const printed = other.print("pdf", report, theme);
    printed.catch(() => undefined);
    await other.close();
    await expect(printed).rejects.toThrow("has ended");
  });
});
