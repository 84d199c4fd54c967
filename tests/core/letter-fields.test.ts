import {describe, expect, test} from "vitest";
import {alsoOnBehalfOf, signatoriesOf} from "../../pipeline/core/letter-fields.ts";

const fields = (...rows: readonly (readonly [string, string])[]) =>
  rows.map(([field, value]) => ({edition: "2023", field, value}));

describe("who signs a letter", () => {
  test("is one minister, also on behalf of another", () => {
    const one = fields(
      ["ondertekenaar_1", "De Minister van Proeven"],
      ["mede_namens_1", "de Minister van Voorbeelden"],
    );
    expect(signatoriesOf(one)).toEqual([
      {office: "De Minister van Proeven, mede namens de Minister van Voorbeelden", nameField: "naam_1"},
    ]);
    expect(alsoOnBehalfOf(one)).toBe("de Minister van Voorbeelden");
  });

  test("is two ministers, each for one ministry", () => {
    const two = fields(
      ["ondertekenaar_1", "De Minister van Proeven"],
      ["ondertekenaar_2", "De Minister van Voorbeelden"],
      ["mede_namens_1", ""],
    );
    expect(signatoriesOf(two).map(({nameField}) => nameField)).toEqual(["naam_1", "naam_2"]);
    expect(signatoriesOf(two).map(({office}) => office)).toEqual([
      "De Minister van Proeven",
      "De Minister van Voorbeelden",
    ]);
    expect(alsoOnBehalfOf(two)).toBe("");
  });
});
