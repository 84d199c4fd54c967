import {describe, expect, test} from "vitest";
import {insideNotice} from "../../../pipeline/6-report/compose/inside-notice.ts";
import {memoHead} from "../../../pipeline/6-report/compose/memo-head.ts";
import {MEMO_FIELDS, type MemoField} from "../../../pipeline/core/memo-fields.ts";

const field = (name: string, value: string, isPublic = false): MemoField => ({
  edition: "2023",
  field: name,
  value,
  isPublic,
  place: {file: "besluitvorming/2023.csv"},
});
const FIELDS = [
  field("paraaf", "KLUIS-een"),
  field("aan", "Minister van Proeven", true),
  field("paraaf", "KLUIS-twee"),
  field("van", "KLUIS-van"),
  field("kenmerk", "1234567", true),
  field("datum", "2023-03-31", true),
  field("telefoon", ""),
];

describe("the head of a decision note", () => {
  test("for Parliament holds what is public and nothing else", () => {
    const head = memoHead(FIELDS, {audience: "kamer", definitive: true});
    expect(head).toEqual({
      addressee: ["Minister van Proeven"],
      date: "31 maart 2023",
      reference: [
        {label: "Datum", lines: ["31 maart 2023"]},
        {label: "Ons kenmerk", lines: ["1234567"]},
      ],
      repeated: [
        {label: "Datum", lines: ["31 maart 2023"]},
        {label: "Ons kenmerk", lines: ["1234567"]},
      ],
    });
  });

  test("for inside says the highest classification of what was read, for Parliament never", () => {
    expect(insideNotice("intern", "Dep. Vertrouwelijk")).toBe(
      "Dep. Vertrouwelijk – Intern exemplaar – niet openbaar",
    );
    expect(insideNotice("intern", "")).toBe("Intern exemplaar – niet openbaar");
    expect(insideNotice("kamer", "Dep. Vertrouwelijk")).toBe("");
  });

  test("for inside holds every field that is filled in, in a fixed order", () => {
    const head = memoHead(FIELDS, {audience: "intern", definitive: true});
    expect(head.reference).toEqual([
      {label: "Van", lines: ["KLUIS-van"]},
      {label: "Datum", lines: ["31 maart 2023"]},
      {label: "Ons kenmerk", lines: ["1234567"]},
      {label: "Route en parafen", lines: ["KLUIS-een", "KLUIS-twee"]},
    ]);
  });

  test.each(["kamer", "intern"] as const)(
    "for %s bears no date or reference until the set is final",
    (audience) => {
      const head = memoHead(FIELDS, {audience, definitive: false});
      expect(JSON.stringify(head)).not.toMatch(/1234567|2023/);
      expect(head.repeated.map(({lines}) => lines)).toEqual([["[datum]"], ["[kenmerk]"]]);
    },
  );

  test("without any field is empty", () => {
    const head = memoHead([], {audience: "kamer", definitive: false});
    expect(head).toEqual({addressee: [], date: "", reference: [], repeated: []});
  });

  test("has a label for every field but the addressee", () => {
    expect(MEMO_FIELDS.filter(({label}) => label === "").map(({name}) => name)).toEqual(["aan"]);
  });
});
