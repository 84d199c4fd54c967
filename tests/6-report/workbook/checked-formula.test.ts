import {describe, expect, it} from "vitest";
import {checkedFormula, quoted} from "../../../pipeline/6-report/workbook/checked-formula.ts";

describe("a formula for a cell", () => {
  it.each([
    "IF($A5>0,5+LOG($A5,'Methoden'!$C$5),\"n.v.t.\")",
    "SUMPRODUCT(--('Letters ''19'!$A$5:$A$9=$A5),'Letters ''19'!$B$5:$B$9)",
    'IF($A1="WEBSERVICE(","a","b")',
  ])("may be %s", (formula) => {
    expect(checkedFormula(formula)).toBe(formula);
  });

  it.each([
    ["=1+1", /no formula/],
    ["", /no formula/],
    ["WEBSERVICE($A1)", /WEBSERVICE is no function/],
    ["LET(x,1,x)", /LET is no function/],
    ["'[geheim.xlsx]Blad'!$A$1", /outside the workbook/],
    ["[1]Blad!$A$1", /outside the workbook/],
    ["SUM({1,2})", /outside the workbook/],
    [`SUM(${"$A$1,".repeat(2000)}$A$1)`, /no formula/],
  ])("may not be %s", (formula, why) => {
    expect(() => checkedFormula(formula)).toThrow(why);
  });

  it("has texts in quotes, with their own quotes doubled", () => {
    expect(quoted('zegt "ja"')).toBe('"zegt ""ja"""');
  });
});
