import {expect, it} from "vitest";
import {highestClassification} from "../../pipeline/core/classification.ts";

it.each([
  [["geen", ""], ""],
  [["Ongerubriceerd"], ""],
  [["geen", "Dep. Vertrouwelijk"], "Dep. Vertrouwelijk"],
  [["dep. v."], "Dep. Vertrouwelijk"],
])("the highest classification of %j is “%s”", (given, highest) => {
  expect(highestClassification(given.map((classification) => ({classification})))).toBe(highest);
});
