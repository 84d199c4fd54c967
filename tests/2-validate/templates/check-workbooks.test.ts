import {describe, expect, it} from "vitest";
import {checkWorkbooks} from "../../../pipeline/2-validate/workbooks/check-workbooks.ts";

const KNOWN = {facts: new Set(["editie.titel"]), views: new Map([["risicos", ["titel", "impact"]]])};
const BARS = {weergave: "risicos", soort: "staven", titel: "Impact", namen: "titel", waarden: "impact"};

const checked = (grafieken: unknown, toelichting: unknown = []) =>
  checkWorkbooks(
    [
      {
        file: "werkmappen/cijfers.json",
        text: JSON.stringify({
          titel: "Cijfers",
          weergaven: ["risicos"],
          grafieken,
          toelichting,
          methode: [],
        }),
      },
    ],
    KNOWN,
  );

describe("the charts of a workbook template", () => {
  it("are read with the columns that they show", () => {
    const {value, findings} = checked([BARS]);
    expect(findings).toEqual([]);
    expect(value[0]?.charts).toEqual([
      {kind: "staven", view: "risicos", title: "Impact", columns: {namen: "titel", waarden: "impact"}},
    ]);
  });

  it("may be absent", () => {
    expect(checked(undefined).value[0]?.charts).toEqual([]);
  });

  it.each([
    ["weergave bij een grafiek", {...BARS, weergave: "risico"}],
    ["kolom bij een grafiek", {...BARS, waarden: "inpact"}],
  ])("are left out with a finding when a name does not exist: %s", (what, chart) => {
    const {value, findings} = checked([chart]);
    expect(value[0]?.charts).toEqual([]);
    expect(findings.map(({code, details}) => [code, details])).toEqual([
      ["sjabloon/onbekend", expect.objectContaining({what})],
    ]);
  });

  it.each([
    ["geen lijst", "grafieken is geen lijst"],
    [[{...BARS, soort: "taart"}], "soort van een grafiek is niet staven of punten"],
    [[{...BARS, titel: " "}], "een grafiek heeft geen titel"],
    [[{...BARS, soort: "punten"}], "een grafiek heeft geen x"],
    [[BARS, BARS], "bij weergave risicos staan twee grafieken"],
  ])("make the file unreadable when they are no charts: %j", (charts, reason) => {
    const {value, findings} = checked(charts);
    expect(value).toEqual([]);
    expect(findings.map(({details}) => details)).toEqual([{reason}]);
  });
});

describe("the notes of a workbook template", () => {
  it("are about the whole workbook, or about columns of one sheet or of all", () => {
    const {value, findings} = checked([], ["Alles.", {tekst: "Iets.", bij: ["impact", "risicos.titel"]}]);
    expect(findings).toEqual([]);
    expect(value[0]?.notes).toEqual([
      {text: "Alles.", at: []},
      {text: "Iets.", at: ["impact", "risicos.titel"]},
    ]);
  });

  it("leave out a column that is on no sheet, with a finding", () => {
    const {value, findings} = checked([], [{tekst: "Iets.", bij: ["inpact", "titel"]}]);
    expect(value[0]?.notes).toEqual([{text: "Iets.", at: ["titel"]}]);
    expect(findings.map(({details}) => details)).toEqual([
      {what: "kolom bij een noot", seen: "inpact", near: "impact"},
    ]);
  });

  it("make the file unreadable when they are no texts", () => {
    expect(checked([], [{tekst: "Iets."}]).findings.map(({code}) => code)).toEqual(["sjabloon/onleesbaar"]);
  });
});
