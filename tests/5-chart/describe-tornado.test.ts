import {expect, test} from "vitest";
import {describeTornado} from "../../pipeline/5-chart/describe-tornado.ts";

test("a tornado is told risk by risk, with what moves its place in the order of the rows", () => {
  const row = (nummer: number, titel: string, rest: Readonly<Record<string, string>>) => ({
    nummer,
    titel,
    plaats: 3.24,
    ...rest,
  });
  expect(
    describeTornado([
      row(1, "Brand", {wat: "Doden", soort: "letter van laag naar hoog", uitkomst: "van 2,83 tot 4,00"}),
      row(1, "Brand", {wat: "Kosten", soort: "criterium weggelaten", uitkomst: "geen plaats meer"}),
      row(2, "Storm", {wat: "een", soort: "beoordelaar weggelaten", uitkomst: "van 3,00 tot 3,24"}),
    ]),
  ).toBe(
    "Van 2 risico’s bovenaan wat de plaats op impact het meest verandert, van 1 (klasse A) tot 5 (klasse E), als alleen dat ene verandert; per risico het grootste verschil bovenaan. Brand, plaats 3,2: Doden (letter van laag naar hoog): van 2,83 tot 4,00 en Kosten (criterium weggelaten): geen plaats meer. Storm, plaats 3,2: een (beoordelaar weggelaten): van 3,00 tot 3,24.",
  );
});
