import {expect, test} from "vitest";
import {undescribedFigures} from "../../../pipeline/6-report/pdf/undescribed-figures.ts";
import {chart, paragraph, report} from "./sample-documents.ts";

test("a figure without a description is a fault at its line of the template, also in a list", () => {
  const bare = {
    kind: "figure",
    chart: {...chart, name: "kaal", description: " "},
    caption: "Kaal",
    line: 31,
  } as const;
  const figure = {kind: "figure", chart, caption: "Beschreven"} as const;
  const list = {kind: "list", ordered: false, items: [[paragraph("Zie:"), bare]]} as const;
  expect(undescribedFigures({...report, blocks: [figure, list]}, "rapporten/risicobeeld.md")).toMatchObject([
    {
      code: "grafiek/beschrijving",
      place: {file: "rapporten/risicobeeld.md", line: 31},
      details: {chart: "kaal"},
    },
  ]);
  expect(undescribedFigures(report, "rapporten/risicobeeld.md")).toEqual([]);
});
