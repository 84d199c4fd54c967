import {expect, test} from "vitest";
import {undescribedFigures} from "../../../pipeline/6-report/pdf/undescribed-figures.ts";
import {chart, paragraph, report} from "./sample-documents.ts";

test("a figure without a description is a fault of its document, also in a list", () => {
  const bare = {kind: "figure", chart: {...chart, name: "kaal", description: " "}, caption: "Kaal"} as const;
  const figure = {kind: "figure", chart, caption: "Beschreven"} as const;
  const list = {kind: "list", ordered: false, items: [[paragraph("Zie:"), bare]]} as const;
  expect(undescribedFigures({...report, blocks: [figure, list]})).toMatchObject([
    {code: "grafiek/beschrijving", place: {file: "tk-bijlage-1-risicobeeld.pdf"}, details: {chart: "kaal"}},
  ]);
  expect(undescribedFigures(report)).toEqual([]);
});
